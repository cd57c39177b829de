import { span } from '../text/span.ts';
import type { Span } from '../text/span.ts';
import { Cursor } from '../time/cursor.ts';
import { findDurations, leadingDuration } from '../time/duration.ts';
import type { WrittenDuration } from '../time/duration.ts';
import type { WrittenTime } from '../time/written.ts';
import { takeWrittenTime } from '../time/writtenTime.ts';
import { measureOfProse } from './durationMeasure.ts';
import type { StatedDuration } from './model.ts';
import type { DurationMeasure } from './vocabulary.ts';

/**
 * The duration that a field states.
 * @param value where its value stands
 * @returns nothing where the value is something else: `?`, `see timeline`
 */
export function durationOfField(
  text: string,
  measure: DurationMeasure,
  value: Span,
): StatedDuration | undefined {
  const written = leadingDuration(text, value);
  if (!written) return undefined;
  const line = text.slice(text.lastIndexOf('\n', value.start) + 1, value.start);
  const label = line.length - line.replace(/^[^\p{L}]+/u, '').length;
  const context = span(value.start - line.length + label, value.end);
  // `8 h degraded + 1 h down` adds up to something that no field of ours holds.
  if (/^[^\n(]*\+/.test(text.slice(written.span.end, value.end))) return undefined;
  const between = rangeBehind(text, written.span.end, value.end);
  return { ...stated(measure, written), place: 'field', context, ...(between && { between }) };
}

/** `7h40m (07:07 AEST → 14:47 AEST)`: the range in brackets behind a duration. */
function rangeBehind(text: string, from: number, limit: number): WrittenTime | undefined {
  const bracket = /^\s*\(([^()\n]{3,80})\)/.exec(text.slice(from, limit));
  if (!bracket) return undefined;
  const start = from + bracket[0].indexOf('(') + 1;
  const cursor = new Cursor(text, start, start + bracket[1]!.length);
  const first = takeWrittenTime(cursor, { leadWords: true });
  if (!first?.start.clock || first.end) return first?.end?.clock ? first : undefined;
  const joint = /^\s*(?:→|->|–>|=>|to|until|till|and)\s*/i.exec(text.slice(cursor.at, cursor.end));
  if (!joint) return undefined;
  cursor.at += joint[0].length;
  const second = takeWrittenTime(cursor);
  if (!second?.start.clock) return undefined;
  return { ...first, span: span(first.span.start, second.span.end), end: second.start };
}

/** So many in one paragraph are data, not prose. */
const MOST_IN_A_RUN = 50;

/** The durations in a stretch of prose that its sentences say the incident took. */
export function durationsInProse(text: string, where: Span): StatedDuration[] {
  const found = findDurations(text, where, MOST_IN_A_RUN + 1);
  if (found.length === 0 || found.length > MOST_IN_A_RUN) return [];
  if (!namesUnit.test(text.slice(where.start, where.end))) return [];
  return found.flatMap((written) => {
    const context = sentenceAround(text, where, written.span);
    const head = text.slice(context.start, written.span.start);
    const tail = text.slice(written.span.end, context.end);
    if (isCode(head)) return [];
    const between = rangeBefore(text, context, written.span);
    const measure = measureOfProse(head, tail) ?? (between ? 'unknown' : undefined);
    if (!measure) return [];
    return [{ ...stated(measure, written), place: 'prose', context, ...(between && { between }) }];
  });
}

/** Prose has its units in small letters. */
const namesUnit = /\d ?-?[smhd]\b|(?:sec|second|min|minute|hr|hour|day|week|wk)s?\b/;

function stated(measure: DurationMeasure, written: WrittenDuration) {
  const { span: where, minutes, approximate } = written;
  return { measure, seconds: minutes * 60, approximate, span: where, written };
}

/** Inside backticks, or in an address. */
function isCode(head: string): boolean {
  return (head.split('`').length & 1) === 0 || /:\/\/\S*$/.test(head);
}

/** Sentences longer than this are looked at in part. */
const LONGEST_HALF = 240;

function sentenceAround(text: string, where: Span, inner: Span): Span {
  const from = Math.max(where.start, inner.start - LONGEST_HALF);
  const head = text.slice(from, inner.start);
  const ends = [...head.matchAll(/[.!?]["”)]?\s+(?=["“(*_]?\p{Lu})|\n\s*\n/gu)];
  const last = ends.at(-1);
  const to = Math.min(where.end, inner.end + LONGEST_HALF);
  const tail = text.slice(inner.end, to);
  const stop = tail.search(/[.!?](?:\s|$)|\n\s*\n/);
  return span(
    last ? from + last.index + last[0].length : from,
    stop < 0 ? to : inner.end + stop + 1,
  );
}

const OPENED_BRACKET =
  /^(.*)\(\s*(?:~|about |around |approx\.? |approximately |roughly |a total of |total(?: of|:)? |duration:? )*$/is;
const LAST_FROM = /\b(?:from|between)\s+[^\s]*\d(?!.*\b(?:from|between)\s+[^\s]*\d)/is;

/** `between 10:02 and 11:40 (98 minutes)`: the range right before a duration in brackets. */
function rangeBefore(text: string, sentence: Span, duration: Span): WrittenTime | undefined {
  const head = text.slice(sentence.start, duration.start);
  const bracket = OPENED_BRACKET.exec(head);
  if (!bracket) return undefined;
  const words = bracket[1]!;
  const lead = Math.max(words.search(LAST_FROM), 0);
  const limit = sentence.start + words.length;
  const cursor = new Cursor(text, sentence.start + lead, limit);
  const time = takeWrittenTime(cursor, { leadWords: true });
  const complete = time?.end && time.start.clock && time.end.clock;
  return complete && /^[\s,*_]*$/.test(text.slice(cursor.at, limit)) ? time : undefined;
}
