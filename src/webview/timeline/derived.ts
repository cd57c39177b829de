import { isFiltering, passes } from '../../core/timeline/filter.ts';
import { foldsOf } from '../../core/timeline/folds.ts';
import type { Fold } from '../../core/timeline/folds.ts';
import { clockLabel, dayName } from '../../core/timeline/formatTimes.ts';
import { lanesOf } from '../../core/timeline/lanes.ts';
import type { Lane } from '../../core/timeline/lanes.ts';
import type { EventModel, Phase, TimelineModel } from '../../core/timeline/model.ts';
import { phasesOf } from '../../core/timeline/phases.ts';
import { shownAt, zoneClock } from '../../core/timeline/zoneClock.ts';
import type { ZoneClock } from '../../core/timeline/zoneClock.ts';
import { translate } from './l10n.ts';
import type { SavedState } from './savedState.ts';
import { extentOf } from './viewport.ts';
import type { Extent } from './viewport.ts';
import type { View } from './view.ts';

/** What follows from a view, computed once for each. */
export interface Derived {
  /** Places of the events of the timelines shown, in the order of the text. */
  readonly shown: readonly number[];
  /** Those of them that the search finds; absent while nothing is searched for. */
  readonly found: ReadonlySet<number> | undefined;
  /** From the first moment of what is shown to the last; absent where there is none. */
  readonly extent: Extent | undefined;
  readonly lanes: readonly Lane[];
  readonly phases: readonly Phase[];
  readonly folds: readonly Fold[];
  readonly clock: ZoneClock;
  /** Events whose time is before that of one above them. */
  readonly unordered: ReadonlySet<number>;
}

/** Whether what is derived of one view says nothing of another. */
export function isOtherDrawing(one: View, other: View): boolean {
  return (
    one.model !== other.model ||
    one.filter !== other.filter ||
    one.saved.lanes !== other.saved.lanes ||
    one.saved.zone !== other.saved.zone ||
    one.saved.timeline !== other.saved.timeline ||
    one.saved.opened !== other.saved.opened
  );
}

/** Works out what is shown, in time linear in the events. */
export function derive({ model, saved, filter }: View): Derived {
  const { events, milestones } = model;
  const places = [...events.keys()];
  const { timeline } = saved;
  const isOne = timeline !== null && timeline < model.timelines.length;
  const shown = isOne ? places.filter((at) => events[at]!.timeline === timeline) : places;
  const moments = [
    ...shown.map((at) => events[at]!),
    ...Object.values(milestones).map((start) => ({ start })),
  ];
  return {
    shown,
    found: isFiltering(filter)
      ? new Set(shown.filter((at) => passes(events[at]!, filter)))
      : undefined,
    extent: extentOf(model, shown),
    lanes: lanesOf(events, shown, saved.lanes, translate),
    phases: phasesOf(model),
    folds: foldsOf(moments).filter(({ start }) => !saved.opened.includes(start)),
    clock: clockOf(model, saved),
    unordered: unorderedOf(events),
  };
}

/** The clock that times are shown by. */
export function clockOf(model: TimelineModel, { zone }: SavedState): ZoneClock {
  const own = model.zone?.id ?? 'UTC';
  if (zone === 'document' || !model.zone) return zoneClock(own);
  return zoneClock(zone === 'utc' ? 'UTC' : localZone());
}

export function localZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** Events that are told after a later one, in a timeline that goes forward. */
function unorderedOf(events: readonly EventModel[]): Set<number> {
  const found = new Set<number>();
  const latest = new Map<number, number>();
  const earliest = new Map<number, number>();
  let rising = 0;
  events.forEach((event, at) => {
    const { timeline, start } = event;
    const before = latest.get(timeline);
    if (before !== undefined && start < before) found.add(at);
    else if (before !== undefined && start > before) rising++;
    latest.set(timeline, Math.max(before ?? -Infinity, start));
    earliest.set(timeline, Math.min(earliest.get(timeline) ?? Infinity, start));
  });
  // Told backwards, newest first: that is an order too.
  return rising === 0 ? new Set() : found;
}

/** The day and time of an instant, for people. */
export function momentLabel(instant: number, { clock }: Derived, dated: boolean): string {
  const time = clockLabel(instant, clock);
  return dated ? `${dayName(shownAt(instant, clock).date)} ${time}` : time;
}
