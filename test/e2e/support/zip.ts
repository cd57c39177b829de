/** Reads zip archives. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { crc32, inflateRawSync } from 'node:zlib';

export interface ZipEntry {
  readonly name: string;
  /** Bytes when unpacked. */
  readonly size: number;
  /** Bytes in the archive. */
  readonly packedSize: number;
  readonly sum: number;
  /** Where it stands in the archive. */
  readonly offset: number;
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
    const [sum, packedSize, size, offset] = [16, 20, 24, 42].map((place) =>
      bytes.readUInt32LE(at + place),
    ) as [number, number, number, number];
    entries.push({ name, size, packedSize, sum, offset });
    at += 46 + nameLength + extraLength + commentLength;
  }
  return entries;
}

/**
 * What is in an archive, by name.
 * @throws where an entry is not what the directory says of it, or they do not stand one behind the other
 */
export function unzipped(file: string): Map<string, Buffer> {
  const bytes = readFileSync(file);
  let next = 0;
  return new Map(
    zipEntries(file).map(({ name, size, packedSize, sum, offset }) => {
      assert.equal(offset, next, name);
      // Both headers say the same: a flag that it is otherwise, the sum, the lengths.
      assert.equal(bytes.readUInt16LE(offset + 6) & 8, 0, name);
      assert.deepEqual(
        [14, 18, 22].map((place) => bytes.readUInt32LE(offset + place)),
        [sum, packedSize, size],
        name,
      );
      const lengths = bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
      const begin = offset + 30 + lengths;
      next = begin + packedSize;
      const packed = bytes.subarray(begin, next);
      const content = bytes.readUInt16LE(offset + 8) === 8 ? inflateRawSync(packed) : packed;
      assert.deepEqual([content.length, crc32(content)], [size, sum], name);
      return [name, content];
    }),
  );
}
