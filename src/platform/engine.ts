import { extensions, Uri, workspace } from 'vscode';
import { threadCode } from './index/readingThread.ts';
import type { ThreadCode } from './index/readingThread.ts';
import { unpackData } from './packagedData.ts';
import type { Tables } from './packagedData.ts';
import { isWhole, makeEngine } from './packedEngine.ts';
import type * as engine from './wholeEngine.ts';

export type Engine = typeof engine;

/**
 * The file with the engine's tables in the extension's folder, where the build keeps them out of the code;
 * the host tests have them in it.
 */
declare const PIR_DATA: string | undefined;

let loading: Promise<Engine> | undefined;
let reading: Promise<Tables> | undefined;

/** The engine, evaluated on first use: what it is made of would double the time a window needs to open. */
export function loadEngine(): Promise<Engine> {
  return (loading ??= load().catch((error: unknown) => {
    // Reading can fail for a moment, as in a browser that is offline: the next to ask tries again.
    loading = undefined;
    throw error;
  }));
}

async function load(): Promise<Engine> {
  return makeEngine(await tables());
}

/** What another thread has to run for reading files with the same engine, where that is to be had. */
export async function codeOfThreads(): Promise<ThreadCode | undefined> {
  return isWhole ? threadCode(String(makeEngine), await tables()) : undefined;
}

/** The engine keeps most of them anyway, so that other threads can have them without reading them again. */
function tables(): Promise<Tables> {
  return (reading ??= readTables().catch((error: unknown) => {
    reading = undefined;
    throw error;
  }));
}

async function readTables(): Promise<Tables> {
  return typeof PIR_DATA === 'string' ? unpackData(await readOwnFile(PIR_DATA), readOwnFile) : {};
}

async function readOwnFile(name: string): Promise<string> {
  const { extensionUri } = extensions.getExtension('pir.post-incident-reviews')!;
  return new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(extensionUri, name)));
}
