import { commands, window, workspace } from 'vscode';
import type { Memento, Uri, WorkspaceFolder } from 'vscode';
import { parseTemplate } from '../../../src/core/templates/own/parseTemplate.ts';
import { createReview } from '../../../src/features/createReview/createReview.ts';
import type { Surroundings } from '../../../src/features/createReview/createReview.ts';
import { Settings } from '../../../src/platform/settings.ts';
import assert from '../support/assert.ts';
import { MemoryFiles } from '../support/memoryFiles.ts';
import { ScriptedDialog } from './scriptedDialog.ts';
import type { Reaction } from './scriptedDialog.ts';

/** Wednesday, 18 March 2026, 15:10 UTC. */
const now = Date.UTC(2026, 2, 18, 15, 10);
const scheme = 'pir-create';

/** Answers everything but the path, as someone in a hurry would. */
const quick: readonly Reaction[] = [
  { choose: 'Google SRE' },
  { choose: 'Markdown' },
  { type: 'Checkout timeouts' },
  { choose: 'sev2' },
  { type: '14:02' },
];

describe('Create Post-Incident Review', () => {
  const settings = new Settings();
  let files: MemoryFiles;
  let memory: Memento;

  beforeEach(() => {
    files = new MemoryFiles(scheme, { '/shop/README.md': '', '/ops/README.md': '' });
    memory = new Memory();
  });

  afterEach(async () => {
    await closeAll();
    files.dispose();
  });

  after(() => settings.dispose());

  function folder(name: string, index = 0): WorkspaceFolder {
    return { uri: files.uri(`/${name}`), name, index };
  }

  /** Runs the flow with a person who does this; UTC, so that times mean the same on every machine. */
  async function run(
    reactions: readonly Reaction[],
    around: Partial<Surroundings> & { readonly preset?: Uri } = {},
  ) {
    const dialog = new ScriptedDialog(...reactions);
    const { preset, ...others } = around;
    const inUtc = {
      read: (key: never) => (key === 'create.timezone' ? 'UTC' : settings.read(key)),
    } as unknown as Settings;
    const uri = await createReview(
      {
        dialog,
        settings: inUtc,
        memory,
        folders: () => [folder('shop')],
        ownTemplates: () => Promise.resolve([]),
        now: () => now,
        ...others,
      },
      preset,
    );
    assert.ok(dialog.isFinished, 'some answers were never asked for');
    return { uri, asked: dialog.asked };
  }

  it('creates the file that the answers describe and selects what is to be written first', async () => {
    const { uri, asked } = await run([...quick, 'enter']);
    assert.equal(uri?.path, '/shop/postmortems/2026-03-18-checkout-timeouts.pir.md');
    const text = files.text(uri.path)!;
    assert.match(
      text,
      /^---\npir: 1\nid: 2026-03-18-checkout-timeouts\ntitle: Checkout timeouts\n/,
    );
    assert.match(text, /\nseverity: sev2\ntemplate: google-sre\ntimezone: UTC\n/);
    assert.match(text, /\n {2}started: 2026-03-18T14:02\n/);
    const editor = window.activeTextEditor!;
    assert.equal(editor.document.uri.toString(), uri.toString());
    assert.equal(editor.document.languageId, 'markdown');
    assert.equal(editor.document.isDirty, false);
    assert.match(editor.document.getText(editor.selection), /^<!-- One or two sentences/);
    assert.deepEqual(
      asked.map(({ step, totalSteps }) => `${step}/${totalSteps}`),
      ['1/6', '2/6', '3/6', '4/6', '5/6', '6/6'],
    );
    assert.ok(asked.every(({ title }) => title === 'Create Post-Incident Review'));
  });

  it('remembers every answer when a person goes back', async () => {
    const { uri, asked } = await run([
      ...quick,
      ...(['back', 'back', 'back', 'back', 'back'] as const),
      'enter',
      { choose: 'YAML' },
      { type: 'Cart timeouts' },
      'enter',
      'enter',
      'enter',
    ]);
    const again = asked.slice(-6);
    assert.deepEqual(
      again.map(({ step, active, value }) => [step, active ?? value]),
      [
        [1, 'Google SRE'],
        [2, 'Markdown'],
        [3, 'Checkout timeouts'],
        [4, 'sev2'],
        [5, '14:02'],
        [6, 'postmortems/2026-03-18-cart-timeouts.pir.yaml'],
      ],
    );
    assert.match(files.text(uri!.path)!, /\nseverity: sev2\n/);
    assert.equal(window.activeTextEditor?.document.languageId, 'yaml');
  });

  it('leaves nothing behind when it is cancelled at any step', async () => {
    for (let step = 0; step <= quick.length; step++) {
      const { uri } = await run([...quick.slice(0, step), 'cancelled']);
      assert.equal(uri, undefined);
    }
    assert.deepEqual(files.paths, ['/shop/README.md', '/ops/README.md']);
    assert.equal(window.activeTextEditor, undefined);
    assert.deepEqual(memory.keys(), []);
  });

  it('offers the template and the format of the last time first', async () => {
    await run([
      { choose: 'Howie learning review' },
      { choose: 'YAML' },
      ...quick.slice(2),
      'enter',
    ]);
    const { asked } = await run(['enter', 'enter', 'cancelled']);
    assert.equal(asked[0]?.labels[0], 'Howie learning review');
    assert.equal(asked[0]?.active, 'Howie learning review');
    assert.equal(asked[0]?.labels.filter((label) => label === 'Howie learning review').length, 1);
    assert.equal(asked[1]?.active, 'YAML');
  });

  it('says how a start time is understood, and why it is not', async () => {
    const { asked } = await run([
      ...quick.slice(0, 4),
      { type: 'soonish' },
      { type: '04-03-2026 14:00' },
      { type: 'yesterday 2:02 pm' },
      'cancelled',
    ]);
    const [unknown, ambiguous, understood] = asked.slice(4, 7).map(({ remark }) => remark);
    assert.equal(unknown?.severity, 'error');
    assert.match(unknown.text, /not understood as a time/);
    assert.match(ambiguous!.text, /write 2026-0[34]-0[34] or/);
    assert.equal(understood?.severity, 'info');
    assert.match(understood.text, /17/);
    assert.match(understood.text, /14:02/);
    assert.match(understood.text, /GMT|UTC/);
  });

  it('needs neither a severity nor a start time', async () => {
    const { uri } = await run([
      ...quick.slice(0, 3),
      { choose: 'Decide later' },
      { type: '' },
      'enter',
    ]);
    const text = files.text(uri!.path)!;
    assert.doesNotMatch(text, /^(?:severity|incident):/m);
    assert.equal(uri!.path, '/shop/postmortems/2026-03-18-checkout-timeouts.pir.md');
  });

  it('needs a title', async () => {
    const { asked } = await run([...quick.slice(0, 2), { type: ' ' }, 'cancelled']);
    assert.equal(asked[2]?.remark?.severity, 'error');
  });

  it('never overwrites: it proposes the next free name, with an id of its own', async () => {
    const first = await run([...quick, 'enter']);
    const before = files.text(first.uri!.path);
    const second = await run([...quick, 'enter']);
    assert.equal(second.asked.at(-1)?.value, 'postmortems/2026-03-18-checkout-timeouts-2.pir.md');
    assert.equal(second.asked.at(-1)?.selected, '2026-03-18-checkout-timeouts-2');
    assert.match(files.text(second.uri!.path)!, /\nid: 2026-03-18-checkout-timeouts-2\n/);
    assert.equal(files.text(first.uri!.path), before);
  });

  it('says so when a person types a name that is taken, and takes the free one', async () => {
    const { uri, asked } = await run([...quick, { type: 'README.md' }]);
    assert.equal(asked.at(-1)?.remark?.severity, 'warning');
    assert.match(asked.at(-1)!.remark!.text, /README\.md exists.*README-2\.md/);
    assert.equal(uri?.path, '/shop/README-2.md');
    assert.equal(files.text('/shop/README.md'), '');
  });

  it('takes the next name too when the file appears while a person hesitates', async () => {
    const path = '/shop/postmortems/2026-03-18-checkout-timeouts.pir.md';
    const hesitant = new (class extends ScriptedDialog {
      override async input(question: Parameters<ScriptedDialog['input']>[0]) {
        const answer = await super.input(question);
        if (question.step === 6) {
          const uri = files.uri(path);
          files.writeFile(uri, new Uint8Array(), { create: true, overwrite: false });
        }
        return answer;
      }
    })(...quick, 'enter');
    const { uri } = await run([], { dialog: hesitant });
    assert.equal(files.text(path), '');
    assert.equal(uri?.path, path.replace('.pir', '-2.pir'));
  });

  it('refuses paths that lead elsewhere', async () => {
    const { asked } = await run([...quick, { type: '../x.md' }, { type: 'x.txt' }, 'cancelled']);
    assert.match(asked[5]!.remark!.text, /leads out of the folder/);
    assert.match(asked[6]!.remark!.text, /End the name in \.pir\.md/);
  });

  it('opens an unsaved file of the right name and language where no folder is open', async () => {
    for (const [format, languageId] of [
      ['Markdown', 'markdown'],
      ['YAML', 'yaml'],
    ] as const) {
      const reactions = [quick[0]!, { choose: format }, ...quick.slice(2)];
      const { uri, asked } = await run(reactions, { folders: () => [] });
      assert.equal(asked.length, 5);
      assert.equal(uri?.scheme, 'untitled');
      const { document, selection } = window.activeTextEditor!;
      assert.equal(document.languageId, languageId);
      assert.match(document.fileName, /2026-03-18-checkout-timeouts\.pir\.(?:md|yaml)$/);
      assert.match(document.getText(), /title: Checkout timeouts/);
      assert.equal(document.isDirty, true);
      assert.ok(selection.active.line > 5, 'the cursor is where writing starts');
    }
  });

  it('gives a second unsaved file a name of its own', async () => {
    const first = await run(quick, { folders: () => [] });
    const second = await run(quick, { folders: () => [] });
    assert.notEqual(first.uri?.toString(), second.uri?.toString());
    assert.match(
      window.activeTextEditor!.document.getText(),
      /id: 2026-03-18-checkout-timeouts-2\n/,
    );
  });

  it('asks which of several folders it belongs to', async () => {
    const { uri, asked } = await run([...quick, { choose: 'ops' }, 'enter'], {
      folders: () => [folder('shop'), folder('ops', 1)],
    });
    assert.deepEqual(asked[5]?.labels, ['shop', 'ops']);
    assert.equal(asked[5]?.totalSteps, 7);
    assert.equal(uri?.path, '/ops/postmortems/2026-03-18-checkout-timeouts.pir.md');
  });

  it('puts the file where the explorer says', async () => {
    const preset = files.uri('/ops/incidents');
    const { uri, asked } = await run([...quick, 'enter'], { preset });
    assert.equal(asked.at(-1)?.value, '2026-03-18-checkout-timeouts.pir.md');
    assert.equal(uri?.path, '/ops/incidents/2026-03-18-checkout-timeouts.pir.md');
  });

  it('opens an unsaved file where it may not write', async () => {
    const locked = new MemoryFiles(`${scheme}-locked`, { '/x/a.md': '' }, { readOnly: true });
    try {
      const target = { uri: locked.uri('/x'), name: 'archive', index: 0 };
      const { uri, asked } = await run([...quick, 'enter'], { folders: () => [target] });
      assert.match(asked.at(-1)!.text, /archive is read-only/);
      assert.equal(uri?.scheme, 'untitled');
      assert.match(window.activeTextEditor!.document.getText(), /title: Checkout timeouts/);
    } finally {
      locked.dispose();
    }
  });

  it('offers the templates of the workspace, and keeps their words', async () => {
    const own = parseTemplate('# ${title}\n\n## What broke\n\n<!-- In one line. -->\n', 'team.md')!;
    const { uri, asked } = await run([{ choose: 'Team' }, ...quick.slice(1), 'enter'], {
      ownTemplates: () => Promise.resolve([own]),
    });
    assert.equal(asked[0]?.labels[0], 'Team');
    assert.match(
      files.text(uri!.path)!,
      /\n# Checkout timeouts\n\n## What broke\n\n<!-- In one line. -->\n$/,
    );
  });
});

class Memory implements Memento {
  readonly #values = new Map<string, unknown>();

  keys(): readonly string[] {
    return [...this.#values.keys()];
  }

  get<T>(key: string, fallback?: T): T | undefined {
    return (this.#values.get(key) as T | undefined) ?? fallback;
  }

  update(key: string, value: unknown): Promise<void> {
    this.#values.set(key, value);
    return Promise.resolve();
  }
}

/** Closes every tab without asking what to do with unsaved text. */
async function closeAll(): Promise<void> {
  for (const document of workspace.textDocuments) {
    if (!document.isDirty) continue;
    await window.showTextDocument(document);
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await commands.executeCommand('workbench.action.closeAllEditors');
}
