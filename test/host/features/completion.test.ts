import { commands, CompletionItemKind, MarkdownString, Position } from 'vscode';
import type { CompletionItem, CompletionList, Hover, TextDocument } from 'vscode';
import assert from '../support/assert.ts';
import { closeAll, openText } from '../support/documents.ts';

async function proposals({ uri }: TextDocument, at: Position): Promise<CompletionItem[]> {
  const { items } = await commands.executeCommand<CompletionList>(
    'vscode.executeCompletionItemProvider',
    uri,
    at,
  );
  // Words of other open files are VS Code's own proposals.
  return items.filter(({ kind }) => kind !== CompletionItemKind.Text);
}

function labels(items: readonly CompletionItem[]): string[] {
  return items.map(({ label }) => (typeof label === 'string' ? label : label.label));
}

async function hoverText({ uri }: TextDocument, at: Position): Promise<string> {
  const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', uri, at);
  return hovers
    .flatMap(({ contents }) => contents)
    .map((part) => (part instanceof MarkdownString ? part.value : ''))
    .join('\n');
}

describe('Completion and hover', () => {
  afterEach(closeAll);

  it('propose the words of a key while its line is half typed', async () => {
    const { document } = await openText('completion/a.pir.yaml', 'pir: 1\ntitle: A\nstatus: \n');
    const found = labels(await proposals(document, new Position(2, 8)));
    for (const word of ['draft', 'in-review', 'published']) assert.ok(found.includes(word), word);
  });

  it('propose the keys a review still lacks, and not those it has', async () => {
    const { document } = await openText('completion/b.pir.yaml', 'pir: 1\ntitle: A\nti');
    const found = labels(await proposals(document, new Position(2, 2)));
    assert.ok(found.includes('timeline'), found.join());
    assert.ok(!found.includes('title'), found.join());
  });

  it('stay out of YAML that is no review', async () => {
    const { document } = await openText('completion/c.yaml', 'title: A\nti');
    assert.ok(!labels(await proposals(document, new Position(1, 2))).includes('timeline'));
  });

  it('tell what a key means, and what a time is elsewhere', async () => {
    const { document } = await openText(
      'completion/d.pir.yaml',
      'pir: 1\ntitle: A\ntimezone: Europe/Berlin\nseverity: sev2\ntimeline:\n  - at: 2026-03-18T14:02\n    text: Paged\n',
    );
    assert.ok((await hoverText(document, new Position(3, 2))).length > 20);
    assert.match(await hoverText(document, new Position(5, 20)), /13:02/);
  });
});
