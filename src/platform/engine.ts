import { extensions, Uri, workspace } from 'vscode';
import { unpackData } from './packagedData.ts';
import type { Tables } from './packagedData.ts';
import type * as engine from './wholeEngine.ts';

export type Engine = typeof engine;

/**
 * The file with the engine's tables in the extension's folder, where the build keeps them out of the code;
 * the host tests have them in it.
 */
declare const PIR_DATA: string | undefined;

let loading: Promise<Engine> | undefined;

/** The engine, evaluated on first use: what it is made of would double the time a window needs to open. */
export function loadEngine(): Promise<Engine> {
  return (loading ??= load().catch((error: unknown) => {
    // Reading can fail for a moment, as in a browser that is offline: the next to ask tries again.
    loading = undefined;
    throw error;
  }));
}

async function load(): Promise<Engine> {
  const tables = await readTables();
  const { makeEngine } = await import('./packedEngine.ts');
  return makeEngine(tables);
}

async function readTables(): Promise<Tables> {
  return typeof PIR_DATA === 'string' ? unpackData(await readOwnFile(PIR_DATA), readOwnFile) : {};
}

async function readOwnFile(name: string): Promise<string> {
  const { extensionUri } = extensions.getExtension('pir.post-incident-reviews')!;
  return new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(extensionUri, name)));
}
