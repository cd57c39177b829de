import { matchesOf } from '../../text/search.ts';
import { span } from '../../text/span.ts';
import type { Span } from '../../text/span.ts';
import { ruleWords } from '../blame/wordFinder.ts';
import type { FoundWords } from '../blame/wordFinder.ts';

/** Something that leads to a person. */
export interface PersonalDatum {
  readonly span: Span;
  readonly kind: 'email' | 'phone' | 'card';
  readonly value: string;
  /** Whether it may as well be that of a mailing list, a desk or a team: `digital@shop.de`. */
  readonly unsure?: boolean;
}

/** Matches where a name may start: see `emailsIn`. */
const email =
  /(?<![\w.+/:@=-])([\w.+-]{1,64})@((?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,24})(?![\w@/-])/iy;
const international =
  /(?<![\w+.\d-])\+[1-9]\d{0,2}(?:[ .()/-]{1,2}\d{1,8}){1,6}(?![\w-]|\.\d)|(?<![\w+.\d-])\+[1-9]\d{9,14}(?![\w.-])/g;
/** Matches at the word that a number is spoken of with. */
const spoken =
  /\b(?:phone|telephone|tel|mobile|cell|call(?:ed)?|sms|fax|whatsapp)(?: (?:number|no))?\.?:? {0,2}((?:\(?\d{2,5}\)?(?:[ ./-]\d{2,5}){1,4}|\d{9,12})(?![\w-]))/iy;
const card =
  /(?<![\w.-])[3-6]\d{3}(?:([ -])\d{4}\1\d{4}\1\d{1,4}|([ -])\d{6}\2\d{5}|\d{9,12})(?![\w.-]|[ -]\d)/g;

/** One of these stands before a number that is spoken of. */
const phones = new Set(
  'phone telephone tel mobile cell call called sms fax whatsapp'
    .split(' ')
    .map((word) => ruleWords.idOf(word)),
);

/** Addresses at these are nobody's: they are reserved for examples, or name a machine. */
const nobody =
  /(?:^|\.)(?:example\.(?:com|org|net)|[^.]*\.(?:example|test|invalid|localhost|local|internal|lan))$|^(?:github|gitlab|bitbucket)\.(?:com|org)$|noreply|s3\.amazonaws/i;
/** Addresses of a function, not of a person. */
const functional =
  /^(?:.*[._+-])?(?:no-?reply|do-?not-?reply|support|help(?:desk)?|info|contact|security|abuse|admin(?:istrators?)?|postmaster|webmaster|hostmaster|root|git|ops|sre|devops|oncall|on-call|incidents?|alerts?|alertmanager|monitoring|notifications?|mailer(?:-daemon)?|billing|sales|team|status|press|legal|privacy|feedback|service|system|bot|ci|build|test(?:er|ing|user)?|user|hello|office|hr|jobs|list|announce|discuss|dev|all|everyone|svc|daemon|postgres|ubuntu|ec2-user|www-data|deploy|jenkins)(?:[._+-].*|\d*)?$/i;

/**
 * E-mail addresses, phone and card numbers in a text, in its order. Reserved examples, addresses of a
 * function and numbers that fail their check digit are none.
 * @param words those of `ruleWords` in the text
 */
export function personalDataIn(text: string, words: FoundWords): PersonalDatum[] {
  return [
    ...emailsIn(text),
    ...(text.includes('+') && /\+\d/.test(text) ? found(text, international, 'phone') : []),
    ...spokenPhones(text, words),
    ...found(text, card, 'card').filter(({ value }) => isCard(value)),
  ].sort((one, other) => one.span.start - other.span.start);
}

function emailsIn(text: string): PersonalDatum[] {
  return addressesIn(text).flatMap((datum) => {
    const [name = '', domain = ''] = datum.value.split('@');
    if (nobody.test(domain) || functional.test(name) || isFile(domain)) return [];
    return [{ ...datum, unsure: !isPersons(name, domain) && !isOfCustomer(text, datum.span) }];
  });
}

/** All that has the form of an address: what stands before each `@` says where it would start. */
function addressesIn(text: string): PersonalDatum[] {
  const addresses: PersonalDatum[] = [];
  let from = 0;
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', Math.max(from, at + 1))) {
    let start = at;
    while (start > from && at - start <= LONGEST_NAME && mayBeInName(text.charCodeAt(start - 1)))
      start--;
    email.lastIndex = start;
    const value = email.exec(text)?.[0];
    if (value === undefined) continue;
    from = email.lastIndex;
    addresses.push({ span: span(start, from), kind: 'email', value });
  }
  return addresses;
}

const LONGEST_NAME = 64;

/** Letters, digits and `_`, `.`, `+`, `-`. */
function mayBeInName(code: number): boolean {
  return (
    (code >= 48 && code <= 57) ||
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    code === 95 ||
    (code >= 43 && code <= 46 && code !== 44)
  );
}

/** Where people have their own addresses, companies none. */
const mailboxes =
  /^(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|aol|icloud|me|mac|gmx|web|posteo|mailbox|proton(?:mail)?|pm|tutanota|tuta|fastmail|hey|zoho|mail|yandex|qq|163|126|t-online|freenet|orange|wanadoo|free|laposte|libero|virgilio|naver|rediffmail)\.(?:[a-z]{2,3}(?:\.[a-z]{2})?|me|org|net)$/i;

/** Whether an address has the form of a name, or is kept where only people keep theirs. */
function isPersons(name: string, domain: string): boolean {
  return mailboxes.test(domain) || /^[a-z]{1,20}[._][a-z]{2,20}\d{0,4}$/i.test(name);
}

/** How far around an address the word for whose it is stands. */
const NEARBY = 60;
const customer = /\b(?:customers?|buyers?|patients?|guests?|subscribers?|end[ -]users?)\b/i;

function isOfCustomer(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - NEARBY), start);
  const after = text.slice(end, end + NEARBY);
  return customer.test(before) || customer.test(after);
}

/** `logo@2x.png` is a picture. */
function isFile(domain: string): boolean {
  return /\.(?:png|jpe?g|gif|svg|webp|js|ts|go|py|rb|sh|ya?ml|json|md|service|timer|socket)$/i.test(
    domain,
  );
}

function spokenPhones(text: string, { ids, offsets }: FoundWords): PersonalDatum[] {
  const numbers: PersonalDatum[] = [];
  for (let place = 0; place < ids.length; place++) {
    if (!phones.has(ids[place]!)) continue;
    spoken.lastIndex = offsets[place]!;
    const value = spoken.exec(text)?.[1];
    if (value === undefined) continue;
    const digits = value.replace(/\D/g, '').length;
    if (digits < 8 || digits > 15 || /^\d{4}-\d\d-\d\d/.test(value)) continue;
    const end = spoken.lastIndex;
    numbers.push({ span: span(end - value.length, end), kind: 'phone', value });
  }
  return numbers;
}

function found(text: string, pattern: RegExp, kind: PersonalDatum['kind']): PersonalDatum[] {
  return matchesOf(pattern, text)
    .map(({ index, 0: value }) => ({ span: span(index, index + value.length), kind, value }))
    .filter(({ value }) => kind !== 'phone' || hasPhoneLength(value));
}

function hasPhoneLength(value: string): boolean {
  const digits = value.replace(/\D/g, '').length;
  return digits >= 9 && digits <= 15;
}

/** Numbers that payment companies publish to try things out with. */
const testCards =
  /^(?:4242|4111111111111111|4000000|4012888888881881|5555555555554444|5105105105105100|37828224631000|3714496353984|6011111111111117|6011000990139424|30569309025904|38520000023237|3530111333300000)/;

function isCard(value: string): boolean {
  const digits = value.replace(/\D/g, '');
  const isIssued =
    /^(?:4\d{12}(?:\d{3})?|5[1-5]\d{14}|2[2-7]\d{14}|3[47]\d{13}|6(?:011|5\d\d)\d{12})$/;
  return isIssued.test(digits) && !testCards.test(digits) && passesLuhn(digits);
}

/** The check digit of ISO/IEC 7812. */
function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits[digits.length - 1 - index]);
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
