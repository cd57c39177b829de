import type { EventModel, Phase, PhaseName, TimelineModel } from './model.ts';

/**
 * The phases of an incident between its milestones, those without a length left out: undetected from
 * started to detected; diagnosing to the first decision or recovery event after that (to mitigated
 * where there is none before it); mitigating to mitigated; recovering to resolved.
 */
export function phasesOf({
  milestones,
  events,
}: Pick<TimelineModel, 'milestones' | 'events'>): Phase[] {
  const { started, detected, mitigated, resolved } = milestones;
  const turn = detected === undefined ? undefined : turningPoint(events, detected, mitigated);
  return [
    ...phase('undetected', started, detected),
    ...phase('diagnosing', detected, turn),
    ...phase('mitigating', turn, mitigated),
    ...phase('recovering', mitigated, resolved),
  ];
}

/** When the response went over from looking for the cause to doing something about it. */
function turningPoint(
  events: readonly EventModel[],
  detected: number,
  mitigated: number | undefined,
): number | undefined {
  const turns = events
    .filter(({ kind, start }) => (kind === 'decision' || kind === 'recovery') && start > detected)
    .map(({ start }) => start)
    .filter((start) => mitigated === undefined || start < mitigated);
  return turns.length > 0 ? Math.min(...turns) : mitigated;
}

function phase(name: PhaseName, start: number | undefined, end: number | undefined): Phase[] {
  return start !== undefined && end !== undefined && end > start ? [{ name, start, end }] : [];
}
