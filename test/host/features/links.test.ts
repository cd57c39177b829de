import { commands, workspace } from 'vscode';
import type { DocumentLink, TextDocument } from 'vscode';
import assert from '../support/assert.ts';
import { closeAll, openText, uriOf } from '../support/documents.ts';

/** The links of a document: the text each stands on, and where it leads. */
async function links(document: TextDocument): Promise<[string, string | undefined][]> {
  const found = await commands.executeCommand<DocumentLink[]>(
    'vscode.executeLinkProvider',
    document.uri,
    100,
  );
  return found.map(({ range, target }) => [document.getText(range), target?.toString(true)]);
}

describe('Links', () => {
  afterEach(closeAll);

  it('lead from ticket numbers to the tracker that the settings name', async () => {
    const settings = workspace.getConfiguration('pir');
    const tracker = 'https://tracker.example.com/browse';
    await settings.update('tickets', { 'PAY-<num>': `${tracker}/PAY-<num>` }, false);
    try {
      const { document } = await openText('links/a.pir.md', '# A\n\n- [ ] Alert, PAY-7\n');
      assert.deepEqual(await links(document), [['PAY-7', `${tracker}/PAY-7`]]);
    } finally {
      await settings.update('tickets', undefined, false);
    }
  });

  it('lead to related reviews, in other folders too', async () => {
    await openText('links/beside.pir.md', '# Beside\n');
    await openText('links/2025/2025-11-02-cold-start.pir.yaml', 'pir: 1\n');
    const { document } = await openText(
      'links/b.pir.yaml',
      'related: [beside, 2025-11-02-cold-start]\n',
    );
    assert.deepEqual(await links(document), [
      ['beside', uriOf('links/beside.pir.md').toString(true)],
      ['2025-11-02-cold-start', uriOf('links/2025/2025-11-02-cold-start.pir.yaml').toString(true)],
    ]);
  });

  it('are there once for each address', async () => {
    const { document } = await openText(
      'links/c.pir.yaml',
      'evidence:\n  - title: A\n    url: https://example.com/a\n  - title: B\n    url: ./b.png\n',
    );
    assert.deepEqual(await links(document), [
      ['https://example.com/a', 'https://example.com/a'],
      ['./b.png', uriOf('links/b.png').toString(true)],
    ]);
  });
});
