/**
 * Makes a zip archive smaller: the same format, written by who takes more time over it. What is downloaded by
 * everyone is packed once.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { crc32, inflateRawSync } from 'node:zlib';
import { deflateAsync } from '@gfx/zopfli';

/** More of them gain less than a thousandth. */
const ITERATIONS = 5;
const DEFLATED = 8;
/** A flag of an entry: its sum and lengths follow it. */
const SAID_BEHIND = 1 << 3;

const signatures = { entry: 0x02014b50, end: 0x06054b50 } as const;
const sizes = { local: 30, entry: 46, end: 22 } as const;

/** @returns what the archive shall have instead of a file's contents */
type Rewrite = (name: string, contents: Buffer) => Buffer;

/**
 * Rewrites an archive in its place. It has no comment and no more than 65,535 entries, as vsce writes them.
 * @throws where it is another archive
 */
export async function repack(file: string, rewrite: Rewrite): Promise<void> {
  const bytes = readFileSync(file);
  const end = Buffer.from(bytes.subarray(bytes.length - sizes.end));
  check(end, signatures.end, file);
  const contents: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = end.readUInt32LE(16);
  let offset = 0;
  for (let left = end.readUInt16LE(10); left > 0; left--) {
    const entry = Buffer.from(bytes.subarray(at, at + entryLength(bytes, at)));
    check(entry, signatures.entry, file);
    at += entry.length;
    const local = await smaller(bytes, entry, rewrite);
    entry.writeUInt32LE(offset, 42);
    contents.push(...local);
    directory.push(entry);
    offset += local.reduce((sum, { length }) => sum + length, 0);
  }
  end.writeUInt32LE(
    directory.reduce((sum, { length }) => sum + length, 0),
    12,
  );
  end.writeUInt32LE(offset, 16);
  writeFileSync(file, Buffer.concat([...contents, ...directory, end]));
}

/** Bytes as they stand in the archive. */
export function packed(contents: Uint8Array): Promise<Uint8Array> {
  return deflateAsync(contents, { numiterations: ITERATIONS });
}

/** A file as it stands in the archive, its header first; the entry is told its new sum and lengths. */
async function smaller(bytes: Buffer, entry: Buffer, rewrite: Rewrite): Promise<Buffer[]> {
  const start = entry.readUInt32LE(42);
  const begin = start + sizes.local + lengthsAt(bytes, start + 26, 2);
  const data = bytes.subarray(begin, begin + entry.readUInt32LE(20));
  const header = Buffer.from(bytes.subarray(start, begin));
  if (entry.readUInt16LE(10) !== DEFLATED) {
    describe(header, entry);
    return [header, data];
  }
  const name = entry.toString('utf8', sizes.entry, sizes.entry + entry.readUInt16LE(28));
  const contents = rewrite(name, inflateRawSync(data));
  const again = Buffer.from(await packed(contents));
  entry.writeUInt32LE(crc32(contents), 16);
  entry.writeUInt32LE(again.length, 20);
  entry.writeUInt32LE(contents.length, 24);
  describe(header, entry);
  return [header, again];
}

/** Says before a file what some archives only say behind it: its sum and its lengths. */
function describe(header: Buffer, entry: Buffer): void {
  const flags = entry.readUInt16LE(8) & ~SAID_BEHIND;
  entry.writeUInt16LE(flags, 8);
  header.writeUInt16LE(flags, 6);
  entry.copy(header, 14, 16, 28);
}

function entryLength(bytes: Buffer, at: number): number {
  return sizes.entry + lengthsAt(bytes, at + 28, 3);
}

/** The lengths of a name, of what is added to it and of a comment, one after the other. */
function lengthsAt(bytes: Buffer, at: number, count: number): number {
  let sum = 0;
  for (let index = 0; index < count; index++) sum += bytes.readUInt16LE(at + 2 * index);
  return sum;
}

function check(record: Buffer, signature: number, file: string): void {
  if (record.readUInt32LE(0) !== signature) throw new Error(`${file} is not an archive of vsce's.`);
}
