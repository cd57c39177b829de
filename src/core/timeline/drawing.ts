import { drawAxis, drawFolds } from './drawAxis.ts';
import { drawLane } from './drawLane.ts';
import { drawMilestoneLines, drawMilestoneNames } from './drawMilestones.ts';
import { drawBand, drawPhases } from './drawPhases.ts';
import type { Lane } from './lanes.ts';
import { fittedText } from './plainText.ts';
import { AXIS, BAND_HEIGHT, BAND_TOP, FOOT, LANE_HEIGHT } from './scene.ts';
import type { Frame, Scene, Strip } from './scene.ts';
import { shape } from './shapes.ts';
import type { Drawing, Shape } from './shapes.ts';

const GUTTER = 148;
/** What the name of a lane takes above it, where lanes are narrow. */
const NARROW_HEAD = 17;
const NARROW_LANE_HEIGHT = 26;
const ROW_HEIGHT = 22;

/** Draws the part of the track in view. Takes time for what is in view and for one pass over the events. */
export function draw(scene: Scene): Drawing {
  const { width, narrow, lanes } = scene;
  const gutter = gutterOf(lanes, narrow);
  const strips = stripsOf(scene);
  const bottom =
    strips.length > 0 ? strips.at(-1)!.top + strips.at(-1)!.height : lanesTop(scene) + LANE_HEIGHT;
  const height = bottom + FOOT;
  const frame: Frame = { scene, strips, bottom, span: width - gutter };
  return {
    width,
    height,
    gutter,
    foot: bottom,
    names: drawNames(frame, gutter),
    track: [
      ...drawPhases(frame),
      ...drawAxis(frame),
      ...strips.slice(1).map((strip) => laneLine(strip, frame)),
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

/** Where the lanes begin: below the band of the phases, where there are any. */
function lanesTop({ phases }: Scene): number {
  return phases.length > 0 ? BAND_TOP + BAND_HEIGHT + 6 : AXIS + 4;
}

function stripsOf(scene: Scene): Strip[] {
  let top = lanesTop(scene);
  return scene.lanes.map((lane) => {
    const isHeaded = scene.narrow && lane.name !== '';
    const head = isHeaded ? NARROW_HEAD : 0;
    const row = isHeaded ? NARROW_LANE_HEIGHT : LANE_HEIGHT;
    const height = row + head + (lane.rows - 1) * ROW_HEIGHT;
    const first = top + head + row / 2;
    top += height;
    return { lane, top: top - height, height, rowAt: (index) => first + index * ROW_HEIGHT };
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

function laneLine({ lane, top }: Strip, { span }: Frame): Shape {
  return shape('line', `lane:${lane.id}`, 'lane-line', { x1: 0, x2: span, y1: top, y2: top });
}
