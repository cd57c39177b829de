import type { Splice } from './splice.ts';

/**
 * The splices that take `splices` back, in offsets of the text after them.
 * @param text before the splices
 * @param splices do not overlap
 */
export function inverseOf(text: string, splices: readonly Splice[]): Splice[] {
  const ordered = [...splices].sort((a, b) => a.start - b.start || a.end - b.end);
  let shift = 0;
  return ordered.map(({ start, end, text: inserted }) => {
    const at = start + shift;
    shift += inserted.length - (end - start);
    return { start: at, end: at + inserted.length, text: text.slice(start, end) };
  });
}
