import { closeAll, openText, replaceText } from './support/documents.ts';
import assert from './support/assert.ts';
import { waitForCode, waitForDiagnostics } from './support/diagnostics.ts';

describe('Diagnostics', () => {
  afterEach(closeAll);

  it('appear for a value the schema does not know, at that value, and go when it is put right', async () => {
    const editor = await openText('typo.pir.yaml', 'title: Logins failed\nseverity: sev22\n');
    const { uri } = editor.document;
    const wrong = await waitForCode(uri, 'pir/schema-value');
    assert.equal(editor.document.getText(wrong.range), 'sev22');

    await replaceText(editor, 'title: Logins failed\nseverity: sev2\n');
    await waitForDiagnostics(uri, 'the wrong severity to be gone', (all) =>
      all.every(({ range }) => range.start.line !== 1),
    );
  });
});
