import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe } from 'node:test';
import { root } from '../../build/toolchain.mjs';
import { objectsToNoEditing, refusedByPolicy } from './support/access.ts';
import { inWorkbench } from './support/e2e.ts';
import { TimelineEditor, timelineSettings } from './support/timeline.ts';
import { journeys } from './support/timelineJourneys.ts';
import { playJourneys } from './support/playJourneys.ts';

/** All of them in one window. */
const sharing = { settings: timelineSettings, shares: true };

describe('The timeline editor', () => {
  // A sample of every group; the soak takes all of them.
  for (const [group, list] of journeys) playJourneys(group, list.slice(0, 2));
});

const sample = readFileSync(
  path.join(root, 'samples/postmortems/2026-03-18-checkout-timeouts.pir.yaml'),
  'utf8',
);

describe('The timeline editor, for everyone', () => {
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
    sharing,
  );

  // The soak looks at more of it, in every theme.
  inWorkbench(
    'has nothing that axe objects to, and breaks no content security policy',
    async (workbench) => {
      const refused = refusedByPolicy(workbench);
      const timeline = await TimelineEditor.open(workbench, 'postmortems/access.pir.yaml', sample);
      await objectsToNoEditing(timeline);
      assert.deepEqual(refused, []);
    },
    sharing,
  );

  inWorkbench(
    'undoes and redoes what is typed in a field before it does so in the document',
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
      for (let times = 0; times < 12 && (await field.inputValue()) !== 'Pager twice'; times++) {
        await timeline.key('ControlOrMeta+y');
      }
      assert.equal(await field.inputValue(), 'Pager twice');
      await timeline.wrote(moved);
      await timeline.key('Escape', 'ControlOrMeta+z');
      await timeline.wrote(text);
      await timeline.key('ControlOrMeta+y');
      await timeline.wrote(moved);
    },
    sharing,
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
    sharing,
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
    sharing,
  );
});
