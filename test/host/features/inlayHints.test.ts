import { commands, Range, workspace } from 'vscode';
import type { InlayHint, TextDocument } from 'vscode';
import assert from '../support/assert.ts';
import { closeAll, openText } from '../support/documents.ts';

const text = 'timezone: UTC\nincident: { started: 2026-03-18T14:02 }\ntimeline:\n  - at: 14:14\n';

async function hints(document: TextDocument): Promise<string[]> {
  const found = await commands.executeCommand<InlayHint[]>(
    'vscode.executeInlayHintProvider',
    document.uri,
    new Range(0, 0, document.lineCount, 0),
  );
  return found.map(({ label, position: { line, character } }) => {
    assert.equal(typeof label, 'string');
    return `${line}:${character} ${label as string}`;
  });
}

describe('Inlay hints', () => {
  afterEach(closeAll);

  it('stand beside the times of events, unless they are switched off', async () => {
    const { document } = await openText('inlayHints/a.pir.yaml', text);
    assert.deepEqual(await hints(document), ['3:13 T+00:12']);
    const settings = workspace.getConfiguration('pir');
    await settings.update('inlayHints.elapsed', false, true);
    try {
      assert.deepEqual(await hints(document), []);
    } finally {
      await settings.update('inlayHints.elapsed', undefined, true);
    }
  });
});
