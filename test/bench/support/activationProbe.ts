/**
 * Runs in the extension host in the place of tests: times the activation of two extensions, loading
 * their files included. Which goes first is in the name of the workspace: what comes second finds the
 * host warmer.
 */
import { extensions, workspace } from 'vscode';

export interface Activation {
  readonly ours: number;
  readonly empty: number;
}

async function activate(id: string): Promise<number> {
  const extension = extensions.getExtension(id);
  if (!extension) throw new Error(`${id} is not installed.`);
  if (extension.isActive) throw new Error(`${id} was activated before it could be timed.`);
  const begin = performance.now();
  await extension.activate();
  return performance.now() - begin;
}

/** The host is busy when it starts. Waits until timers have come on time for a while. */
async function quiet(): Promise<void> {
  const until = performance.now() + 20_000;
  for (let onTime = 0; onTime < 20 && performance.now() < until;) {
    const begin = performance.now();
    await new Promise((resolve) => setTimeout(resolve, 50));
    onTime = performance.now() - begin < 60 ? onTime + 1 : 0;
  }
}

export async function run(): Promise<void> {
  await quiet();
  const times = { ours: 0, empty: 0 };
  const ids = { ours: 'pir.post-incident-reviews', empty: 'pir.empty' };
  const order =
    workspace.name === 'ours-first' ? (['ours', 'empty'] as const) : (['empty', 'ours'] as const);
  for (const which of order) times[which] = await activate(ids[which]);
  console.log(`@activation ${JSON.stringify(times)}`);
}
