import type { YAMLSeq } from 'yaml';
import type { ReviewDocument } from '../../review/document.ts';
import type { TimelineEvent } from '../../review/model.ts';
import type { Splice } from '../../text/splice.ts';
import { pairOf, patchMapping, setKey } from '../../yaml/edit/mapping.ts';
import type { MappingPatch } from '../../yaml/edit/mapping.ts';
import type { YamlSource } from '../../yaml/edit/scalar.ts';
import { stringOf } from '../../yaml/edit/scalar.ts';
import { arrangeItems, writeItem } from '../../yaml/edit/sequence.ts';
import type { NewMapping } from '../../yaml/edit/write.ts';
import type { Place } from '../arrange.ts';
import type { EventPatch, NewEvent } from '../change.ts';
import type { DraftEvent, DraftTimeline } from '../draft.ts';
import { Refusal } from '../plan.ts';
import type { TimelineWay } from '../planner.ts';
import { listOfLinks } from '../reasons.ts';
import { indexIn, listUnder, mappingAt, rootOf, rootOrder, yamlSource } from './nodes.ts';
import type { DateConvention } from './times.ts';
import { conventionOf, writeTime } from './times.ts';

const eventOrder = [
  'at',
  'until',
  'approx',
  'kind',
  'text',
  'actor',
  'link',
  'links',
  'deadEnd',
  'key',
];

/** Makes the timeline of a YAML review what it is to be. */
export function writeTimeline(
  document: ReviewDocument,
  { source: before, events }: DraftTimeline,
  { dated, model }: TimelineWay,
): Splice[] {
  const source = yamlSource(document);
  const list = listUnder(source, 'timeline');
  if (!list || list.seq.items.length === 0) {
    const items = events.map((event) => newEvent(event.added!, '', 'dated'));
    return items.length === 0 ? [] : setKey(source, rootOf(source), 'timeline', items, rootOrder);
  }
  const { key, seq } = list;
  const items = (before?.events ?? []).map(({ span }) => indexIn(source, seq, span));
  const placeIn = new Map((before?.events ?? []).map((event, index) => [event, index]));
  const places = events.map((event, index): Place => {
    const isDated = dated.has(event);
    if (event.added) {
      const copied = modelFor(events, index, model);
      const item = copied ? indexIn(source, seq, copied.span) : seq.items.length - 1;
      const at = writtenAt(seq, item);
      const convention = isDated || at === '' ? 'dated' : conventionOf(at);
      return { lines: writeItem(source, seq, item, newEvent(event.added, at, convention)) };
    }
    const isTouched = isDated || Object.keys(event.patch).length > 0;
    const item = indexIn(source, seq, event.source!.span);
    return {
      from: placeIn.get(event.source!)!,
      splices: isTouched ? updateEvent(source, seq, item, event, isDated) : [],
    };
  });
  return arrangeItems(source, key, seq, items, places);
}

/** The event to take the form of a new one from. */
function modelFor(
  events: readonly DraftEvent[],
  index: number,
  which: TimelineWay['model'],
): TimelineEvent | undefined {
  const before = events.findLast(({ source }, at) => at < index && source)?.source;
  const after = events.find(({ source }, at) => at > index && source)?.source;
  return which === 1 ? (after ?? before) : (before ?? after);
}

function updateEvent(
  source: YamlSource,
  seq: YAMLSeq,
  index: number,
  { patch, start }: DraftEvent,
  isDated: boolean,
): Splice[] {
  const whole = isDated ? { ...patch, start } : patch;
  const keys = eventKeys(seq, index, whole, isDated ? 'dated' : undefined);
  return patchMapping(source, mappingAt(seq, index), keys, eventOrder);
}

function eventKeys(
  seq: YAMLSeq,
  index: number,
  { start, end, text, kind, actor, link, key, deadEnd }: EventPatch,
  convention: DateConvention | undefined,
): MappingPatch {
  const map = mappingAt(seq, index);
  const at = writtenAt(seq, index);
  const until = stringOf(pairOf(map, 'until')?.value) ?? at;
  if (link !== undefined && pairOf(map, 'links')) {
    throw new Refusal(listOfLinks);
  }
  return {
    at: start && writeTime(at, start, convention ?? conventionOf(at)),
    until: end && writeTime(until, end, convention ?? conventionOf(until)),
    ...(end === null && { until: null }),
    text,
    kind,
    actor,
    link,
    ...flag(map, 'key', key),
    ...flag(map, 'deadEnd', deadEnd),
  };
}

/** A flag that is there is switched; one that is not is added only to be true. */
function flag(
  map: ReturnType<typeof mappingAt>,
  name: string,
  value: boolean | undefined,
): MappingPatch {
  if (value === undefined || (!value && !pairOf(map, name))) return {};
  return { [name]: value };
}

function writtenAt(seq: YAMLSeq, index: number): string {
  return stringOf(pairOf(mappingAt(seq, index), 'at')?.value) ?? '';
}

function newEvent(event: NewEvent, model: string, convention: DateConvention): NewMapping {
  return {
    at: writeTime(model, event.start, convention),
    ...(event.end && { until: writeTime(model, event.end, convention) }),
    ...(event.kind && { kind: event.kind }),
    text: event.text,
    ...(event.actor && { actor: event.actor }),
    ...(event.link && { link: event.link }),
  };
}
