/**
 * Runs in the extension host: indexes the workspace with the cache that the last start left, ticks items
 * of many reviews, and dies without notice somewhere in between.
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

/** Items that are ticked in one go. */
const BATCH = 40;

export async function run(): Promise<void> {
  const parent = Uri.joinPath(workspace.workspaceFolders![0]!.uri, '..');
  const order = await workspace.fs.readFile(Uri.joinPath(parent, 'order.json'));
  const { delay } = JSON.parse(new TextDecoder().decode(order)) as { delay: number | null };
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
    console.log(`@kill ${JSON.stringify({ reviews: reviews.length, items: all })}`);
    return;
  }
  const edits = new ActionEdits(services.editor, services.log);
  for (;;) {
    await edits.apply(items, ({ action }) => ({
      state: action.state === 'done' ? 'open' : 'done',
    }));
  }
}
