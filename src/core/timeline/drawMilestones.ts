import { message } from '../messages.ts';
import { milestoneNames } from '../review/vocabulary.ts';
import type { MilestoneName } from '../review/vocabulary.ts';
import { textWidth } from './plainText.ts';
import { BAND_TOP } from './scene.ts';
import type { Frame } from './scene.ts';
import { shape } from './shapes.ts';
import type { Shape, Target } from './shapes.ts';
import { milestoneWords } from './words.ts';

interface Placed {
  readonly name: MilestoneName;
  readonly x: number;
  readonly word: string;
  readonly target: Target;
}

/** How far from the line of a milestone a hand still gets hold of it, in pixels. */
const REACH = 5;

/** The lines of the milestones, what a hand gets hold of them by, and their names at their feet. */
export function drawMilestones(frame: Frame): Shape[] {
  const placed = placedIn(frame).filter(({ x }) => x >= -10 && x <= frame.span + 10);
  return [
    ...placed.map((milestone) => line(milestone, frame)),
    ...placed.map((milestone) => grip(milestone, frame)),
    ...names(placed, frame),
  ];
}

/** From left to right. */
function placedIn({ scene: { model, scale, left, translate } }: Frame): Placed[] {
  return milestoneNames
    .flatMap((name): Placed[] => {
      const at = model.milestones[name];
      if (at === undefined) return [];
      const word = translate(milestoneWords[name]);
      const label = translate(message('milestone.label', 'Milestone: {0}', word));
      return [{ name, x: scale.xOf(at) - left, word, target: { type: 'milestone', name, label } }];
    })
    .sort((a, b) => a.x - b.x);
}

function line({ name, x }: Placed, { bottom }: Frame): Shape {
  const place = { x1: x, x2: x, y1: BAND_TOP, y2: bottom + 4 };
  return shape('line', `milestone:${name}`, `milestone ${name}`, place);
}

/** Nobody can aim at a line: a strip around it that is not seen. */
function grip({ name, x, target }: Placed, { bottom }: Frame): Shape {
  const box = { x: x - REACH, y: BAND_TOP, width: 2 * REACH, height: bottom + 4 - BAND_TOP };
  return shape('rect', `milestone-grip:${name}`, 'milestone-grip', box, { target });
}

/** The names; those that would lie on another are left out. */
function names(placed: readonly Placed[], { bottom, span }: Frame): Shape[] {
  let reached = -Infinity;
  return placed.flatMap(({ name, x, word, target }) => {
    const width = textWidth(word, 11);
    const from = Math.min(Math.max(x - width / 2, 4), span - width - 4);
    if (x < -2 || x > span + 2 || from < reached + 8) return [];
    reached = from + width;
    const place = { x: from, y: bottom + 17 };
    const more = { text: word, target };
    return [shape('text', `milestone-name:${name}`, `milestone-name ${name}`, place, more)];
  });
}
