import { ING, PARTICIPLE, PAST, wordOf } from '../words/lexicon.ts';
import type { Word } from '../words/lexicon.ts';
import { irregularParticiples, irregularPasts } from '../words/inflect.ts';
import { span } from '../../../text/span.ts';
import type { Span } from '../../../text/span.ts';
import { MASK } from '../text/flatten.ts';
import { isLetterOrNumber, isWhiteSpace } from '../../../text/characters.ts';

/** A word or a mark of a sentence. */
export interface Token {
  /** In lower case, with straight apostrophes, a possessive ending left out. */
  readonly word: string;
  /** Where it stands in the flat text. */
  readonly start: number;
  readonly end: number;
  readonly known: Word | undefined;
  readonly forms: number;
  readonly kind: 'word' | 'mark' | 'mask';
  /** Whether it is `the team's`: what follows is what they have. */
  readonly possessive: boolean;
  readonly capital: boolean;
  /** Whether it is `IT` and not `it`. */
  readonly acronym: boolean;
  /** Whether a clause cannot go on over it. */
  readonly ends: boolean;
}

const PRONOUN =
  /^(we|i|he|she|they|you|it|who|that|there|should|would|could|might|must|nobody|somebody|someone)('(?:d|ve|re|ll|m|s))$/;
const CLAUSE_END = new Set(['.', '!', '?', ';', ':', '–', '—', '•', '|', '→']);

const BULLET = 0x2022;

/** Where the sentences of a flat text are: up to a mark with white space, a bracket or emphasis behind it. */
export function sentencesIn(text: string): Span[] {
  const sentences: Span[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code !== DOT && code !== EXCLAMATION && code !== QUESTION && code !== BULLET) continue;
    if (!mayFollowSentence(text.charCodeAt(at + 1)) || !endsSentence(text, at)) continue;
    sentences.push(span(from, at + 1));
    from = at + 1;
  }
  if (from < text.length) sentences.push(span(from, text.length));
  return sentences;
}

/** Behind the end of the text the code is no number. */
function mayFollowSentence(code: number): boolean {
  return Number.isNaN(code) || isWhiteSpace(code) || ')]*_'.includes(String.fromCharCode(code));
}

/** Whether a mark ends a sentence: no full stop of an abbreviation or an initial. */
function endsSentence(text: string, at: number): boolean {
  if (text[at] !== '.') return true;
  const [word = ''] = /[\p{L}.]*$/u.exec(text.slice(Math.max(0, at - 8), at)) ?? [];
  const last = word.toLowerCase();
  return !abbreviations.has(last) && !(/^[a-z]$/.test(last) && last !== 'i');
}

/** The tokens of one sentence; of an endless one, part by part. */
export function tokensOf(text: string, from: number, to: number): Token[][] {
  const parts: Token[][] = [];
  let tokens: Token[] = [];
  for (let at = from; at < to;) {
    if (isWhiteSpace(text.charCodeAt(at))) {
      at++;
      continue;
    }
    const end = wordEnd(text, at);
    if (end === at) {
      at += addMark(tokens, text, at);
      continue;
    }
    addWord(tokens, text.slice(at, end), at, end);
    at = end;
    if (tokens.length >= LONGEST_SENTENCE) {
      parts.push(tokens);
      tokens = [];
    }
  }
  if (tokens.length > 0) parts.push(tokens);
  return parts;
}

const AT = 0x40;
const UNDERSCORE = 0x5f;
const DASH = 0x2d;
const DOT = 0x2e;
const EXCLAMATION = 0x21;
const QUESTION = 0x3f;
const APOSTROPHE = 0x27;
const CURLY_APOSTROPHE = 0x2019;

/**
 * Where the word that starts at `start` ends; `start` itself where none does. A word is a run of letters,
 * numbers and underscores, with apostrophes, dashes and dots inside it; `@` may stand before or behind it.
 */
function wordEnd(text: string, start: number): number {
  let at = text.charCodeAt(start) === AT ? start + 1 : start;
  if (!isLetterOrNumber(text, at)) return start;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code === UNDERSCORE) at++;
    else if (isLetterOrNumber(text, at)) at += isSurrogate(code) ? 2 : 1;
    else if (
      (code === APOSTROPHE || code === DASH || code === DOT || code === CURLY_APOSTROPHE) &&
      isLetterOrNumber(text, at + 1)
    )
      at++;
    else break;
  }
  return text.charCodeAt(at) === AT && !isLetterOrNumber(text, at + 1) ? at + 1 : at;
}

/** Whether a code unit is the first of a character of two. */
function isSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

/** Adds what is no word, a character that Unicode calls a symbol of two units as a word; returns its length. */
function addMark(tokens: Token[], text: string, at: number): number {
  const character = String.fromCodePoint(text.codePointAt(at)!);
  const { length } = character;
  if (length === 1) tokens.push(mark(character, at, at + 1));
  else addWord(tokens, character, at, at + length);
  return length;
}

/** What goes on for longer is a list or a dump; a cut keeps the work in proportion. */
const LONGEST_SENTENCE = 300;

const abbreviations = new Set(
  'e.g i.e vs approx etc no cf resp mr mrs ms dr st fig incl ca eg ie'.split(' '),
);

/** What a written word is as a token, whatever its place: a word or two of them, from which offset on. */
type Reading = Pick<Token, 'word' | 'known' | 'forms' | 'possessive' | 'capital' | 'acronym'> & {
  readonly length: number;
  readonly rest?: Reading;
};

/** Most words have come before: what they are is remembered by how they are written. */
const readings = new Map<string, Reading>();
const MOST_READINGS = 10_000;

function addWord(tokens: Token[], written: string, start: number, end: number): void {
  let reading = readings.get(written);
  if (!reading) {
    reading = readWord(written);
    if (readings.size >= MOST_READINGS) readings.clear();
    readings.set(written, reading);
  }
  const { rest } = reading;
  tokens.push(token(reading, start, rest ? start + reading.length : end));
  if (rest) tokens.push(token(rest, start + reading.length, end));
}

function readWord(written: string): Reading {
  const word = written.toLowerCase().replaceAll('’', "'");
  const parts = PRONOUN.exec(word);
  if (parts) {
    const [, pronoun = '', ending = ''] = parts;
    const rest = readingOf(ending === "'s" ? 'is' : ending, '', false);
    return { ...readingOf(pronoun, written, false), length: pronoun.length, rest };
  }
  const possessive = word.endsWith("'s");
  return readingOf(possessive ? word.slice(0, -2) : word, written, possessive);
}

function readingOf(word: string, written: string, possessive: boolean): Reading {
  const known = wordOf(word);
  return {
    word,
    known,
    forms: (known?.forms ?? 0) | guessForms(word),
    possessive,
    capital: /^\p{Lu}/u.test(written),
    acronym: /^[A-Z]{2}/.test(written),
    length: written.length,
  };
}

function token(reading: Reading, start: number, end: number): Token {
  const { word, known, forms, possessive, capital, acronym } = reading;
  return {
    word,
    start,
    end,
    known,
    forms,
    kind: 'word',
    possessive,
    capital,
    acronym,
    ends: false,
  };
}

function mark(written: string, start: number, end: number): Token {
  const kind = written === MASK ? 'mask' : 'mark';
  return {
    word: written,
    start,
    end,
    known: undefined,
    forms: 0,
    kind,
    possessive: false,
    capital: false,
    acronym: false,
    ends: CLAUSE_END.has(written),
  };
}

const notPast = new Set(
  'need speed feed seed indeed bed red shed hundred embed proceed exceed succeed breed bleed weed reed used'.split(
    ' ',
  ),
);

/** The verb forms that a word's ending speaks for. */
function guessForms(word: string): number {
  if (word.length > 3 && word.endsWith('ed') && !notPast.has(word)) return PAST | PARTICIPLE;
  if (word.length > 4 && word.endsWith('ing')) return ING;
  return (irregularParticiples.has(word) ? PARTICIPLE : 0) | (irregularPasts.has(word) ? PAST : 0);
}
