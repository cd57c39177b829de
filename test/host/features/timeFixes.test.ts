import { CodeActionKind, commands, Range, workspace } from 'vscode';
import type { CodeAction, TextDocument } from 'vscode';
import assert from '../support/assert.ts';
import { waitForFindings } from '../support/diagnostics.ts';
import { closeAll, openText } from '../support/documents.ts';

/** Makes the fix of that title for the finding at a place in the text. */
async function fix(document: TextDocument, place: string, title: string): Promise<void> {
  const start = document.positionAt(document.getText().indexOf(place));
  const actions = await commands.executeCommand<CodeAction[] | undefined>(
    'vscode.executeCodeActionProvider',
    document.uri,
    new Range(start, start),
    CodeActionKind.QuickFix.value,
  );
  const action = actions?.find((candidate) => candidate.title === title);
  assert.ok(action?.edit);
  assert.ok(await workspace.applyEdit(action.edit));
}

function timeline(...entries: string[]): string {
  return `# T\r\n\r\n## Timeline (UTC)\r\n\r\n${entries.map((entry) => `- ${entry}\r\n`).join('')}`;
}

describe('Fixes of times', () => {
  afterEach(closeAll);

  it('sort a timeline: entries move whole, and one undo brings them back', async () => {
    const text = timeline(
      '2026-03-18 10:00 a',
      '2026-03-18 10:20 b',
      '2026-03-18 10:10 c\r\n  *more*',
    );
    const { document } = await openText('times/sort.pir.md', text);
    const stands = 'pir/timeline-order: 2026-03-18 10:10';
    await waitForFindings(document, (shown) => shown.includes(stands));
    await fix(document, '2026-03-18 10:10', 'Sort this timeline');
    const sorted = timeline(
      '2026-03-18 10:00 a',
      '2026-03-18 10:10 c\r\n  *more*',
      '2026-03-18 10:20 b',
    );
    assert.equal(document.getText(), sorted);
    await waitForFindings(
      document,
      (shown) => !shown.some((one) => one.startsWith('pir/timeline')),
    );
    await commands.executeCommand('undo');
    assert.equal(document.getText(), text);
  });

  it('roll a date over that midnight has passed', async () => {
    const text = timeline('2026-03-18 23:52 a', '2026-03-18 00:14 b', '2026-03-19 00:40 c');
    const { document } = await openText('times/midnight.pir.md', text);
    await waitForFindings(document, (shown) =>
      shown.includes('pir/timeline-midnight: 2026-03-18 00:14'),
    );
    await fix(document, '2026-03-18 00:14', 'Roll the date over to 2026-03-19');
    assert.equal(document.getText(), text.replace('18 00:14', '19 00:14'));
    await waitForFindings(
      document,
      (shown) => !shown.some((one) => one.startsWith('pir/timeline')),
    );
  });
});
