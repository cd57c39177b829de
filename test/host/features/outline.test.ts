import { commands, SymbolKind } from 'vscode';
import type { DocumentSymbol, TextDocument } from 'vscode';
import assert from '../support/assert.ts';
import { closeAll, openText } from '../support/documents.ts';

async function outline({ uri }: TextDocument): Promise<DocumentSymbol[]> {
  const symbols = await commands.executeCommand<DocumentSymbol[] | undefined>(
    'vscode.executeDocumentSymbolProvider',
    uri,
  );
  return symbols ?? [];
}

describe('The outline', () => {
  afterEach(closeAll);

  it('of a YAML review shows its events below the timeline', async () => {
    const { document } = await openText(
      'outline/a.pir.yaml',
      'title: A\ntimeline:\n  - at: 2026-03-18T14:02\n    text: Paged\n',
    );
    const [, timeline] = await outline(document);
    assert.equal(timeline?.name, 'timeline');
    const [event] = timeline.children;
    assert.equal(event?.name, 'Paged');
    assert.equal(event.detail, '2026-03-18 14:02');
    assert.equal(event.kind, SymbolKind.Event);
    assert.equal(document.getText(event.selectionRange), 'Paged');
  });

  it('of other YAML is left to others', async () => {
    const { document } = await openText('outline/b.yaml', 'title: A\n');
    assert.deepEqual(await outline(document), []);
  });

  it('of a Markdown review has each heading once', async () => {
    const { document } = await openText('outline/c.pir.md', '# A\n\n## Impact\n');
    const symbols = await outline(document);
    assert.deepEqual(
      symbols.map(({ name, children }) => [name, children.map((child) => child.name)]),
      [['# A', ['## Impact']]],
    );
  });
});
