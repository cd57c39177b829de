import { commands, DiagnosticSeverity, MarkdownString, Range, window, workspace } from 'vscode';
import type { CodeAction, CompletionList, Hover, Position, TextDocument } from 'vscode';
import { WorkspaceEdit } from 'vscode';
import assert from '../support/assert.ts';
import { codeOf, waitForDiagnostics, waitForFindings } from '../support/diagnostics.ts';
import { closeAll, openText, replaceIn, uriOf, writeFile } from '../support/documents.ts';

const review = '# Slow logins\n\n## Action items\n\n- Improve monitoring\n';
const vague = 'pir/action-vague: Improve monitoring';

function placeOf(document: TextDocument, text: string): Position {
  return document.positionAt(document.getText().indexOf(text) + text.length);
}

async function completions(document: TextDocument, behind: string): Promise<string[]> {
  const list = await commands.executeCommand<CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    placeOf(document, behind),
  );
  return list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
}

/** Deletes a file as somebody does in the explorer. */
async function deleteInEditor(path: string): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.deleteFile(uriOf(path));
  assert.ok(await workspace.applyEdit(edit));
}

/** Removes a folder, if it is there, as another program does. */
async function remove(path: string): Promise<void> {
  const there = await workspace.fs.stat(uriOf(path)).then(Boolean, () => false);
  if (there) await workspace.fs.delete(uriOf(path), { recursive: true });
}

/** Every test has a folder of its own: VS Code remembers files by their paths for a while. */
async function removeHouses(): Promise<void> {
  for (let house = 1; house <= 9; house++) await remove(`house${house}`);
}

/** Waits until the level of the one vague action is this one. */
async function waitForLevel(document: TextDocument, level: DiagnosticSeverity): Promise<void> {
  await waitForDiagnostics(document.uri, `the level ${DiagnosticSeverity[level]}`, (all) =>
    all.some((one) => codeOf(one) === 'pir/action-vague' && one.severity === level),
  );
}

describe('In a .pir/config.yaml', () => {
  afterEach(async () => {
    await closeAll();
    await removeHouses();
  });

  it('keys, rules and their levels are proposed', async () => {
    const { document } = await openText('house1/.pir/config.yaml', 'rules:\n  action-vague: \n  ');
    const levels = await completions(document, 'action-vague: ');
    for (const level of ['error', 'warning', 'info', 'hint', 'off']) {
      assert.ok(levels.includes(level), levels.join());
    }
    const rules = await completions(document, 'action-vague: \n  ');
    assert.ok(rules.includes('timeline-order'), rules.join());
    const top = await completions(
      (await openText('house1/.pir/config.yml', 'rules: {}\n')).document,
      'rules: {}\n',
    );
    for (const key of ['supportHours', 'tickets', 'sections']) assert.ok(top.includes(key), key);
  });

  it('a key says on hover what it means', async () => {
    const { document } = await openText(
      'house2/.pir/config.yaml',
      'supportHours:\n  from: 09:00\n',
    );
    const hovers = await commands.executeCommand<Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      document.positionAt(3),
    );
    const texts = hovers
      .flatMap(({ contents }) => contents)
      .map((content) => (content instanceof MarkdownString ? content.value : ''));
    assert.match(texts.join('\n'), /hours/);
  });

  it('mistakes are marked, can be put right, and go with the file', async () => {
    const text = 'rules:\n  action-vage: off\nsectoins: {}\n';
    const { document } = await openText('house3/.pir/config.yaml', text);
    const found = await waitForDiagnostics(document.uri, 'two findings', (all) => all.length === 2);
    assert.match(found[0]!.message, /did you mean “action-vague”/);
    const actions = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new Range(found[0]!.range.start, found[0]!.range.start),
    );
    const fix = actions.find(({ title }) => title === 'Change to “action-vague”');
    assert.ok(fix?.edit && (await workspace.applyEdit(fix.edit)));
    assert.equal(document.getText(), text.replace('vage', 'vague'));
    await waitForDiagnostics(document.uri, 'one finding', (all) => all.length === 1);
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await waitForDiagnostics(document.uri, 'nothing', (all) => all.length === 0);
  });
});

describe('What a team agreed on', () => {
  afterEach(async () => {
    await closeAll();
    await removeHouses();
    await workspace.getConfiguration('pir').update('rules', undefined, false);
  });

  it('holds for open reviews as soon as it is saved, and no longer once it is gone', async () => {
    const { document } = await openText('house4/postmortems/2026-03-18-a.md', review);
    await waitForLevel(document, DiagnosticSeverity.Warning);
    await writeFile('house4/.pir/config.yaml', 'rules:\n  action-vague: error\n');
    const config = await workspace.openTextDocument(uriOf('house4/.pir/config.yaml'));
    await replaceIn(config, 'error', 'info');
    assert.ok(await config.save());
    await waitForLevel(document, DiagnosticSeverity.Information);
    await deleteInEditor('house4/.pir/config.yaml');
    await waitForLevel(document, DiagnosticSeverity.Warning);
  });

  it('is heard of when another program writes it', async () => {
    const { document } = await openText('house5/postmortems/2026-03-18-b.md', review);
    await waitForLevel(document, DiagnosticSeverity.Warning);
    await writeFile('house5/.pir/config.yaml', 'rules:\n  action-vague: off\n');
    await waitForFindings(document, (shown) => !shown.includes(vague));
  });

  it('is heard of when it comes with its folder', async () => {
    await writeFile('house8/.prepared/config.yaml', 'rules:\n  action-vague: off\n');
    const { document } = await openText('house8/postmortems/2026-03-18-e.md', review);
    await waitForLevel(document, DiagnosticSeverity.Warning);
    await workspace.fs.rename(uriOf('house8/.prepared'), uriOf('house8/.pir'));
    await waitForFindings(document, (shown) => !shown.includes(vague));
  });

  it('yields to what a person set, rule by rule', async () => {
    await writeFile('house6/.pir/config.yaml', 'rules:\n  action-vague: off\n  action-no-*: off\n');
    const { document } = await openText('house6/postmortems/2026-03-18-c.md', review);
    const settings = workspace.getConfiguration('pir');
    await settings.update('rules', { 'action-vague': 'error' }, false);
    await waitForLevel(document, DiagnosticSeverity.Error);
    // The others stay as agreed.
    await waitForFindings(document, (shown) => !shown.some((one) => one.includes('action-no-')));
    await settings.update('rules', undefined, false);
    await waitForFindings(document, (shown) => !shown.includes(vague));
  });

  it('names files that are reviews, and files that are none', async () => {
    const text = `${review}\nTODO\n`;
    const left = 'pir/placeholder-left: TODO';
    const odd = await writeFile('house7/notes/outage.txt', text);
    const { document: usual } = await openText('house7/postmortems/2026-03-18-d.md', text);
    await waitForFindings(usual, (shown) => shown.includes(left));
    const { document } = await window.showTextDocument(odd, { preview: false });
    const config = 'files:\n  include: [house7/notes/*]\n  exclude: [house7/postmortems/**]\n';
    try {
      await writeFile('.pir/config.yaml', 'files: {}\n');
      const own = await workspace.openTextDocument(uriOf('.pir/config.yaml'));
      await replaceIn(own, 'files: {}\n', config);
      assert.ok(await own.save());
      await waitForFindings(document, (shown) => shown.includes(left));
      await waitForFindings(usual, (shown) => shown.length === 0);
      await deleteInEditor('.pir/config.yaml');
      await waitForFindings(document, (shown) => shown.length === 0);
      await waitForFindings(usual, (shown) => shown.includes(left));
    } finally {
      await remove('.pir');
    }
  });
});
