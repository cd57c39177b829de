/**
 * Lives in the extension host, as an extension that starts with it: indexes the workspace with the cache that
 * the life before left, ticks items of many reviews, and dies without notice somewhere in between.
 */
import { Uri, workspace } from 'vscode';
import type { ExtensionContext } from 'vscode';
import { actionsOf } from '../../src/core/actions/item.ts';
import { ActionEdits } from '../../src/features/actions/edits.ts';
import { createServices } from '../../src/platform/services.ts';

interface NodeProcess {
  readonly pid: number;
  kill(pid: number, signal: string): void;
}
const { process } = globalThis as unknown as { process: NodeProcess };

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Items that are ticked in one go. */
const BATCH = 40;

/** Between two looks for an order, in milliseconds. */
const PAUSE = 30;

interface Order {
  /** After how many milliseconds the host dies; without it, it lives until it knows everything. */
  readonly delay: number | null;
}

export async function activate(): Promise<void> {
  const parent = Uri.joinPath(workspace.workspaceFolders![0]!.uri, '..');
  const { delay } = await takeOrder(Uri.joinPath(parent, 'order.json'));
  if (delay !== null) setTimeout(() => process.kill(process.pid, 'SIGKILL'), delay);
  const services = createServices({
    storageUri: Uri.joinPath(parent, 'storage'),
    extension: { packageJSON: { version: '0.0.0' } },
    subscriptions: [],
  } as unknown as ExtensionContext);
  await services.index.whenReady();
  const reviews = [...services.index.all()];
  const items = reviews.flatMap((review) => actionsOf(review).slice(0, 1)).slice(0, BATCH);
  if (delay === null) {
    const all = reviews.reduce((sum, { actions }) => sum + actions.length, 0);
    const answer = JSON.stringify({ reviews: reviews.length, items: all });
    await workspace.fs.writeFile(Uri.joinPath(parent, 'answer.json'), encoder.encode(answer));
    return;
  }
  const edits = new ActionEdits(services.editor, services.log);
  for (;;) {
    await edits.apply(items, ({ action }) => ({
      state: action.state === 'done' ? 'open' : 'done',
    }));
  }
}

/** A host that is started again is up before anybody has looked at what the last one left: it waits for its order. */
async function takeOrder(place: Uri): Promise<Order> {
  for (;;) {
    const bytes = await workspace.fs.readFile(place).then(
      (found) => found,
      () => undefined,
    );
    if (bytes) {
      await workspace.fs.delete(place);
      return JSON.parse(decoder.decode(bytes)) as Order;
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}
