import { ING, PARTICIPLE, PAST, wordOf } from '../words/lexicon.ts';
import type { Word } from '../words/lexicon.ts';
import { irregularParticiples, irregularPasts } from '../words/inflect.ts';
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

/** The sentences of a flat text, each as its tokens. */
export function* sentencesOf(text: string): Iterable<Token[]> {
  let tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const written = match[0];
    const start = match.index;
    const end = start + written.length;
    if (isSentenceEnd(text, written, end, tokens)) {
      tokens.push(mark(written, start, end));
      yield tokens;
      tokens = [];
      continue;
    }
    if (written.length === 1 && !/[\p{L}\p{N}]/u.test(written)) {
      tokens.push(mark(written, start, end));
      continue;
    }
    addWord(tokens, written, start, end);
    if (tokens.length >= LONGEST_SENTENCE) {
      yield tokens;
      tokens = [];
    }
  }
  if (tokens.length > 0) yield tokens;
}

/** What goes on for longer is a list or a dump; a cut keeps the work in proportion. */
const LONGEST_SENTENCE = 300;

function isSentenceEnd(text: string, written: string, end: number, before: Token[]): boolean {
  if (written === '•') return true;
  if (written !== '.' && written !== '!' && written !== '?') return false;
  const next = text[end];
  if (next !== undefined && !/[\s)\]*_]/.test(next)) return false;
  if (written !== '.') return true;
  const last = before.at(-1)?.word;
  return !(
    last !== undefined &&
    (abbreviations.has(last) || (last.length === 1 && /[a-z]/.test(last) && last !== 'i'))
  );
}

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
