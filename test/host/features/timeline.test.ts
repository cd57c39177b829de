import { commands, Selection, TabInputCustom, window, workspace } from 'vscode';
import type { TextDocument } from 'vscode';
import type { Services } from '../../../src/platform/services.ts';
import assert from '../support/assert.ts';
import { closeAll, openText, replaceIn } from '../support/documents.ts';
import { readingServices } from '../support/services.ts';
import { TimelinePage } from '../support/timelinePage.ts';
import { waitFor } from '../support/wait.ts';

const list = `# Checkout down

Date: 2026-03-18

## Timeline

All times in UTC.

- 10:02 Deploy of the cart service
- 10:10 First page
- 10:31 Rolled back

## Action Items
`;

const yaml = `pir: 1
title: Checkout down # the big one
timeline:
  - at: 2026-03-18T10:02Z
    text: 'Deploy'
  - at: 2026-03-18T10:10Z
    text: First page
`;

describe('The timeline editor', () => {
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

  async function open(
    file: string,
    text: string,
  ): Promise<{ document: TextDocument; page: TimelinePage }> {
    const { document } = await openText(`timelines/${file}`, text);
    page = new TimelinePage(document, services);
    await page.open();
    return { document, page };
  }

  it('changes the characters of a time and no others, and undoes them in one step', async () => {
    const { document, page } = await open('a.pir.md', list);
    assert.equal(
      await page.edit({ type: 'shift', events: [1], by: 120_000, edge: 'both' }),
      undefined,
    );
    assert.equal(document.getText(), list.replace('10:10', '10:12'));
    await commands.executeCommand('undo');
    assert.equal(document.getText(), list);
    await commands.executeCommand('redo');
    assert.equal(document.getText(), list.replace('10:10', '10:12'));
  });

  it('keeps the comments and quotes of YAML', async () => {
    const { document, page } = await open('b.pir.yaml', yaml);
    await page.edit({ type: 'set', events: [0], patch: { text: 'Deploy of cart' } });
    assert.equal(document.getText(), yaml.replace("'Deploy'", "'Deploy of cart'"));
  });

  it('shifts several events as one step', async () => {
    const { document, page } = await open('c.pir.md', list);
    await page.edit({ type: 'shift', events: [0, 1, 2], by: -60_000, edge: 'both' });
    const shifted = list
      .replace('10:02', '10:01')
      .replace('10:10', '10:09')
      .replace('10:31', '10:30');
    assert.equal(document.getText(), shifted);
    await commands.executeCommand('undo');
    assert.equal(document.getText(), list);
  });

  it('follows what others write', async () => {
    const { document, page } = await open('d.pir.md', list);
    await replaceIn(document, 'First page', 'The first page');
    await page.upToDate(document);
    assert.equal(page.model?.events[1]?.text, 'The first page');
  });

  it('moves an edit to where its event is after the text changed under it', async () => {
    const { document, page } = await open('e.pir.md', list);
    const { version } = page.state!;
    await replaceIn(document, '- 10:02', '- 09:58 Alert\n- 10:02');
    await page.upToDate(document);
    const refused = await page.edit({ type: 'set', events: [1], patch: { text: 'Page' } }, version);
    assert.equal(refused, undefined);
    assert.match(
      document.getText(),
      /- 09:58 Alert\n- 10:02 Deploy of the cart service\n- 10:10 Page\n/,
    );
  });

  it('refuses an edit of an event that somebody deleted', async () => {
    const { document, page } = await open('f.pir.md', list);
    const { version } = page.state!;
    await replaceIn(document, '- 10:10 First page\n', '');
    await page.upToDate(document);
    const before = document.getText();
    assert.match(
      (await page.edit({ type: 'delete', events: [1] }, version)) ?? '',
      /no longer in the text/,
    );
    assert.equal(document.getText(), before);
  });

  it('makes edits that come at once one after another', async () => {
    const { document, page } = await open('g.pir.md', list);
    const { version } = page.state!;
    const answers = await Promise.all([
      page.edit({ type: 'shift', events: [0], by: 60_000, edge: 'both' }, version),
      page.edit({ type: 'shift', events: [1], by: 60_000, edge: 'both' }, version),
      page.edit({ type: 'set', events: [2], patch: { text: 'Back' } }, version),
    ]);
    assert.deepEqual(answers, [undefined, undefined, undefined]);
    assert.equal(
      document.getText(),
      list.replace('10:02', '10:03').replace('10:10', '10:11').replace('Rolled back', 'Back'),
    );
  });

  it('explains a broken document and never writes into it', async () => {
    const broken = `${yaml}  - at: "2026-03-18T10:31Z\n`;
    const { document, page } = await open('h.pir.yaml', broken);
    assert.equal(page.state?.obstacle, 'broken');
    assert.match(page.state?.explanation ?? '', /^Line 8 /);
    const refused = await page.edit({ type: 'shift', events: [0], by: 60_000, edge: 'both' });
    assert.match(refused ?? '', /^Line 8 /);
    assert.equal(document.getText(), broken);
  });

  it('is read-only while a merge conflict is open', async () => {
    const conflicted = list
      .replace('- 10:10', '<<<<<<< HEAD\n- 10:10')
      .replace('- 10:31', '=======\n- 10:11 First page\n>>>>>>> other\n- 10:31');
    const { page } = await open('i.pir.md', conflicted);
    assert.equal(page.state?.obstacle, 'conflict');
    assert.match((await page.edit({ type: 'delete', events: [0] })) ?? '', /merge conflicts/);
  });

  it('says the reason where a list has no place for what is wanted', async () => {
    const { document, page } = await open('j.pir.md', list);
    const refused = await page.edit({ type: 'set', events: [0], patch: { kind: 'decision' } });
    assert.ok(refused);
    assert.equal(document.getText(), list);
  });

  it('lights the event that the cursor goes to, and shows the line of the one that is chosen', async () => {
    const { document, page } = await open('k.pir.md', list);
    const editor = window.visibleTextEditors.find((one) => one.document === document)!;
    const place = document.positionAt(list.indexOf('Rolled'));
    editor.selection = new Selection(place, place);
    await page.hears('the event to be lit', (one) => one.type === 'cursor' && one.event === 2);
    const { version } = page.state!;
    const moved = waitFor('the cursor to move', [window.onDidChangeTextEditorSelection], () =>
      editor.selection.active.line === 8 ? true : undefined,
    );
    page.say({ type: 'reveal', version, event: 0, open: false });
    await moved;
  });

  it('opens beside the text of any review', async () => {
    const { document } = await openText('timelines/l.pir.md', list);
    await commands.executeCommand('pir.openTimelineToSide', document.uri);
    const tab = await waitFor('the editor', [window.tabGroups.onDidChangeTabs], () =>
      window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .find(({ input }) => input instanceof TabInputCustom && input.viewType === 'pir.timeline'),
    );
    assert.equal(tab.label, 'l.pir.md');
    assert.equal(workspace.textDocuments.includes(document), true);
  });

  it('takes the place of the text, also of one that is not saved, and gives it back', async () => {
    const { document } = await openText('timelines/n.pir.md', list);
    await replaceIn(document, '# ', '#  ');
    const kinds = (): string[] =>
      window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .filter(({ label }) => label === 'n.pir.md')
        .map(({ input }) => (input instanceof TabInputCustom ? 'timeline' : 'text'));
    const becomes = async (wanted: string): Promise<unknown> =>
      waitFor(wanted, [window.tabGroups.onDidChangeTabs], () =>
        kinds().join() === wanted ? true : undefined,
      );
    await commands.executeCommand('pir.openTimeline');
    await becomes('timeline');
    await commands.executeCommand('pir.openTimelineText');
    await becomes('text');
    assert.equal(document.isDirty, true);
    await commands.executeCommand('workbench.action.files.revert');
  });

  it('says above a timeline how long things took', async () => {
    const text = `${yaml}incident:\n  started: 2026-03-18T10:02Z\n  detected: 2026-03-18T10:10Z\n`;
    const { document } = await openText('timelines/m.pir.yaml', text);
    const lenses = await commands.executeCommand<{ command?: { title: string } }[]>(
      'vscode.executeCodeLensProvider',
      document.uri,
      10,
    );
    const titles = lenses.map(({ command }) => command?.title);
    assert.ok(titles.includes('2 events · detected in 8 min · Open timeline'), titles.join('\n'));
  });
});
