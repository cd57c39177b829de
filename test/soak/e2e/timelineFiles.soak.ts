import assert from 'node:assert/strict';
import { existsSync, unlinkSync } from 'node:fs';
import path from 'node:path';
import { describe } from 'node:test';
import { inWorkbench } from '../../e2e/support/e2e.ts';
import type { Workbench } from '../../e2e/support/workbench.ts';
import { TimelineEditor, timelineSettings } from '../../e2e/support/timeline.ts';

const text = `# Queue

## Timeline (UTC)

- 2026-03-18 14:00 Pager
- 14:20 Found
- 15:00 Fixed
`;
const later = text.replace('14:20', '14:21');

/** Opens a timeline and moves an event, without saving it. */
async function openAndChange(workbench: Workbench, file: string): Promise<TimelineEditor> {
  const timeline = await TimelineEditor.open(workbench, file, text);
  await timeline.choose('Found');
  await timeline.key('Alt+ArrowRight');
  await timeline.cell('Found', 'time').filter({ hasText: '14:21' }).waitFor();
  await workbench.page.locator('.tab.active.dirty').waitFor();
  return timeline;
}

/** Gives the active file another name, as one does in the explorer: a click there would open its text. */
async function rename(workbench: Workbench, name: string, to: string): Promise<void> {
  const explorer = workbench.page.locator('.explorer-folders-view');
  await workbench.runCommand('File: Reveal Active File in Explorer View');
  await explorer.locator('.monaco-list-row.focused.selected', { hasText: name }).waitFor();
  await workbench.page.keyboard.press('F2');
  await explorer.locator('input').fill(to);
  await workbench.page.keyboard.press('Enter');
}

describe('The timeline editor, while its file goes elsewhere', () => {
  inWorkbench(
    'goes along when the file is renamed, with what is unsaved',
    async (workbench) => {
      await openAndChange(workbench, 'postmortems/before.pir.md');
      await rename(workbench, 'before.pir.md', 'after.pir.md');
      await workbench.tab('after.pir.md').waitFor();
      await workbench.tab('before.pir.md').first().waitFor({ state: 'detached' });
      const renamed = new TimelineEditor(workbench, 'postmortems/after.pir.md');
      await renamed.isReady();
      assert.equal(workbench.read(renamed.file), text);
      await renamed.choose('Fixed');
      await renamed.key('Alt+ArrowRight');
      await renamed.cell('Fixed', 'time').filter({ hasText: '15:01' }).waitFor();
      await renamed.wrote(later.replace('15:00', '15:01'));
      assert.ok(!existsSync(path.join(workbench.folder, 'postmortems/before.pir.md')));
    },
    // As it is for most: files open as text unless one says otherwise.
    { settings: { ...timelineSettings, 'workbench.editorAssociations': {} } },
  );

  inWorkbench(
    'shows a file that was deleted as text does, and writes it only when it is saved',
    async (workbench) => {
      const file = 'postmortems/gone.pir.md';
      const timeline = await openAndChange(workbench, file);
      unlinkSync(path.join(workbench.folder, file));
      await workbench.tab('gone.pir.md').locator('.strikethrough').waitFor();
      await timeline.choose('Fixed');
      await timeline.key('Alt+ArrowRight');
      await timeline.cell('Fixed', 'time').filter({ hasText: '15:01' }).waitFor();
      assert.ok(!existsSync(path.join(workbench.folder, file)));
    },
    { settings: timelineSettings },
  );

  inWorkbench(
    'goes by the settings of the folder that it is in, where several are open',
    async (workbench) => {
      const folders = [{ path: 'ours' }, { path: 'theirs' }];
      workbench.write('both.code-workspace', JSON.stringify({ folders }));
      const locked = { 'files.readonlyInclude': { '**/*.pir.md': true } };
      workbench.write('theirs/.vscode/settings.json', JSON.stringify(locked));
      workbench.write('theirs/postmortems/right.pir.md', text);
      const url = new URL(workbench.page.url());
      url.searchParams.delete('folder');
      url.searchParams.set('workspace', path.join(workbench.folder, 'both.code-workspace'));
      await workbench.page.goto(url.href, { waitUntil: 'commit' });
      await workbench.page.locator('.explorer-folders-view', { hasText: 'theirs' }).waitFor();

      const left = await TimelineEditor.open(workbench, 'ours/postmortems/left.pir.md', text);
      await left.choose('Found');
      await left.key('Alt+ArrowRight');
      await left.wrote(later);
      await left.close();
      const right = await TimelineEditor.open(workbench, 'theirs/postmortems/right.pir.md', text);
      await right.frame.locator('.obstacle.read-only').waitFor();
      await right.row('Found').locator('td.text').click();
      await right.key('Alt+ArrowRight');
      await right.notice.waitFor();
      await right.wrote(text);
    },
    { settings: timelineSettings },
  );
});
