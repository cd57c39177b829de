import { milestoneNames } from '../review/vocabulary.ts';
import { clockLabel, dayLabel, dayName, isOtherDay } from './formatTimes.ts';
import type { EventModel, TimelineModel } from './model.ts';
import { plainText } from './plainText.ts';
import type { Translate } from './words.ts';
import { kindWords, milestoneWords } from './words.ts';
import { shownAt } from './zoneClock.ts';
import type { ZoneClock } from './zoneClock.ts';
import { message } from '../messages.ts';

/** In which words and clocks a timeline is handed on. */
export interface ExportOptions {
  readonly clock: ZoneClock;
  /** What the column of times says of them: `UTC`, `CET`; absent where nobody knows. */
  readonly zone?: string | undefined;
  readonly translate: Translate;
}

/** The events as a Markdown table, to be pasted into a ticket or a page. */
export function toMarkdownTable(
  { dated }: TimelineModel,
  events: readonly EventModel[],
  { clock, zone, translate }: ExportOptions,
): string {
  const ordered = [...events].sort((a, b) => a.start - b.start);
  const [first] = ordered;
  const withDates = dated && ordered.some(({ start }) => isOtherDay(first!.start, start, clock));
  const withKinds = events.some(({ kind }) => kind);
  const withActors = events.some(({ actor }) => actor);
  const withLinks = events.some(({ links }) => links.length > 0);
  const say = (id: string, english: string): string => translate(message(id, english));
  const time = translate(message('column.time', 'Time'));
  const heads = [
    zone ? `${time} (${zone})` : time,
    ...(withKinds ? [say('column.kind', 'Kind')] : []),
    say('column.what', 'What happened'),
    ...(withActors ? [say('column.who', 'Who')] : []),
    ...(withLinks ? [say('column.link', 'Link')] : []),
  ];
  const rows = ordered.map((event) => [
    timesOf(event, clock, withDates),
    ...(withKinds ? [event.kind ? translate(kindWords[event.kind]) : ''] : []),
    cell(event.text),
    ...(withActors ? [cell(event.actor ?? '')] : []),
    ...(withLinks ? [event.links.map(({ url, title }) => link(url, title)).join(' ')] : []),
  ]);
  const lines = [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return `${lines.join('\n')}\n`;
}

function timesOf(
  { start, end, approximate }: EventModel,
  clock: ZoneClock,
  dated: boolean,
): string {
  const day = dated ? `${dayLabel(start, clock)} ` : '';
  const until = end === undefined ? '' : `–${clockLabel(end, clock)}`;
  return `${approximate ? '~' : ''}${day}${clockLabel(start, clock)}${until}`;
}

function cell(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/(?<!\\)\|/g, '\\|')
    .trim();
}

function link(url: string, title?: string): string {
  return title ? `[${cell(title)}](${url})` : `<${url}>`;
}

/** The events as a Mermaid timeline: days as sections, milestones named in their event. */
export function toMermaid(
  model: TimelineModel,
  events: readonly EventModel[],
  { clock, translate }: ExportOptions,
): string {
  const ordered = [...events].sort((a, b) => a.start - b.start);
  const lines = ['timeline'];
  if (model.title) lines.push(`  title ${label(model.title)}`);
  let day = '';
  for (const event of ordered) {
    const today = model.dated ? dayName(shownAt(event.start, clock).date) : '';
    if (today !== day) lines.push(`  section ${today}`);
    day = today;
    // A colon begins the next part of a line, so clocks are written with a sign that looks like one.
    const time = timesOf(event, clock, false).replaceAll(':', '∶');
    const badges = milestonesAt(model, event.start).map((name) => translate(milestoneWords[name]));
    const text = [...badges, label(plainText(event.text))].join(' · ');
    lines.push(`    ${time} : ${text}`);
  }
  return `${lines.join('\n')}\n`;
}

/** The milestones that lie at an instant. */
export function milestonesAt(
  { milestones }: Pick<TimelineModel, 'milestones'>,
  instant: number,
): (typeof milestoneNames)[number][] {
  return milestoneNames.filter((name) => milestones[name] === instant);
}

function label(text: string): string {
  return text
    .replaceAll(':', '∶')
    .replace(/[;#\s]+/g, ' ')
    .trim();
}
