import type { YAMLSeq } from 'yaml';
import type { ReviewDocument } from '../../review/document.ts';
import type { Timeline, TimelineEvent } from '../../review/model.ts';
import type { Splice } from '../../text/splice.ts';
import { pairOf, patchMapping, setKey } from '../../yaml/edit/mapping.ts';
import type { MappingPatch } from '../../yaml/edit/mapping.ts';
import type { YamlSource } from '../../yaml/edit/scalar.ts';
import { stringOf } from '../../yaml/edit/scalar.ts';
import { insertItem, moveItem, permuteItems, removeItem } from '../../yaml/edit/sequence.ts';
import type { NewMapping } from '../../yaml/edit/write.ts';
import type { EventPatch, NewEvent } from '../change.ts';
import type { Candidates } from '../planner.ts';
import { placeOf, sortedOrder } from '../place.ts';
import { Refusal, stale } from '../plan.ts';
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

export function updateEvent(
  document: ReviewDocument,
  event: TimelineEvent,
  patch: EventPatch,
): Candidates {
  const source = yamlSource(document);
  const { seq } = timelineList(source);
  const index = indexIn(source, seq, event.span);
  const change = (convention: DateConvention | undefined) =>
    patchMapping(
      source,
      mappingAt(seq, index),
      eventKeys(seq, index, patch, convention),
      eventOrder,
    );
  return [
    () => change(undefined),
    () => change('dated'),
    () => [...change('dated'), ...writeDate(source, seq, eventAfter(document, event))],
    () => [...change(undefined), ...writeDate(source, seq, eventAfter(document, event))],
  ];
}

/** Writes out the date of an event that had taken it from above, where that is about to change. */
function writeDate(source: YamlSource, seq: YAMLSeq, event: TimelineEvent | undefined): Splice[] {
  if (!event || event.time.dateFrom === 'entry') return [];
  const index = indexIn(source, seq, event.span);
  const at = writeTime(writtenAt(seq, index), event.time.start, 'dated');
  return setKey(source, mappingAt(seq, index), 'at', at, eventOrder);
}

function eventAfter(document: ReviewDocument, event: TimelineEvent): TimelineEvent | undefined {
  const { events } = document.review.timelines[0]!;
  return events[events.indexOf(event) + 1];
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

export function addEvent(
  document: ReviewDocument,
  timeline: Timeline | undefined,
  event: NewEvent,
): Candidates {
  const source = yamlSource(document);
  const list = listUnder(source, 'timeline');
  const events = timeline?.events ?? document.review.timelines[0]?.events ?? [];
  const place = placeOf(
    events.map(({ time }) => time.start),
    event.start,
  );
  const neighbour = events[place - 1] ?? events[place];
  const model =
    neighbour && list ? writtenAt(list.seq, indexIn(source, list.seq, neighbour.span)) : '';
  const add = (convention: DateConvention) => {
    const value = newEvent(event, model, convention);
    if (!list || list.seq.items.length === 0) {
      return setKey(source, rootOf(source), 'timeline', [value], rootOrder);
    }
    const before = events[place - 1];
    const index = before ? indexIn(source, list.seq, before.span) + 1 : 0;
    return insertItem(source, list.seq, index, value);
  };
  return [
    () => add(model === '' ? 'dated' : conventionOf(model)),
    () => add('dated'),
    () => [...add('dated'), ...(list ? writeDate(source, list.seq, events[place]) : [])],
  ];
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

export function deleteEvent(document: ReviewDocument, event: TimelineEvent): Candidates {
  const source = yamlSource(document);
  const { key, seq } = timelineList(source);
  const remove = () => removeItem(source, key, seq, indexIn(source, seq, event.span));
  return [remove, () => [...remove(), ...writeDate(source, seq, eventAfter(document, event))]];
}

export function moveEvent(document: ReviewDocument, event: TimelineEvent, to: number): Candidates {
  const source = yamlSource(document);
  const { seq } = timelineList(source);
  const target = document.review.timelines[0]!.events[to];
  if (!target) stale();
  const place = indexIn(source, seq, target.span);
  return [() => moveItem(source, seq, indexIn(source, seq, event.span), place)];
}

export function sortEvents(document: ReviewDocument, { events }: Timeline): Candidates {
  const source = yamlSource(document);
  const { seq } = timelineList(source);
  const slots = events.map(({ span }) => indexIn(source, seq, span));
  const order = seq.items.map((_, index) => index);
  sortedOrder(events.map(({ time }) => time.start)).forEach(
    (from, to) => (order[slots[to]!] = slots[from]!),
  );
  return [() => permuteItems(source, seq, order)];
}

function timelineList(source: YamlSource) {
  const list = listUnder(source, 'timeline');
  if (!list) stale();
  return list;
}
