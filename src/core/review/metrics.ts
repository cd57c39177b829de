import { minutesBetween } from '../time/elapsed.ts';
import type { Moment, Review } from './model.ts';
import type { MilestoneName } from './vocabulary.ts';

/**
 * Durations of an incident in minutes. Time to detect, mitigate and resolve count from the start of the
 * impact, time to acknowledge from detection (Site Reliability Engineering calls the first of them
 * "time to detection"). A duration whose milestones are not both known, or in the wrong order, is absent.
 */
export interface ReviewMetrics {
  readonly detect?: number;
  readonly acknowledge?: number;
  readonly mitigate?: number;
  readonly resolve?: number;
}

/** The durations between a review's milestones. */
export function metricsOf({ milestones, metadata }: Review): ReviewMetrics {
  const between = (from: MilestoneName, to: MilestoneName): number | undefined => {
    const start = milestones[from];
    const end = milestones[to];
    if (!start || !end) return undefined;
    const zoned = ({ wall, zone }: Moment) => ({ wall, zone: (zone ?? metadata.zone)?.value });
    const minutes = minutesBetween(zoned(start), zoned(end));
    return minutes === undefined || minutes < 0 ? undefined : Math.round(minutes);
  };
  const detect = between('started', 'detected');
  const acknowledge = between('detected', 'acknowledged');
  const mitigate = between('started', 'mitigated');
  const resolve = between('started', 'resolved');
  return {
    ...(detect === undefined ? {} : { detect }),
    ...(acknowledge === undefined ? {} : { acknowledge }),
    ...(mitigate === undefined ? {} : { mitigate }),
    ...(resolve === undefined ? {} : { resolve }),
  };
}
