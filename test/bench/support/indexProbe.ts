/** Runs in the extension host: what the index costs there, beside finding and reading the same files. */
import { RelativePattern, Uri, window, workspace } from 'vscode';
import type { ExtensionContext } from 'vscode';
import { ActionTree } from '../../../src/features/actions/tree.ts';
import { ViewState } from '../../../src/features/actions/viewState.ts';
import { inParallel } from '../../../src/core/index/slices.ts';
import { patternsWithin } from '../../../src/platform/index/discover.ts';
import { loadReading } from '../../../src/platform/engine.ts';
import { largestIndexed } from '../../../src/platform/index/fileToRead.ts';
import { createServices } from '../../../src/platform/services.ts';
import type { Services } from '../../../src/platform/services.ts';

/** Milliseconds. */
export interface Cost {
  readonly time: number;
  /** Of the processor, in the extension host; other processes that keep the machine busy do not count. */
  readonly cpu: number;
  /** The longest time that something else had to wait for the thread, whoever held it: VS Code, or us. */
  readonly block: number;
  /** The longest collection of garbage, which stops the thread. */
  readonly collection: number;
}

/** What a window does first. */
export type First = 'floor' | 'index';

/** When it does: at once, or when it has come to rest. */
export type Moment = 'opening' | 'rest';

/** What a window says that finds and reads the files first, and then does everything again. Milliseconds. */
export interface FloorWindow {
  readonly first: Cost;
  readonly floor: Cost;
  readonly cold: Cost;
  readonly warm: Cost;
  /** What reading the reviews out of their texts takes, with all of these in memory: no index can do with less. */
  readonly parse: Cost;
  readonly saveToTree: number;
}

/** What a window says that has the index first, with the cache of the last window if there is one. Milliseconds. */
export interface IndexWindow {
  readonly first: Cost;
  readonly firstItems: number;
  readonly files: number;
  readonly items: number;
  /** Megabytes. */
  readonly memory: number;
  /** What the index itself logged. */
  readonly said: readonly string[];
}

interface NodeProcess {
  memoryUsage(): { heapUsed: number };
  cpuUsage(since?: object): { user: number; system: number };
}
const { process, gc } = globalThis as unknown as { process?: NodeProcess; gc?: () => void };

declare class PerformanceObserver {
  constructor(take: (list: { getEntries(): { duration: number }[] }) => void);
  observe(what: { entryTypes: string[] }): void;
  disconnect(): void;
}

async function costOf<T>(work: () => Promise<T>): Promise<{ result: T; cost: Cost }> {
  let collection = 0;
  const collections = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) collection = Math.max(collection, duration);
  });
  collections.observe({ entryTypes: ['gc'] });
  let block = 0;
  let last = performance.now();
  let running = true;
  const look = (): void => {
    const now = performance.now();
    block = Math.max(block, now - last);
    last = now;
    if (running) setTimeout(look, 0);
  };
  setTimeout(look, 0);
  const before = process?.cpuUsage();
  const begin = performance.now();
  const result = await work();
  const time = performance.now() - begin;
  const { user = 0, system = 0 } = process?.cpuUsage(before) ?? {};
  // What it still has to tell comes with the next turn.
  await new Promise((resolve) => setTimeout(resolve, 1));
  running = false;
  collections.disconnect();
  return { result, cost: { time, cpu: (user + system) / 1000, block, collection } };
}

/** What windows share, whatever their workspace. */
const globalStorage = Uri.joinPath(workspace.workspaceFolders![0]!.uri, '../../global');

function servicesFor(storage: Uri): Services {
  return createServices({
    storageUri: storage,
    globalStorageUri: globalStorage,
    extension: { packageJSON: { version: '0.0.0' } },
    subscriptions: [],
    workspaceState: memory,
  } as unknown as ExtensionContext);
}

const memory = { get: () => undefined, update: () => Promise.resolve(), keys: () => [] };

/** Finding and reading the same files, and nothing else. */
async function floor({ reviews }: Services): Promise<{ cost: Cost; texts: Map<Uri, string> }> {
  const folder = workspace.workspaceFolders![0]!;
  const patterns = patternsWithin(folder, reviews.includesOf(folder));
  const read = new Map<Uri, Uint8Array>();
  const { cost } = await costOf(async () => {
    const found = await workspace.findFiles(
      new RelativePattern(folder, `{${patterns.join(',')}}`),
      '**/{node_modules,.git}/**',
    );
    await inParallel(found, 16, async (uri) => {
      read.set(uri, await workspace.fs.readFile(uri));
    });
  });
  const texts = [...read].map(([uri, bytes]) => [uri, new TextDecoder().decode(bytes)] as const);
  return { cost, texts: new Map(texts) };
}

/** Reading the reviews, with nothing around it. */
async function parse({ reviews }: Services, texts: ReadonlyMap<Uri, string>): Promise<Cost> {
  const { cost } = await costOf(async () => {
    const { factsIn } = await loadReading();
    for (const [uri, text] of texts) {
      if (text.length > largestIndexed) continue;
      const path = reviews.pathOf(uri);
      factsIn({ path, text, verdict: 'included' }, '');
    }
  });
  return cost;
}

interface Run {
  readonly firstItems: number;
  readonly cost: Cost;
  readonly tree: ActionTree;
  readonly services: Services;
  readonly said: readonly string[];
}

async function index(storage: Uri): Promise<Run> {
  const services = servicesFor(storage);
  const { log } = services;
  const said: string[] = [];
  const say = log.info.bind(log);
  log.info = (text: string) => {
    said.push(text);
    say(text);
  };
  const tree = new ActionTree(services.index, new ViewState(memory as never));
  let firstItems = 0;
  const begin = performance.now();
  services.index.onDidChange(() => (firstItems ||= performance.now() - begin));
  const { cost } = await costOf(() => services.index.whenReady());
  return { firstItems, cost, tree, services, said };
}

/** Until nothing has held the thread for some time: a window that opens has much else to do. */
async function rest(): Promise<void> {
  const [long, calm] = [20, 200];
  for (let turns = 0; turns < calm; turns++) {
    const begin = performance.now();
    await new Promise((resolve) => setTimeout(resolve, 10));
    if (performance.now() - begin > long) turns = 0;
  }
}

const cacheIn = (storage: Uri): Uri => Uri.joinPath(storage, 'reviews.jsonl');

async function isWritten(file: Uri): Promise<void> {
  for (;;) {
    const isThere = await workspace.fs.stat(file).then(
      () => true,
      () => false,
    );
    if (isThere) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** From the save of one file to the tree that shows it; the best of a few. */
async function saveToTree({ tree, services }: Run): Promise<number> {
  const review = [...services.index.all()].find(
    ({ path, actions }) => path.endsWith('.md') && actions.length > 0,
  )!;
  const document = await workspace.openTextDocument(Uri.parse(review.uri));
  const editor = await window.showTextDocument(document);
  // The tree tells only of rows that somebody has seen.
  for (const group of tree.getChildren()) tree.getChildren(group);
  const times: number[] = [];
  for (let round = 0; round < 5; round++) {
    const begin = performance.now();
    const shown = new Promise<number>((resolve) => {
      const subscription = tree.onDidChangeTreeData(() => {
        subscription.dispose();
        resolve(performance.now() - begin);
      });
    });
    const at = document.positionAt(document.getText().indexOf(review.actions[0]!.title));
    await editor.edit((edit) => edit.insert(at, `${round} `));
    await document.save();
    times.push(await shown);
  }
  return Math.min(...times);
}

async function floorFirst(storage: Uri): Promise<FloorWindow> {
  const own = servicesFor(storage);
  const first = await floor(own);
  const again = await floor(own);
  const cold = await index(storage);
  await isWritten(cacheIn(storage));
  cold.tree.dispose();
  cold.services.dispose();
  const warm = await index(storage);
  return {
    first: first.cost,
    floor: again.cost,
    cold: cold.cost,
    warm: warm.cost,
    // After the cold run, which made the machine code that this one runs on.
    parse: await parse(own, again.texts),
    saveToTree: await saveToTree(warm),
  };
}

async function indexFirst(storage: Uri): Promise<IndexWindow> {
  gc?.();
  const heap = process?.memoryUsage().heapUsed ?? 0;
  const { firstItems, cost, tree, services, said } = await index(storage);
  gc?.();
  const memoryUsed = ((process?.memoryUsage().heapUsed ?? 0) - heap) / 1e6;
  await isWritten(cacheIn(storage));
  await isWritten(Uri.joinPath(globalStorage, 'engine.bin'));
  return {
    first: cost,
    firstItems,
    files: [...services.index.all()].length,
    items: tree.board.size,
    memory: memoryUsed,
    said,
  };
}

export async function run(): Promise<void> {
  const parent = Uri.joinPath(workspace.workspaceFolders![0]!.uri, '..');
  const plan = await workspace.fs.readFile(Uri.joinPath(parent, 'plan.json'));
  const { first, moment } = JSON.parse(new TextDecoder().decode(plan)) as {
    readonly first: First;
    readonly moment: Moment;
  };
  if (moment === 'rest') await rest();
  const costs =
    first === 'floor'
      ? await floorFirst(Uri.joinPath(parent, `again-${Date.now()}`))
      : await indexFirst(Uri.joinPath(parent, 'storage'));
  console.log(`@index ${JSON.stringify(costs)}`);
}
