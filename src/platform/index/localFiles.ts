import { FileSystemError, FileType, workspace } from 'vscode';
import type { Uri } from 'vscode';
import type { FileStamp } from '../../core/index/cache.ts';

/** What of Node's file system is used, where there is one. */
interface NodeFiles {
  stat(path: string, done: Callback<NodeStats>): void;
  open(path: string, done: Callback<number>): void;
  fstatSync(file: number): NodeStats;
  read(
    ...given: [
      file: number,
      into: Uint8Array,
      at: number,
      length: number,
      position: number | null,
      done: Callback<number>,
    ]
  ): void;
  closeSync(file: number): void;
}
interface NodeStats {
  readonly mtimeMs: number;
  readonly size: number;
  isDirectory(): boolean;
}
type Callback<T> = (error: Error | null, value: T) => void;

declare const require: ((id: string) => unknown) | undefined;

/**
 * `workspace.fs` asks the window before each file, even where the file lies beside the extension host: for
 * thousands of them that is most of the time. So files of that host are looked at directly; those of other
 * file systems, and all of them in the web worker host, through `workspace.fs`.
 */
const local = nodeFiles();

function nodeFiles(): NodeFiles | undefined {
  try {
    // Not by its name to the bundler, which would look for it: the worker host has no such module.
    const load = typeof require === 'function' ? require : undefined;
    return load?.('node:fs') as NodeFiles | undefined;
  } catch {
    return undefined;
  }
}

function localFor({ scheme, authority }: Uri): NodeFiles | undefined {
  return scheme === 'file' && authority === '' ? local : undefined;
}

/**
 * @returns nothing for a folder
 * @throws where it is missing ({@link isMissing}) or may not be looked at
 */
export async function stampOf(uri: Uri): Promise<FileStamp | undefined> {
  const files = localFor(uri);
  if (files) return stampIn(await called<NodeStats>((done) => files.stat(uri.fsPath, done)));
  const { type, mtime, size } = await workspace.fs.stat(uri);
  return (type & FileType.Directory) === 0 ? { mtime, size } : undefined;
}

/** A file, and what it says. */
export interface FileRead {
  readonly stamp: FileStamp;
  /** Absent for one that is larger than was asked for. */
  readonly bytes?: Uint8Array;
}

/**
 * Of a file beside the host only what may take long is waited for: each wait costs more than the rest.
 * @param largest a larger file is not read, in bytes
 * @returns nothing for a folder
 * @throws where it is missing ({@link isMissing}) or may not be read
 */
export async function readFile(uri: Uri, largest: number): Promise<FileRead | undefined> {
  const files = localFor(uri);
  if (files) return await readLocal(files, uri, largest);
  const stamp = await stampOf(uri);
  if (!stamp || stamp.size > largest) return stamp && { stamp };
  return { stamp, bytes: await workspace.fs.readFile(uri) };
}

async function readLocal(
  files: NodeFiles,
  uri: Uri,
  largest: number,
): Promise<FileRead | undefined> {
  const file = await called<number>((done) => files.open(uri.fsPath, done));
  try {
    const stamp = stampIn(files.fstatSync(file));
    if (!stamp || stamp.size > largest) return stamp && { stamp };
    const bytes = new Uint8Array(stamp.size);
    let end = 0;
    for (let read = -1; end < stamp.size && read !== 0; end += read) {
      read = await called((done) => files.read(file, bytes, end, stamp.size - end, null, done));
    }
    return { stamp, bytes: bytes.subarray(0, end) };
  } finally {
    files.closeSync(file);
  }
}

function stampIn(stats: NodeStats): FileStamp | undefined {
  return stats.isDirectory() ? undefined : { mtime: stats.mtimeMs, size: stats.size };
}

/** Whether there is no such file, as opposed to one that cannot be read. */
export function isMissing(error: unknown): boolean {
  if (error instanceof FileSystemError) return error.code === 'FileNotFound';
  const { code } = error as { code?: unknown };
  return code === 'ENOENT' || code === 'ENOTDIR';
}

function called<T>(call: (done: Callback<T>) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    call((error, value) => {
      if (error) reject(error);
      else resolve(value);
    });
  });
}
