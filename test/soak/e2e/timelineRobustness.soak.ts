import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { inWorkbench } from '../../e2e/support/e2e.ts';
import type { Workbench } from '../../e2e/support/workbench.ts';
import { TimelineEditor, timelineSettings } from '../../e2e/support/timeline.ts';

const text = `# Queue

## Timeline (UTC)

- 2026-03-18 14:00 Pager
- 14:20 Found
- 14:40 Restarted
- 15:00 Fixed
`;

describe('The timeline editor, while other things happen', () => {
  inWorkbench(
    'keeps what is typed in a field while the text changes, and asks where that very event does',
    async (workbench) => {
      const file = 'postmortems/field.pir.md';
      const timeline = await TimelineEditor.open(workbench, file, text);
      const field = timeline.frame.locator('textarea.cell-field');
      await timeline.choose('Found');
      await timeline.key('Enter', 'End');
      await timeline.type(' by hand');
      const elsewhere = text.replace('14:00 Pager', '14:00 Pager\n- 14:05 Call begins');
      workbench.write(file, elsewhere);
      await timeline.row('Call begins').waitFor();
      assert.equal(await field.inputValue(), 'Found by hand');
      await timeline.key('Enter');
      const kept = elsewhere.replace('Found', 'Found by hand');
      await timeline.wrote(kept);

      await timeline.key('Enter', 'End');
      await timeline.type(' at last');
      workbench.write(file, kept.replace('Found by hand', 'Found by Ana'));
      await timeline.notice.filter({ hasText: 'Found by Ana' }).waitFor();
      assert.equal(await field.inputValue(), 'Found by hand at last');
      await timeline.key('Enter');
      await timeline.wrote(kept.replace('Found by hand', 'Found by hand at last'));
    },
    { settings: timelineSettings },
  );

  inWorkbench(
    'undoes in the document what another of its editors did, when a field has nothing uncommitted',
    async (workbench) => {
      const file = 'postmortems/split.pir.md';
      const left = await TimelineEditor.open(workbench, file, text);
      await workbench.runCommand('View: Split Editor Right');
      await workbench.page.locator('iframe.webview.ready').nth(1).waitFor();
      const right = new TimelineEditor(workbench, file, 1);
      await right.isReady();
      await right.choose('Found');
      await right.key('Alt+ArrowRight');
      await right.wrote(text.replace('14:20', '14:21'));
      await left.cell('Found', 'time').filter({ hasText: '14:21' }).waitFor();
      await left.choose('Restarted');
      await left.key('Alt+ArrowRight');
      const both = text.replace('14:20', '14:21').replace('14:40', '14:41');
      await left.wrote(both);
      await right.cell('Restarted', 'time').filter({ hasText: '14:41' }).waitFor();
      await right.choose('Fixed');
      await right.key('ControlOrMeta+z', 'ControlOrMeta+z');
      await right.wrote(text);
      await left.cell('Found', 'time').filter({ hasText: '14:20' }).waitFor();
    },
    { settings: timelineSettings },
  );

  inWorkbench(
    'comes back after a reload of the window as one left it',
    async (workbench) => {
      const file = 'postmortems/reload.pir.md';
      const timeline = await TimelineEditor.open(workbench, file, text);
      await timeline.frame.locator('.track').focus();
      await timeline.key('Home', 'ArrowRight', 'Shift+ArrowRight', '+', '+');
      await timeline.frame.locator('.row.selected').nth(1).waitFor();
      const search = timeline.frame.getByRole('textbox', { name: 'Search events' });
      await search.click();
      await timeline.type('e');
      await timeline.frame.locator('.row').nth(3).waitFor({ state: 'detached' });
      const place = await timeline.mark('Found').locator('.dot').boundingBox();
      await keeps(workbench, /words[\\"]+:[\\"]+e[\\"]/);
      await workbench.page.reload({ waitUntil: 'commit' });
      await timeline.isReady();
      assert.equal(await search.inputValue(), 'e');
      assert.equal(await timeline.frame.locator('.row.selected').count(), 1);
      await timeline.frame.locator('.row.current', { hasText: 'Restarted' }).waitFor();
      const after = await timeline.mark('Found').locator('.dot').boundingBox();
      assert.ok(Math.abs(after!.x - place!.x) < 2, `${after!.x} instead of ${place!.x}`);
      await timeline.frame.locator('.track').focus();
      await timeline.key('Alt+ArrowRight');
      await timeline.wrote(text.replace('14:20', '14:21').replace('14:40', '14:41'));
    },
    { settings: timelineSettings },
  );

  inWorkbench(
    'leads to what is wrong with a broken file, and goes on once that is put right',
    async (workbench) => {
      const broken = 'pir: 1\ntitle: "A\ntimeline:\n  - at: 2026-03-18T14:00\n    text: a\n';
      const file = 'postmortems/broken.pir.yaml';
      const timeline = await TimelineEditor.open(workbench, file, broken);
      await timeline.frame.locator('.obstacle.broken vscode-button').first().click();
      await workbench.editor.waitFor();
      await workbench.page.locator('.statusbar-item', { hasText: 'Ln 2,' }).waitFor();
      assert.equal(workbench.read(file), broken);
      workbench.write(file, broken.replace('"A', '"A"'));
      await workbench.runCommand('PIR: Open Timeline');
      await timeline.isReady();
      await timeline.choose('a');
      await timeline.key('Alt+ArrowRight');
      await timeline.wrote(broken.replace('"A', '"A"').replace('14:00', '14:01'));
    },
    { settings: timelineSettings },
  );

  inWorkbench(
    'has no controls for a file that is read-only, and writes nothing to it',
    async (workbench) => {
      const file = 'postmortems/locked.pir.md';
      const timeline = await TimelineEditor.open(workbench, file, text);
      await timeline.frame.locator('.obstacle.read-only').waitFor();
      assert.equal(await timeline.composer.isVisible(), false);
      await timeline.row('Found').locator('td.text').click();
      await timeline.key('Alt+ArrowRight', 'Delete');
      await timeline.notice.waitFor();
      await timeline.wrote(text);
    },
    { settings: { ...timelineSettings, 'files.readonlyInclude': { '**/locked.pir.md': true } } },
  );
});

/** Waits until the editor, which does so every few seconds, has stored something to come back to. */
async function keeps({ page }: Workbench, what: RegExp): Promise<void> {
  const end = Date.now() + 60_000;
  while (Date.now() < end) {
    if ((await page.evaluate(storedByWorkbench)).some((text) => what.test(text))) return;
    await page.waitForTimeout(250);
  }
  throw new Error(`Nothing that is stored matches ${what}.`);
}

interface Stores {
  readonly indexedDB: {
    databases(): Promise<{ name: string }[]>;
    open(name: string): Asked<{
      transaction(store: string): { objectStore(name: string): { getAll(): Asked<unknown[]> } };
      close(): void;
    }>;
  };
}

interface Asked<T> {
  readonly result: T;
  onsuccess: () => void;
  onerror: () => void;
}

/** Runs in the page. @returns what the workbench of the web keeps in its databases */
async function storedByWorkbench(): Promise<string[]> {
  const { indexedDB } = globalThis as unknown as Stores;
  const answered = async <T>(asked: Asked<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(new Error('The database does not answer.'));
    });
  const texts: string[] = [];
  for (const { name } of await indexedDB.databases()) {
    if (!name.startsWith('vscode-web-state-db-')) continue;
    const database = await answered(indexedDB.open(name));
    const store = database.transaction('ItemTable').objectStore('ItemTable');
    texts.push(...(await answered(store.getAll())).map(String));
    database.close();
  }
  return texts;
}
