import { message } from '../messages.ts';
import { shortDuration } from './formatTimes.ts';
import { textWidth } from './plainText.ts';
import { FOLD_WIDTH } from './scale.ts';
import { AXIS } from './scene.ts';
import type { Frame, Scene } from './scene.ts';
import { shape } from './shapes.ts';
import type { Shape } from './shapes.ts';
import { daysOf, stepFor, ticksOf } from './ticks.ts';
import { DAY } from './zoneClock.ts';

/** The ticks of the axis with their times, and the days. */
export function drawAxis({ scene, bottom, span }: Frame): Shape[] {
  const { scale, left, clock, model } = scene;
  const view = { left, width: span };
  // Where the ticks are days themselves, they need no days above them.
  const days = model.dated && stepFor(scale.perPixel) < DAY ? daysOf(scale, view, clock) : [];
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
    ...days
      .filter(({ x, instant }) => x > 0 && foldAround(instant, scene) === undefined)
      .map(({ x, instant }) => dayLine(x, instant, bottom)),
    ...ticks
      .filter(({ label, x }) => label && isReadable(label, x, scene, span))
      .map(({ x, instant, label }) =>
        shape(
          'text',
          `time:${instant}`,
          'tick-name',
          { x, y: AXIS - 7, 'text-anchor': 'middle' },
          { text: label! },
        ),
      ),
    ...dayNames(days, scene, span),
  ];
}

/** Beside the name of the day and through the lanes, and not through the time between the two. */
function dayLine(x: number, instant: number, bottom: number): Shape {
  const at = Math.round(x * 10) / 10;
  return shape('path', `day:${instant}`, 'day', { d: `M${at} 4V16M${at} ${AXIS}V${bottom}` });
}

/** The fold that an instant is in. */
function foldAround(instant: number, { scale }: Scene): number | undefined {
  const index = scale.folds.findIndex(({ start, end }) => instant >= start && instant < end);
  return index < 0 ? undefined : index;
}

/** Whether a label is in view as a whole, and does not lie where the length of a fold is written. */
function isReadable(label: string, x: number, scene: Scene, span: number): boolean {
  const half = textWidth(label, 11) / 2;
  return x >= half + 2 && x <= span - half - 2 && !isUnderPill(x, scene);
}

/** Whether the length of a fold is written where a label would be. */
function isUnderPill(x: number, { scale, left }: Scene): boolean {
  return scale.folds.some((_, index) => {
    const middle = scale.edgeOf(index) - left + FOLD_WIDTH / 2;
    return Math.abs(x - middle) < FOLD_WIDTH / 2 + 24;
  });
}

/** The names of the days: the first one held at the edge, one that begins in a fold behind that. */
function dayNames(days: ReturnType<typeof daysOf>, scene: Scene, span: number): Shape[] {
  return days.flatMap(({ x, instant, label }, index) => {
    const next = days[index + 1]?.x ?? span;
    const fold = foldAround(instant, scene);
    const begins = fold === undefined ? x : scene.scale.edgeOf(fold) - scene.left + FOLD_WIDTH;
    const at = Math.max(begins + 6, 8);
    if (at + textWidth(label, 11) > next) return [];
    return [shape('text', `day-name:${instant}`, 'day-name', { x: at, y: 14 }, { text: label })];
  });
}

/** Idle time that is drawn shorter than it was: a hatched strip with its length on a pill. */
export function drawFolds({ scene, bottom, span }: Frame): Shape[] {
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
              y: AXIS - 19.5,
              width: pill,
              height: 17,
              rx: 8.5,
            }),
            shape(
              'text',
              'length',
              'pill-name',
              { x: middle - x, y: AXIS - 7, 'text-anchor': 'middle' },
              { text: length },
            ),
          ],
        },
      ),
    ];
  });
}
