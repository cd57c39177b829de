import { CodeActionKind, commands, extensions, Range, workspace } from 'vscode';
import type { CodeAction, TextDocument } from 'vscode';
import assert from '../support/assert.ts';
import { findingsIn, waitForFindings } from '../support/diagnostics.ts';
import { closeAll, openText, uriOf } from '../support/documents.ts';

const flawed = '\uFEFFpir: 1\r\ntitle:   Checkout # keep\r\nstatus: drafty\r\nseverty: sev2';

/** What is offered at a place in the text. */
async function actionsAt(
  document: TextDocument,
  place: string,
  kind?: CodeActionKind,
): Promise<CodeAction[]> {
  const start = document.positionAt(document.getText().indexOf(place));
  const actions = await commands.executeCommand<CodeAction[] | undefined>(
    'vscode.executeCodeActionProvider',
    document.uri,
    new Range(start, start),
    kind?.value,
  );
  return actions ?? [];
}

async function apply(action: CodeAction | undefined): Promise<void> {
  assert.ok(action);
  if (action.edit) assert.ok(await workspace.applyEdit(action.edit));
  if (action.command) {
    const { command, arguments: values = [] } = action.command;
    await commands.executeCommand(command, ...(values as unknown[]));
  }
}

function titled(actions: readonly CodeAction[], title: string): CodeAction | undefined {
  return actions.find((action) => action.title === title);
}

describe('Quick fixes', () => {
  // It starts with the first Markdown document; what is asked for in the moment it offers its own is cancelled.
  before(() => extensions.getExtension('vscode.markdown-language-features')?.activate());
  afterEach(closeAll);

  it('change only the bytes they must, in a file with its own ways', async () => {
    const { document } = await openText('fixes/a.pir.yaml', flawed);
    await waitForFindings(document, (shown) => shown.includes('pir/schema-value: drafty'));
    const fix = titled(await actionsAt(document, 'drafty'), 'Change to `draft`');
    assert.equal(fix?.isPreferred, true);
    await apply(fix);
    await document.save();
    const bytes = await workspace.fs.readFile(uriOf('fixes/a.pir.yaml'));
    assert.equal(
      new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
      flawed.replace('drafty', 'draft'),
    );
  });

  it('are undone in one step', async () => {
    const { document } = await openText('fixes/b.pir.yaml', flawed);
    await waitForFindings(document, (shown) => shown.includes('pir/schema-value: drafty'));
    const before = document.getText();
    await apply(titled(await actionsAt(document, 'drafty'), 'Change to `draft`'));
    assert.notEqual(document.getText(), before);
    await commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  it('fix all findings of a rule in the file', async () => {
    const text =
      'pir: 1\ntitle: A\nactionItems:\n  - title: B\n    status: opn\n  - title: C\n    status: dne\n';
    const { document } = await openText('fixes/c.pir.yaml', text);
    await waitForFindings(document, (shown) => shown.includes('pir/schema-value: dne'));
    await apply(titled(await actionsAt(document, 'opn'), 'Fix all pir/schema-value in this file'));
    assert.equal(document.getText(), text.replace('opn', 'open').replace('dne', 'done'));
  });

  it('fix what is safe on save, and insert nothing that is still to be written', async () => {
    const { document } = await openText('fixes/d.pir.yaml', flawed);
    await waitForFindings(document, (shown) => shown.length > 1);
    const [action, ...others] = await actionsAt(document, 'pir', CodeActionKind.SourceFixAll);
    assert.deepEqual(others, []);
    await apply(action);
    assert.equal(
      document.getText(),
      flawed.slice(1).replace('drafty', 'draft').replace('severty', 'severity'),
    );
  });

  it('fix on save also what only shows once something else is fixed', async () => {
    const { document } = await openText('fixes/g.pir.yaml', 'pir: 1\ntitle: A\nstatsu: drafty\n');
    await waitForFindings(document, (shown) => shown.length > 0);
    const [action] = await actionsAt(document, 'pir', CodeActionKind.SourceFixAll);
    await apply(action);
    assert.equal(document.getText(), 'pir: 1\ntitle: A\nstatus: draft\n');
  });

  it('insert the sections that are missing, all at once', async () => {
    const { document } = await openText(
      'fixes/e.pir.md',
      '---\npir: 1\nstatus: in-review\ntemplate: google-sre\n---\n# A\n\n## Summary\n\nB\n',
    );
    await waitForFindings(document, (shown) => shown.length > 1);
    await apply(
      titled(
        await actionsAt(document, 'A\n\n## Summary'),
        'Fix all pir/section-missing in this file',
      ),
    );
    await waitForFindings(
      document,
      (shown) => !shown.some((one) => one.includes('section-missing')),
    );
  });

  it('turn a rule off in the settings of the workspace', async () => {
    const { document } = await openText('fixes/f.pir.yaml', flawed);
    await waitForFindings(document, (shown) => shown.includes('pir/schema-value: drafty'));
    const settings = () => workspace.getConfiguration('pir').inspect('rules')?.workspaceValue;
    try {
      await apply(
        titled(await actionsAt(document, 'drafty'), 'Turn off pir/schema-value in the settings'),
      );
      assert.deepEqual(settings(), { 'schema-value': 'off' });
      await waitForFindings(document, (shown) => !shown.includes('pir/schema-value: drafty'));
    } finally {
      await workspace.getConfiguration('pir').update('rules', undefined, false);
    }
  });
});

describe('“This Is Not a Review”', () => {
  it('excludes the file, beside what is excluded already, and silences it', async () => {
    const settings = workspace.getConfiguration('pir');
    await settings.update('files.exclude', { 'old/**': true }, false);
    try {
      const { document } = await openText('fixes/[odd] name.pir.yaml', flawed);
      await waitForFindings(document, (shown) => shown.length > 0);
      const actions = await actionsAt(document, 'drafty');
      assert.equal(actions.filter(({ title }) => title === 'This Is Not a Review').length, 1);
      await apply(titled(actions, 'This Is Not a Review'));
      assert.deepEqual(workspace.getConfiguration('pir').inspect('files.exclude')?.workspaceValue, {
        'old/**': true,
        'fixes/[[]odd[]] name.pir.yaml': true,
      });
      await waitForFindings(document, (shown) => shown.length === 0);
      assert.deepEqual(findingsIn(document), []);
    } finally {
      await settings.update('files.exclude', undefined, false);
      await closeAll();
    }
  });
});
