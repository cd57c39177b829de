import { inverseOf } from './inverse.ts';
import type { Splice } from './splice.ts';
import { applySplices } from './splice.ts';

/**
 * Two edits as one.
 * @param text before both
 * @param then of the text after `first`
 */
export function composed(
  text: string,
  first: readonly Splice[],
  then: readonly Splice[],
): readonly Splice[] {
  const between = applySplices(text, first);
  const back = inverseOf(text, first);
  const places: { start: number; end: number }[] = [];
  for (const { start, end } of [...back, ...then].sort((a, b) => a.start - b.start)) {
    const last = places.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else places.push({ start, end });
  }
  let shift = 0;
  return places.map(({ start, end }) => {
    const after = (splices: readonly Splice[]): string =>
      applySplices(
        between.slice(start, end),
        splices
          .filter((splice) => splice.start >= start && splice.end <= end)
          .map((splice) => ({
            start: splice.start - start,
            end: splice.end - start,
            text: splice.text,
          })),
      );
    const { length } = after(back);
    const at = start + shift;
    shift += length - (end - start);
    return { start: at, end: at + length, text: after(then) };
  });
}
