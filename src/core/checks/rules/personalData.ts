import { message } from '../../messages.ts';
import type { Message } from '../../messages.ts';
import { touches } from '../../text/span.ts';
import { replace } from '../../text/splice.ts';
import { wordsOf } from '../blame/wordFinder.ts';
import { personalDataIn } from '../leaks/personal.ts';
import type { PersonalDatum } from '../leaks/personal.ts';
import { proseOf } from '../prose.ts';
import type { CheckContext, Problem, Rule } from '../rule.ts';

/** An address or number of a person who is none of the review's own. */
export const personalData: Rule = {
  id: 'personal-data',
  title: message(
    'personal-data.title',
    'Data of a person: an e-mail address, a phone or card number',
  ),
  why: message(
    'personal-data.why',
    'Whom it happened to is not needed to learn from it, and a review is copied to places where that person’s data may not be. “One customer” says as much.',
  ),
  source: {
    name: 'Regulation (EU) 2016/679, article 5: data minimisation',
    url: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj',
  },
  levels: 'warning',
  fixable: true,
  *check(context): Iterable<Problem> {
    const found = personalDataIn(context.document.text, context.get(wordsOf)());
    if (found.length === 0) return;
    const own = ownAddresses(context);
    const prose = context.get(proseOf);
    for (const datum of found) {
      const { span, kind, value, unsure = false } = datum;
      if (kind === 'email' && (own.has(domainOf(value)) || isWritersOwn(context, datum))) continue;
      // In logs and commands numbers are everything else; a card that passes its check is one anywhere.
      if (kind !== 'card' && !prose(span)) continue;
      const { found: what, title } = unsure ? doubtful : words[kind];
      yield {
        span,
        message: what,
        fixes: [{ title, splices: [replace(span, '[removed]')], bulk: !unsure }],
        ...(unsure && { atMost: 'hint' }),
      };
    }
  },
};

const words: Readonly<Record<PersonalDatum['kind'], { found: Message; title: Message }>> = {
  email: {
    found: message(
      'personal-data.email',
      'This is somebody’s e-mail address. If it is a customer’s, take it out.',
    ),
    title: message('personal-data.removeEmail', 'Remove the e-mail address'),
  },
  phone: {
    found: message(
      'personal-data.phone',
      'This looks like somebody’s phone number. If it is a customer’s, take it out.',
    ),
    title: message('personal-data.removePhone', 'Remove the phone number'),
  },
  card: {
    found: message(
      'personal-data.card',
      'This is the number of a payment card. Take it out, and see where else it was copied to.',
    ),
    title: message('personal-data.removeCard', 'Remove the card number'),
  },
};

const doubtful = {
  found: message(
    'personal-data.doubtful',
    'If this is the e-mail address of a person and not of a team, take it out.',
  ),
  title: words.email.title,
};

/** Where the people of the review have their addresses. */
function ownAddresses({ review }: CheckContext): Set<string> {
  const { authors, reviewTeam } = review.metadata;
  const people = [
    ...authors,
    ...reviewTeam.map(({ name }) => name),
    ...review.actions.flatMap(({ owner }) => owner ?? []),
  ];
  return new Set(
    people.filter(({ value }) => value.includes('@')).map(({ value }) => domainOf(value)),
  );
}

const listsPeople = /\b(?:responders|participants|attendees|contacts?|team|on-?call)\b/i;

/** Whether an address stands where a review names its own people. */
function isWritersOwn({ review, document }: CheckContext, { span }: PersonalDatum): boolean {
  const { authors, reviewTeam } = review.metadata;
  const places = [
    ...authors.map((author) => author.span),
    ...reviewTeam.map(({ name }) => name.span),
    ...review.sections
      .filter(({ concept, title }) => concept === 'people' || listsPeople.test(title))
      .map((section) => section.span),
    ...(document.markdown?.frontMatter ? [document.markdown.frontMatter] : []),
  ];
  return places.some((place) => touches(place, span.start));
}

function domainOf(address: string): string {
  return address
    .slice(address.lastIndexOf('@') + 1)
    .replace(/[>)\].,;]+$/, '')
    .toLowerCase();
}
