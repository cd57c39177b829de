import type { Page } from 'playwright-core';
import { ms } from './measure.ts';
import { textChanges } from './timelineProbe.ts';

const DRAGS = 8;
/** Milliseconds between two drags that do not follow at once. */
const REST = 1000;

/** From letting go to the line in the text editor beside, milliseconds. */
export interface Dragged {
  readonly rested: number[];
  readonly atOnce: number[];
}

export function newDragged(): Dragged {
  return { rested: [], atOnce: [] };
}

/** Drags several times with a rest before each, then as often at once. @param drag what it took, if it is known */
export async function dragOften(
  page: Page,
  into: Dragged,
  drag: (turn: number) => Promise<number | undefined>,
): Promise<void> {
  for (let turn = 0; turn < 2 * DRAGS; turn++) {
    const rests = turn < DRAGS;
    if (rests) await page.waitForTimeout(REST);
    const shown = await drag(turn);
    if (shown !== undefined) into[rests ? 'rested' : 'atOnce'].push(shown);
  }
}

/** Takes hold of what is at a place and lets go of it `width` pixels to the right. */
export async function dragBy(
  page: Page,
  [x, y]: readonly [number, number],
  width: number,
): Promise<void> {
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + width, y, { steps: 4 });
  await page.mouse.up();
}

/** @returns milliseconds from letting go to the first change of the text after it */
export async function shownAfter(page: Page, released: number): Promise<number | undefined> {
  const shown = (await page.evaluate(textChanges)).find((at) => at > released);
  return shown === undefined ? undefined : shown - released;
}

export function dragged({ rested, atOnce }: Dragged): string {
  const told = (times: readonly number[]): string =>
    `median ${ms(quantile(times, 0.5))}, least ${ms(Math.min(...times))}, ${times.length} of ${DRAGS}`;
  return `${told(rested)}; at once after another ${told(atOnce)}`;
}

/** What a share of the values stays below. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}
