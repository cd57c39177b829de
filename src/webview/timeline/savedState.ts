import { everything } from '../../core/timeline/filter.ts';
import type { EventFilter } from '../../core/timeline/filter.ts';
import { laneModes } from '../../core/timeline/lanes.ts';
import type { LaneMode } from '../../core/timeline/lanes.ts';
import { eventKinds } from '../../core/review/vocabulary.ts';
import {
  isBoolean,
  isEither,
  isFinite,
  isListOf,
  isNull,
  isObject,
  isOneOf,
  isPlace,
  isString,
} from '../validate.ts';
import type { Check } from '../validate.ts';

export const zoneChoices = ['document', 'utc', 'local'] as const;
export type ZoneChoice = (typeof zoneChoices)[number];

/** What of the view outlives a reload of the window: how one looks, not what one sees. */
export interface SavedState {
  readonly lanes: LaneMode;
  readonly zone: ZoneChoice;
  /** Which of several timelines is shown; all where it is null. */
  readonly timeline: number | null;
  /** Null: everything. */
  readonly viewport: { readonly at: number; readonly perPixel: number } | null;
  /** Starts of idle gaps that a person has opened. */
  readonly opened: readonly number[];
  readonly filter: EventFilter;
  /** Places of events. */
  readonly selected: readonly number[];
  readonly current: number | null;
  readonly listTop: number;
  /** A line that was typed and not added yet. */
  readonly draft: string;
  readonly seenHint: boolean;
}

export const initialState: SavedState = {
  lanes: 'kind',
  zone: 'document',
  timeline: null,
  viewport: null,
  opened: [],
  filter: everything,
  selected: [],
  current: null,
  listTop: 0,
  draft: '',
  seenHint: false,
};

const isSaved: Check<SavedState> = isObject({
  lanes: isOneOf(laneModes),
  zone: isOneOf(zoneChoices),
  timeline: isEither(isPlace, isNull),
  viewport: isEither(isObject({ at: isFinite, perPixel: isFinite }), isNull),
  opened: isListOf(isFinite),
  filter: isObject(
    { words: isString, starred: isBoolean, withFindings: isBoolean },
    { kind: isOneOf([...eventKinds, 'none']), actor: isString },
  ),
  selected: isListOf(isPlace),
  current: isEither(isPlace, isNull),
  listTop: isFinite,
  draft: isString,
  seenHint: isBoolean,
});

/** The state as it was kept, or the first one where that is of another version of the view. */
export function savedState(kept: unknown): SavedState {
  return isSaved(kept) ? kept : initialState;
}
