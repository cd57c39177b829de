import { message } from '../../messages.ts';
import type { Message } from '../../messages.ts';
import type { Timeline, TimelineEvent } from '../../review/model.ts';
import { sliceOf } from '../../text/span.ts';
import type { Span } from '../../text/span.ts';
import { applySplices } from '../../text/splice.ts';
import { rewriteMoment } from '../../time/rewrite.ts';
import type { WallTime } from '../../time/wallTime.ts';
import { parseWrittenTime } from '../../time/writtenTime.ts';
import type { LanguageContext, LanguageSource } from '../context.ts';
import { wallAt } from '../moments.ts';
import type { Completion } from './completion.ts';
import { literal, placeholder } from './snippet.ts';
import { firstWords } from './times.ts';

/** The start of a row or list item up to a time that is being typed. */
const opening = /^(?<before>[ \t]*(?:\|[ \t]*|[-*+][ \t]+(?:\*\*|__|`)?))(?<typed>[\d:.\-/ ]*)$/;
/** How far below the last entry the next one may be typed: itself and a blank line or two. */
const FARTHEST_LINES = 3;

/**
 * Times for a new row or list item of a timeline in Markdown, as its last entry writes them: now, and
 * that entry's own to go on from.
 */
export function completeRow(
  source: LanguageSource,
  offset: number,
  context: LanguageContext,
): Completion[] {
  const { lines, text, read } = source;
  const line = lines.spanOf(lines.lineAt(offset));
  const match = opening.exec(text.slice(line.start, offset));
  const last = match && lastEntry(source, line.start);
  if (!last) return [];
  const { event, timeline } = last;
  const zone = (event.time.zone ?? timeline.zone ?? read.review.metadata.zone)?.value.id;
  const span = { start: line.start + match.groups!['before']!.length, end: offset };
  const now = written(text, event, wallAt(context.now, zone ?? context.zone));
  const same = written(text, event, event.time.end ?? event.time.start);
  const [, start, hour, minute, rest] = /^(.*?)(\d\d?)[:.](\d\d)(.*)$/.exec(same ?? '') ?? [];
  const after = message('completion.time.after', 'after “{0}”', firstWords(event.text.value));
  return [
    ...(now === undefined ? [] : [proposal(now, message('completion.time.now', 'now'), span, 0)]),
    ...(same === undefined || hour === undefined
      ? []
      : [
          {
            ...proposal(same, after, span, 1),
            snippet:
              literal(start!) +
              placeholder(1, hour) +
              same.charAt(start!.length + hour.length) +
              placeholder(2, minute!) +
              literal(rest!),
          },
        ]),
  ];
}

/** The last event above a line, where that line can go on with its timeline. */
function lastEntry(
  { read, lines }: LanguageSource,
  line: number,
): { event: TimelineEvent; timeline: Timeline } | undefined {
  for (const timeline of read.review.timelines) {
    const event = timeline.events.findLast(({ span }) => span.end <= line);
    if (!event) continue;
    const distance = lines.lineAt(line) - lines.lineAt(event.span.end);
    if (distance <= FARTHEST_LINES) return { event, timeline };
  }
  return undefined;
}

/** Another time as an event writes its own; nothing where it writes none of its own. */
function written(text: string, { time }: TimelineEvent, wall: WallTime): string | undefined {
  const slice = sliceOf(text, time.span);
  const parsed = parseWrittenTime(slice);
  if (!parsed?.start.clock) return undefined;
  const changed = applySplices(slice, rewriteMoment(slice, parsed.start, wall));
  const tail = slice.length - parsed.start.span.end;
  return changed.slice(parsed.start.span.start, changed.length - tail);
}

function proposal(label: string, detail: Message, span: Span, rank: number): Completion {
  return {
    ...{ label, detail, span, filter: label, kind: 'time', snippet: literal(label) },
    sort: String(rank).padStart(4, '0'),
  };
}
