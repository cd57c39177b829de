import { MINUTE } from './zoneClock.ts';

/** A stretch in which nothing happened, drawn much shorter than it was. */
export interface Fold {
  readonly start: number;
  readonly end: number;
}

/** A stretch of time that something happened in; a point where `end` is missing. */
export interface Busy {
  readonly start: number;
  readonly end?: number | undefined;
}

/** A gap is worth folding when it takes this share of what the track would otherwise show. */
const SHARE = 0.16;
/** And when it is that many times as long as gaps usually are. */
const TIMES_USUAL = 3;
const FEWEST_MOMENTS = 4;
const SHORTEST = 20 * MINUTE;
/** What stays open on either side of a fold, as a share of the gap. */
const MARGIN = 0.14;

/**
 * The idle gaps between moments that are worth folding: the longest first, as long as one still takes
 * a sixth of the time that is left. A little of each stays open on both sides.
 */
export function foldsOf(moments: readonly Busy[]): Fold[] {
  const gaps = gapsBetween(moments);
  if (gaps.length < FEWEST_MOMENTS - 1) return [];
  let open = gaps.reduce((sum, { start, end }) => sum + end - start, 0) + busyTime(moments);
  const folds: Fold[] = [];
  for (const { start, end } of [...gaps].sort((a, b) => b.end - b.start - (a.end - a.start))) {
    const length = end - start;
    const usual = open / (gaps.length - folds.length);
    if (length < SHORTEST || length < SHARE * open || length < TIMES_USUAL * usual) break;
    const margin = Math.min(length * MARGIN, open * 0.05);
    folds.push({ start: start + margin, end: end - margin });
    open -= length - 2 * margin;
  }
  return folds.sort((a, b) => a.start - b.start);
}

function gapsBetween(moments: readonly Busy[]): Fold[] {
  const gaps: Fold[] = [];
  let reached = -Infinity;
  for (const { start, end = start } of [...moments].sort((a, b) => a.start - b.start)) {
    if (start > reached && reached > -Infinity) gaps.push({ start: reached, end: start });
    reached = Math.max(reached, end);
  }
  return gaps;
}

function busyTime(moments: readonly Busy[]): number {
  let total = 0;
  let reached = -Infinity;
  for (const { start, end = start } of [...moments].sort((a, b) => a.start - b.start)) {
    total += Math.max(0, end - Math.max(start, reached));
    reached = Math.max(reached, end);
  }
  return total;
}
