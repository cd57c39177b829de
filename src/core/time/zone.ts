import type { Located } from '../text/span.ts';
import { findAbbreviation, findSeasons, findZonePhrase, startsZoneName } from './abbreviations.ts';
import { Cursor, isDash, isDigit, isLetter, isWordCode } from './cursor.ts';

/**
 * A time zone as a document writes it. `id` is what `Temporal` takes (`Europe/Berlin`, `UTC`, `+01:00`);
 * it is absent where the abbreviation alone does not say which offset is meant (`IST`).
 */
export interface WrittenZone {
  /** As it stands in the text: `CET`, `UTC+1`, `Europe/Berlin`, `Z`. */
  readonly written: string;
  readonly kind: 'iana' | 'offset' | 'abbreviation';
  readonly id?: string;
  /** What an abbreviation without `id` is commonly used for, the most likely first. */
  readonly candidates?: readonly string[];
}

const PLUS = 0x2b;
const SLASH = 0x2f;
const LARGEST_OFFSET_HOURS = 15;
const LONGEST_REMARK = 60;

/** The first parts of IANA names. `UC` is a slip for `US` seen in print. */
const areas = new Set(
  (
    'Africa America Antarctica Arctic Asia Atlantic Australia Brazil Canada Chile Etc Europe Indian Mexico ' +
    'Pacific US UC'
  ).split(' '),
);

const lowerAreas = new Set([...areas].map((area) => area.toLowerCase()));

/**
 * The zone that a text names and nothing else: `CET`, `UTC+1`, `+0100`, `Europe/Berlin`, `CET (GMT+1)`,
 * `AEST - UTC+10`, `Pacific Time`. Blanks around it are ignored.
 * @returns `undefined` if the text is not a zone, or says more than a zone
 */
export function parseZone(text: string): WrittenZone | undefined {
  const cursor = new Cursor(text);
  cursor.skipBlanks();
  const zone = takeZone(cursor) ?? takeOffset(cursor, true);
  if (!zone) return undefined;
  takeZoneRemark(cursor);
  cursor.skipBlanks();
  return cursor.at === cursor.end ? zone.value : undefined;
}

/** Whether a word in lower case can begin a zone. */
export function startsZone(word: string): boolean {
  return startsZoneName(word) || lowerAreas.has(word);
}

/** Takes a zone by name, by abbreviation or as an offset from UTC; blanks before it are the caller's. */
export function takeZone(cursor: Cursor): Located<WrittenZone> | undefined {
  if (cursor.code() === PLUS && isLetter(cursor.code(1))) return takeAddedUtc(cursor);
  if (!isLetter(cursor.code())) return undefined;
  const at = cursor.at;
  const word = cursor.word();
  cursor.at = at;
  if (!word || !startsZone(word.lower)) return undefined;
  const phrase = takeZonePhrase(cursor);
  if (phrase) return takeShortForm(cursor) ?? phrase;
  return takeIanaName(cursor) ?? takeAbbreviation(cursor);
}

/** The `UTC` of `08:55 +UTC`, as block explorers write it. */
function takeAddedUtc(cursor: Cursor): Located<WrittenZone> | undefined {
  return cursor.attempt(() => {
    cursor.at++;
    const zone = takeAbbreviation(cursor);
    return zone?.value.id === 'UTC' ? zone : undefined;
  });
}

/** The `CET` of `Central European Time (CET)`: what the text itself goes on to call it. */
function takeShortForm(cursor: Cursor): Located<WrittenZone> | undefined {
  return cursor.attempt(() => {
    cursor.skipBlanks();
    if (!cursor.take('(')) return undefined;
    const short = takeAbbreviation(cursor);
    return short && cursor.take(')') ? short : undefined;
  });
}

/**
 * Takes a bare offset: `+01:00`, `-0500`, `+1`.
 * @param sure whether the place leaves no doubt that an offset is meant; if not, only forms that no range or
 * sum shares are taken
 */
export function takeOffset(cursor: Cursor, sure: boolean): Located<WrittenZone> | undefined {
  return cursor.attempt(() => {
    const start = cursor.at;
    const plus = cursor.code() === PLUS;
    const id = takeOffsetDigits(cursor);
    if (!id || isWordCode(cursor.code()) || goesOnWithMinutes(cursor)) return undefined;
    const colon = cursor.text.slice(start, cursor.at).includes(':');
    if (!sure && !plus && (colon || cursor.at - start < 5)) return undefined;
    return locate(cursor, start, { kind: 'offset', id });
  });
}

/** `+1`, `-05:00`, `+0530` with any of the dashes for minus, as `±HH:MM`. */
function takeOffsetDigits(cursor: Cursor): string | undefined {
  return cursor.attempt(() => {
    const sign = cursor.code();
    if (sign !== PLUS && !isDash(sign)) return undefined;
    cursor.at++;
    const digits = cursor.digits(4);
    if (!digits || digits.count === 3) return undefined;
    let hours = digits.value;
    let minutes = 0;
    if (digits.count === 4) {
      minutes = hours % 100;
      hours = Math.floor(hours / 100);
    } else if (cursor.code() === 0x3a && isDigit(cursor.code(1)) && isDigit(cursor.code(2))) {
      cursor.at++;
      const following = cursor.digits(2);
      if (!following) return undefined;
      minutes = following.value;
    }
    if (hours > LARGEST_OFFSET_HOURS || minutes > 59) return undefined;
    return formatOffset(sign === PLUS ? 1 : -1, hours, minutes);
  });
}

/** Whether minutes follow that no offset has; a colon alone ends an entry's time. */
function goesOnWithMinutes(cursor: Cursor): boolean {
  return cursor.code() === 0x3a && isDigit(cursor.code(1));
}

function formatOffset(sign: 1 | -1, hours: number, minutes: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const minus = sign < 0 && (hours !== 0 || minutes !== 0);
  return `${minus ? '-' : '+'}${two(hours)}:${two(minutes)}`;
}

/** `UTC`, `UTC+1`, `GMT -05:00`, `CET`. */
function takeAbbreviation(cursor: Cursor): Located<WrittenZone> | undefined {
  return cursor.attempt(() => {
    const start = cursor.at;
    const word = cursor.word();
    if (!word || word.end - word.start > 4) return undefined;
    const name = cursor.text.slice(word.start, word.end);
    const found = findAbbreviation(name);
    if (!found) return undefined;
    if (found.id === 'UTC' && word.lower !== 'z') {
      const offset = takeOffsetAfterUtc(cursor);
      if (offset) return locate(cursor, start, { kind: 'offset', id: offset });
    }
    // `PST8PDT`, `CAT1` and `ET-phone` are other things.
    const next = cursor.code();
    if (next === SLASH) return takeBothSeasons(cursor, start, name);
    if (isWordCode(next)) return undefined;
    if (isDash(next) && isLetter(cursor.code(1))) return undefined;
    const { id, candidates } = found;
    return locate(cursor, start, {
      kind: 'abbreviation',
      ...(id ? { id } : {}),
      ...(candidates ? { candidates } : {}),
    });
  });
}

/** `PST/PDT`, `CET/CEST`: a region's clock in both seasons, from behind the first name on. */
function takeBothSeasons(
  cursor: Cursor,
  start: number,
  first: string,
): Located<WrittenZone> | undefined {
  cursor.at++;
  const word = cursor.word();
  const second = word && cursor.text.slice(word.start, word.end);
  const id = second && findSeasons(first, second);
  if (!id || isWordCode(cursor.code()) || cursor.code() === SLASH) return undefined;
  return locate(cursor, start, { kind: 'abbreviation', id });
}

function takeOffsetAfterUtc(cursor: Cursor): string | undefined {
  return cursor.attempt(() => {
    if (cursor.code() === 0x20) cursor.at++;
    const offset = takeOffsetDigits(cursor);
    if (!offset || isWordCode(cursor.code()) || goesOnWithMinutes(cursor)) return undefined;
    return offset;
  });
}

/** `Europe/Berlin`, `America/Argentina/Buenos_Aires`, `Etc/GMT+5`. A name nobody knows has no id. */
function takeIanaName(cursor: Cursor): Located<WrittenZone> | undefined {
  return cursor.attempt(() => {
    const start = cursor.at;
    const area = cursor.word();
    if (!area || cursor.code() !== SLASH) return undefined;
    if (!areas.has(cursor.text.slice(area.start, area.end))) return undefined;
    while (cursor.code() === SLASH && isLetter(cursor.code(1))) {
      cursor.at++;
      while (isIanaCode(cursor.code(), cursor.code(1))) cursor.at++;
    }
    const name = cursor.text.slice(start, cursor.at);
    const known = isIanaZone(name) ? name : undefined;
    return locate(cursor, start, { kind: 'iana', ...(known ? { id: known } : {}) });
  });
}

function isIanaCode(code: number, next: number): boolean {
  return (
    isWordCode(code) || ((code === 0x2d || code === 0x5f || code === PLUS) && isWordCode(next))
  );
}

const knownNames = new Map<string, boolean>();
const LONGEST_IANA_NAME = 40;

/** Whether `name` is a zone of the IANA database, as far as this platform's copy knows. */
export function isIanaZone(name: string): boolean {
  if (name.length > LONGEST_IANA_NAME) return false;
  let known = knownNames.get(name);
  if (known === undefined) {
    try {
      new Intl.DateTimeFormat('en', { timeZone: name });
      known = true;
    } catch {
      known = false;
    }
    // A text can name anything; what it names must not fill the memory.
    if (knownNames.size > 1000) knownNames.clear();
    knownNames.set(name, known);
  }
  return known;
}

/** `Central European Time`, `Pacific Daylight Time`, `UK time`: two to four words. */
function takeZonePhrase(cursor: Cursor): Located<WrittenZone> | undefined {
  return cursor.attempt(() => {
    const start = cursor.at;
    let words = '';
    for (let count = 0; count < 4; count++) {
      const word = cursor.word();
      if (!word) return undefined;
      words += (count > 0 ? ' ' : '') + word.lower;
      const id = findZonePhrase(words);
      if (id && !isPhraseContinued(cursor, words)) {
        return locate(cursor, start, {
          kind: id.includes('/') ? 'iana' : id === 'UTC' ? 'abbreviation' : 'offset',
          id,
        });
      }
      if (cursor.code() !== 0x20) return undefined;
      cursor.at++;
    }
    return undefined;
  });
}

/** `US Pacific` before `time` is not yet the whole name, and `Central` before `team` is no zone. */
function isPhraseContinued(cursor: Cursor, words: string): boolean {
  if (words.endsWith('time')) return isWordCode(cursor.code());
  return isWordCode(cursor.code()) || (cursor.code() === 0x20 && isLetter(cursor.code(1)));
}

/**
 * Takes what repeats a zone in other words: the `(GMT+1)` of `CET (GMT+1)`, the ` - UTC+10` of
 * `AEST - UTC+10`, the `(Zurich time)` of `UTC+1 (Zurich time)`.
 */
export function takeZoneRemark(cursor: Cursor): void {
  cursor.attempt(() => {
    cursor.skipBlanks();
    const opening = cursor.code();
    if (opening === 0x28) {
      const limit = Math.min(cursor.end, cursor.at + LONGEST_REMARK);
      while (cursor.at < limit && cursor.code() !== 0x29) cursor.at++;
      return cursor.take(')') ? true : undefined;
    }
    if (!isDash(opening) && opening !== SLASH && opening !== 0x3d && opening !== 0x2c)
      return undefined;
    cursor.at++;
    cursor.skipBlanks();
    return takeZone(cursor) ?? takeOffset(cursor, true);
  });
}

function locate(
  cursor: Cursor,
  start: number,
  zone: Omit<WrittenZone, 'written'>,
): Located<WrittenZone> {
  return {
    value: { written: cursor.text.slice(start, cursor.at).replace('\\', ''), ...zone },
    span: { start, end: cursor.at },
  };
}
