import type { Splice } from '../text/splice.ts';
import { applySplices } from '../text/splice.ts';
import { lastFrom } from '../text/search.ts';

/**
 * A text with small repairs, such as a colon put in where one is missing, that lexes better than the
 * one a person has half written, and the way back: every offset of it as an offset of the original.
 */
export class RepairedText {
  readonly text: string;
  /** Where stretches that are the same in both texts begin, in the repaired and in the original one. */
  readonly #starts: readonly { readonly repaired: number; readonly original: number }[];

  /** @param repairs in offsets of the original, in order, without overlaps */
  constructor(original: string, repairs: readonly Splice[]) {
    this.text = repairs.length === 0 ? original : applySplices(original, repairs);
    const starts = [{ repaired: 0, original: 0 }];
    let shift = 0;
    for (const { start, end, text } of repairs) {
      shift += text.length - (end - start);
      starts.push({ repaired: end + shift, original: end });
    }
    this.#starts = starts;
  }

  /** The offset in the original; for characters that a repair put in, that of the repair's end. */
  originalOf(repaired: number): number {
    // Nearly every text needs no repair, and each of its words is asked for.
    if (this.#starts.length === 1) return repaired;
    const at = lastFrom(this.#starts, Math.max(0, repaired), (start) => start.repaired);
    const here = this.#starts[at]!;
    const original = here.original + (repaired - here.repaired);
    const next = this.#starts[at + 1];
    return next ? Math.min(original, next.original) : original;
  }
}
