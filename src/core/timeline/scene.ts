import type { Lane } from './lanes.ts';
import type { Phase, TimelineModel } from './model.ts';
import type { TimeScale } from './scale.ts';
import type { Translate } from './words.ts';
import type { ZoneClock } from './zoneClock.ts';

/** What is to be drawn, and how near one looks. */
export interface Scene {
  readonly model: TimelineModel;
  readonly lanes: readonly Lane[];
  readonly phases: readonly Phase[];
  readonly scale: TimeScale;
  /** The pixel of the endless track at the left edge of the view. */
  readonly left: number;
  /** Of the whole drawing, names of lanes included. */
  readonly width: number;
  /** Whether the names of the lanes stand above them, for narrow views. */
  readonly narrow: boolean;
  readonly clock: ZoneClock;
  readonly translate: Translate;
  readonly selected: ReadonlySet<number>;
  /** What keys act on. */
  readonly current?: number | undefined;
  /** Events that a search found; all where it is absent. */
  readonly found?: ReadonlySet<number> | undefined;
}

/** Where things are from top to bottom, in pixels. */
export const AXIS = 36;
export const BAND_TOP = AXIS + 2;
export const BAND_HEIGHT = 20;
export const LANE_HEIGHT = 32;
/** Below the lanes: the names of the milestones. */
export const FOOT = 26;

/** Where a lane is drawn. */
export interface Strip {
  readonly lane: Lane;
  readonly top: number;
  readonly height: number;
  /** The middle of each row. */
  readonly rowAt: (row: number) => number;
}

/** A scene with its lanes laid out. */
export interface Frame {
  readonly scene: Scene;
  readonly strips: readonly Strip[];
  readonly bottom: number;
  /** How wide the track is. */
  readonly span: number;
}

/** A stretch of time in pixels of the view, cut at its edges. */
export function inView(
  { scale, left }: Scene,
  span: number,
  start: number,
  end: number,
): [number, number] {
  return [Math.max(-4, scale.xOf(start) - left), Math.min(span + 4, scale.xOf(end) - left)];
}
