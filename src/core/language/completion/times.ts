import { writeTime } from '../../edit/yaml/times.ts';
import { message } from '../../messages.ts';
import type { Message } from '../../messages.ts';
import type { Moment, Review, TimelineEvent } from '../../review/model.ts';
import type { EventKind, MilestoneName } from '../../review/vocabulary.ts';
import { milestoneNames } from '../../review/vocabulary.ts';
import { sliceOf } from '../../text/span.ts';
import { parseIsoMoment } from '../../time/isoMoment.ts';
import type { CalendarDate, WallTime } from '../../time/wallTime.ts';
import { formatDate } from '../../time/wallTime.ts';
import type { LanguageContext, LanguageSource } from '../context.ts';
import { addDays } from '../../time/calendar.ts';
import { wallAt } from '../moments.ts';
import { literal, placeholder } from './snippet.ts';

/** A time or day that can be written, as the review writes them. */
export interface ProposedTime {
  readonly text: string;
  readonly detail: Message | string;
  /** Where it differs from the text: parts of it to type over. */
  readonly snippet?: string;
}

/** How a review writes times: one of them to copy, and the zone it is in. */
interface WritingOfTimes {
  readonly model: string;
  readonly zone: string;
}

/** More are no choice but a list to read. */
const MOST_EVENTS = 12;

/** What kinds of events a milestone is likely to coincide with. */
const kindsAt: Readonly<Record<MilestoneName, readonly EventKind[]>> = {
  started: ['impact', 'change'],
  detected: ['detection'],
  acknowledged: ['response', 'detection'],
  mitigated: ['recovery', 'decision'],
  resolved: ['recovery'],
};

const milestoneDetails: Readonly<Record<MilestoneName, Message>> = {
  started: message('completion.time.started', 'when it started'),
  detected: message('completion.time.detected', 'when it was detected'),
  acknowledged: message('completion.time.acknowledged', 'when it was acknowledged'),
  mitigated: message('completion.time.mitigated', 'when it was mitigated'),
  resolved: message('completion.time.resolved', 'when it was resolved'),
};

/** The current time as the review writes times. */
export function nowIn(source: LanguageSource, context: LanguageContext): string {
  const { model, zone } = writingOf(source, context);
  return writeTime(model, wallAt(context.now, zone), 'dated');
}

/** Times for an event: now, the one before the cursor to go on from, and the milestones. */
export function eventTimes(
  source: LanguageSource,
  offset: number,
  context: LanguageContext,
): ProposedTime[] {
  const writing = writingOf(source, context);
  const proposed = [nowAsProposal(source, context)];
  const previous = eventBefore(source.read.review, offset);
  if (previous) proposed.push(...following(previous, writing));
  return [...proposed, ...milestoneTimes(source, writing)];
}

/** Times for a milestone: those of events of a fitting kind first, and now. */
export function timesOfMilestone(
  source: LanguageSource,
  name: MilestoneName,
  context: LanguageContext,
): ProposedTime[] {
  const writing = writingOf(source, context);
  const events = source.read.review.timelines
    .flatMap((timeline) => timeline.events)
    .filter((event) => event.time.start.date && event.time.start.clock);
  const kinds = kindsAt[name];
  const fitting = events.filter(({ kind }) => kind && kinds.includes(kind.value));
  const rest = events.filter((event) => !fitting.includes(event));
  const times = [...fitting, ...rest].slice(0, MOST_EVENTS).map((event) => ({
    text: writeTime(writing.model, event.time.start, 'dated'),
    detail: firstWords(event.text.value),
  }));
  const now = nowAsProposal(source, context);
  return events.length > 0 ? [...times, now] : [now, ...milestoneTimes(source, writing)];
}

/** Days for something to be due, counted from today in the review's zone. */
export function dueDays(source: LanguageSource, context: LanguageContext): ProposedTime[] {
  const today = todayIn(source, context);
  const inDays = (days: number): string => formatDate(addDays(today, days));
  return [
    { text: inDays(14), detail: message('completion.day.twoWeeks', 'in two weeks') },
    { text: inDays(7), detail: message('completion.day.week', 'in one week') },
    { text: inDays(30), detail: message('completion.day.month', 'in 30 days') },
    { text: inDays(90), detail: message('completion.day.quarter', 'in 90 days') },
    { text: inDays(0), detail: message('completion.day.today', 'today') },
  ];
}

/** Days that the incident may have been on: the one the review tells already, and today. */
export function incidentDays(source: LanguageSource, context: LanguageContext): ProposedTime[] {
  const { date } = source.read.review.metadata;
  const today = formatDate(todayIn(source, context));
  const days: ProposedTime[] = [{ text: today, detail: message('completion.day.today', 'today') }];
  if (!date || formatDate(date.value) === today) return days;
  const detail = message('completion.day.incident', 'the day of the incident');
  return [{ text: formatDate(date.value), detail }, ...days];
}

/** What the next event's time most likely starts with: the last one's while the review is written later, else now. */
export function likelyTime(
  source: LanguageSource,
  offset: number,
  context: LanguageContext,
): string {
  const { model, zone } = writingOf(source, context);
  const previous = eventBefore(source.read.review, offset);
  const start =
    previous?.time.end ?? previous?.time.start ?? source.read.review.milestones.started?.wall;
  const now = wallAt(context.now, zone);
  const goesOn = start?.date && formatDate(start.date) !== formatDate(now.date);
  return writeTime(model, goesOn ? start : now, 'dated');
}

function todayIn(source: LanguageSource, context: LanguageContext): CalendarDate {
  return wallAt(context.now, writingOf(source, context).zone).date;
}

function nowAsProposal(source: LanguageSource, context: LanguageContext): ProposedTime {
  return { text: nowIn(source, context), detail: message('completion.time.now', 'now') };
}

/** The time of an event with hour and minute to type over, so that its date need not be typed again. */
function following(event: TimelineEvent, { model }: WritingOfTimes): ProposedTime[] {
  const wall = event.time.end ?? event.time.start;
  if (!wall.date || !wall.clock) return [];
  const text = writeTime(model, wall, 'dated');
  const [, before, hour, minute, after] = /^(.*?)(\d\d):(\d\d)(.*)$/.exec(text) ?? [];
  if (before === undefined) return [];
  const snippet =
    literal(before) + placeholder(1, hour!) + ':' + placeholder(2, minute!) + literal(after!);
  const words = firstWords(event.text.value);
  return [{ text, snippet, detail: message('completion.time.after', 'after “{0}”', words) }];
}

function milestoneTimes(source: LanguageSource, { model }: WritingOfTimes): ProposedTime[] {
  const { milestones } = source.read.review;
  return milestoneNames.flatMap((name) => {
    const wall = milestones[name]?.wall;
    if (!wall?.date || !wall.clock) return [];
    const text = writeTime(model, wall, 'dated');
    return [{ text, detail: milestoneDetails[name] }];
  });
}

/** The last event that is written before the cursor and does not touch it. */
function eventBefore({ timelines }: Review, offset: number): TimelineEvent | undefined {
  return timelines.flatMap(({ events }) => events).findLast(({ time }) => time.span.end < offset);
}

function writingOf({ read }: LanguageSource, { zone }: LanguageContext): WritingOfTimes {
  const { review, text } = read;
  const spans = [
    ...review.timelines.flatMap(({ events }) => events.map(({ time }) => time.span)),
    ...Object.values(review.milestones).map((moment: Moment) => moment.span),
  ];
  const models = spans.map((span) => sliceOf(text, span).replace(/^["']|["']$/g, ''));
  const model = models.findLast((written) => hasDateAndClock(parseIsoMoment(written)?.wall));
  const written = model === undefined ? undefined : parseIsoMoment(model)?.zone?.value.id;
  return {
    model: model ?? '2026-03-18T14:02',
    zone: written ?? review.metadata.zone?.value.id ?? zone,
  };
}

function hasDateAndClock(wall: WallTime | undefined): boolean {
  return wall?.date !== undefined && wall.clock !== undefined;
}

/** The beginning of a text, to know it by. */
export function firstWords(text: string): string {
  const line = text.trim().split(/\r?\n/)[0] ?? '';
  return line.length <= 40 ? line : `${line.slice(0, 39).trimEnd()}…`;
}
