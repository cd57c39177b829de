import { message } from '../messages.ts';
import { shortDuration } from './formatTimes.ts';
import { textWidth } from './plainText.ts';
import { FOLD_WIDTH } from './scale.ts';
import { AXIS } from './scene.ts';
import type { Frame, Scene } from './scene.ts';
import { shape } from './shapes.ts';
import type { Shape } from './shapes.ts';
import { daysOf, ticksOf } from './ticks.ts';

/** The lines of the hours and days, with their names. */
export function drawAxis({ scene, bottom, span }: Frame): Shape[] {
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

/** The idle gaps, each as a strip of its own with how long it was. */
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
