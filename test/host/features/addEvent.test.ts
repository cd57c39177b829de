import { commands, window } from 'vscode';
import assert from '../support/assert.ts';
import { closeAll, openText, readFile, replaceIn, uriOf } from '../support/documents.ts';

const review =
  '# Outage\n\n## Timeline (UTC)\n\n- 2026-03-18 10:00 - Down\n- 10:30 - Looking\n\n## Notes\n\nNone\n';
const line = /- 10:30 - Looking\n- (?:\d{4}-\d\d-\d\d )?\d\d:\d\d - Paged the vendor\n\n## Notes/;

describe('Add Event Now', () => {
  afterEach(closeAll);

  it('adds a line with the time in the form of the others, to the review that is open', async () => {
    const { document } = await openText('events/open.pir.md', review);
    await commands.executeCommand('pir.addEventNow', 'Paged the vendor');
    assert.match(document.getText(), line);
    assert.equal(await readFile(document.uri), document.getText());
    await commands.executeCommand('undo');
    assert.equal(document.getText(), review);
  });

  it('adds it to the last review where another file is open, and opens nothing', async () => {
    await openText('events/last.pir.md', review);
    await openText('events/other.txt', 'notes');
    await closeLastReview();
    const tabs = window.tabGroups.all.flatMap((group) => group.tabs).length;
    await commands.executeCommand('pir.addEventNow', 'Paged the vendor');
    assert.match(await readFile(uriOf('events/last.pir.md')), line);
    assert.equal(window.tabGroups.all.flatMap((group) => group.tabs).length, tabs);
    assert.match(window.activeTextEditor!.document.uri.path, /other\.txt$/);
  });

  it('keeps what is not saved yet for the person to save', async () => {
    const { document } = await openText('events/dirty.pir.md', review);
    await replaceIn(document, 'None', 'Some');
    await commands.executeCommand('pir.addEventNow', 'Paged the vendor');
    assert.match(document.getText(), line);
    assert.equal(document.isDirty, true);
    assert.equal(await readFile(document.uri), review);
  });
});

/** Closes the tab of the review that was open before the active file. */
async function closeLastReview(): Promise<void> {
  const tab = window.tabGroups.all
    .flatMap((group) => group.tabs)
    .find(({ label }) => label === 'last.pir.md');
  if (tab) await window.tabGroups.close(tab);
}
