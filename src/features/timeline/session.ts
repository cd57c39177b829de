import type { Plan } from '../../core/edit/plan.ts';
import { message } from '../../core/messages.ts';
import { sameEvents } from '../../core/timeline/identity.ts';
import { eventsOfIntent, movedIntent } from '../../core/timeline/intent.ts';
import type { Intent } from '../../core/timeline/intent.ts';
import type { EventModel, TimelineModel } from '../../core/timeline/model.ts';
import { patchBetween } from '../../core/timeline/modelPatch.ts';
import type { DocumentState, HostMessage } from '../../webview/timeline/protocol.ts';

/** A wish as it applies to the document as it is now, or why it no longer does. */
export type Rebased =
  | { readonly intent: Intent; readonly refused?: undefined }
  | Extract<Plan, { refused: object }>;

/** A view that is further behind than this has to look again. */
const MOST_REMEMBERED = 60;

/**
 * What one view has been shown of a document. It makes the messages that bring the view up to date,
 * and carries wishes that were made at an older version over to the current one. Knows no editor.
 */
export class TimelineSession {
  readonly #shown = new Map<number, TimelineModel>();
  #last: { readonly state: DocumentState; readonly model: TimelineModel } | undefined;

  /** Forgets what the view has: it was loaded anew. */
  reset(): void {
    this.#last = undefined;
    this.#shown.clear();
  }

  /** What to tell the view of a state of the document; nothing where it has that already. */
  show(state: DocumentState, model: TimelineModel): HostMessage | undefined {
    const before = this.#last;
    this.#remember(state.version, model);
    this.#last = { state, model };
    if (!before) return { type: 'document', state, model };
    const patch = patchBetween(before.model, model);
    const isSame =
      patch.added.length === 0 &&
      patch.removed === 0 &&
      JSON.stringify([patch.rest, state]) === JSON.stringify([restOf(before.model), before.state]);
    return isSame ? undefined : { type: 'change', from: before.state.version, state, patch };
  }

  /**
   * Carries a wish over to the current state: events are found again wherever they stand now. A part
   * that was changed by someone else since is not written over.
   * @param version the one that the wish's places count in
   */
  rebase(intent: Intent, version: number, now: TimelineModel): Rebased {
    const then = this.#shown.get(version);
    if (!then) return { refused: changedMeanwhile };
    if (then === now) return { intent };
    const places = new Map<number, number>();
    sameEvents(then.events, now.events).forEach((old, place) => places.set(old, place));
    for (const at of eventsOfIntent(intent)) {
      const place = places.get(at);
      if (place === undefined) return { refused: goneMeanwhile };
      if (!isUntouched(intent, then.events[at]!, now.events[place]!)) {
        return { refused: changedMeanwhile };
      }
    }
    return { intent: movedIntent(intent, (at) => places.get(at)!) };
  }

  /** The place now of an event that the view knows from a version; nothing once it is gone. */
  placeOf(event: number, version: number, now: TimelineModel): number | undefined {
    const then = this.#shown.get(version);
    if (!then) return undefined;
    const place = sameEvents(then.events, now.events).indexOf(event);
    return place < 0 ? undefined : place;
  }

  #remember(version: number, model: TimelineModel): void {
    this.#shown.delete(version);
    this.#shown.set(version, model);
    const [oldest] = this.#shown.keys();
    if (this.#shown.size > MOST_REMEMBERED) this.#shown.delete(oldest!);
  }
}

/** Whether nobody else has changed what a wish is about. Moving by a length and deleting do not mind. */
function isUntouched(intent: Intent, then: EventModel, now: EventModel): boolean {
  if (intent.type === 'set-time') return then.start === now.start && then.end === now.end;
  if (intent.type !== 'set') return true;
  const { text, actor, link } = intent.patch;
  return (
    (text === undefined || then.text === now.text) &&
    (actor === undefined || then.actor === now.actor) &&
    (link === undefined || then.links[0]?.url === now.links[0]?.url)
  );
}

function restOf({ events: _events, ...rest }: TimelineModel): Omit<TimelineModel, 'events'> {
  return rest;
}

const changedMeanwhile = message(
  'timeline.changedMeanwhile',
  'The text has changed there meanwhile. Look at it and try again.',
);
const goneMeanwhile = message('timeline.goneMeanwhile', 'The event is no longer in the text.');
