import type { CacheFile } from './cacheFile.ts';
import type { DisposableLike } from './disposables.ts';
import { nodeModule } from './nodeModule.ts';

/** What of Node's `vm` is used. */
interface NodeScripts {
  readonly Script: new (
    text: string,
    options: { readonly cachedData: Uint8Array | undefined },
  ) => NodeScript;
}
interface NodeScript {
  /** Absent where there was none. */
  readonly cachedDataRejected?: boolean;
  runInThisContext(): unknown;
  createCachedData(): Uint8Array;
}
interface NodeHashes {
  createHash(name: 'sha256'): NodeHash;
}
interface NodeHash {
  update(part: string | Uint8Array): NodeHash;
  digest(): Uint8Array;
}

/** Most of what a window runs at its start has run by then. Milliseconds. */
const DELAY = 10_000;
/** The length of a SHA-256, and of what stands before it: how many parts of the text had run. */
const SEAL = 32 + 1;

/** What V8 made of a text. */
export interface Code {
  readonly bytes: Uint8Array;
  /** How many parts of the text had run. */
  readonly parts: number;
}

/**
 * Keeps what V8 makes of a text for the windows to come. A window that starts spends more time on
 * compiling what it runs for the first time than on running it; Node and VS Code keep the code of their own for the
 * same reason. Where there is no Node nothing is kept.
 *
 * V8 refuses code of another version of it, or of other flags. What has been damaged, or belongs to another text, is
 * recognized by its digest. That is no seal against malice: whoever can write there can also write the extension.
 */
export class KeptCode implements DisposableLike {
  readonly #file: CacheFile;
  readonly #text: string;
  readonly #delay: number;
  #script: NodeScript | undefined;
  /** Whoever asks in the same moment shares it; it is too large to stay in memory. */
  #read: WeakRef<Promise<Code | undefined>> | undefined;
  #parts = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param text an expression
   * @param delay how long after it has run its code is kept, in milliseconds
   */
  constructor(file: CacheFile, text: string, delay = DELAY) {
    this.#file = file;
    this.#text = text;
    this.#delay = delay;
  }

  /** What an earlier window kept, if it is of this very text. */
  read(): Promise<Code | undefined> {
    const known = this.#read?.deref();
    if (known) return known;
    const read = this.#readFile();
    this.#read = new WeakRef(read);
    return read;
  }

  /**
   * The value of the text.
   * @param code what V8 made of it before
   * @returns nothing where there is no Node
   */
  evaluate(code: Code | undefined): unknown {
    const scripts = nodeScripts();
    if (!scripts) return undefined;
    this.#script = new scripts.Script(this.#text, { cachedData: code?.bytes });
    this.#parts = this.#script.cachedDataRejected === false ? code!.parts : 0;
    return this.#script.runInThisContext();
  }

  /** @param parts so many parts of the text have run; what has been kept of as many is not kept again */
  keepSoon(parts: number): void {
    if (!this.#script || parts <= this.#parts) return;
    this.#parts = parts;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#keep(this.#script!), this.#delay);
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }

  async #readFile(): Promise<Code | undefined> {
    const bytes = nodeScripts() && (await this.#file.read());
    return bytes && unsealed(this.#text, bytes);
  }

  async #keep(script: NodeScript): Promise<void> {
    const bytes = script.createCachedData();
    await this.#file.writeBytes([bytes, sealOf(this.#text, { bytes, parts: this.#parts })]);
  }
}

function nodeScripts(): NodeScripts | undefined {
  return nodeModule('node:vm') as NodeScripts | undefined;
}

/**
 * What stands behind the code in a file: V8 takes code from the start of a buffer as it is.
 * @param text what it is the code of
 */
export function sealOf(text: string, { bytes, parts }: Code): Uint8Array {
  const count = Uint8Array.of(parts);
  const hash = (nodeModule('node:crypto') as NodeHashes).createHash('sha256');
  return Uint8Array.of(parts, ...hash.update(text).update(bytes).update(count).digest());
}

function unsealed(text: string, file: Uint8Array): Code | undefined {
  const end = file.length - SEAL;
  if (end < 0) return undefined;
  const code = { bytes: file.subarray(0, end), parts: file[end]! };
  const seal = sealOf(text, code);
  return seal.every((byte, index) => byte === file[end + index]) ? code : undefined;
}
