import type { FileStamp, IndexedFile } from '../../core/index/cache.ts';
import { factsIn } from '../../core/facts/factsIn.ts';
import { nodeModule } from '../nodeModule.ts';
import { largestIndexed } from './fileToRead.ts';
import type { FileToRead } from './fileToRead.ts';
import { plainText } from './plainText.ts';

/** Of Node's file system what waits until it is done: nobody else has this thread. */
interface NodeFiles {
  statSync(path: string): { readonly mtimeMs: number; readonly size: number; isFile(): boolean };
  readFileSync(path: string): Uint8Array;
}

/** Where a thread is asked, and answers. */
interface ThreadPort {
  on(event: 'message', take: (asked: readonly FileToRead[]) => void): void;
  postMessage(answer: string): void;
}

/**
 * Says on its thread of Node's what the files are that it is asked for: lists as JSON, which share no memory
 * with the texts. The first answer, an empty list, says that it can be asked.
 */
export function answerWithFiles(): void {
  const { parentPort } = nodeModule('node:worker_threads') as { readonly parentPort: ThreadPort };
  parentPort.on('message', (asked) => {
    parentPort.postMessage(JSON.stringify(asked.map((file) => readOnThread(file) ?? null)));
  });
  parentPort.postMessage('[]');
}

/**
 * @returns nothing for what is no usual text in UTF-8: the thread that has the editor knows what to do then
 */
export function readOnThread({ uri, file, path }: FileToRead): IndexedFile | undefined {
  try {
    const read = readPlain(nodeModule('node:fs') as NodeFiles, file);
    const facts = read && factsIn({ path, text: read.text, verdict: 'included' }, uri);
    return read && { uri, stamp: read.stamp, ...(facts && { facts }) };
  } catch {
    return undefined;
  }
}

function readPlain(
  files: NodeFiles,
  path: string,
): { readonly stamp: FileStamp; readonly text: string } | undefined {
  const stats = files.statSync(path);
  const { mtimeMs: mtime, size } = stats;
  // To open a pipe waits for somebody who writes to it.
  if (!stats.isFile() || size > largestIndexed) return undefined;
  const text = plainText(files.readFileSync(path));
  return text === undefined || text.includes('\0') ? undefined : { stamp: { mtime, size }, text };
}
