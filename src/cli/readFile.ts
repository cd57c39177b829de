import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Terminal } from './terminal.ts';

/** A file or standard input cannot be read as text; its message says which and why, for a person. */
export class UnreadableFile extends Error {}

/** What a person types for standard input. */
export const standardInput = '-';

/**
 * The text of a file, byte order mark included: offsets count from the first character of the file.
 * @param path as typed, relative to the terminal's folder; `-` for standard input
 * @throws UnreadableFile
 */
export async function readText(path: string, terminal: Terminal): Promise<string> {
  if (path === standardInput) return decode(path, await terminal.input());
  try {
    return decode(path, await readFile(resolve(terminal.cwd, path)));
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw new UnreadableFile(`${path}: ${reasonOf(error)}`);
  }
}

function decode(path: string, bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : 'utf-8';
  // Bytes that are not of the encoding become U+FFFD, as in an editor: the rest can still be checked.
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
  if (text.includes('\0')) throw new UnreadableFile(`${path}: not a text file`);
  return text;
}

/** Why the file system refused, without its jargon. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'no such file or folder';
    case 'EACCES':
    case 'EPERM':
      return 'no permission to read it';
    case 'EISDIR':
      return 'is a folder, not a file';
    case 'ELOOP':
      return 'its links lead in a circle';
    default:
      return message;
  }
}
