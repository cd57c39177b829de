import { commands, languages } from 'vscode';
import type { CodeAction, CompletionList } from 'vscode';
import { Position, Range, workspace } from 'vscode';
import assert from '../support/assert.ts';
import { diagnosticsOf, waitForDiagnostics, waitForFindings } from '../support/diagnostics.ts';
import { closeAll, openText, readFile, replaceIn, uriOf, writeFile } from '../support/documents.ts';

describe('The configuration of a repository', () => {
  afterEach(async () => {
    await closeAll();
    await workspace.fs.delete(uriOf('team/.pir'), { recursive: true });
  });

  it('is checked and completed like a review', async () => {
    const { document } = await openText('team/.pir/config.yaml', 'rules:\n  section-emty: info\n');
    const [finding] = await waitForDiagnostics(
      document.uri,
      'a finding',
      (all) => all.length === 1,
    );
    assert.match(finding!.message, /did you mean “section-empty”/);
    const { items } = await commands.executeCommand<CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      new Position(1, 16),
    );
    const labels = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    assert.ok(labels.includes('warning'), labels.join());
    await replaceIn(document, 'emty', 'empty');
    await waitForDiagnostics(document.uri, 'none', (all) => all.length === 0);
  });

  it('decides on findings nearby, and is followed when it changes', async () => {
    await writeFile('team/.pir/config.yaml', 'rules:\n  schema-value: "off"\n');
    const { document } = await openText('team/a.pir.yaml', 'pir: 1\nstatus: drafty\nx: 1\n');
    await waitForFindings(document, (shown) => shown.includes('pir/schema-unknown-key: x'));
    assert.ok(!diagnosticsOf(document.uri).some(({ message }) => message.includes('drafty')));
    await writeFile('team/.pir/config.yaml', 'rules:\n  schema-unknown-key: "off"\n');
    await waitForFindings(
      document,
      (shown) =>
        shown.includes('pir/schema-value: drafty') && !shown.includes('pir/schema-unknown-key: x'),
    );
  });
});

describe('A finding', () => {
  afterEach(closeAll);

  it('is silenced by a comment that a quick fix writes', async () => {
    const text = '# T\n\n## Action items\n\n- [ ] Improve monitoring\n';
    const { document } = await openText('postmortems/ignored.pir.md', text);
    const isVague = (shown: readonly string[]) =>
      shown.includes('pir/action-vague: Improve monitoring');
    await waitForFindings(document, isVague);
    const place = document.positionAt(text.indexOf('Improve'));
    const actions = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new Range(place, place),
      undefined,
      100,
    );
    const action = actions.find(({ title }) => title === 'Ignore pir/action-vague here');
    assert.ok(action?.edit);
    assert.ok(await workspace.applyEdit(action.edit));
    await waitForFindings(document, (shown) => !isVague(shown));
    await document.save();
    assert.equal(
      await readFile(document.uri),
      text.replace('monitoring', 'monitoring <!-- pir-ignore action-vague -->'),
    );
  });

  it('about another review comes and goes with it', async () => {
    const { document } = await openText('postmortems/one.pir.yaml', 'pir: 1\nid: same\ntitle: A\n');
    await openText('postmortems/two.pir.yaml', 'pir: 1\nid: same\ntitle: B\n');
    await openText('postmortems/one.pir.yaml', 'pir: 1\nid: same\ntitle: A\n');
    await waitForFindings(document, (shown) => shown.includes('pir/id-duplicate: same'));
    const [finding] = languages
      .getDiagnostics(document.uri)
      .filter(({ message }) => message.includes('same'));
    assert.match(String(finding?.relatedInformation?.[0]?.location.uri.path), /two\.pir\.yaml$/);
    await writeFile('postmortems/two.pir.yaml', 'pir: 1\nid: other\ntitle: B\n');
    await waitForFindings(document, (shown) => !shown.includes('pir/id-duplicate: same'));
  });
});
