import type { Fold } from '../../core/timeline/folds.ts';
import { FARTHEST, NEAREST, TimeScale, fitted } from '../../core/timeline/scale.ts';
import type { EventModel, TimelineModel } from '../../core/timeline/model.ts';

/** Where one looks at the track from: a scale and the pixel of it at the left edge. */
export interface Look {
  readonly scale: TimeScale;
  readonly left: number;
}

/** A look that can be kept: an instant at the left edge, and how near. */
export interface Kept {
  readonly at: number;
  readonly perPixel: number;
}

/** A stretch of time, in milliseconds since 1970. */
export interface Extent {
  readonly from: number;
  readonly to: number;
}

/** From the first moment of what is shown to the last. */
export function extentOf(
  { events, milestones }: TimelineModel,
  shown: readonly number[],
): Extent | undefined {
  let [from, to] = [Infinity, -Infinity];
  const take = (start: number, end = start): void => {
    from = Math.min(from, start);
    to = Math.max(to, end);
  };
  for (const at of shown) take(events[at]!.start, events[at]!.end);
  for (const instant of Object.values(milestones)) take(instant);
  return from <= to ? { from, to } : undefined;
}

/** The extent of some events. */
export function spanOfEvents(events: readonly EventModel[]): Extent {
  return {
    from: Math.min(...events.map(({ start }) => start)),
    to: Math.max(...events.map(({ start, end = start }) => end)),
  };
}

/** Everything in view. */
export function lookAtAll(extent: Extent | undefined, folds: readonly Fold[], width: number): Look {
  const { from, to } = extent ?? { from: 0, to: 0 };
  const margin = width < 400 ? 18 : 30;
  // What comes last is what it came to: a wide track has room for its words.
  const after = Math.min(150, Math.max(margin, width * 0.14 - 20));
  const { scale, left } = fitted(from, to, folds, width, margin, after);
  // A single moment: an hour around it, rather than the second it is in.
  if (from === to) {
    const near = new TimeScale(from, 3_600_000 / Math.max(200, width), folds);
    return { scale: near, left: -width / 2 };
  }
  return { scale, left };
}

/** A kept look, on a track that may have changed since. */
export function lookFrom({ at, perPixel }: Kept, origin: number, folds: readonly Fold[]): Look {
  const scale = new TimeScale(
    Math.min(origin, at),
    perPixel,
    foldsAfter(folds, Math.min(origin, at)),
  );
  return { scale, left: scale.xOf(at) };
}

function foldsAfter(folds: readonly Fold[], origin: number): readonly Fold[] {
  return folds.filter(({ start }) => start >= origin);
}

/** Nearer or farther by a factor, with the instant under a pixel held in its place. */
export function zoomed({ scale, left }: Look, factor: number, x: number): Look {
  const perPixel = Math.min(FARTHEST, Math.max(NEAREST, scale.perPixel / factor));
  const next = scale.zoomedTo(perPixel);
  return { scale: next, left: next.xOf(scale.instantAt(left + x)) - x };
}

export function panned({ scale, left }: Look, by: number): Look {
  return { scale, left: left + by };
}

/** A stretch of time filling the view, with room around it. */
export function lookAt(
  { from, to }: Extent,
  origin: number,
  folds: readonly Fold[],
  width: number,
): Look {
  const inside = folds.filter(({ start, end }) => start < to && end > from);
  const folded = inside.reduce((sum, { start, end }) => sum + end - start, 0);
  const length = Math.max(60_000, to - from - folded);
  const perPixel = Math.min(FARTHEST, Math.max(NEAREST, length / Math.max(80, width * 0.7)));
  const scale = new TimeScale(
    Math.min(origin, from),
    perPixel,
    foldsAfter(folds, Math.min(origin, from)),
  );
  const middle = (scale.xOf(from) + scale.xOf(to)) / 2;
  return { scale, left: middle - width / 2 };
}

/** As a look is kept. */
export function keptLook({ scale, left }: Look): Kept {
  return { at: scale.instantAt(left), perPixel: scale.perPixel };
}

/** Not so far to the side that nothing is left to be seen. */
export function held(look: Look, extent: Extent | undefined, width: number): Look {
  if (!extent) return look;
  const { scale, left } = look;
  const least = scale.xOf(extent.from) - width * 0.8;
  const most = scale.xOf(extent.to) - width * 0.2;
  return { scale, left: Math.min(Math.max(left, least), most) };
}
