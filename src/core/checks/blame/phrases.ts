import { span } from '../../text/span.ts';
import type { Span } from '../../text/span.ts';

/** A phrase of more characters is a text of its own. */
const LONGEST_PHRASE = 200;

/**
 * What finds phrases in flat text: whole words, letter case aside, any white space between them; `*` at
 * the end of a word stands for any ending. Takes time in proportion to the text.
 * @returns nothing where there is no phrase to look for
 */
export function phrasePattern(phrases: readonly string[]): RegExp | undefined {
  const parts = phrases
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '' && phrase !== '*' && phrase.length <= LONGEST_PHRASE)
    .map(patternOf);
  if (parts.length === 0) return undefined;
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${parts.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
}

function patternOf(phrase: string): string {
  return phrase
    .replace(/[\\^$.+?()[\]{}|]/g, '\\$&')
    .replace(/['’]/g, "['’]")
    .replace(/\*+/g, '[\\p{L}\\p{N}]{0,30}')
    .replace(/\s+/g, '\\s');
}

/** Where phrases stand in a flat text. */
export function phrasesIn(text: string, pattern: RegExp | undefined): Span[] {
  if (!pattern) return [];
  return [...text.matchAll(pattern)].map(({ index, 0: found }) =>
    span(index, index + found.length),
  );
}
