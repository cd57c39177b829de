import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe } from 'node:test';
import { root } from '../../../build/toolchain.mjs';
import { objectsToNoEditing, objectsToNothing, refusedByPolicy } from '../../e2e/support/access.ts';
import { inWorkbench } from '../../e2e/support/e2e.ts';
import { TimelineEditor, timelineSettings } from '../../e2e/support/timeline.ts';

const sample = readFileSync(
  path.join(root, 'samples/postmortems/2026-03-18-checkout-timeouts.pir.yaml'),
  'utf8',
);

/** Its milestones have no events at their times. */
const loose = `pir: 1
title: Alone
timezone: UTC
incident:
  started: 2026-03-18T14:02
  detected: 2026-03-18T14:09
timeline:
  - at: 2026-03-18T14:30
    text: Logs read
  - at: 2026-03-18T14:50
    text: Rolled back
`;

const themeNames = {
  dark: 'Dark Modern',
  light: 'Light Modern',
  'high contrast dark': 'Default High Contrast',
  'high contrast light': 'Default High Contrast Light',
} as const;

describe('The timeline editor, for everyone', () => {
  inWorkbench('keeps the card of a mark from lying over its menu', async (workbench) => {
    const timeline = await TimelineEditor.open(workbench, 'postmortems/card.pir.yaml', loose);
    const card = timeline.frame.locator('.card');
    const mark = timeline.mark('Logs read');
    await mark.hover();
    await card.waitFor();
    await mark.click({ button: 'right' });
    await timeline.frame.locator('.menu').waitFor();
    await mark.dispatchEvent('pointermove');
    assert.equal(await card.isVisible(), false);
  });

  inWorkbench('shows every lane where there is no room for all', async (workbench) => {
    const { mouse } = workbench.page;
    await workbench.page.setViewportSize({ width: 660, height: 800 });
    await workbench.runCommand('View: Close Primary Side Bar');
    const timeline = await TimelineEditor.open(workbench, 'postmortems/low.pir.yaml', sample);
    const frame = timeline.frame.locator('.track-frame');
    const boxOf = async (text: string) => (await timeline.mark(text).boundingBox())!;
    const isInView = async (text: string): Promise<boolean> => {
      const [around, mark] = [(await frame.boundingBox())!, await boxOf(text)];
      return mark.y >= around.y && mark.y + mark.height <= around.y + around.height;
    };
    const [first, last] = ['Checkout p95', 'a fix is being rolled out'];
    assert.equal(await isInView(last), false, 'there is room for all');
    const from = await boxOf(first);
    const { x, y, height } = (await frame.boundingBox())!;
    await mouse.move(x + 15, y + height - 20);
    await mouse.down();
    await mouse.move(x + 15, y + 5, { steps: 4 });
    assert.ok(await isInView(last), 'dragging the track does not lead to its end');
    assert.equal((await boxOf(first)).x, from.x, 'the track moved aside');
    await mouse.move(x + 75, y + 5, { steps: 8 });
    assert.equal((await boxOf(first)).x, from.x + 60, 'the track does not stay under the hand');
    await mouse.move(x + 15, y + height - 20, { steps: 4 });
    await mouse.up();
    assert.equal(await isInView(last), false, 'the track does not come back');
    await timeline.choose(last);
    assert.ok(await isInView(last), 'what is chosen is not shown on the track');
    await timeline.close();
  });

  for (const theme of Object.keys(themeNames) as (keyof typeof themeNames)[]) {
    inWorkbench(
      `has nothing that axe objects to, and breaks no content security policy, ${theme}`,
      async (workbench) => {
        const refused = refusedByPolicy(workbench);
        const timeline = await TimelineEditor.open(workbench, 'postmortems/a.pir.yaml', sample);
        await objectsToNothing(timeline, 'the timeline');
        await objectsToNoEditing(timeline);
        await timeline.key('o');
        await timeline.frame.locator('.shift-form').waitFor();
        await objectsToNothing(timeline, 'the form for shifting');
        await timeline.key('Escape', '?');
        await timeline.frame.locator('.help').waitFor();
        await objectsToNothing(timeline, 'the help');
        await timeline.key('Escape', '/');
        await timeline.type('status');
        await timeline.frame.locator('.found', { hasText: '2 of 12' }).waitFor();
        await objectsToNothing(timeline, 'a search');
        await timeline.close();
        const alone = await TimelineEditor.open(workbench, 'postmortems/c.pir.yaml', loose);
        await alone.frame.locator('.milestone-handle').first().waitFor();
        await objectsToNothing(alone, 'milestones without an event');
        await alone.close();
        const empty = await TimelineEditor.open(workbench, 'postmortems/b.pir.md', '# Empty\n');
        await objectsToNothing(empty, 'an empty timeline');
        assert.deepEqual(refused, []);
      },
      {
        settings: { ...timelineSettings, 'workbench.colorTheme': themeNames[theme] },
        seconds: 300,
      },
    );
  }

  inWorkbench(
    'moves a milestone without an event by hand and by keys',
    async (workbench) => {
      const timeline = await TimelineEditor.open(workbench, 'postmortems/m.pir.yaml', loose);
      await timeline.frame.locator('[data-milestone="detected"]').focus();
      await timeline.key('ArrowRight', 'ArrowRight');
      const moved = loose.replace('T14:09', 'T14:11');
      await timeline.wrote(moved);
      const diamond = timeline.frame.locator('.handle.detected .diamond');
      const goal = (await timeline.mark('Logs read').locator('.dot').boundingBox())!;
      const from = (await diamond.boundingBox())!;
      await timeline.drag(diamond, goal.x + goal.width / 2 - from.x - from.width / 2);
      await timeline.wrote(loose.replace('T14:09', 'T14:30'));
    },
    { settings: timelineSettings },
  );
});
