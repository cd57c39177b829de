import { extensions, Uri } from 'vscode';
import type { LogOutputChannel } from 'vscode';
import type * as whole from '../core/engine.ts';
import { CacheFile } from './cacheFile.ts';
import type { DisposableLike } from './disposables.ts';
import { threadCode } from './index/readingThread.ts';
import type { ThreadCode } from './index/readingThread.ts';
import { KeptCode } from './keptCode.ts';
import { bytesOf } from './localFiles.ts';
import { unpackData } from './packagedData.ts';
import type { Tables } from './packagedData.ts';
import { evaluateEngine } from './packedEngine.ts';
import type { EngineParts } from './packedEngine.ts';
import { pause } from './pause.ts';
import type * as reading from './readingEngine.ts';

export type Engine = typeof whole;

/**
 * The file with the engine's tables in the extension's folder, a line for each of its parts, where the build keeps
 * them out of the code; the host tests have them in it.
 */
declare const PIR_DATA: string | undefined;

const parts: EngineParts = {};
let kept: KeptCode | undefined;

/**
 * Has what V8 makes of the engine kept for the windows to come, of any workspace, and used where one has kept it.
 */
export function keepEngine(storage: Uri | undefined, log: LogOutputChannel): DisposableLike {
  kept = new KeptCode(new CacheFile(storage, 'engine.bin', log), `(${String(evaluateEngine)})`);
  return kept;
}

const packedTables = onceDone(async () =>
  typeof PIR_DATA === 'string' ? (await readOwnFile(PIR_DATA)).split('\n') : ['{}', '{}'],
);
/** The tables of {@link loadReading}, which may be asked for before it is. */
export const tablesOfReading: () => Promise<Tables> = onceDone(() => readTables(0));

/**
 * What reviews are read with, evaluated on first use: half of the engine, in half of its time. It holds the thread for
 * a while, so that there is a pause before it and before anybody goes on; as with the rest of the engine.
 */
export const loadReading: () => Promise<typeof reading> = onceDone(async () => {
  const [tables, code] = await Promise.all([tablesOfReading(), kept?.read()]);
  await pause();
  const evaluate = (kept?.evaluate(code) ?? evaluateEngine) as typeof evaluateEngine;
  await evaluate(tables, parts);
  kept?.keepSoon(1);
  await pause();
  return parts.reading!;
});

/** The engine, evaluated on first use: what it is made of would double the time a window needs to open. */
export const loadEngine: () => Promise<Engine> = onceDone(async () => {
  const [tables] = await Promise.all([readTables(1), loadReading()]);
  await parts.evaluateRest!(tables);
  kept?.keepSoon(2);
  await pause();
  return parts.whole!;
});

/** What another thread has to run for reading files as it is done here, where that is to be had. */
export async function codeOfThreads(): Promise<ThreadCode | undefined> {
  // The engine keeps most of the tables anyway, so that other threads can have them without reading them again.
  const [tables, code] = await Promise.all([tablesOfReading(), kept?.read()]);
  return threadCode(String(evaluateEngine), tables, code?.bytes);
}

/** Does something once; whoever asks after it failed, as in a browser that is offline for a moment, tries again. */
function onceDone<T>(work: () => Promise<T>): () => Promise<T> {
  let done: Promise<T> | undefined;
  return () =>
    (done ??= work().catch((error: unknown) => {
      done = undefined;
      throw error;
    }));
}

async function readTables(part: number): Promise<Tables> {
  const lines = await packedTables();
  const tables = await unpackData(lines[part]!, readOwnFile);
  // Nobody asks for it again, and it is long.
  lines[part] = '';
  return tables;
}

async function readOwnFile(name: string): Promise<string> {
  const { extensionUri } = extensions.getExtension('pir.post-incident-reviews')!;
  return new TextDecoder().decode(await bytesOf(Uri.joinPath(extensionUri, name)));
}
