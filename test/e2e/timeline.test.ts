import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe } from 'node:test';
import axe from 'axe-core';
import { root } from '../../build/toolchain.mjs';
import { inWorkbench } from './support/e2e.ts';
import { TimelineEditor, timelineSettings } from './support/timeline.ts';
import { journeys } from './support/timelineJourneys.ts';
import { playJourneys } from './support/playJourneys.ts';

describe('The timeline editor', () => {
  // A sample of every group; the soak takes all of them.
  for (const [group, list] of journeys) playJourneys(group, list.slice(0, 2));
});

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
  'high contrast light': 'Default High Contrast Light',
} as const;

describe('The timeline editor, for everyone', () => {
  for (const theme of ['dark', 'high contrast light'] as const) {
    inWorkbench(
      `has nothing that axe objects to, and breaks no content security policy, ${theme}`,
      async (workbench) => {
        const refused: string[] = [];
        workbench.page.on('console', (message) => {
          if (
            /Content Security Policy/i.test(message.text()) &&
            /timeline\./.test(message.text())
          ) {
            refused.push(message.text());
          }
        });
        const timeline = await TimelineEditor.open(workbench, 'postmortems/a.pir.yaml', sample);
        await objectsToNothing(timeline, 'the timeline');
        await timeline.choose('Cache hit rate');
        await objectsToNothing(timeline, 'a chosen event');
        await timeline.key('Enter');
        await timeline.frame.locator('textarea.cell-field').waitFor();
        await objectsToNothing(timeline, 'a cell being edited');
        await timeline.key('Escape', 'k');
        await timeline.frame.locator('.menu').waitFor();
        await objectsToNothing(timeline, 'a menu');
        await timeline.key('Escape', 'o');
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
      { settings: { ...timelineSettings, 'workbench.colorTheme': themeNames[theme] } },
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

  inWorkbench(
    'needs no pointer, from opening to the saved change',
    async (workbench) => {
      const file = 'postmortems/keys.pir.yaml';
      const timeline = await TimelineEditor.open(workbench, file, sample);
      await timeline.frame.locator('.track').focus();
      await timeline.key('Home', 'ArrowRight', 'ArrowRight', 'Alt+ArrowRight');
      const moved = sample
        .replace('detected: 2026-03-18T14:09', 'detected: 2026-03-18T14:10')
        .replace('at: 2026-03-18T14:09', 'at: 2026-03-18T14:10');
      await timeline.wrote(moved);
      await timeline.key('Enter', 'End');
      await timeline.type('!');
      await timeline.key('Enter');
      await timeline.wrote(moved.replace('fires for checkout-api', 'fires for checkout-api!'));
    },
    { settings: timelineSettings },
  );

  inWorkbench(
    'undoes what is typed in a field before it undoes the document',
    async (workbench) => {
      const text = '# A\n\n## Timeline\n\n- 2026-03-18 14:02 Pager\n- 14:10 Found\n';
      const timeline = await TimelineEditor.open(workbench, 'postmortems/undo.pir.md', text);
      await timeline.choose('Found');
      await timeline.key('Alt+ArrowRight');
      const moved = text.replace('14:10', '14:11');
      await timeline.wrote(moved);
      await timeline.choose('Pager');
      await timeline.key('Enter', 'End');
      await workbench.type(' twice');
      const field = timeline.frame.locator('textarea.cell-field');
      assert.equal(await field.inputValue(), 'Pager twice');
      for (let times = 0; times < 12 && (await field.inputValue()) !== 'Pager'; times++) {
        await timeline.key('ControlOrMeta+z');
      }
      assert.equal(await field.inputValue(), 'Pager');
      await timeline.wrote(moved);
      await timeline.key('Escape', 'ControlOrMeta+z');
      await timeline.wrote(text);
    },
    { settings: timelineSettings },
  );
});

describe('The timeline editor, while the text changes', () => {
  inWorkbench(
    'carries a drag over to the text as it is when it ends',
    async (workbench) => {
      const text =
        '# A\n\n## Timeline (UTC)\n\n- 2026-03-18 14:00 Pager\n- 14:20 Found\n- 15:00 Fixed\n';
      const file = 'postmortems/drag.pir.md';
      const timeline = await TimelineEditor.open(workbench, file, text);
      const dot = (await timeline.mark('Found').locator('.dot').boundingBox())!;
      const first = (await timeline.mark('Pager').locator('.dot').boundingBox())!;
      const { mouse } = workbench.page;
      await mouse.move(dot.x + 5, dot.y + 5);
      await mouse.down();
      await mouse.move(dot.x + 5 + (dot.x - first.x) / 2, dot.y + 5, { steps: 5 });
      const changed = text.replace('14:00 Pager', '14:00 Pager goes off\n- 14:05 Call begins');
      workbench.write(file, changed);
      await timeline.row('Call begins').waitFor();
      await mouse.up();
      await timeline.wrote(changed.replace('14:20', '14:30'));
    },
    { settings: timelineSettings },
  );

  inWorkbench(
    'shows a broken file and one with merge conflicts, and writes to neither',
    async (workbench) => {
      const broken = 'pir: 1\ntitle: "A\ntimeline:\n  - at: 2026-03-18T14:00\n    text: a\n';
      const timeline = await TimelineEditor.open(workbench, 'postmortems/broken.pir.yaml', broken);
      await timeline.frame.locator('.obstacle.broken', { hasText: 'Line 2' }).waitFor();
      assert.equal(await timeline.composer.isVisible(), false);
      await timeline.close();
      const conflict =
        '# A\n\n## Timeline\n\n<<<<<<< HEAD\n- 2026-03-18 14:00 Pager\n=======\n- 2026-03-18 14:01 Pager\n>>>>>>> other\n';
      const other = await TimelineEditor.open(workbench, 'postmortems/conflict.pir.md', conflict);
      await other.frame.locator('.obstacle.conflict', { hasText: 'line 5' }).waitFor();
      await other.row('Pager').first().locator('td.text').click();
      await other.key('Alt+ArrowRight', 'Delete');
      await other.notice.waitFor();
      await other.wrote(conflict);
    },
    { settings: timelineSettings },
  );
});

async function objectsToNothing(timeline: TimelineEditor, what: string): Promise<void> {
  const frame = await timeline.frame.locator('body').elementHandle();
  const page = (await frame.ownerFrame())!;
  await page.evaluate(axe.source);
  const violations = await page.evaluate(async () => {
    const { axe: checker } = globalThis as unknown as { axe: typeof axe };
    const { violations: found } = await checker.run({
      runOnly: [
        'wcag2a',
        'wcag2aa',
        'wcag21a',
        'wcag21aa',
        'wcag22aa',
        'best-practice',
        'experimental',
      ],
    });
    return found.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' ')}`,
    );
  });
  assert.deepEqual(violations, [], what);
}
