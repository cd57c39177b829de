import { commands, window, workspace } from 'vscode';
import type { TextDocument } from 'vscode';
import { changeDocument } from '../../../src/features/timeline/documentEdits.ts';
import { DocumentReader } from '../../../src/features/timeline/documentReader.ts';
import { planIntent } from '../../../src/core/timeline/planIntent.ts';
import type { Services } from '../../../src/platform/services.ts';
import assert from '../support/assert.ts';
import { closeAll, openText, openUntitled, replaceIn } from '../support/documents.ts';
import { MemoryFiles } from '../support/memoryFiles.ts';
import { readingServices } from '../support/services.ts';
import { TimelinePage } from '../support/timelinePage.ts';
import { waitFor } from '../support/wait.ts';

const list = `# Checkout down

Date: 2026-03-18

## Timeline (UTC)

- 10:02 Deploy of the cart service
- 10:10 First page
- 10:31 Rolled back
`;

const later = { type: 'shift', events: [1], by: 60_000, edge: 'both' } as const;

describe('The timeline editor, whatever the document', () => {
  let services: Services;
  let page: TimelinePage | undefined;

  before(() => {
    services = readingServices();
  });
  after(() => services.dispose());
  afterEach(async () => {
    page?.dispose();
    page = undefined;
    await closeAll();
  });

  async function show(document: TextDocument): Promise<TimelinePage> {
    page = new TimelinePage(document, services);
    await page.open();
    return page;
  }

  it('changes a document that is saved nowhere yet', async () => {
    const document = await openUntitled('draft.pir.md', list);
    const page = await show(document);
    assert.equal(page.state?.obstacle, undefined);
    assert.equal(await page.edit(later), undefined);
    assert.equal(document.getText(), list.replace('10:10', '10:11'));
    await commands.executeCommand('undo');
    assert.equal(document.getText(), list);
  });

  it('changes documents of file systems that are no disk, and only shows those that cannot be written to', async () => {
    for (const isReadonly of [false, true]) {
      const scheme = isReadonly ? 'pir-shown' : 'pir-kept';
      const path = '/postmortems/a.pir.md';
      const files = new MemoryFiles(scheme, { [path]: list }, { readOnly: isReadonly });
      try {
        const { document } = await window.showTextDocument(files.uri(path));
        const page = await show(document);
        assert.equal(page.model?.events.length, 3);
        assert.equal(page.state?.obstacle, isReadonly ? 'read-only' : undefined);
        const refused = await page.edit(later);
        assert.equal(refused === undefined, !isReadonly, refused ?? 'not refused');
        assert.equal(document.getText(), isReadonly ? list : list.replace('10:10', '10:11'));
        page.dispose();
        await closeAll();
      } finally {
        files.dispose();
      }
    }
  });

  it('only shows a file that the settings make read-only', async () => {
    const { document } = await openText('timelines/locked.pir.md', list);
    const files = workspace.getConfiguration('files');
    await files.update('readonlyInclude', { '**/locked.pir.md': true }, true);
    try {
      const page = await show(document);
      assert.equal(page.state?.obstacle, 'read-only');
      assert.match((await page.edit(later)) ?? '', /read-only/);
      page.say({ type: 'hold', version: page.state.version, intent: later });
      assert.match((await page.edit(later)) ?? '', /read-only/);
      assert.equal(document.getText(), list);
    } finally {
      await files.update('readonlyInclude', undefined, true);
    }
  });

  it('edits without asking a file system again that has just answered', async () => {
    const files = new MemoryFiles('pir-busy', { '/postmortems/a.pir.md': list });
    let free: (() => void) | undefined;
    try {
      const { document } = await window.showTextDocument(files.uri('/postmortems/a.pir.md'));
      const page = await show(document);
      files.busy = new Promise((resolve) => (free = resolve));
      page.say({ type: 'hold', version: page.state!.version, intent: later });
      void page.edit(later);
      await waitFor('the edit', [workspace.onDidChangeTextDocument], () =>
        document.getText() === list ? undefined : true,
      );
      assert.equal(document.getText(), list.replace('10:10', '10:11'));
    } finally {
      free?.();
      page?.dispose();
      await closeAll();
      files.dispose();
    }
  });

  it('changes nothing while something is only held', async () => {
    const { document } = await openText('timelines/held.pir.md', list);
    const page = await show(document);
    const { version } = page.state!;
    page.say({ type: 'hold', version, intent: later });
    page.say({ type: 'hold', version, intent: { ...later, events: [2] } });
    assert.equal(await page.edit({ ...later, events: [0] }), undefined);
    assert.equal(document.getText(), list.replace('10:02', '10:03'));
  });

  it('makes an edit anew where the text changes on its way, and loses neither', async () => {
    const { document } = await openText('timelines/stale.pir.md', list);
    const reader = new DocumentReader(document, services);
    let other: Promise<void> | undefined;
    let plans = 0;
    const refused = await changeDocument(
      document,
      async () => reader.read(),
      ({ review }) => {
        plans++;
        // Another edit is on its way to the editor before this one is.
        other ??= replaceIn(document, 'First page', 'The first page');
        const plan = planIntent(review, later);
        return plan.refused ? plan : { splices: plan.splices };
      },
    );
    await other;
    assert.equal(refused, undefined);
    assert.equal(plans, 2);
    assert.equal(document.getText(), list.replace('10:10 First', '10:11 The first'));
  });

  it('shows what was reverted', async () => {
    const { document } = await openText('timelines/reverted.pir.md', list);
    const page = await show(document);
    await page.edit(later);
    await commands.executeCommand('workbench.action.files.revert');
    await page.upToDate(document);
    assert.equal(document.getText(), list);
    assert.equal(new Date(page.model!.events[1]!.start).getUTCMinutes(), 10);
  });
});
