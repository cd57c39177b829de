import type { Located } from '../text/span.ts';

/**
 * The word of a vocabulary that a text stands for, whatever its case and separators: `In Review`,
 * `in_review` and `inReview` are `in-review`; "won't do" is `wont-do`. Nothing where none fits.
 */
export function wordOf<T extends string>(
  vocabulary: readonly T[],
  text: Located<string> | undefined,
): Located<T> | undefined {
  if (!text) return undefined;
  const plain = plainWord(text.value);
  const value = vocabulary.find((word) => plainWord(word) === plain);
  return value === undefined ? undefined : { value, span: text.span };
}

function plainWord(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, '');
}
