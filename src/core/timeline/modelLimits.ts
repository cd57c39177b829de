import type { EventPart } from '../edit/formatLimits.ts';
import { eventLimits, milestoneLimits, newEventLimits } from '../edit/limits.ts';
import type { ReviewDocument } from '../review/document.ts';
import { onceEach } from '../onceEach.ts';
import type { TimelineEvent } from '../review/model.ts';
import type { Cannot, EventField, EventModel } from './model.ts';
import { eventFields } from './model.ts';
import { eventsOf } from './readModel.ts';
import type { Translate } from './words.ts';

/** What a file has no way to say: of all of its events, and of single ones. */
export interface ModelLimits {
  readonly ofAll: Cannot;
  of(event: TimelineEvent): Pick<EventModel, 'cannot'>;
}

const parts: Readonly<Record<Exclude<EventField, 'milestone'>, EventPart>> = {
  time: 'start',
  end: 'end',
  text: 'text',
  kind: 'kind',
  actor: 'actor',
  link: 'link',
  key: 'key',
  deadEnd: 'deadEnd',
  delete: 'delete',
};

const fields = Object.entries(parts);

export function limitsOf(document: ReviewDocument, translate: Translate): ModelLimits {
  const events = eventsOf(document.review);
  // Thousands of events have the same few reasons.
  const say = onceEach(translate);
  const own = new Map(events.map((event) => [event, limitsOfEvent(document, event, say)]));
  const ofAll = commonLimits(document, [...own.values()], say);
  return {
    ofAll,
    of(event) {
      const rest = Object.entries(own.get(event)!).filter(([field]) => !(field in ofAll));
      return rest.length > 0 ? { cannot: Object.fromEntries(rest) } : {};
    },
  };
}

function limitsOfEvent(
  document: ReviewDocument,
  event: TimelineEvent,
  translate: Translate,
): Cannot {
  const limits = eventLimits(document, event);
  const known: Record<string, string> = {};
  for (const [field, part] of fields) {
    const reason = limits[part];
    if (reason) known[field] = translate(reason);
  }
  return known;
}

/** What none of the events can have; where there are none, what the first one could not. */
function commonLimits(
  document: ReviewDocument,
  all: readonly Cannot[],
  translate: Translate,
): Cannot {
  const fresh = newEventLimits(document, undefined);
  const common = eventFields.flatMap((field): [string, string][] => {
    if (field === 'milestone') {
      const { set } = milestoneLimits(document, 'detected');
      return set ? [[field, translate(set)]] : [];
    }
    if (all.length > 0) {
      return all.every((limits) => limits[field]) ? [[field, all[0]![field]!]] : [];
    }
    const part = parts[field];
    const reason = part in fresh ? fresh[part as keyof typeof fresh] : undefined;
    return reason ? [[field, translate(reason)]] : [];
  });
  return Object.fromEntries(common);
}
