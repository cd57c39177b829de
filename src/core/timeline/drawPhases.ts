import { shortDuration } from './formatTimes.ts';
import { textWidth } from './plainText.ts';
import { BAND_HEIGHT, BAND_TOP, inView } from './scene.ts';
import type { Frame } from './scene.ts';
import { shape } from './shapes.ts';
import type { Shape } from './shapes.ts';
import { phaseWords } from './words.ts';

/** The colours of the phases, behind everything. */
export function drawPhases({ scene, bottom, span }: Frame): Shape[] {
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
export function drawBand({ scene, span }: Frame): Shape[] {
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
