import type { Span } from './span.ts';

/**
 * One replacement in a document: the characters of the span give way to `text`. An insertion has an
 * empty span. An edit is a list of splices, all in offsets of the text before any of them is made.
 */
export interface Splice extends Span {
  readonly text: string;
}

export function replace(where: Span, text: string): Splice {
  return { start: where.start, end: where.end, text };
}

export function insert(offset: number, text: string): Splice {
  return { start: offset, end: offset, text };
}

export function remove(where: Span): Splice {
  return { start: where.start, end: where.end, text: '' };
}

/** Splices that cannot be made together. */
export class SpliceError extends RangeError {
  override readonly name = 'SpliceError';
}

/**
 * The text after `splices`. They may come in any order; insertions at one offset are made in the
 * order given.
 * @throws SpliceError if two of them overlap or one lies outside the text: that is a bug in whoever
 * computed them, and applying them anyway would lose text.
 */
export function applySplices(text: string, splices: readonly Splice[]): string {
  const ordered = [...splices].sort((a, b) => a.start - b.start || a.end - b.end);
  let result = '';
  let position = 0;
  for (const splice of ordered) {
    if (splice.start < position || splice.end < splice.start || splice.end > text.length) {
      throw new SpliceError(
        `Splice ${splice.start}–${splice.end} overlaps another or leaves the text of ${text.length} characters`,
      );
    }
    result += text.slice(position, splice.start) + splice.text;
    position = splice.end;
  }
  return result + text.slice(position);
}
