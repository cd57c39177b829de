import { CodeActionKind, commands, MarkdownString, Range, window, workspace } from 'vscode';
import type { CodeAction, CodeLens, Hover, TextDocument } from 'vscode';
import assert from '../support/assert.ts';
import { codeOf, diagnosticsOf, waitForFindings } from '../support/diagnostics.ts';
import { closeAll, openText } from '../support/documents.ts';

const judged = 'Priya should have noticed';
const finding = `pir/blame/counterfactual-person: ${judged}`;

const markdown = `---
pir: 1
status: in-review
reviewTeam:
  - name: Priya Nair
    role: Incident lead
---

# Ledger outage

## Root causes

${judged} the alert. The cache was cold.
`;

const yaml = [
  'pir: 1',
  'title: Ledger outage',
  'status: in-review',
  'reviewTeam:',
  '  - name: Priya Nair',
  '    role: Incident lead',
  'rootCauses:',
  `  - text: ${judged} the alert # keep`,
  '',
].join('\r\n');

const skeleton = 'At [time] [role] knew [X]; [signal] was not visible because […].';
const reword = `Insert “${skeleton}”`;
const toRole = 'Write “The incident lead” instead of “Priya”';

/** Opens a review and waits until the sentence in it is marked. */
async function openJudged(file: string, text: string): Promise<TextDocument> {
  const { document } = await openText(`language/${file}`, text);
  await waitForFindings(document, (shown) => shown.includes(finding));
  return document;
}

function judgedRange(document: TextDocument): Range {
  const start = document.getText().indexOf(judged);
  return new Range(document.positionAt(start), document.positionAt(start + judged.length));
}

/** The quick fixes at the start of the marked words, resolved as the light bulb does. */
async function offered(document: TextDocument): Promise<CodeAction[]> {
  const { start } = judgedRange(document);
  const actions = await commands.executeCommand<CodeAction[] | undefined>(
    'vscode.executeCodeActionProvider',
    document.uri,
    new Range(start, start),
    CodeActionKind.QuickFix.value,
    50,
  );
  return actions ?? [];
}

async function apply(document: TextDocument, title: string): Promise<void> {
  const actions = await offered(document);
  const action = actions.find((candidate) => candidate.title === title);
  assert.ok(action, `no “${title}” among: ${actions.map((one) => one.title).join(' | ')}`);
  if (action.edit) assert.ok(await workspace.applyEdit(action.edit));
  if (action.command) {
    const { command, arguments: values = [] } = action.command;
    await commands.executeCommand(command, ...(values as unknown[]));
  }
}

async function silent(document: TextDocument): Promise<void> {
  await waitForFindings(document, (shown) => !shown.includes(finding));
}

describe('A sentence that judges somebody', () => {
  afterEach(closeAll);

  for (const [name, file, text, end] of [
    ['Markdown', 'a.pir.md', markdown, 'the alert.'],
    ['YAML', 'a.pir.yaml', yaml, 'the alert'],
  ] as const) {
    const before = end.endsWith('.') ? ' ' : '. ';

    it(`is marked with a question, in ${name}`, async () => {
      const document = await openJudged(file, text);
      const found = diagnosticsOf(document.uri).find(
        (one) => codeOf(one) === 'pir/blame/counterfactual-person',
      );
      assert.equal(found?.message, 'This did not happen. What was known at that moment?');
    });

    it(`takes a rewording behind it, whose first place is there to type in, in ${name}`, async () => {
      const document = await openJudged(file, text);
      await apply(document, reword);
      assert.equal(document.getText(), text.replace(end, `${end}${before}${skeleton}`));
      const editor = window.activeTextEditor;
      assert.ok(editor);
      assert.equal(document.getText(editor.selection), '[time]');
      await commands.executeCommand('type', { text: 'noon' });
      await commands.executeCommand('jumpToNextSnippetPlaceholder');
      assert.equal(document.getText(editor.selection), '[role]');
    });

    it(`takes the role for the name, which is offered once, in ${name}`, async () => {
      const document = await openJudged(file, text);
      const titles = (await offered(document)).map(({ title }) => title);
      assert.equal(titles.filter((title) => title === toRole).length, 1);
      await apply(document, toRole);
      assert.equal(document.getText(), text.replace('Priya should', 'The incident lead should'));
    });

    it(`stands where a comment says so, in ${name}`, async () => {
      const document = await openJudged(file, text);
      await apply(document, 'Ignore pir/blame/counterfactual-person here');
      assert.match(document.getText(), /pir-ignore.*blame\/counterfactual-person/);
      await silent(document);
    });
  }

  it('stands where its words are allowed in the settings', async () => {
    const document = await openJudged('b.pir.md', markdown);
    try {
      await apply(document, `Allow “${judged}” in the settings`);
      const settings = workspace.getConfiguration('pir').inspect('language.allow');
      assert.deepEqual(settings?.workspaceValue, [judged]);
      await silent(document);
    } finally {
      await workspace.getConfiguration('pir').update('language.allow', undefined, false);
    }
  });

  it('says on hover why it is marked, and who says so', async () => {
    const document = await openJudged('c.pir.md', markdown);
    const hovers = await commands.executeCommand<Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      judgedRange(document).end.translate(0, -2),
    );
    const shown = hovers
      .flatMap(({ contents }) => contents)
      .map((content) => (content instanceof MarkdownString ? content.value : ''))
      .join('\n');
    assert.match(shown, /tells a story that did not happen/);
    assert.match(shown, /Dekker/);
    assert.match(shown, /https:\/\/www\.learningfromincidents\.io\//);
  });

  it('is counted over the title', async () => {
    const document = await openJudged('d.pir.md', markdown);
    const titles = async (): Promise<(string | undefined)[]> => {
      const lenses = await commands.executeCommand<CodeLens[]>(
        'vscode.executeCodeLensProvider',
        document.uri,
        50,
      );
      return lenses
        .filter(({ command }) => command?.command === 'workbench.actions.view.problems')
        .map(
          ({ range, command }) => `${document.lineAt(range.start.line).text}: ${command?.title}`,
        );
    };
    assert.deepEqual(await titles(), ['# Ledger outage: 1 sentence judges people; see Problems']);
    await apply(document, 'Ignore pir/blame/counterfactual-person here');
    await silent(document);
    assert.deepEqual(await titles(), []);
  });
});
