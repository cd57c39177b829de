import type { ExtensionContext, LogOutputChannel } from 'vscode';
import { decodeCache, encodeCache, isWholeCache } from '../../core/index/cache.ts';
import type { IndexedFile } from '../../core/index/cache.ts';
import type { TimeSlices } from '../../core/index/slices.ts';
import type { DisposableLike } from '../disposables.ts';
import { CacheFile } from '../cacheFile.ts';

/** How long after the last change the cache is written, in milliseconds. */
const DELAY = 5_000;

/** What was known of the files of a workspace when it was last open. */
export class IndexCache implements DisposableLike {
  readonly #file: CacheFile;
  readonly #version: string;
  readonly #slices: TimeSlices;
  readonly #log: LogOutputChannel;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    { storageUri, extension }: Pick<ExtensionContext, 'storageUri' | 'extension'>,
    log: LogOutputChannel,
    slices: TimeSlices,
  ) {
    this.#file = new CacheFile(storageUri, 'reviews.jsonl', log);
    this.#version = String((extension.packageJSON as { version?: string }).version);
    this.#slices = slices;
    this.#log = log;
  }

  /** What it says, to be read; nothing where there is none, or one that was cut off or is of another version. */
  async open(): Promise<Uint8Array | undefined> {
    const bytes = await this.#file.read();
    return bytes && isWholeCache(bytes, this.#version) ? bytes : undefined;
  }

  /**
   * Hands out its files one by one, so that the first ones are seen at once. Behind a line that is damaged
   * nothing is read.
   */
  async read(bytes: Uint8Array, take: (file: IndexedFile) => void): Promise<void> {
    for (const file of decodeCache(bytes, this.#version)) {
      take(file);
      await this.#slices.breathe();
    }
  }

  /** Writes it some time after the last call, or at once. */
  writeSoon(files: () => Iterable<IndexedFile>, delay = DELAY): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const lines = encodeCache([...files()], this.#version);
      this.#file
        .write(lines, () => this.#slices.breathe())
        .catch((error: unknown) => {
          this.#log.error('What is known of the reviews could not be kept:', error);
        });
    }, delay);
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }
}
