import { message } from '../messages.ts';
import type { MilestoneName } from '../review/vocabulary.ts';
import type { Scene } from './scene.ts';
import { milestonesAt } from './export.ts';
import { clockLabel, dayName, shortDuration } from './formatTimes.ts';
import { NARROWEST_BAR } from './marks.ts';
import type { Mark } from './marks.ts';
import type { EventModel } from './model.ts';
import { fittedText, plainText } from './plainText.ts';
import { shape } from './shapes.ts';
import type { Shape } from './shapes.ts';
import { kindWords, milestoneWords } from './words.ts';
import { shownAt } from './zoneClock.ts';

const RADIUS = 5.5;
const BAR_HEIGHT = 13;
const DIAMOND = 7.5;
/** How much room the sign of findings takes. */
const SIGN = 8;
/** Words shorter than this say nothing. */
const LEAST_WORDS = 44;
const MOST_WORDS = 330;

/** Where a mark is drawn. */
export interface MarkPlace {
  readonly scene: Scene;
  /** The middle of its row. */
  readonly y: number;
  /** The lane, for clusters, which are as high as it is. */
  readonly strip: {
    readonly rowAt: (row: number) => number;
    readonly lane: { readonly rows: number };
  };
  /** Half of what a cluster may be wide without lying on the marks beside it. */
  readonly reach: number;
}

/** One mark with its star and its sign of findings. */
export function drawMark(mark: Mark, place: MarkPlace): Shape {
  return mark.events.length > 1 ? drawCluster(mark, place) : drawEvent(mark, place);
}

function drawEvent(mark: Mark, { scene, y }: MarkPlace): Shape {
  const at = mark.events[0]!;
  const event = scene.model.events[at]!;
  const x = mark.x - scene.left;
  const length = mark.right - mark.x;
  const isBar = hasBar(mark, event);
  const [milestone] = milestonesAt(scene.model, event.start);
  const body = isBar ? bar(length) : milestone ? diamond(milestone) : dot(event);
  const children = [
    ...ring(isBar ? length : 0, at, scene),
    body,
    ...(isBar && milestone ? [diamond(milestone)] : []),
    ...(event.key ? [shape('path', 'star', 'star', { d: star(isBar ? 6 : 0, -13) })] : []),
    ...findingSign(event, isBar ? length : RADIUS),
  ];
  const dimmed = scene.found && !scene.found.has(at) ? ' dimmed' : '';
  return shape(
    'g',
    `event:${at}`,
    `mark ${isBar ? 'bar' : 'moment'} ${lookOf(event)}${dimmed}`,
    { transform: `translate(${round(x)} ${round(y)})` },
    { children, target: { type: 'events', events: mark.events, label: markLabel(event, scene) } },
  );
}

/** The class that colours an event. */
export function lookOf({ kind, deadEnd, approximate }: EventModel): string {
  return `kind-${kind ?? 'none'}${deadEnd ? ' dead-end' : ''}${approximate ? ' about' : ''}`;
}

function dot({ precision }: EventModel): Shape {
  // A time that is only a day is no moment: a ring says so.
  return shape('circle', 'dot', precision === 'day' ? 'dot day-only' : 'dot', {
    cx: 0,
    cy: 0,
    r: RADIUS,
  });
}

function bar(length: number): Shape {
  return shape('rect', 'bar', 'bar-body', {
    x: 0,
    y: -BAR_HEIGHT / 2,
    width: length,
    height: BAR_HEIGHT,
    rx: BAR_HEIGHT / 2,
  });
}

function diamond(name: MilestoneName): Shape {
  const d = `M0 ${-DIAMOND}L${DIAMOND} 0L0 ${DIAMOND}L${-DIAMOND} 0Z`;
  return shape('path', 'diamond', `diamond ${name}`, { d });
}

function ring(length: number, at: number, { selected, current }: Scene): Shape[] {
  if (!selected.has(at) && current !== at) return [];
  const look = selected.has(at) ? 'ring' : 'ring faint';
  return [
    shape('rect', 'ring', look, {
      x: length > 0 ? -4 : -10.5,
      y: -10.5,
      width: length > 0 ? length + 8 : 21,
      height: 21,
      rx: 10.5,
    }),
  ];
}

/** Whether an event is drawn as a range. */
function hasBar({ x, right }: Mark, { end }: EventModel): boolean {
  return end !== undefined && right - x >= NARROWEST_BAR;
}

/**
 * The words right of a mark, as many as there is room for. A shape of their own: they are there to be
 * seen, and what a reader hears is the whole text.
 * @param room pixels to the next mark in the row
 */
export function drawWords(mark: Mark, room: number, { scene, y }: MarkPlace): Shape[] {
  const [at] = mark.events as [number];
  if (mark.events.length > 1) return [];
  const event = scene.model.events[at]!;
  const isBar = hasBar(mark, event);
  const sign = signOf(event) ? SIGN : 0;
  const beside = (isBar ? 4 : RADIUS + 3) + sign + 4;
  const most = Math.min(room - beside - 18, MOST_WORDS);
  if (most < LEAST_WORDS) return [];
  const text = fittedText(plainText(event.text), most, 11.5);
  if (text === '') return [];
  const dimmed = scene.found && !scene.found.has(at) ? ' dimmed' : '';
  const place = { x: (isBar ? mark.right : mark.x) - scene.left + beside, y: y + 4 };
  return [shape('text', `words:${at}`, `mark-words${dimmed}`, place, { text })];
}

/** How bad the worst finding of an event is; nothing where all of them are hints. */
function signOf({ findings }: EventModel): 'error' | 'warning' | 'info' | undefined {
  const levels = new Set(findings.map(({ level }) => level));
  return (['error', 'warning', 'info'] as const).find((level) => levels.has(level));
}

function findingSign(event: EventModel, x: number): Shape[] {
  const look = signOf(event);
  if (!look) return [];
  const d = `M${round(x + 2.5)} -4l5 9h-10z`;
  return [shape('path', 'sign', `sign ${look}`, { d })];
}

function star(x: number, y: number): string {
  const points = Array.from({ length: 10 }, (_, index) => {
    const radius = index % 2 === 0 ? 4.2 : 1.8;
    const angle = (index * Math.PI) / 5 - Math.PI / 2;
    return `${round(x + radius * Math.cos(angle))} ${round(y + radius * Math.sin(angle))}`;
  });
  return `M${points.join('L')}Z`;
}

function drawCluster(mark: Mark, { scene, strip, reach }: MarkPlace): Shape {
  const { events } = scene.model;
  const members = mark.events;
  const count = String(members.length);
  const wished = Math.max(15 + count.length * 6.5, mark.right - mark.x - 2);
  const width = Math.max(4 + count.length * 6.5, Math.min(wished, 2 * reach - 2));
  const x = (mark.x + mark.right) / 2 - scene.left;
  const y = (strip.rowAt(0) + strip.rowAt(strip.lane.rows - 1)) / 2;
  const height = Math.min(44, 20 + (strip.lane.rows - 1) * 8);
  const box = { x: -width / 2, y: -height / 2, width, height, rx: Math.min(10, width / 2) };
  const first = events[members[0]!]!.kind;
  const kind = members.every((at) => events[at]!.kind === first) ? (first ?? 'none') : 'mixed';
  const density = Math.min(4, 1 + Math.floor(Math.log10(members.length) * 2));
  const isSelected = members.some((at) => scene.selected.has(at));
  const isCurrent = scene.current !== undefined && members.includes(scene.current);
  const isDimmed = scene.found && !members.some((at) => scene.found!.has(at));
  const grown = { x: box.x - 3, y: box.y - 3, width: width + 6, height: height + 6, rx: 13 };
  const children = [
    ...(isSelected || isCurrent
      ? [shape('rect', 'ring', isSelected ? 'ring' : 'ring faint', grown)]
      : []),
    shape('rect', 'body', 'cluster-body', box),
    shape(
      'text',
      'count',
      'cluster-count',
      { x: 0, y: 4, 'text-anchor': 'middle' },
      { text: count },
    ),
    ...(members.some((at) => events[at]!.key)
      ? [shape('path', 'star', 'star', { d: star(0, -height / 2 - 3) })]
      : []),
    ...(members.some((at) => events[at]!.findings.some(({ level }) => level !== 'hint'))
      ? [
          shape('path', 'sign', 'sign warning', {
            d: `M${round(width / 2 - 2)} ${round(-height / 2 - 3)}l5 9h-10z`,
          }),
        ]
      : []),
  ];
  const label = scene.translate(
    message(
      'cluster.label',
      '{0} events from {1} to {2}',
      members.length,
      clockLabel(events[members[0]!]!.start, scene.clock),
      clockLabel(events[members.at(-1)!]!.start, scene.clock),
    ),
  );
  return shape(
    'g',
    `cluster:${members[0]!}`,
    `mark cluster kind-${kind} density-${density}${isDimmed ? ' dimmed' : ''}`,
    { transform: `translate(${round(x)} ${round(y)})` },
    { children, target: { type: 'events', events: members, label } },
  );
}

/** What a screen reader says of an event on the track. */
export function markLabel(event: EventModel, { model, clock, translate }: Scene): string {
  const { start, end, kind, actor } = event;
  const time = event.precision === 'day' ? '' : clockLabel(start, clock);
  const parts = [
    ...(model.dated ? [dayName(shownAt(start, clock).date)] : []),
    end === undefined ? time : `${time}–${clockLabel(end, clock)} (${shortDuration(end - start)})`,
    ...milestonesAt(model, start).map((name) => translate(milestoneWords[name])),
    ...(kind ? [translate(kindWords[kind])] : []),
    plainText(event.text),
    ...(actor ? [actor] : []),
    ...(event.key ? [translate(message('event.starred', 'key event'))] : []),
    ...event.findings.map((finding) => finding.message),
  ];
  return parts.filter((part) => part !== '').join(', ');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
