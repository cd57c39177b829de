import {
  commands,
  ConfigurationTarget,
  DataTransfer,
  EventEmitter,
  TreeItemCheckboxState,
  window,
  workspace,
} from 'vscode';
import type { CodeLens, TreeCheckboxChangeEvent, TreeItem, TreeView } from 'vscode';
import { ActionController } from '../../../src/features/actions/controller.ts';
import { ActionDrop } from '../../../src/features/actions/dragAndDrop.ts';
import { isItem } from '../../../src/features/actions/nodes.ts';
import type { GroupNode, ItemNode, Node } from '../../../src/features/actions/nodes.ts';
import { OverdueCounts } from '../../../src/features/actions/overdueCounts.ts';
import type { Services } from '../../../src/platform/services.ts';
import assert from '../support/assert.ts';
import { closeAll, openFile, readFile, replaceIn, uriOf, writeFile } from '../support/documents.ts';
import { ownServices } from '../support/ownServices.ts';
import { ScriptedWindow } from '../support/scriptedWindow.ts';
import { waitFor } from '../support/wait.ts';

const queue =
  '# Queue stalls\n\n- **Severity**: SEV-2\n- **Date**: 2026-03-18\n\n## Action items\n\n' +
  '- [ ] Alert on depth (@ada)\n- [ ] Drain by hand (@ben)\n- [x] Write it down (@ada)\n';
const table =
  'Slow search\n===========\n\n## Action Items\n\n' +
  '| Action | Owner | Due | Priority | Status | Ticket |\n|:--|--|--|--|--|--|\n' +
  '| Lower the limit | ben | 2025-01-31 | High | Open | OPS-7 |\n' +
  '| Cache the index | ada |  | Low | Open |  |\n';
const yaml =
  'pir: 1\ntitle: Login fails   # keep\nactionItems:\n  - title: Renew earlier\n    owner: ada\n    status: open\n';

const texts = { 'queue.pir.md': queue, 'search.pir.md': table, 'login.pir.yaml': yaml };

describe('The view of action items', () => {
  let services: Services;
  let person: ScriptedWindow;
  let view: FakeView;
  let controller: ActionController;
  /** The folder of the reviews: each test has its own, in which nothing has happened yet. */
  let board: string;
  let boards = 0;

  before(async () => {
    const own = ownServices();
    services = { ...own, context: { ...own.context, workspaceState: new FakeMemory() as never } };
    await services.index.whenReady();
  });
  after(() => services.dispose());
  beforeEach(async () => {
    person = new ScriptedWindow();
    view = new FakeView();
    controller = new ActionController(services, view as unknown as TreeView<Node>, 'pir.actions');
    board = `board-${++boards}`;
    for (const [name, text] of Object.entries(texts)) {
      const uri = await writeFile(`${board}/${name}`, text);
      await services.index.lookAt(uri.toString());
    }
    // Other suites have reviews here, too.
    await show(`review:${board}/`, 'status');
  });
  afterEach(async () => {
    person.meanwhile = () => Promise.resolve();
    await closeAll();
    await workspace.fs.delete(uriOf(board), { recursive: true });
    controller.dispose();
    person.dispose();
  });

  const untouched = [
    'Open: Lower the limit, Cache the index, Alert on depth, Drain by hand, Renew earlier',
    'Done: Write it down',
  ];

  /** The groups with the titles of their items. */
  function rows(): string[] {
    return groups().map((node) => {
      const titles = controller.tree
        .getChildren(node)
        .flatMap((row) => (isItem(row) ? [row.item.action.title] : []));
      return `${labelOf(node)}: ${titles.join(', ')}`;
    });
  }

  function groups(): GroupNode[] {
    return controller.tree.getChildren().flatMap((node) => (node.kind === 'group' ? [node] : []));
  }

  function rowOf(node: Node): TreeItem {
    return controller.tree.getTreeItem(node);
  }

  function labelOf(node: Node): string {
    return rowOf(node).label as string;
  }

  function item(title: string): ItemNode {
    const all = groups().flatMap((group) => controller.tree.getChildren(group));
    const found = all.find(
      (node): node is ItemNode => isItem(node) && node.item.action.title === title,
    );
    assert.ok(found, `there is no row “${title}” in ${rows().join('; ')}`);
    return found;
  }

  function group(label: string): GroupNode {
    const found = groups().find((node) => labelOf(node) === label);
    assert.ok(found, `there is no group “${label}” in ${rows().join('; ')}`);
    return found;
  }

  async function show(filter: string, grouping: string): Promise<void> {
    person.answers.push({ typed: filter });
    await run('filter');
    const names: Record<string, string> = {
      status: 'Status',
      owner: 'Owner',
      priority: 'Priority',
    };
    person.answers.push(names[grouping] ?? grouping);
    await run('groupBy');
    await controller.tree.rebuild();
  }

  function run(command: string, ...args: unknown[]): Promise<unknown> {
    const execute = controller.commands[`pir.actions.${command}`] as (...all: unknown[]) => unknown;
    return Promise.resolve(execute(...args));
  }

  async function shows(wanted: (now: string[]) => boolean, what: string): Promise<void> {
    await waitFor(
      `${what} (there: ${rows().join('; ')})`,
      [controller.tree.onDidChangeTreeData],
      () => (wanted(rows()) ? true : undefined),
    );
  }

  /** What a file says on the disk. */
  async function textOf(name: keyof typeof texts): Promise<string> {
    return await readFile(uriOf(`${board}/${name}`));
  }

  it('lists the items of all forms, what is late first, with what there is to know of each', async () => {
    assert.deepEqual(rows(), untouched);
    const row = rowOf(item('Lower the limit'));
    assert.match(String(row.description), /ben/);
    assert.match(row.accessibilityInformation!.label, /Lower the limit.*overdue/i);
    assert.equal(
      (row.checkboxState as { state: TreeItemCheckboxState }).state,
      TreeItemCheckboxState.Unchecked,
    );
    const { tooltip } = (await controller.tree.resolveTreeItem(row, item('Lower the limit')))!;
    assert.match((tooltip as { value: string }).value, /2025-01-31[^]*Slow[^]*search/);
    const [first] = controller.tree.getChildren(group('Open'));
    assert.equal(controller.tree.getParent(first!), group('Open'));
  });

  it('ticks an item in the tree, and clears its box again', async () => {
    await view.tick(item('Alert on depth'));
    await shows((now) => now[1]!.includes('Alert on depth'), 'the item among those that are done');
    assert.equal(await textOf('queue.pir.md'), queue.replace('[ ] Alert', '[x] Alert'));
    await view.tick(item('Alert on depth'));
    await shows((now) => now.join() === untouched.join(), 'the item among those that are open');
    assert.equal(await textOf('queue.pir.md'), queue);
  });

  it('puts the tick back where the change was refused', async () => {
    const mixed = queue.replace('SEV-2\n', 'SEV-2\r\n');
    await writeFile(`${board}/queue.pir.md`, mixed);
    const restored = new Promise((resolve) => controller.tree.onDidChangeTreeData(resolve));
    await view.tick(item('Drain by hand'));
    await restored;
    assert.match(person.said.join(), /Drain by hand.*lines end in different ways/);
    assert.equal(await textOf('queue.pir.md'), mixed);
    assert.equal(
      (rowOf(item('Drain by hand')).checkboxState as { state: TreeItemCheckboxState }).state,
      TreeItemCheckboxState.Unchecked,
    );
  });

  it('gives several items of several files an owner in one step, and takes that back', async () => {
    const nodes = ['Alert on depth', 'Cache the index', 'Renew earlier'].map(item);
    person.answers.push({ typed: 'zola' });
    await run('setOwner', nodes[0], nodes);
    assert.match(person.said.join(), /3 action items changed in 3 reviews/);
    assert.equal(await textOf('queue.pir.md'), queue.replace('depth (@ada)', 'depth (@zola)'));
    assert.equal(await textOf('search.pir.md'), table.replace('index | ada', 'index | zola'));
    assert.equal(await textOf('login.pir.yaml'), yaml.replace('owner: ada', 'owner: zola'));
    await run('undo');
    assert.equal(await textOf('queue.pir.md'), queue);
    assert.equal(await textOf('search.pir.md'), table);
    assert.equal(await textOf('login.pir.yaml'), yaml);
  });

  const single: readonly [string, string, string, Answers, keyof typeof texts, string, string][] = [
    [
      'sets when it is due',
      'setDue',
      'Lower the limit',
      [{ typed: '2030-02-28' }],
      'search.pir.md',
      '2025-01-31',
      '2030-02-28',
    ],
    [
      'takes the due date out',
      'setDue',
      'Lower the limit',
      ['No due date'],
      'search.pir.md',
      '2025-01-31',
      '',
    ],
    [
      'sets a priority that is new',
      'setPriority',
      'Cache the index',
      [{ typed: 'Right now' }],
      'search.pir.md',
      '| Low |',
      '| Right now |',
    ],
    [
      'sets a status',
      'setStatus',
      'Renew earlier',
      ['In progress'],
      'login.pir.yaml',
      'status: open',
      'status: in-progress',
    ],
    [
      'sets “done” by its status',
      'setStatus',
      'Cache the index',
      ['Done'],
      'search.pir.md',
      '| Low | Open |',
      '| Low | Done |',
    ],
    [
      "says why it won't be done",
      'wontDo',
      'Renew earlier',
      [{ typed: 'The provider does it' }],
      'login.pir.yaml',
      'status: open',
      'status: wont-do\n    reason: The provider does it',
    ],
    [
      'asks why, too, where the status is chosen',
      'setStatus',
      'Renew earlier',
      ["Won't do", { typed: 'It is gone' }],
      'login.pir.yaml',
      'status: open',
      'status: wont-do\n    reason: It is gone',
    ],
    [
      'links a ticket',
      'linkTicket',
      'Cache the index',
      [{ typed: 'OPS-8' }],
      'search.pir.md',
      '| Low | Open |  |',
      '| Low | Open | OPS-8 |',
    ],
    [
      'ticks by a command',
      'toggleDone',
      'Drain by hand',
      [],
      'queue.pir.md',
      '[ ] Drain',
      '[x] Drain',
    ],
  ];
  for (const [name, command, title, answers, file, from, to] of single) {
    it(`${name}, and changes no other byte`, async () => {
      person.answers.push(...answers);
      await run(command, item(title));
      assert.equal(person.answers.length, 0);
      const change = texts[file].split('\n').map((line) => (line.includes(title) ? line : ''));
      const text = file === 'login.pir.yaml' ? texts[file].replace(from, to) : undefined;
      const changed = change.find((line) => line !== '')!;
      assert.equal(
        await textOf(file),
        text ?? texts[file].replace(changed, changed.replace(from, to)),
        person.said.join(),
      );
    });
  }

  it('changes nothing when a person thinks better of it', async () => {
    for (const command of [
      'setOwner',
      'setDue',
      'setPriority',
      'setStatus',
      'wontDo',
      'linkTicket',
    ]) {
      await run(command, item('Renew earlier'));
    }
    assert.equal(person.asked.length, 8, person.asked.join());
    assert.equal(await textOf('login.pir.yaml'), yaml);
  });

  it('loses nothing of what changes in the file while an owner is chosen', async () => {
    const other = table
      .replace('|  | Low', '| 2030-01-01 | Low')
      .replace('Slow search', 'Slow Search');
    const uri = (await writeFile(`${board}/search.pir.md`, table)).toString();
    person.meanwhile = async () => {
      await writeFile(`${board}/search.pir.md`, other);
      await waitFor('the file as it is now', [services.index.onDidChange], () =>
        services.index.get(uri)?.title === 'Slow Search' ? true : undefined,
      );
    };
    person.answers.push({ typed: 'zola' });
    await run('setOwner', item('Cache the index'));
    assert.equal(await textOf('search.pir.md'), other.replace('index | ada', 'index | zola'));
  });

  it('opens a ticket at its address, and creates one with what is known of the item', async () => {
    await set('tickets', { 'OPS-<num>': 'https://tracker.example/OPS-<num>' });
    await set('ticket.newUrl', 'https://tracker.example/new?t=${title}&o=${owner}');
    try {
      await run('openTicket', item('Lower the limit'));
      assert.deepEqual(person.opened, ['https://tracker.example/OPS-7']);
      person.answers.push({ typed: 'OPS-9' });
      await run('createTicket', item('Cache the index'));
      assert.equal(person.opened[1], 'https://tracker.example/new?t=Cache the index&o=ada');
      assert.equal(
        await textOf('search.pir.md'),
        table.replace('Low | Open |  |', 'Low | Open | OPS-9 |'),
      );
    } finally {
      await set('tickets', undefined);
      await set('ticket.newUrl', undefined);
    }
  });

  it('says which setting is missing for a new ticket', async () => {
    await run('createTicket', item('Cache the index'));
    assert.match(person.said.join(), /pir\.ticket\.newUrl/);
    assert.deepEqual(person.opened, []);
  });

  it('copies the chosen items as Markdown, and what each owner has to do', async () => {
    const nodes = ['Alert on depth', 'Lower the limit'].map(item);
    await run('copyMarkdown', nodes[0], nodes);
    assert.match(person.copied, /^\| .*\n\| .*-/);
    assert.match(person.copied, /Alert on depth.*queue\.pir\.md#L8/);
    assert.equal(person.copied.trim().split('\n').length, 4);
    await run('copyStandUp');
    assert.match(person.copied, /ada[^]*Alert on depth[^]*ben[^]*Lower the limit/);
    assert.doesNotMatch(person.copied, /Write it down/);
  });

  it('exports what is shown as CSV and JSON', async () => {
    person.target = uriOf(`${board}/out/items.csv`);
    await run('export');
    const csv = await readFile(person.target);
    assert.match(csv, /^status,title,owner,due,/);
    assert.equal(csv.split('\r\n').length, 8);
    assert.match(csv, /\r\nopen,Lower the limit,ben,2025-01-31,/);
    person.target = uriOf(`${board}/out/items.json`);
    await run('export');
    const items = JSON.parse(await readFile(person.target)) as {
      title: string;
      due: string | null;
    }[];
    assert.deepEqual(
      items.map(({ title }) => title),
      untouched.flatMap((row) => row.replace(/^\w+: /, '').split(', ')),
    );
  });

  it('filters while somebody types, says so beside its title, and shows all again', async () => {
    person.answers.push({ typed: `review:${board}/ owner:ada is:open` });
    await run('filter');
    await controller.tree.rebuild();
    assert.deepEqual(rows(), ['Open: Cache the index, Alert on depth, Renew earlier']);
    assert.equal(view.description, `review:${board}/ owner:ada is:open (3)`);
    await run('clearFilter');
    await controller.tree.rebuild();
    assert.equal(view.description, '');
    assert.ok(controller.tree.board.size > 3);
  });

  it('offers the filters that were kept under a name', async () => {
    await set('actions.filters', { 'Mine here': `review:${board}/ owner:ben` });
    try {
      person.answers.push('Mine here');
      await run('filter');
      await controller.tree.rebuild();
      assert.deepEqual(rows(), ['Open: Lower the limit, Drain by hand']);
    } finally {
      await set('actions.filters', undefined);
    }
  });

  it('groups and sorts as a person wants, and knows it again', async () => {
    await show(`review:${board}/`, 'owner');
    assert.deepEqual(rows(), [
      'ada: Cache the index, Alert on depth, Renew earlier, Write it down',
      'ben: Lower the limit, Drain by hand',
    ]);
    person.answers.push('Title');
    await run('sortBy');
    const again = new ActionController(
      services,
      new FakeView() as unknown as TreeView<Node>,
      'pir.actions',
    );
    await again.tree.rebuild();
    assert.deepEqual(again.tree.board.view.grouping, 'owner');
    assert.deepEqual(
      again.tree.board.items('ada').map(({ action }) => action.title),
      ['Alert on depth', 'Cache the index', 'Renew earlier', 'Write it down'],
    );
    again.dispose();
    person.answers.push('Due date');
    await run('sortBy');
  });

  it('sets the status, the owner or the priority by dragging onto a group', async () => {
    const drop = new ActionDrop((nodes, onto) => controller.drop(nodes, onto));
    const drag = async (titles: readonly string[], onto: Node): Promise<void> => {
      const transfer = new DataTransfer();
      drop.handleDrag(titles.map(item), transfer);
      await drop.handleDrop(onto, transfer);
    };
    await drag(['Renew earlier', 'Drain by hand'], item('Write it down'));
    assert.equal(await textOf('login.pir.yaml'), yaml.replace('open', 'done'));
    assert.equal(await textOf('queue.pir.md'), queue.replace('[ ] Drain', '[x] Drain'));
    await show(`review:${board}/`, 'owner');
    await drag(['Lower the limit'], group('ada'));
    assert.equal(await textOf('search.pir.md'), table.replace('limit | ben', 'limit | ada'));
    await show(`review:${board}/`, 'priority');
    await drag(['Lower the limit'], group('Low'));
    assert.equal(
      await textOf('search.pir.md'),
      table.replace('limit | ben', 'limit | ada').replace('High', 'Low'),
    );
    await show(`review:${board}/`, 'Due date');
    await drag(['Lower the limit'], group('No due date'));
    assert.match(person.said.at(-1)!, /onto a status, an owner or a priority/);
  });

  it('shows the items of one review, from the editor and from its code lens', async () => {
    const { document } = await openFile(`${board}/search.pir.md`);
    const lenses = await commands.executeCommand<CodeLens[]>(
      'vscode.executeCodeLensProvider',
      document.uri,
      20,
    );
    const lens = lenses.find(({ command }) => command?.command === 'pir.actions.showOfReview');
    assert.match(lens!.command!.title, /2 open, 1 overdue/);
    assert.equal(document.lineAt(lens!.range.start.line).text, '## Action Items');
    await run('showOfReview', ...(lens!.command!.arguments as unknown[]));
    const last = view.revealed.at(-1);
    assert.ok(last && isItem(last));
    assert.equal(last.item.action.title, 'Lower the limit');
    assert.equal(controller.tree.board.view.grouping, 'review');
  });

  it('opens an item where it stands by now', async () => {
    const { document } = await openFile(`${board}/queue.pir.md`);
    await replaceIn(document, '## Action', '## Notes\n\nNone\n\n## Action');
    const { command } = rowOf(item('Drain by hand'));
    await run('open', ...(command!.arguments as unknown[]));
    const { line } = window.activeTextEditor!.selection.active;
    assert.match(document.lineAt(line).text, /Drain by hand/);
  });

  it('counts what is overdue, for the badge and the explorer', async () => {
    const counts = new OverdueCounts(services.context, services.index, services.log);
    const uri = uriOf(`${board}/search.pir.md`).toString();
    await writeFile(`${board}/search.pir.md`, table.replace('|  | Low', '| 2025-02-01 | Low'));
    await waitFor('two that are overdue', [counts.onDidChange], () =>
      counts.of(uri) === 2 ? true : undefined,
    );
    const { total } = counts;
    await view.tick(item('Lower the limit'));
    await waitFor('one that is overdue', [counts.onDidChange], () =>
      counts.of(uri) === 1 ? true : undefined,
    );
    assert.equal(counts.total, total - 1);
    counts.dispose();
  });
});

type Answers = readonly ScriptedWindow['answers'][number][];

async function set(name: string, value: unknown): Promise<void> {
  await workspace.getConfiguration('pir').update(name, value, ConfigurationTarget.Workspace);
}

/** The view as VS Code gives it, with a hand that ticks. */
class FakeView {
  readonly selection: Node[] = [];
  readonly revealed: Node[] = [];
  description = '';
  readonly #ticked = new EventEmitter<TreeCheckboxChangeEvent<Node>>();
  #done: Promise<unknown> = Promise.resolve();

  /** Listeners are async: what they do is waited for. */
  onDidChangeCheckboxState = (listen: (event: TreeCheckboxChangeEvent<Node>) => Promise<void>) =>
    this.#ticked.event((event) => {
      this.#done = listen(event);
    });

  async tick(node: Node): Promise<void> {
    this.#ticked.fire({ items: [[node, TreeItemCheckboxState.Checked]] });
    await this.#done;
  }

  reveal(node: Node): Promise<void> {
    this.revealed.push(node);
    return Promise.resolve();
  }
}

class FakeMemory {
  readonly #values = new Map<string, unknown>();

  get(key: string, fallback?: unknown): unknown {
    return this.#values.get(key) ?? fallback;
  }

  update(key: string, value: unknown): Promise<void> {
    this.#values.set(key, value);
    return Promise.resolve();
  }
}
