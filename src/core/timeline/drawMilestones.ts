import { milestoneNames } from '../review/vocabulary.ts';
import type { MilestoneName } from '../review/vocabulary.ts';
import { textWidth } from './plainText.ts';
import { BAND_TOP } from './scene.ts';
import type { Frame } from './scene.ts';
import { shape } from './shapes.ts';
import type { Shape } from './shapes.ts';
import { milestoneWords } from './words.ts';

/** How wide the strip along the line is that a hand can take hold of. */
const GRIP = 12;
const DIAMOND = 5.5;
/** What stays free between two names. */
const APART = 8;

/** The dotted lines of the milestones. One without an event has a diamond of its own, to be dragged. */
export function drawMilestoneLines(frame: Frame): Shape[] {
  const { scene, bottom, span } = frame;
  const { model } = scene;
  return placed(frame).flatMap(({ name, x }) => {
    if (x < -10 || x > span + 10) return [];
    const line = shape('line', `milestone:${name}`, `milestone ${name}`, {
      x1: x,
      x2: x,
      y1: BAND_TOP,
      y2: bottom + 4,
    });
    const instant = model.milestones[name]!;
    const isAlone = !model.events.some(({ start }) => start === instant);
    const label = scene.translate(milestoneWords[name]);
    return isAlone ? [line, handle(name, x, bottom, label)] : [line];
  });
}

function handle(name: MilestoneName, x: number, bottom: number, label: string): Shape {
  const d = `M0 ${-DIAMOND}L${DIAMOND} 0L0 ${DIAMOND}L${-DIAMOND} 0Z`;
  return shape(
    'g',
    `handle:${name}`,
    `handle ${name}`,
    { transform: `translate(${Math.round(x * 10) / 10} ${bottom})` },
    {
      target: { type: 'milestone', name, label },
      children: [
        shape('rect', 'grip', 'grip', {
          x: -GRIP / 2,
          y: BAND_TOP - bottom,
          width: GRIP,
          height: bottom - BAND_TOP + 20,
        }),
        shape('path', 'diamond', `diamond ${name}`, { d }),
      ],
    },
  );
}

/**
 * The names of the milestones at the foot of their lines. Where two are close, the first stands left
 * of its line and the second right of it; one that would lie on another all the same is left out.
 */
export function drawMilestoneNames(frame: Frame): Shape[] {
  const { scene, bottom, span } = frame;
  const names = placed(frame)
    .filter(({ x }) => x >= -2 && x <= span + 2)
    .map(({ name, x }) => {
      const text = scene.translate(milestoneWords[name]);
      return { name, x, text, width: textWidth(text, 11) };
    });
  let reached = -Infinity;
  return names.flatMap(({ name, x, text, width }, index) => {
    const next = names[index + 1];
    const needed = next ? (width + next.width) / 2 + APART : 0;
    const isCrowded = next !== undefined && next.x - x < needed;
    const wished = isCrowded ? [x - width, x - width / 2] : [x - width / 2, x - 4, x + 2];
    const from = wished
      .map((each) => Math.min(Math.max(each, 4), span - width - 4))
      .find((each) => each >= reached + APART);
    if (from === undefined) return [];
    reached = from + width;
    const place = { x: from, y: bottom + 18 };
    return [shape('text', `milestone-name:${name}`, `milestone-name ${name}`, place, { text })];
  });
}

/** The milestones that the review has, from left to right. */
function placed({ scene }: Frame): { name: MilestoneName; x: number }[] {
  const { model, scale, left } = scene;
  return milestoneNames
    .flatMap((name) => {
      const at = model.milestones[name];
      return at === undefined ? [] : [{ name, x: scale.xOf(at) - left }];
    })
    .sort((a, b) => a.x - b.x);
}
