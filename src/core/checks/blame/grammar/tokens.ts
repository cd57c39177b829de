import { ING, PARTICIPLE, PAST, wordOf } from '../words/lexicon.ts';
import type { Word } from '../words/lexicon.ts';
import { irregularParticiples, irregularPasts } from '../words/inflect.ts';
import { span } from '../../../text/span.ts';
import type { Span } from '../../../text/span.ts';
import { MASK } from '../text/flatText.ts';
import { mayBePerson } from './peopleWords.ts';
import { isAsciiLetter, isLetterOrNumber, isWhiteSpace } from '../../../text/characters.ts';

/** What a word or a mark of a sentence is, the same object wherever it stands. */
export interface Token {
  /** In lower case, with straight apostrophes, a possessive ending left out. */
  readonly word: string;
  readonly known: Word | undefined;
  readonly forms: number;
  readonly kind: 'word' | 'mark' | 'mask';
  /** Whether it is `the team's`: what follows is what they have. */
  readonly possessive: boolean;
  readonly capital: boolean;
  /** Whether it is `IT` and not `it`. */
  readonly acronym: boolean;
  /** Whether it can stand for people in any text: names are asked for besides. */
  readonly mayBePerson: boolean;
  /** Whether a clause cannot go on over it. */
  readonly ends: boolean;
}

/** A sentence, or a part of an endless one. */
export interface TokenRun {
  readonly tokens: readonly Token[];
  /** Where each of them starts and ends in the flat text. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
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
export function tokensOf(text: string, from: number, to: number): TokenRun[] {
  const parts: Writer[] = [];
  let part = new Writer();
  for (let at = from; at < to;) {
    if (isWhiteSpace(text.charCodeAt(at))) {
      at++;
      continue;
    }
    const end = wordEnd(text, at);
    if (end === at) {
      at += part.addMark(text, at);
      continue;
    }
    part.addWord(text, at, end);
    at = end;
    if (part.tokens.length >= LONGEST_SENTENCE) {
      parts.push(part);
      part = new Writer();
    }
  }
  if (part.tokens.length > 0) parts.push(part);
  return parts;
}

class Writer implements TokenRun {
  readonly tokens: Token[] = [];
  readonly starts: number[] = [];
  readonly ends: number[] = [];

  addWord(text: string, start: number, end: number): void {
    const { token, rest } = readingOf(text, start, end);
    if (!rest) {
      this.#add(token, start, end);
      return;
    }
    this.#add(token, start, start + token.word.length);
    this.#add(rest, start + token.word.length, end);
  }

  /** Adds what is no word, a character that Unicode calls a symbol of two units as a word; returns its length. */
  addMark(text: string, at: number): number {
    const code = text.codePointAt(at)!;
    if (code > 0xffff) {
      this.addWord(text, at, at + 2);
      return 2;
    }
    this.#add(markOf(code), at, at + 1);
    return 1;
  }

  #add(token: Token, start: number, end: number): void {
    this.tokens.push(token);
    this.starts.push(start);
    this.ends.push(end);
  }
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
    if (isAsciiLetter(code) || code === UNDERSCORE) at++;
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

/** What goes on for longer is a list or a dump; a cut keeps the work in proportion. */
const LONGEST_SENTENCE = 300;

const abbreviations = new Set(
  'e.g i.e vs approx etc no cf resp mr mrs ms dr st fig incl ca eg ie'.split(' '),
);

/** What a written word comes to: a token, or two of them. */
interface Reading {
  readonly written: string;
  readonly token: Token;
  readonly rest?: Token;
}

/**
 * Most words have come before: what they are is remembered by how they are written, one reading a place. A
 * `Map` would want a string for each word of the text, and look through all of its characters as well.
 */
const readings: (Reading | undefined)[] = Array.from({ length: 1 << 14 });
const MOST_MARKS = 10_000;
const marks = new Map<number, Token>();

function readingOf(text: string, start: number, end: number): Reading {
  let hash = 0;
  for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  const place = (hash ^ (hash >>> 14)) & (readings.length - 1);
  const known = readings[place];
  if (known && isWritten(known.written, text, start, end)) return known;
  return (readings[place] = readWord(text.slice(start, end)));
}

function isWritten(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let at = 0; at < word.length; at++) {
    if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  }
  return true;
}

function readWord(written: string): Reading {
  const word = written.toLowerCase().replaceAll('’', "'");
  const parts = word.includes("'") ? PRONOUN.exec(word) : null;
  if (parts) {
    const [, pronoun = '', ending = ''] = parts;
    const rest = wordToken(ending === "'s" ? 'is' : ending, '', false);
    return { written, token: wordToken(pronoun, written, false), rest };
  }
  const possessive = word.endsWith("'s");
  const token = wordToken(possessive ? word.slice(0, -2) : word, written, possessive);
  return { written, token };
}

function wordToken(word: string, written: string, possessive: boolean): Token {
  const known = wordOf(word);
  return {
    word,
    known,
    forms: (known?.forms ?? 0) | guessForms(word),
    kind: 'word',
    possessive,
    capital: /^\p{Lu}/u.test(written),
    acronym: /^[A-Z]{2}/.test(written),
    mayBePerson: mayBePerson(word, known),
    ends: false,
  };
}

function markOf(code: number): Token {
  let token = marks.get(code);
  if (!token) {
    const word = String.fromCharCode(code);
    token = {
      word,
      known: undefined,
      forms: 0,
      kind: word === MASK ? 'mask' : 'mark',
      possessive: false,
      capital: false,
      acronym: false,
      mayBePerson: false,
      ends: CLAUSE_END.has(word),
    };
    if (marks.size >= MOST_MARKS) marks.clear();
    marks.set(code, token);
  }
  return token;
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
