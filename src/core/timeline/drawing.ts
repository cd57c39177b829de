import { milestoneNames } from '../review/vocabulary.ts';
import { shortDuration } from './formatTimes.ts';
import type { Lane } from './lanes.ts';
import { drawMark } from './drawMark.ts';
import { marksOf } from './marks.ts';
import type { Mark } from './marks.ts';
import type { Phase, TimelineModel } from './model.ts';
import { fittedText, textWidth } from './plainText.ts';
import type { TimeScale } from './scale.ts';
import { FOLD_WIDTH } from './scale.ts';
import { shape } from './shapes.ts';
import type { Drawing, Shape } from './shapes.ts';
import { daysOf, ticksOf } from './ticks.ts';
import type { Translate } from './words.ts';
import { milestoneWords, phaseWords } from './words.ts';
import type { ZoneClock } from './zoneClock.ts';
import { message } from '../messages.ts';

/** What is to be drawn, and how near one looks. */
export interface Scene {
  readonly model: TimelineModel;
  readonly lanes: readonly Lane[];
  readonly phases: readonly Phase[];
  readonly scale: TimeScale;
  /** The pixel of the endless track at the left edge of the view. */
  readonly left: number;
  /** Of the whole drawing, names of lanes included. */
  readonly width: number;
  /** Whether the names of the lanes stand above them, for narrow views. */
  readonly narrow: boolean;
  readonly clock: ZoneClock;
  readonly translate: Translate;
  readonly selected: ReadonlySet<number>;
  /** What keys act on. */
  readonly current?: number | undefined;
  /** Events that a search found; all where it is absent. */
  readonly found?: ReadonlySet<number> | undefined;
}

const GUTTER = 148;
const AXIS = 30;
const BAND_TOP = AXIS + 2;
const BAND_HEIGHT = 20;
const LANES_TOP = BAND_TOP + BAND_HEIGHT + 8;
const LANE_HEIGHT = 32;
const NARROW_LANE_HEIGHT = 42;
const ROW_HEIGHT = 22;
const FOOT = 26;

/** Where a lane is drawn. */
interface Strip {
  readonly lane: Lane;
  readonly top: number;
  readonly height: number;
  /** The middle of each row. */
  readonly rowAt: (row: number) => number;
}

/** Draws the part of the track in view. Takes time for what is in view and for one pass over the events. */
export function draw(scene: Scene): Drawing {
  const { width, narrow, lanes } = scene;
  const gutter = gutterOf(lanes, narrow);
  const strips = stripsOf(lanes, narrow);
  const bottom =
    strips.length > 0 ? strips.at(-1)!.top + strips.at(-1)!.height : LANES_TOP + LANE_HEIGHT;
  const height = bottom + FOOT;
  const frame: Frame = { scene, strips, bottom, span: width - gutter };
  return {
    width,
    height,
    gutter,
    names: drawNames(frame, gutter),
    track: [
      ...drawPhases(frame),
      ...drawAxis(frame),
      ...strips.map((strip) => laneLine(strip, frame)),
      ...drawMilestoneLines(frame),
      ...drawFolds(frame),
      ...drawBand(frame),
      ...drawMilestoneNames(frame),
      ...strips.flatMap((strip) => drawLane(strip, frame)),
    ],
  };
}

/** How wide the names of the lanes are. */
export function gutterOf(lanes: readonly Lane[], narrow: boolean): number {
  return narrow || lanes.every(({ name }) => name === '') ? 0 : GUTTER;
}

interface Frame {
  readonly scene: Scene;
  readonly strips: readonly Strip[];
  readonly bottom: number;
  /** How wide the track is. */
  readonly span: number;
}

function stripsOf(lanes: readonly Lane[], narrow: boolean): Strip[] {
  let top = LANES_TOP;
  return lanes.map((lane) => {
    const head = narrow && lane.name !== '' ? NARROW_LANE_HEIGHT - LANE_HEIGHT + 4 : 0;
    const height = LANE_HEIGHT + head + (lane.rows - 1) * ROW_HEIGHT;
    const first = top + head + LANE_HEIGHT / 2;
    top += height;
    return { lane, top: top - height, height, rowAt: (row) => first + row * ROW_HEIGHT };
  });
}

function drawNames({ strips }: Frame, gutter: number): Shape[] {
  if (gutter === 0) {
    return strips
      .filter(({ lane }) => lane.name !== '')
      .map(({ lane, top }) =>
        shape('text', lane.id, 'lane-name small', { x: 8, y: top + 13 }, { text: lane.name }),
      );
  }
  return strips.flatMap(({ lane, top, height }, index) => [
    ...(index > 0
      ? [shape('line', `${lane.id}-line`, 'lane-line', { x1: 0, x2: gutter, y1: top, y2: top })]
      : []),
    shape(
      'text',
      lane.id,
      'lane-name',
      { x: 16, y: top + height / 2 + 4 },
      { text: fittedText(lane.name, gutter - 26, 12) || lane.name.slice(0, 12) },
    ),
  ]);
}

function laneLine({ lane, top }: Strip, { span, strips }: Frame): Shape {
  const look = strips[0]!.lane === lane ? 'lane-line first' : 'lane-line';
  return shape('line', `lane:${lane.id}`, look, { x1: 0, x2: span, y1: top, y2: top });
}

function drawPhases({ scene, bottom, span }: Frame): Shape[] {
  return scene.phases.flatMap(({ name, start, end }) => {
    const [x, right] = inView(scene, span, start, end);
    if (right <= x) return [];
    const box = {
      x,
      y: BAND_TOP + BAND_HEIGHT,
      width: right - x,
      height: bottom - BAND_TOP - BAND_HEIGHT,
    };
    return [shape('rect', `phase:${name}`, `phase ${name}`, box)];
  });
}

/** The strip with the names and lengths of the phases. */
function drawBand({ scene, span }: Frame): Shape[] {
  return scene.phases.flatMap(({ name, start, end }) => {
    const [x, right] = inView(scene, span, start, end);
    if (right <= x) return [];
    const width = right - x;
    const words = scene.translate(phaseWords[name]);
    const length = shortDuration(end - start);
    const room = width - 10;
    const label = [`${words} · ${length}`, words, length].find(
      (text) => textWidth(text, 11) <= room,
    );
    const box = {
      x: x + 0.5,
      y: BAND_TOP,
      width: Math.max(1, width - 1),
      height: BAND_HEIGHT,
      rx: 3,
    };
    return [
      shape('rect', `band:${name}`, `band ${name}`, box),
      ...(label === undefined
        ? []
        : [
            shape(
              'text',
              `band-name:${name}`,
              'band-name',
              { x: x + width / 2, y: BAND_TOP + BAND_HEIGHT / 2 + 4, 'text-anchor': 'middle' },
              { text: label },
            ),
          ]),
    ];
  });
}

/** A stretch of time in pixels of the view, cut at its edges. */
function inView(
  { scale, left }: Scene,
  span: number,
  start: number,
  end: number,
): [number, number] {
  return [Math.max(-4, scale.xOf(start) - left), Math.min(span + 4, scale.xOf(end) - left)];
}

function drawAxis({ scene, bottom, span }: Frame): Shape[] {
  const { scale, left, clock, model } = scene;
  const view = { left, width: span };
  const days = model.dated ? daysOf(scale, view, clock) : [];
  const ticks = ticksOf(scale, view, clock);
  return [
    ...ticks.map(({ x, instant, label }) =>
      shape('line', `tick:${instant}`, label ? 'tick' : 'tick half', {
        x1: x,
        x2: x,
        y1: AXIS,
        y2: bottom,
      }),
    ),
    ...ticks
      .filter(({ label, x }) => label && !isUnderPill(x, scene))
      .map(({ x, instant, label }) =>
        shape(
          'text',
          `time:${instant}`,
          'tick-name',
          { x, y: AXIS - 6, 'text-anchor': 'middle' },
          { text: label! },
        ),
      ),
    ...days
      .filter(({ x }) => x > 0)
      .map(({ x, instant }) =>
        shape('line', `day:${instant}`, 'day', { x1: x, x2: x, y1: 2, y2: bottom }),
      ),
    ...dayNames(days, span),
  ];
}

/** Whether the length of a fold is written where a label would be. */
function isUnderPill(x: number, { scale, left }: Scene): boolean {
  return scale.folds.some((_, index) => {
    const middle = scale.edgeOf(index) - left + FOLD_WIDTH / 2;
    return Math.abs(x - middle) < FOLD_WIDTH / 2 + 24;
  });
}

/** The names of the days, the first one held at the edge while its day goes on. */
function dayNames(days: ReturnType<typeof daysOf>, span: number): Shape[] {
  return days.flatMap(({ x, instant, label }, index) => {
    const next = days[index + 1]?.x ?? span;
    const at = Math.max(x + 6, 8);
    if (at + textWidth(label, 11) > next) return [];
    return [shape('text', `day-name:${instant}`, 'day-name', { x: at, y: 11 }, { text: label })];
  });
}

function drawFolds({ scene, bottom, span }: Frame): Shape[] {
  const { scale, left, translate } = scene;
  return scale.folds.flatMap((fold, index) => {
    const x = scale.edgeOf(index) - left;
    if (x > span || x + FOLD_WIDTH < 0) return [];
    const length = shortDuration(fold.end - fold.start);
    const pill = textWidth(length, 11) + 14;
    const label = translate(message('fold.label', '{0} without events, folded', length));
    const middle = x + FOLD_WIDTH / 2;
    return [
      shape(
        'g',
        `fold:${fold.start}`,
        'fold',
        { transform: `translate(${Math.round(x * 10) / 10} 0)` },
        {
          target: { type: 'fold', index, label },
          children: [
            shape('rect', 'hatch', 'hatch', {
              x: 0,
              y: AXIS,
              width: FOLD_WIDTH,
              height: bottom - AXIS,
            }),
            shape('rect', 'pill', 'pill', {
              x: middle - x - pill / 2,
              y: AXIS - 19,
              width: pill,
              height: 17,
              rx: 8.5,
            }),
            shape(
              'text',
              'length',
              'pill-name',
              { x: middle - x, y: AXIS - 6.5, 'text-anchor': 'middle' },
              { text: length },
            ),
          ],
        },
      ),
    ];
  });
}

function drawMilestoneLines({ scene, bottom, span }: Frame): Shape[] {
  const { model, scale, left } = scene;
  return milestoneNames.flatMap((name) => {
    const at = model.milestones[name];
    if (at === undefined) return [];
    const x = scale.xOf(at) - left;
    if (x < -10 || x > span + 10) return [];
    return [
      shape('line', `milestone:${name}`, `milestone ${name}`, {
        x1: x,
        x2: x,
        y1: BAND_TOP,
        y2: bottom + 4,
      }),
    ];
  });
}

/** The names of the milestones at the foot of their lines, those that would lie on another left out. */
function drawMilestoneNames({ scene, bottom, span }: Frame): Shape[] {
  const { model, scale, left, translate } = scene;
  const known = milestoneNames
    .flatMap((name) => {
      const at = model.milestones[name];
      return at === undefined ? [] : [{ name, x: scale.xOf(at) - left }];
    })
    .sort((a, b) => a.x - b.x);
  let reached = -Infinity;
  return known.flatMap(({ name, x }) => {
    const text = translate(milestoneWords[name]);
    const width = textWidth(text, 11);
    const from = Math.min(Math.max(x - width / 2, 4), span - width - 4);
    if (x < -2 || x > span + 2 || from < reached + 8) return [];
    reached = from + width;
    const place = { x: from, y: bottom + 17 };
    return [shape('text', `milestone-name:${name}`, `milestone-name ${name}`, place, { text })];
  });
}

function drawLane(strip: Strip, { scene, span }: Frame): Shape[] {
  const { left, model, scale } = scene;
  const marks = marksOf(strip.lane, model.events, scale);
  const first = firstInView(marks, left - 60);
  const shapes: Shape[] = [];
  const rooms = new RoomFinder(marks, strip.lane.rows);
  for (let index = 0; index < marks.length; index++) {
    const mark = marks[index]!;
    if (mark.x - left > span + 20) break;
    // A range may begin far to the left and still reach into view.
    if (index < first && mark.right < left - 20) continue;
    const room = Math.min(rooms.after(index), span - (mark.right - left) - 4);
    shapes.push(drawMark(mark, { scene, y: strip.rowAt(Math.max(0, mark.row)), strip, room }));
  }
  // Bars lie behind moments.
  return [
    ...shapes.filter(({ look }) => look.includes('bar')),
    ...shapes.filter(({ look }) => !look.includes('bar')),
  ];
}

function firstInView(marks: readonly Mark[], left: number): number {
  const index = marks.findIndex(({ right }) => right >= left);
  return index < 0 ? marks.length : index;
}

/** How far the words of a mark may go before they meet the next one in its row. */
class RoomFinder {
  readonly #rooms: number[];

  constructor(marks: readonly Mark[], rows: number) {
    this.#rooms = new Array<number>(marks.length);
    const next = new Array<number>(rows).fill(Infinity);
    for (let index = marks.length - 1; index >= 0; index--) {
      const { x, right, row } = marks[index]!;
      this.#rooms[index] = row < 0 ? 0 : next[row]! - right;
      if (row < 0) next.fill(x);
      else next[row] = x;
    }
  }

  after(index: number): number {
    return this.#rooms[index]!;
  }
}
