import { FileSystemError, FileType, workspace } from 'vscode';
import type { Uri } from 'vscode';
import type { FileStamp } from '../core/index/cache.ts';
import { nodeModule } from './nodeModule.ts';

/** What of Node's file system is used, where there is one. */
interface NodeFiles {
  stat(path: string, done: (error: Error | null, stats: NodeStats) => void): void;
  readFile(path: string, done: (error: Error | null, bytes: Uint8Array) => void): void;
}
interface NodeStats {
  readonly mtimeMs: number;
  readonly size: number;
  isFile(): boolean;
}

/**
 * `workspace.fs` asks the window before each file, even where the file lies beside the extension host: for
 * thousands of them that is most of the time. So files of that host are looked at and read directly; those of
 * other file systems, and all in the web worker host, through `workspace.fs`.
 */
const local = nodeModule('node:fs') as NodeFiles | undefined;

/** Whether a file lies beside the extension host, where that has files. */
export function isLocal({ scheme, authority }: Uri): boolean {
  return scheme === 'file' && authority === '';
}

/**
 * @returns nothing for a folder, nor for a pipe, which nobody may ever write to
 * @throws where it is missing ({@link isMissing}) or may not be looked at
 */
export async function stampOf(uri: Uri): Promise<FileStamp | undefined> {
  if (isLocal(uri) && local) return await stampIn(local, uri.fsPath);
  const { type, mtime, size } = await workspace.fs.stat(uri);
  return (type & FileType.Directory) === 0 ? { mtime, size } : undefined;
}

function stampIn(files: NodeFiles, path: string): Promise<FileStamp | undefined> {
  return new Promise((resolve, reject) => {
    files.stat(path, (error, stats) => {
      if (error) reject(error);
      else resolve(stats.isFile() ? { mtime: stats.mtimeMs, size: stats.size } : undefined);
    });
  });
}

/** A file, and what it says. */
export interface FileRead {
  readonly stamp: FileStamp;
  /** Absent for one that is larger than was asked for. */
  readonly bytes?: Uint8Array;
}

/**
 * @param largest a larger file is not read, in bytes
 * @returns nothing for a folder
 * @throws where it is missing ({@link isMissing}) or may not be read
 */
export async function readFile(uri: Uri, largest: number): Promise<FileRead | undefined> {
  const stamp = await stampOf(uri);
  if (!stamp || stamp.size > largest) return stamp && { stamp };
  return { stamp, bytes: await bytesOf(uri) };
}

/** @throws where it is missing ({@link isMissing}) or may not be read */
export function bytesOf(uri: Uri): Thenable<Uint8Array> {
  if (!isLocal(uri) || !local) return workspace.fs.readFile(uri);
  return new Promise((resolve, reject) => {
    local.readFile(uri.fsPath, (error, bytes) => (error ? reject(error) : resolve(bytes)));
  });
}

/** Whether there is no such file, as opposed to one that cannot be read. */
export function isMissing(error: unknown): boolean {
  if (error instanceof FileSystemError) return error.code === 'FileNotFound';
  const { code } = error as { code?: unknown };
  return code === 'ENOENT' || code === 'ENOTDIR';
}
