import type { EventFilter } from '../../core/timeline/filter.ts';
import type { TimelineModel } from '../../core/timeline/model.ts';
import type { DocumentState } from './protocol.ts';
import type { SavedState } from './savedState.ts';

/** What is known of the document, and what a person chose to see of it. */
export interface View {
  readonly document: DocumentState;
  readonly model: TimelineModel;
  /** A name for each event, which it keeps as long as it is there. */
  readonly ids: readonly number[];
  readonly saved: SavedState;
  readonly filter: EventFilter;
  /** By their names. */
  readonly selected: ReadonlySet<number>;
  readonly current: number | undefined;
}
