import type { Fold } from './folds.ts';
import { countWhile } from '../text/countWhile.ts';

/** How wide a fold is drawn, in pixels, however long it was and however near one looks. */
export const FOLD_WIDTH = 36;

/**
 * Where instants lie on an endless track, in pixels, and back. Time runs evenly except in folds, which
 * all have the same width. Zero is the origin; a view shows the stretch that begins at its `left`.
 */
export class TimeScale {
  readonly origin: number;
  readonly perPixel: number;
  readonly folds: readonly Fold[];
  /** Where each fold begins, in pixels. */
  readonly #edges: readonly number[];

  /**
   * @param origin the instant at pixel zero, before the first fold
   * @param perPixel milliseconds a pixel stands for
   * @param folds in order, none overlapping another
   */
  constructor(origin: number, perPixel: number, folds: readonly Fold[] = []) {
    this.origin = origin;
    this.perPixel = perPixel;
    this.folds = folds;
    const edges: number[] = [];
    let folded = 0;
    for (const { start, end } of folds) {
      edges.push((start - origin - folded) / perPixel + edges.length * FOLD_WIDTH);
      folded += end - start;
    }
    this.#edges = edges;
  }

  /** The pixel of an instant. */
  xOf(instant: number): number {
    // Asked for thousands of instants at every frame; folds are few.
    let index = this.folds.length - 1;
    while (index >= 0 && this.folds[index]!.start > instant) index--;
    if (index < 0) return (instant - this.origin) / this.perPixel;
    const { start, end } = this.folds[index]!;
    const edge = this.#edges[index]!;
    if (instant < end) return edge + ((instant - start) / (end - start)) * FOLD_WIDTH;
    return edge + FOLD_WIDTH + (instant - end) / this.perPixel;
  }

  /** The instant at a pixel. */
  instantAt(x: number): number {
    const index = lastAtMost(this.#edges.length, (at) => this.#edges[at]!, x);
    if (index < 0) return this.origin + x * this.perPixel;
    const { start, end } = this.folds[index]!;
    const into = x - this.#edges[index]!;
    if (into < FOLD_WIDTH) return start + (into / FOLD_WIDTH) * (end - start);
    return end + (into - FOLD_WIDTH) * this.perPixel;
  }

  /** Where a fold is drawn. */
  edgeOf(fold: number): number {
    return this.#edges[fold]!;
  }

  /** The same track, seen from nearer or farther. */
  zoomedTo(perPixel: number): TimeScale {
    return new TimeScale(this.origin, perPixel, this.folds);
  }
}

/** The part of a track that a view shows. */
export interface Viewport {
  readonly left: number;
  readonly width: number;
}

/**
 * A whole incident in a view of a width, with room on both sides.
 * @param before pixels left of it
 * @param after pixels right of it, where the words of what comes last go
 */
export function fitted(
  from: number,
  to: number,
  folds: readonly Fold[],
  width: number,
  before = 28,
  after = before,
): { readonly scale: TimeScale; readonly left: number } {
  const inside = folds.filter(({ start, end }) => start > from && end < to);
  const folded = inside.reduce((sum, { start, end }) => sum + end - start, 0);
  const room = Math.max(40, width - before - after - inside.length * FOLD_WIDTH);
  const perPixel = Math.max(NEAREST, (to - from - folded) / room);
  const scale = new TimeScale(
    from,
    perPixel,
    folds.filter(({ start }) => start > from),
  );
  // One moment alone stands in the middle.
  const used = scale.xOf(to);
  return { scale, left: -(width - used + before - after) / 2 };
}

/** Milliseconds a pixel stands for when one looks as near as it makes sense: a second is 20 pixels wide. */
export const NEAREST = 50;
/** And from as far as it makes sense: a pixel is a day. */
export const FARTHEST = 86_400_000;

/** The index of the last of `count` ascending numbers that is at most `limit`; −1 if there is none. */
export function lastAtMost(
  count: number,
  numberAt: (index: number) => number,
  limit: number,
): number {
  return countWhile(count, (index) => numberAt(index) <= limit) - 1;
}
