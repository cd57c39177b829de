import type { ReviewDocument } from '../../review/document.ts';
import type { Timeline } from '../../review/model.ts';
import { lineEndOf } from '../../text/lines.ts';
import type { Splice } from '../../text/splice.ts';
import { formatDate } from '../../time/wallTime.ts';
import type { EntryList, Place } from '../arrange.ts';
import { arrange, isBlankBetween, withLineEnd } from '../arrange.ts';
import type { DraftEvent, DraftTimeline } from '../draft.ts';
import type { TimelineWay } from '../planner.ts';
import { writeFirstEvents } from './firstEvents.ts';
import { newEntry } from './newEntry.ts';
import type { Site } from './site.ts';
import { entrySpans, siteOf } from './site.ts';
import { updateEntry } from './updateEntry.ts';

/** Makes a timeline of a Markdown review what it is to be. */
export function writeTimeline(
  document: ReviewDocument,
  timeline: DraftTimeline,
  way: TimelineWay,
): Splice[] {
  const { source, events } = timeline;
  if (!source || source.events.length === 0) return writeFirstEvents(document, events, way);
  const list = entriesOfTimeline(document, source);
  const places = events.map((event, index) => placeOf(document, timeline, event, index, way));
  const eventAt = new Map(places.map((place, index) => [place, index]));
  return arrange(list, places, (place) => sideOf(timeline, eventAt.get(place)!, way));
}

/** The events of a timeline as a list of entries. */
export function entriesOfTimeline(document: ReviewDocument, timeline: Timeline): EntryList {
  return {
    text: document.text,
    entries: entrySpans(document, timeline),
    isSeparator: isBlankBetween,
    separator: lineEndOf(document.text),
    withSurroundings: withLineEnd,
  };
}

function placeOf(
  document: ReviewDocument,
  timeline: DraftTimeline,
  event: DraftEvent,
  index: number,
  way: TimelineWay,
): Place {
  const dated = way.dated.has(event);
  if (event.added) {
    const model = modelFor(document, timeline, index, way.model);
    return { lines: newEntry(model, event.added, dated) };
  }
  const site = siteOf(document, event.source!);
  const moves = entersOtherDay(timeline, event, index) && isBesideHeading(site, timeline, index);
  const isTouched = dated || Object.keys(event.patch).length > 0;
  return {
    from: site.index,
    moves,
    splices: isTouched ? updateEntry(site, event.patch, dated ? event.start : undefined) : [],
  };
}

/** Whether an event that takes its day from a heading is to be on the day of only one of its neighbours. */
function entersOtherDay({ events }: DraftTimeline, event: DraftEvent, index: number): boolean {
  const { time } = event.source!;
  const day = event.part['date'];
  if (!time.start.date || day === formatDate(time.start.date) || time.dateFrom === 'entry') {
    return false;
  }
  const isOf = (at: number): boolean => events[at]?.part['date'] === day;
  return isOf(index - 1) !== isOf(index + 1);
}

/** Whether more than white space stands between an event and the neighbour of its day. */
function isBesideHeading(
  { document, event }: Site,
  { events }: DraftTimeline,
  index: number,
): boolean {
  const isDayBefore = events[index - 1]?.part['date'] === events[index]!.part['date'];
  const neighbour = events[isDayBefore ? index - 1 : index + 1]?.source;
  if (!neighbour) return false;
  const [first, second] = isDayBefore ? [neighbour, event] : [event, neighbour];
  return !isBlankBetween(document.text.slice(first.span.end, second.span.start));
}

/** The entry to copy for a new one. */
function modelFor(
  document: ReviewDocument,
  { source, events }: DraftTimeline,
  index: number,
  which: TimelineWay['model'],
): Site {
  const before = events.findLast(({ source: event }, at) => at < index && event)?.source;
  const after = events.find(({ source: event }, at) => at > index && event)?.source;
  const all = source!.events;
  const plain = all.find(({ time }) => time.start.clock && !time.end && !time.approximate);
  const models = [before ?? after, after ?? before, plain];
  return siteOf(document, models[which] ?? before ?? after ?? all[0]!);
}

/**
 * On which side of a day's heading something new goes: to the neighbour of its own day, to the one
 * behind it where both or none are.
 */
function sideOf(
  { events }: DraftTimeline,
  index: number,
  { side }: TimelineWay,
): 'behind' | 'before' {
  const day = (at: number) => events[at]?.part['date'];
  const isOfDayBefore = day(index) !== undefined && day(index) === day(index - 1);
  const isLikelyBehind = isOfDayBefore && day(index) !== day(index + 1);
  return isLikelyBehind === (side === 'likely') ? 'behind' : 'before';
}
