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

/** The parts of an object that are there: `exactOptionalPropertyTypes` tells absent from undefined. */
export function present<T extends object>(parts: {
  [K in keyof T]: T[K] | undefined;
}): Partial<T> {
  return Object.fromEntries(
    Object.entries(parts).filter(([, value]) => value !== undefined),
  ) as Partial<T>;
}
