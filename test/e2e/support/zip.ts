/** Reads the directory of a zip archive. */
import { readFileSync } from 'node:fs';

export interface ZipEntry {
  readonly name: string;
  /** Bytes when unpacked. */
  readonly size: number;
}

const endOfDirectory = 0x06054b50;

/** @returns the entries in the order of the archive */
export function zipEntries(file: string): ZipEntry[] {
  const bytes = readFileSync(file);
  // The record at the end says where the directory starts; a comment of the archive may follow it.
  const end = bytes.lastIndexOf(Uint8Array.of(0x50, 0x4b, 0x05, 0x06));
  if (end === -1 || bytes.readUInt32LE(end) !== endOfDirectory) {
    throw new Error(`${file} is not a zip archive.`);
  }
  const count = bytes.readUInt16LE(end + 10);
  const entries: ZipEntry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) =>
      bytes.readUInt16LE(at + offset),
    ) as [number, number, number];
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    entries.push({ name, size: bytes.readUInt32LE(at + 24) });
    at += 46 + nameLength + extraLength + commentLength;
  }
  return entries;
}
