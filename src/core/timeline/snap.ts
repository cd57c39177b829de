import type { TimeScale } from './scale.ts';
import { lastAtMost } from './scale.ts';
import { MINUTE } from './zoneClock.ts';
import type { ZoneClock } from './zoneClock.ts';

/** Where a dragged moment comes to rest. */
export interface Snapped {
  readonly instant: number;
  /** The moment of another event or a milestone that it was drawn to. */
  readonly to?: number;
}

const PULL = 5;

/** The finest step that a hand can aim at from this distance: at least three pixels wide. */
export function snapStep(perPixel: number): number {
  const steps = [1000, 5000, 15_000, MINUTE, 5 * MINUTE, 15 * MINUTE, 60 * MINUTE];
  const step = steps.find((each) => each / perPixel >= 3) ?? steps.at(-1)!;
  // Reviews are written to the minute; seconds only from very near.
  return perPixel > 400 ? Math.max(MINUTE, step) : step;
}

/**
 * The moment that a hand at an instant means: one of `moments` that is near enough, else the nearest
 * round time on the clocks shown.
 * @param moments in order
 * @param free whether nothing pulls (a modifier is held): to the second then
 */
export function snap(
  instant: number,
  scale: TimeScale,
  clock: ZoneClock,
  moments: readonly number[] = [],
  free = false,
): Snapped {
  if (free) return { instant: Math.round(instant / 1000) * 1000 };
  const at = lastAtMost(moments.length, (index) => moments[index]!, instant);
  const near = [moments[at], moments[at + 1]].filter((moment) => moment !== undefined);
  const x = scale.xOf(instant);
  for (const moment of near) {
    if (Math.abs(scale.xOf(moment) - x) <= PULL) return { instant: moment, to: moment };
  }
  return { instant: roundTo(instant, snapStep(scale.perPixel), clock) };
}

/** The nearest instant at which the clocks show a multiple of a step. */
export function roundTo(instant: number, step: number, clock: ZoneClock): number {
  const ahead = clock.offsetAt(instant) * MINUTE;
  return Math.round((instant + ahead) / step) * step - ahead;
}
