import { isMap, isNode, isScalar } from 'yaml';
import type { YAMLSeq } from 'yaml';
import type { Message } from '../../messages.ts';
import type { ReviewDocument } from '../../review/document.ts';
import type { Span } from '../../text/span.ts';
import { pairOf } from '../../yaml/edit/mapping.ts';
import type { ActionPart, EventPart, FormatLimits } from '../formatLimits.ts';
import { limitAll } from '../formatLimits.ts';
import { Refusal } from '../plan.ts';
import { listOfLinks, notMapping } from '../reasons.ts';
import { itemAt, listUnder, yamlSource } from './nodes.ts';

const eventParts: readonly EventPart[] = [
  'start',
  'end',
  'text',
  'kind',
  'actor',
  'link',
  'key',
  'deadEnd',
];

const actionParts: readonly ActionPart[] = [
  'title',
  'kind',
  'owner',
  'priority',
  'due',
  'state',
  'reason',
  'ticket',
];

/** What a YAML review has no place for: little, as long as it is sound YAML. */
export const yamlLimits: FormatLimits = {
  ofEvent(document, event) {
    const reason = refusedAt(document);
    if (reason) return limitAll([...eventParts, 'move', 'delete'], reason);
    const item = itemOf(document, 'timeline', event.span);
    if (!isMap(item)) return limitAll(eventParts, notMapping);
    return pairOf(item, 'links') ? { link: listOfLinks } : {};
  },

  ofNewEvent(document) {
    const reason = refusedAt(document);
    return reason ? { add: reason } : {};
  },

  ofAction(document, action) {
    const reason = refusedAt(document);
    if (reason) return limitAll([...actionParts, 'delete'], reason);
    const item = itemOf(document, 'actionItems', action.span);
    // An item that is only its title turns into a mapping when it gets more.
    return isMap(item) || isScalar(item) ? {} : limitAll(actionParts, notMapping);
  },

  ofMilestone(document) {
    const reason = refusedAt(document);
    return reason ? { set: reason, clear: reason } : {};
  },
};

/** Why nothing can be written into this YAML. */
function refusedAt(document: ReviewDocument): Message | undefined {
  try {
    yamlSource(document);
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error.reason;
    throw error;
  }
}

function itemOf(document: ReviewDocument, key: string, where: Span): unknown {
  const source = yamlSource(document);
  const seq: YAMLSeq | undefined = listUnder(source, key)?.seq;
  const index = seq && itemAt(source, seq, where);
  const item: unknown = index === undefined ? undefined : seq?.items[index];
  return isNode(item) ? item : undefined;
}
