import { open, readFile } from 'node:fs/promises';
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
  let text: string;
  try {
    const bytes =
      path === standardInput ? await terminal.input() : await readFile(resolve(terminal.cwd, path));
    text = decode(bytes);
  } catch (error) {
    throw new UnreadableFile(`${path}: ${reasonOf(error)}`);
  }
  if (text.includes('\0')) throw new UnreadableFile(`${path}: not a text file`);
  return text;
}

/** More than the detector looks at. */
const HEAD_BYTES = 16_384;

/**
 * The start of a file, a character cut in two at its end included.
 * @throws UnreadableFile
 */
export async function readHead(path: string): Promise<string> {
  try {
    const file = await open(path);
    try {
      const buffer = new Uint8Array(HEAD_BYTES);
      const { bytesRead } = await file.read(buffer, 0, HEAD_BYTES, 0);
      return decode(buffer.subarray(0, bytesRead));
    } finally {
      await file.close();
    }
  } catch (error) {
    throw new UnreadableFile(`${path}: ${reasonOf(error)}`);
  }
}

/** Bytes that are not of their encoding become U+FFFD, as in an editor: the rest can still be read. */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : 'utf-8';
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
}

/** Why a file cannot be read, without the system's jargon. */
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
    case 'ERR_FS_FILE_TOO_LARGE':
    case 'ERR_STRING_TOO_LONG':
    case 'ERR_ENCODING_INVALID_ENCODED_DATA':
      return 'too large to be read';
    default:
      return message;
  }
}
