import { ING, PARTICIPLE, PAST, wordOf } from '../words/lexicon.ts';
import type { Word } from '../words/lexicon.ts';
import { irregularParticiples, irregularPasts } from '../words/inflect.ts';
import { span } from '../../../text/span.ts';
import type { Span } from '../../../text/span.ts';
import { MASK } from '../text/flatten.ts';

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

const TOKEN =
  /@?[\p{L}\p{N}](?:[\p{L}\p{N}_]|['’\-.](?=[\p{L}\p{N}]))*(?:@(?![\p{L}\p{N}]))?|[^\s]/gu;
const PRONOUN =
  /^(we|i|he|she|they|you|it|who|that|there|should|would|could|might|must|nobody|somebody|someone)('(?:d|ve|re|ll|m|s))$/;
const CLAUSE_END = new Set(['.', '!', '?', ';', ':', '–', '—', '•', '|', '→']);

/** Where the sentences of a flat text are. */
export function* sentencesIn(text: string): Iterable<Span> {
  let from = 0;
  for (const { index } of text.matchAll(SENTENCE_END)) {
    if (!endsSentence(text, index)) continue;
    yield span(from, index + 1);
    from = index + 1;
  }
  if (from < text.length) yield span(from, text.length);
}

const SENTENCE_END = /[.!?•](?![^\s)\]*_])/g;

/** Whether a mark ends a sentence: no full stop of an abbreviation or an initial. */
function endsSentence(text: string, at: number): boolean {
  if (text[at] !== '.') return true;
  const [word = ''] = /[\p{L}.]*$/u.exec(text.slice(Math.max(0, at - 8), at)) ?? [];
  const last = word.toLowerCase();
  return !abbreviations.has(last) && !(/^[a-z]$/.test(last) && last !== 'i');
}

/** The tokens of one sentence; of an endless one, part by part. */
export function* tokensOf(text: string, from: number, to: number): Iterable<Token[]> {
  let tokens: Token[] = [];
  TOKEN.lastIndex = from;
  for (let match = TOKEN.exec(text); match && match.index < to; match = TOKEN.exec(text)) {
    const written = match[0];
    const start = match.index;
    const end = start + written.length;
    // Others use the expression between two sentences.
    TOKEN.lastIndex = end;
    if (written.length === 1 && !/[\p{L}\p{N}]/u.test(written)) {
      tokens.push(mark(written, start, end));
      continue;
    }
    addWord(tokens, written, start, end);
    if (tokens.length >= LONGEST_SENTENCE) {
      yield tokens;
      tokens = [];
      TOKEN.lastIndex = end;
    }
  }
  if (tokens.length > 0) yield tokens;
}

/** What goes on for longer is a list or a dump; a cut keeps the work in proportion. */
const LONGEST_SENTENCE = 300;

const abbreviations = new Set(
  'e.g i.e vs approx etc no cf resp mr mrs ms dr st fig incl ca eg ie'.split(' '),
);

function addWord(tokens: Token[], written: string, start: number, end: number): void {
  let word = written.toLowerCase().replaceAll('’', "'");
  const parts = PRONOUN.exec(word);
  if (parts) {
    const cut = start + parts[1]!.length;
    tokens.push(token(parts[1]!, start, cut, written, false));
    tokens.push(token(parts[2] === "'s" ? 'is' : parts[2]!, cut, end, '', false));
    return;
  }
  let possessive = false;
  if (word.endsWith("'s")) {
    word = word.slice(0, -2);
    possessive = true;
  }
  tokens.push(token(word, start, end, written, possessive));
}

function token(
  word: string,
  start: number,
  end: number,
  written: string,
  possessive: boolean,
): Token {
  const known = wordOf(word);
  return {
    word,
    start,
    end,
    known,
    forms: (known?.forms ?? 0) | guessForms(word),
    kind: 'word',
    possessive,
    capital: /^\p{Lu}/u.test(written),
    acronym: /^[A-Z]{2}/.test(written),
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
