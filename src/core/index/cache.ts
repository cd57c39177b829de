import type { ReviewFacts } from '../facts/reviewFacts.ts';

/** What tells one state of a file from another without reading it. */
export interface FileStamp {
  /** Milliseconds since 1970. */
  readonly mtime: number;
  readonly size: number;
}

/** What is known of a file that the settings name. */
export interface IndexedFile {
  readonly uri: string;
  readonly stamp: FileStamp;
  /** Absent for a file that is not a review. */
  readonly facts?: ReviewFacts;
}

export function sameStamp(one: FileStamp | undefined, other: FileStamp | undefined): boolean {
  return one !== undefined && one.mtime === other?.mtime && one.size === other.size;
}

/** No character of UTF-8 that is longer than one byte has it in it. */
const NEWLINE = 0x0a;
const decoder = new TextDecoder();

/** Every platform has it, though no library of types that is free of a platform says so. */
declare class TextDecoder {
  decode(bytes: Uint8Array): string;
}

/** Rises with every change of what is kept or of how reviews are read: an older cache says something else. */
const FORMAT = 2;

/**
 * The lines of a cache: a head, a line for each file, and an end that says how many there are, so that
 * a file that was cut off at any byte is known for one. They are handed out one by one, because tens of
 * thousands of them are not to be made in one go.
 * @param version of the extension: what it reads out of a text may differ in the next one
 */
export function* encodeCache(files: Iterable<IndexedFile>, version: string): Generator<string> {
  yield `${JSON.stringify({ pir: FORMAT, version })}\n`;
  let count = 0;
  for (const { uri, stamp, facts } of files) {
    count++;
    yield `${JSON.stringify([uri, stamp.mtime, stamp.size, ...(facts ? [facts] : [])])}\n`;
  }
  yield `${JSON.stringify({ end: count })}\n`;
}

/**
 * Whether a cache is of this version and there is all of it. It says nothing of what stands between its head
 * and its end, which is read later.
 * @param bytes as UTF-8, which may be tens of megabytes: only the head and the end are made a text
 */
export function isWholeCache(bytes: Uint8Array, version: string): boolean {
  const head = bytes.indexOf(NEWLINE);
  const end = bytes.lastIndexOf(NEWLINE, bytes.length - 2);
  if (head < 0 || end < head || bytes.at(-1) !== NEWLINE) return false;
  let lines = 0;
  for (let at = head; at < end; at = bytes.indexOf(NEWLINE, at + 1)) lines++;
  const count = (parse(bytes.subarray(end + 1)) as { end?: unknown } | undefined)?.end;
  return count === lines && isHead(parse(bytes.subarray(0, head)), version);
}

/**
 * The files of a cache, one by one. The generator returns whether the cache was whole and of this
 * version; what came out of one that was not is to be forgotten.
 * @param bytes as UTF-8; each line is made a text when it is its turn
 */
export function* decodeCache(bytes: Uint8Array, version: string): Generator<IndexedFile, boolean> {
  let count = 0;
  let start = 0;
  for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, start)) {
    const line = parse(bytes.subarray(start, end));
    if (start === 0) {
      if (!isHead(line, version)) return false;
    } else if (Array.isArray(line)) {
      const file = fileOf(line);
      if (!file) return false;
      count++;
      yield file;
    } else {
      return (line as { end?: unknown } | undefined)?.end === count && end + 1 === bytes.length;
    }
    start = end + 1;
  }
  return false;
}

function parse(line: Uint8Array): unknown {
  try {
    return JSON.parse(decoder.decode(line));
  } catch {
    return undefined;
  }
}

function isHead(line: unknown, version: string): boolean {
  const head = line as { pir?: unknown; version?: unknown } | undefined;
  return head?.pir === FORMAT && head.version === version;
}

function fileOf([uri, mtime, size, facts]: unknown[]): IndexedFile | undefined {
  if (typeof uri !== 'string' || typeof mtime !== 'number' || typeof size !== 'number') {
    return undefined;
  }
  const file = { uri, stamp: { mtime, size } };
  if (facts === undefined) return file;
  const isFacts =
    typeof facts === 'object' && Array.isArray((facts as Partial<ReviewFacts>).actions);
  return isFacts ? { ...file, facts: facts as ReviewFacts } : undefined;
}
