import { FileSystemError, FileType, workspace } from 'vscode';
import type { Uri } from 'vscode';
import type { FileStamp } from '../../core/index/cache.ts';

/** What of Node's file system is used, where there is one. */
interface NodeFiles {
  stat(path: string, done: Callback<NodeStats>): void;
  readFile(path: string, done: Callback<Uint8Array>): void;
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
  if (files) {
    const stats = await called<NodeStats>((done) => files.stat(uri.fsPath, done));
    return stats.isDirectory() ? undefined : { mtime: stats.mtimeMs, size: stats.size };
  }
  const { type, mtime, size } = await workspace.fs.stat(uri);
  return (type & FileType.Directory) === 0 ? { mtime, size } : undefined;
}

/** @throws where it is missing ({@link isMissing}) or may not be read */
export async function bytesOf(uri: Uri): Promise<Uint8Array> {
  const files = localFor(uri);
  return files
    ? await called<Uint8Array>((done) => files.readFile(uri.fsPath, done))
    : await workspace.fs.readFile(uri);
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
