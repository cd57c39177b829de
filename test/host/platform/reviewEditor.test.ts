import type { Uri } from 'vscode';
import { commands, ConfigurationTarget, workspace } from 'vscode';
import type { ActionPatch } from '../../../src/core/edit/change.ts';
import type { ReviewAction } from '../../../src/core/actions/item.ts';
import { factsOf } from '../../../src/core/facts/reviewFacts.ts';
import { readReview } from '../../../src/core/review/read.ts';
import { ActionEdits } from '../../../src/features/actions/edits.ts';
import type { Services } from '../../../src/platform/services.ts';
import assert from '../support/assert.ts';
import { closeAll, openFile, readFile, replaceIn, uriOf, writeFile } from '../support/documents.ts';
import { ownServices } from '../support/ownServices.ts';
import { waitFor } from '../support/wait.ts';

const yaml = (owner: string): string =>
  `\uFEFFpir: 1\r\ntitle:   Stalls # keep\r\nactionItems:\r\n  - title: Drain the pool\r\n    owner: ${owner}\r\n    status: open   # soon\r\n`;
const list = '# Outage\n\n## Action items\n\n* [ ] Ask around  \n* [x] Done already\n\nNo newline';
const table =
  '# Slow\n\n## Action Items\n\n| Action | Owner | Status |\n|:--|--|--|\n| Raise the limit |  ada   | Open |\n| Other \\| thing | ben | Open |\n';

/** The item of a text with this title, as the tree knows it. */
function itemOf(uri: Uri, text: string, title: string): ReviewAction {
  const isYaml = uri.path.endsWith('.yaml');
  const document = readReview(text.replace(/^\uFEFF/, ''), isYaml ? 'yaml' : 'markdown', {
    fileName: 'x',
  });
  const review = factsOf(document, uri.toString(), 'x');
  const action = review.actions.find((one) => one.title === title);
  assert.ok(action);
  return { review, action };
}

async function setting(name: string, value: unknown): Promise<void> {
  await workspace.getConfiguration().update(name, value, ConfigurationTarget.Workspace);
}

/** The host hears a moment after a file was saved that nothing in it is unsaved any more. */
async function allSaved(): Promise<void> {
  await waitFor(
    'nothing unsaved',
    [workspace.onDidChangeTextDocument, workspace.onDidSaveTextDocument],
    () => (workspace.textDocuments.some(({ isDirty }) => isDirty) ? undefined : true),
  );
}

describe('Changing action items', () => {
  let services: Services;
  let edits: ActionEdits;
  before(() => {
    services = ownServices();
    edits = new ActionEdits(services.editor, services.log);
  });
  after(() => services.dispose());
  afterEach(async () => {
    await closeAll();
    await setting('pir.actions.save', undefined);
  });

  async function change(file: string, text: string, title: string, patch: ActionPatch) {
    const uri = await writeFile(file, text);
    return { uri, outcome: await edits.apply([itemOf(uri, text, title)], () => patch) };
  }

  const journeys: readonly [string, string, string, ActionPatch, string, string][] = [
    ['ticks a box', list, 'Ask around', { state: 'done' }, '* [ ] Ask', '* [x] Ask'],
    ['clears a box', list, 'Done already', { state: 'open' }, '[x] Done', '[ ] Done'],
    ['sets a cell', table, 'Raise the limit', { owner: 'Eve' }, '|  ada   |', '|  Eve   |'],
    ['sets a status', table, 'Other | thing', { state: 'done' }, 'ben | Open', 'ben | Done'],
    [
      'sets a value of YAML',
      yaml('Ada'),
      'Drain the pool',
      { owner: 'Ben' },
      'owner: Ada',
      'owner: Ben',
    ],
    [
      'ends what is done in YAML',
      yaml('Ada'),
      'Drain the pool',
      { state: 'done' },
      'status: open   #',
      'status: done   #',
    ],
    [
      'adds what is missing in YAML',
      yaml('Ada'),
      'Drain the pool',
      { due: '2026-04-30' },
      'owner: Ada\r\n',
      'owner: Ada\r\n    due: 2026-04-30\r\n',
    ],
  ];
  for (const [index, [name, text, title, patch, from, to]] of journeys.entries()) {
    it(`${name} in a file that is not open, and no other byte`, async () => {
      const ending = text.includes('pir: 1') ? 'pir.yaml' : 'pir.md';
      const file = `edits/${index}.${ending}`;
      const { uri, outcome } = await change(file, text, title, patch);
      assert.deepEqual(
        outcome.refused.map(({ reason }) => reason),
        [],
      );
      assert.equal(await readFile(uri), text.replace(from, to));
      await allSaved();
      await edits.undo(outcome);
      assert.equal(await readFile(uri), text);
    });
  }

  it('writes why something will not be done, and takes that out when it is taken up again', async () => {
    const text = yaml('Ada');
    const uri = await writeFile('edits/reason.pir.yaml', text);
    await edits.apply([itemOf(uri, text, 'Drain the pool')], () => ({
      state: 'wont-do',
      reason: 'The pool is gone',
    }));
    const refused = await readFile(uri);
    assert.match(refused, /status: wont-do {3}# soon\r\n {4}reason: The pool is gone\r\n/);
    await edits.apply([itemOf(uri, refused, 'Drain the pool')], () => ({ state: 'open' }));
    assert.equal(await readFile(uri), text);
  });

  it('changes several files in one step, and takes all of it back', async () => {
    const files: [string, string, string][] = [
      ['edits/bulk/a.pir.yaml', yaml('Ada'), 'Drain the pool'],
      ['edits/bulk/b.pir.md', table, 'Raise the limit'],
      ['edits/bulk/b.pir.md', table, 'Other | thing'],
    ];
    const items: ReviewAction[] = [];
    for (const [file, text, title] of files) {
      items.push(itemOf(await writeFile(file, text), text, title));
    }
    const outcome = await edits.apply(items, () => ({ owner: 'Zoe' }));
    assert.equal(outcome.done.length, 3);
    const [a, b] = [uriOf('edits/bulk/a.pir.yaml'), uriOf('edits/bulk/b.pir.md')];
    assert.equal(await readFile(a), yaml('Zoe'));
    assert.equal(await readFile(b), table.replace('ada', 'Zoe').replace('ben', 'Zoe'));
    await edits.undo();
    assert.deepEqual([await readFile(a), await readFile(b)], [yaml('Ada'), table]);
  });

  it('leaves alone what has been changed since, when it takes back', async () => {
    const { uri, outcome } = await change('edits/since.pir.md', list, 'Ask around', {
      state: 'done',
    });
    const document = await workspace.openTextDocument(uri);
    await replaceIn(document, 'Outage', 'Another outage');
    await document.save();
    const left = await services.editor.revert(outcome);
    assert.deepEqual(left.map(String), [uri.toString()]);
    assert.match(await readFile(uri), /Another outage[^]*\[x\] Ask/);
  });

  it('keeps the unsaved changes of an open file, and saves none of them', async () => {
    const uri = await writeFile('edits/dirty.pir.md', list);
    const { document } = await openFile('edits/dirty.pir.md');
    await replaceIn(document, '# Outage', '# Outage of the queue');
    const outcome = await edits.apply([itemOf(uri, list, 'Ask around')], () => ({ state: 'done' }));
    assert.deepEqual(outcome.unsaved.map(String), [uri.toString()]);
    assert.equal(
      document.getText(),
      list.replace('# Outage', '# Outage of the queue').replace('[ ] Ask', '[x] Ask'),
    );
    assert.equal(await readFile(uri), list);
    await commands.executeCommand('undo');
    assert.equal(document.getText(), list.replace('# Outage', '# Outage of the queue'));
  });

  it('finds the item again where lines came before it, and takes no other for one that is gone', async () => {
    const uri = await writeFile('edits/moved.pir.md', list);
    const item = itemOf(uri, list, 'Ask around');
    const { document } = await openFile('edits/moved.pir.md');
    await replaceIn(document, '* [ ] Ask', '* [ ] A new one\n* [ ] Ask');
    await edits.apply([item], () => ({ state: 'done' }));
    assert.match(document.getText(), /\[ \] A new one\n\* \[x\] Ask around/);
    await replaceIn(document, 'Ask around', 'Ask everybody');
    const before = document.getText();
    const { refused } = await edits.apply([item], () => ({ state: 'open' }));
    assert.match(refused[0]!.reason, /not there any more/);
    assert.equal(document.getText(), before);
  });

  it('leaves files unsaved where the setting says so', async () => {
    await setting('pir.actions.save', false);
    const { uri, outcome } = await change('edits/unsaved.pir.md', list, 'Ask around', {
      state: 'done',
    });
    assert.equal(outcome.unsaved.length, 1);
    assert.equal(await readFile(uri), list);
    const document = await workspace.openTextDocument(uri);
    assert.match(document.getText(), /\[x\] Ask/);
    await edits.undo(outcome);
    assert.equal(document.getText(), list);
  });

  it('works the same where files save themselves', async () => {
    await setting('files.autoSave', 'afterDelay');
    try {
      const { uri, outcome } = await change('edits/auto.pir.md', list, 'Ask around', {
        state: 'done',
      });
      assert.equal(await readFile(uri), list.replace('[ ] Ask', '[x] Ask'));
      await edits.undo(outcome);
      assert.equal(await readFile(uri), list);
    } finally {
      await setting('files.autoSave', undefined);
    }
  });

  it('refuses, with the reason, what would change more bytes than the edit', async () => {
    const mixed = list.replace('\n\n## Action', '\r\n\r\n## Action');
    const one = await change('edits/mixed.pir.md', mixed, 'Ask around', { state: 'done' });
    assert.match(one.outcome.refused[0]!.reason, /lines end in different ways/);
    assert.equal(await readFile(one.uri), mixed);

    const uri = uriOf('edits/latin.pir.md');
    const bytes = new TextEncoder().encode(list.replace('around', 'aroun@'));
    bytes[bytes.indexOf(0x40)] = 0xe9;
    await workspace.fs.writeFile(uri, bytes);
    const item = itemOf(uri, list.replace('around', 'aroun\uFFFD'), 'Ask aroun\uFFFD');
    const two = await edits.apply([item], () => ({ state: 'done' }));
    assert.match(two.refused[0]!.reason, /does not survive being saved/);
    assert.deepEqual([...(await workspace.fs.readFile(uri))], [...bytes]);
  });

  it('waits for the editor to read what something else has just written, or says so', async () => {
    const uri = await writeFile('edits/raced.pir.md', list);
    // The editor has it by now, as it was.
    await workspace.openTextDocument(uri);
    const other = list.replace('# Outage', '# Another outage');
    await writeFile('edits/raced.pir.md', other);
    const item = itemOf(uri, list, 'Ask around');
    const { done, refused } = await edits.apply([item], () => ({ state: 'done' }));
    const written = await readFile(uri);
    // Which of the two it is depends on how soon the editor hears of the file: neither loses a byte of it.
    if (done.length > 0) assert.ok([other.replace('[ ] Ask', '[x] Ask'), other].includes(written));
    else {
      assert.match(refused[0]!.reason, /chang/);
      assert.equal(written, other);
    }
  });

  it('makes the other changes of a file where one cannot be made', async () => {
    const text =
      '# Mixed\n\n## Action items\n\n* [ ] One\n* [ ] Two\n\n| Action | Owner |\n|--|--|\n| Three | ada |\n';
    const uri = await writeFile('edits/partly.pir.md', text);
    const items = ['One', 'Two', 'Three'].map((title) => itemOf(uri, text, title));
    const gone = { ...items[1]!, action: { ...items[1]!.action, title: 'Gone' } };
    const { done, refused } = await edits.apply([items[0]!, gone, items[2]!], ({ action }) =>
      action.title === 'Three' ? { owner: 'ben' } : { state: 'done' },
    );
    assert.deepEqual([done.length, refused.length], [2, 1]);
    assert.equal(await readFile(uri), text.replace('[ ] One', '[x] One').replace('ada', 'ben'));
  });

  it('says so when the file is gone', async () => {
    const uri = uriOf('edits/never.pir.md');
    const { refused } = await edits.apply([itemOf(uri, list, 'Ask around')], () => ({
      state: 'done',
    }));
    assert.match(refused[0]!.reason, /could not be opened/);
  });
});
