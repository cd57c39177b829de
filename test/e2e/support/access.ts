/** What axe and the browser's content security policy have to say about a timeline. */
import assert from 'node:assert/strict';
import axe from 'axe-core';
import type { TimelineEditor } from './timeline.ts';
import type { Workbench } from './workbench.ts';

const rules = [
  'wcag2a',
  'wcag2aa',
  'wcag21a',
  'wcag21aa',
  'wcag22aa',
  'best-practice',
  'experimental',
];

/** @throws where axe finds a violation in the page of a timeline, as it is now */
export async function objectsToNothing(timeline: TimelineEditor, what: string): Promise<void> {
  const frame = await timeline.frame.locator('body').elementHandle();
  const page = (await frame.ownerFrame())!;
  await page.evaluate(axe.source);
  const violations = await page.evaluate(async (runOnly) => {
    const { axe: checker } = globalThis as unknown as { axe: typeof axe };
    const { violations: found } = await checker.run({ runOnly });
    return found.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' ')}`,
    );
  }, rules);
  assert.deepEqual(violations, [], what);
}

/** Opens what is opened most: a cell, the menu of kinds. @throws where axe finds a violation in one */
export async function objectsToNoEditing(timeline: TimelineEditor): Promise<void> {
  await timeline.choose('Cache hit rate');
  await objectsToNothing(timeline, 'a chosen event');
  await timeline.key('Enter');
  await timeline.frame.locator('textarea.cell-field').waitFor();
  await objectsToNothing(timeline, 'a cell being edited');
  await timeline.key('Escape', 'k');
  await timeline.frame.locator('.menu').waitFor();
  await objectsToNothing(timeline, 'a menu');
  await timeline.key('Escape');
}

/** @returns a list that grows by what the policy refuses to a timeline from now on */
export function refusedByPolicy({ page }: Workbench): readonly string[] {
  const refused: string[] = [];
  page.on('console', (message) => {
    const text = message.text();
    if (/Content Security Policy/i.test(text) && /timeline\./.test(text)) refused.push(text);
  });
  return refused;
}
