import { commands, DiagnosticSeverity, Position, window, workspace, WorkspaceEdit } from 'vscode';
import assert from '../support/assert.ts';
import {
  allChecked,
  diagnosticsOf,
  findingsIn,
  waitForDiagnostics,
  waitForFindings,
} from '../support/diagnostics.ts';
import { closeAll, openText, openUntitled, replaceIn, uriOf } from '../support/documents.ts';
import { MemoryFiles } from '../support/memoryFiles.ts';

const flawed = 'pir: 1\ntitle: Checkout\nstatus: drafty\n';
const flaw = 'pir/schema-value: drafty';

describe('Findings', () => {
  afterEach(closeAll);

  it('show at the very word, with a code that leads to the rule', async () => {
    const { document } = await openText('findings/a.pir.yaml', flawed);
    await waitForFindings(document, (shown) => shown.includes(flaw));
    const [finding] = diagnosticsOf(document.uri).filter(
      ({ severity }) => severity === DiagnosticSeverity.Error,
    );
    const code = finding?.code;
    assert.ok(typeof code === 'object');
    const page = await workspace.fs.readFile(code.target);
    assert.match(new TextDecoder().decode(page), /^# pir\/schema-value\n/);
  });

  it('go when the text is put right', async () => {
    const { document } = await openText('findings/b.pir.yaml', flawed);
    await waitForFindings(document, (shown) => shown.includes(flaw));
    await replaceIn(document, 'drafty', 'draft');
    await waitForFindings(document, (shown) => !shown.includes(flaw));
  });

  it('follow the text while it changes', async () => {
    const { document } = await openText('findings/c.pir.yaml', flawed);
    await waitForFindings(document, (shown) => shown.includes(flaw));
    await replaceIn(document, 'pir: 1\n', '# A comment\r\npir: 1\n');
    await replaceIn(document, 'drafty', 'draftyy');
    await waitForFindings(document, (shown) => shown.includes('pir/schema-value: draftyy'));
  });

  it('show in a review that is not saved yet', async () => {
    const document = await openUntitled('New review.pir.yaml', flawed);
    await waitForFindings(document, (shown) => shown.includes(flaw));
  });

  it('show in Markdown and its front matter', async () => {
    const text = '---\npir: 1\nstatus: drafty\n---\n# Checkout\n\n## Impact\n\nTODO\n';
    const { document } = await openText('notes/d.md', text);
    const shown = await waitForFindings(document, (all) => all.includes(flaw));
    assert.ok(shown.includes('pir/placeholder-left: TODO'));
  });

  it('go when the file is closed', async () => {
    const { document } = await openText('findings/e.pir.yaml', flawed);
    await waitForFindings(document, (shown) => shown.length > 0);
    await commands.executeCommand('workbench.action.closeActiveEditor');
    await waitForDiagnostics(document.uri, 'nothing', (all) => all.length === 0);
  });

  it('go when the file is deleted', async () => {
    const { document } = await openText('findings/f.pir.yaml', flawed);
    await waitForFindings(document, (shown) => shown.length > 0);
    const edit = new WorkspaceEdit();
    edit.deleteFile(document.uri);
    await workspace.applyEdit(edit);
    await waitForDiagnostics(document.uri, 'nothing', (all) => all.length === 0);
  });

  it('move with a file that is renamed, its folder too', async () => {
    const { document } = await openText('findings/before/g.pir.yaml', flawed);
    await waitForFindings(document, (shown) => shown.length > 0);
    const edit = new WorkspaceEdit();
    edit.renameFile(uriOf('findings/before'), uriOf('findings/after'));
    await workspace.applyEdit(edit);
    const after = uriOf('findings/after/g.pir.yaml');
    await waitForDiagnostics(after, 'findings under the new name', (all) => all.length > 0);
    await waitForDiagnostics(document.uri, 'none under the old one', (all) => all.length === 0);
  });

  it('show in a file system of its own, but not where nobody can write', async () => {
    const path = '/incidents/2026-03-18-checkout.md';
    const text = '# Checkout\n\n## Impact\n\nTODO\n';
    const files = new MemoryFiles('pir-memory', { [path]: text });
    const history = new MemoryFiles('pir-history', { [path]: text }, { readOnly: true });
    try {
      const past = (await window.showTextDocument(history.uri(path), { preview: false })).document;
      const now = (await window.showTextDocument(files.uri(path), { preview: false })).document;
      await waitForFindings(now, (shown) => shown.includes('pir/placeholder-left: TODO'));
      assert.deepEqual(findingsIn(past), []);
    } finally {
      await closeAll();
      files.dispose();
      history.dispose();
    }
  });

  it('keep to their places in a file with Windows line ends', async () => {
    const { document } = await openText('findings/h.pir.yaml', flawed.replaceAll('\n', '\r\n'));
    await waitForFindings(document, (shown) => shown.includes(flaw));
  });

  it('take their level from the settings, and none that is off', async () => {
    const { document } = await openText('findings/i.pir.yaml', flawed);
    await waitForFindings(document, (shown) => shown.includes(flaw));
    const settings = workspace.getConfiguration('pir');
    try {
      await settings.update('rules', { 'schema-value': 'info' }, false);
      await waitForDiagnostics(document.uri, 'a quieter finding', (all) =>
        all.some(({ severity }) => severity === DiagnosticSeverity.Information),
      );
      await settings.update('rules', { 'schema-value': 'off' }, false);
      await waitForFindings(document, (shown) => !shown.includes(flaw));
    } finally {
      await settings.update('rules', undefined, false);
    }
    await waitForFindings(document, (shown) => shown.includes(flaw));
  });
});

describe('There are no findings', () => {
  afterEach(closeAll);

  const silent: Readonly<Record<string, readonly [path: string, text: string]>> = {
    'in Markdown elsewhere': ['docs/guide.md', '# Guide\n\n## Timeline\n\nTODO\n'],
    'in other YAML': ['deploy.yaml', 'status: drafty\n'],
    'in a README among reviews': ['postmortems/README.md', '# Reviews\n\n## Timeline\n\nTODO\n'],
    'for keys of other tools in front matter': [
      'postmortems/2026-03-18-hugo.md',
      '---\nlayout: post\nstatus: live\nseverity: [a, b]\ndraft: {}\n---\n',
    ],
  };
  for (const [where, [path, text]] of Object.entries(silent)) {
    it(where, async () => {
      const { document } = await openText(path, text);
      await allChecked();
      assert.deepEqual(
        findingsIn(document).filter((shown) => !shown.startsWith('pir/section-missing')),
        [],
      );
    });
  }

  it('in an excluded file', async () => {
    const settings = workspace.getConfiguration('pir');
    await settings.update('files.exclude', { 'findings/excluded.*': true }, false);
    try {
      const { document } = await openText('findings/excluded.pir.yaml', flawed);
      await allChecked();
      assert.deepEqual(findingsIn(document), []);
    } finally {
      await settings.update('files.exclude', undefined, false);
    }
  });
});

describe('A review elsewhere', () => {
  it('is checked as soon as a glob names it, and no longer when none does', async () => {
    const settings = workspace.getConfiguration('pir');
    const { document } = await openText('odd/Checkout outage', '# Checkout\n\n## Impact\n\nTODO\n');
    await allChecked();
    assert.deepEqual(findingsIn(document), []);
    const { languageId } = document;
    assert.notEqual(languageId, 'markdown');
    try {
      await settings.update('files.include', { 'odd/*': true }, false);
      await waitForFindings(document, (shown) => shown.includes('pir/placeholder-left: TODO'));
    } finally {
      await settings.update('files.include', undefined, false);
    }
    await waitForFindings(document, (shown) => shown.length === 0);
    assert.equal(document.languageId, languageId);
    await closeAll();
  });
});

describe('Positions', () => {
  it('count as the editor does behind characters of two code units', async () => {
    const { document } = await openText(
      'findings/j.pir.yaml',
      'title: "🦜🦜"\nstatus: drafty # 🦜\n',
    );
    await waitForFindings(document, (shown) => shown.includes(flaw));
    const [finding] = diagnosticsOf(document.uri).filter(({ message }) =>
      message.includes('draft'),
    );
    assert.ok(finding?.range.start.isEqual(new Position(1, 8)));
    await closeAll();
  });
});
