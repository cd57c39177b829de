import { lastFrom } from '../../../text/search.ts';
import { span } from '../../../text/span.ts';
import type { Span } from '../../../text/span.ts';

/**
 * Text as a person reads it, and where each of its characters stands in the file. Stands for one run of
 * prose: a paragraph, an item's first lines, a table cell, a YAML value.
 */
export interface FlatText {
  readonly text: string;
  /** Where it starts in the file, if it stands there just as it is. */
  readonly asIs?: number | undefined;
  /** The span in the file of the stretch from `start` to `end` of `text`. */
  sourceOf(start: number, end: number): Span;
}

/** What stands in for code, addresses and quotations: a thing of some kind, and no word of ours. */
export const MASK = '\u{fffc}';

/** The parts of a flat text, each a stretch of the file as it is. */
export class Pieces implements FlatText {
  readonly text: string;
  readonly #starts: number[] = [];
  readonly #sources: readonly number[];

  constructor(texts: readonly string[], sources: readonly number[]) {
    let at = 0;
    for (const text of texts) {
      this.#starts.push(at);
      at += text.length;
    }
    this.#sources = sources;
    this.text = texts.join('');
  }

  get asIs(): number | undefined {
    return this.#sources.length === 1 ? this.#sources[0] : undefined;
  }

  sourceOf(start: number, end: number): Span {
    return span(this.#place(start), this.#place(Math.max(start, end - 1)) + (end > start ? 1 : 0));
  }

  #place(offset: number): number {
    const at = Math.max(
      0,
      lastFrom(this.#starts, offset, (start) => start),
    );
    return (this.#sources[at] ?? 0) + offset - (this.#starts[at] ?? 0);
  }
}
