import { drawAxis, drawFolds } from './drawAxis.ts';
import { drawLane } from './drawLane.ts';
import { drawMilestones } from './drawMilestones.ts';
import { drawBand, drawPhases } from './drawPhases.ts';
import type { Lane } from './lanes.ts';
import { fittedText } from './plainText.ts';
import { BAND_HEIGHT, BAND_TOP } from './scene.ts';
import type { Frame, Scene, Strip } from './scene.ts';
import { shape } from './shapes.ts';
import type { Drawing, Shape } from './shapes.ts';

const GUTTER = 148;
const LANES_TOP = BAND_TOP + BAND_HEIGHT + 8;
const LANE_HEIGHT = 32;
const NARROW_LANE_HEIGHT = 42;
const ROW_HEIGHT = 22;
const FOOT = 26;

/**
 * Draws the part of the track in view. Takes time for what is in view, and for one pass over the events
 * whenever one looks from nearer or farther.
 */
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
      ...drawFolds(frame),
      ...drawBand(frame),
      ...drawMilestones(frame),
      ...strips.flatMap((strip) => drawLane(strip, frame)),
    ],
  };
}

/** How wide the names of the lanes are. */
export function gutterOf(lanes: readonly Lane[], narrow: boolean): number {
  return narrow || lanes.every(({ name }) => name === '') ? 0 : GUTTER;
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
