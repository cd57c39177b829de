import type { IndexedFile } from '../../core/index/cache.ts';
import type { DisposableLike } from '../disposables.ts';
import { nodeModule } from '../nodeModule.ts';
import { pause } from '../pause.ts';
import type { FileToRead } from './fileToRead.ts';
import { ReadingThread } from './readingThread.ts';
import type { NodeThreads, ThreadCode, Waiting } from './readingThread.ts';

/** Where fewer files than this are to be read, that is done before threads would have begun. */
const FEW = 128;
/** Each takes a core, and the memory of an engine. */
const MOST_THREADS = 4;

/**
 * Reads files on other threads while the index has many to read, so that the one thread of the extension host
 * is free for everybody else. What they do not read is for whoever asks, as everything is where there are no
 * threads: in the web worker host, where there are few, and once a thread has failed.
 */
export class ReadingThreads implements DisposableLike {
  readonly #load: () => Promise<ThreadCode | undefined>;
  readonly #failed: (why: unknown) => void;
  readonly #node = nodeModule('node:worker_threads') as NodeThreads | undefined;
  #threads: ReadingThread[] = [];
  #queue: Waiting[] = [];
  #isHanding = false;
  #hasStarted = false;
  #isClosed = false;
  #runs = 0;
  #asked = 0;
  #reads = 0;

  /**
   * @param load gives what the threads run, if there is something
   * @param failed hears of the first failure; there are no threads after it
   */
  constructor(load: () => Promise<ThreadCode | undefined>, failed: (why: unknown) => void) {
    this.#load = load;
    this.#failed = failed;
  }

  /** How many files they have read so far. */
  get reads(): number {
    return this.#reads;
  }

  /** A run of the index begins, which may read many files. */
  begin(): void {
    if (this.#runs++ === 0) this.#asked = 0;
  }

  /** A run ended, and with the last one the threads do: what they hold is more than the index itself. */
  end(): void {
    if (--this.#runs === 0) this.dispose();
  }

  /** How many files are to be asked for at one time, so that there is always one for whoever is free. */
  get width(): number {
    return this.#node ? FEW : 48;
  }

  /** @returns nothing where whoever asks has to look itself */
  async read(file: FileToRead): Promise<IndexedFile | undefined> {
    if (!this.#node || this.#runs === 0 || this.#isClosed) return undefined;
    const read = await new Promise<IndexedFile | undefined>((done) => {
      this.#queue.push({ file, done });
      void this.#handSoon();
    });
    if (read) this.#reads++;
    return read;
  }

  /** Ends the threads. What they have not read yet is left to whoever asked. */
  dispose(): void {
    this.#hasStarted = false;
    for (const thread of this.#threads.splice(0)) thread.end();
    this.#giveBack();
  }

  #giveBack(): void {
    for (const { done } of this.#queue.splice(0)) done(undefined);
  }

  /** What is asked for in the same moment is handed out together. */
  async #handSoon(): Promise<void> {
    if (this.#isHanding) return;
    this.#isHanding = true;
    await pause();
    this.#isHanding = false;
    if (this.#hasStarted) this.#hand();
    // They may have failed in the meantime.
    else if (this.#isClosed || (this.#asked += this.#queue.length) < FEW) this.#giveBack();
    else await this.#start(this.#node!);
  }

  #hand(): void {
    for (const thread of this.#threads) thread.takeFrom(this.#queue);
  }

  async #start(node: NodeThreads): Promise<void> {
    this.#hasStarted = true;
    try {
      const code = await this.#load();
      if (!code) this.#close();
      // The run may have ended meanwhile, and another one have come as far as this.
      if (!code || !this.#hasStarted || this.#threads.length > 0) return;
      for (let left = Math.min(cores(), MOST_THREADS); left > 0; left--) this.#add(node, code);
    } catch (why) {
      this.#fail(why);
    }
  }

  #add(node: NodeThreads, code: ThreadCode): void {
    const thread = new ReadingThread(
      node,
      code,
      () => this.#hand(),
      (why) => {
        if (this.#threads.includes(thread)) this.#fail(why);
      },
    );
    this.#threads.push(thread);
  }

  #fail(why: unknown): void {
    this.#close();
    this.#failed(why);
  }

  #close(): void {
    this.#isClosed = true;
    this.dispose();
  }
}

function cores(): number {
  return (nodeModule('node:os') as { availableParallelism(): number }).availableParallelism();
}
