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
/** How many files are asked for at one time, so that there is always one for whoever is free. */
const WIDTH = 128;
/** How many files are on their way to the thread that asks, so that it has one to read while it waits for others. */
const HERE = 16;

/** Reads a file on the thread that asks; gives nothing where there is none to be listed. */
export type ReadHere = () => Promise<IndexedFile | undefined>;

/**
 * Reads files on other threads while the index has many to read, so that the one thread of the extension host
 * is free for everybody else. Until they have begun, the thread that asks reads as well; and it reads all that they
 * do not: in the web worker host, where there are few files, and once a thread has failed.
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
  #here = 0;

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

  /** How many files are to be asked for at one time. */
  get width(): number {
    return this.#node ? WIDTH : 48;
  }

  /** @param here is asked where no other thread reads the file */
  async read(file: FileToRead, here: ReadHere): Promise<IndexedFile | undefined> {
    if (!this.#node || this.#runs === 0 || this.#isClosed) return await here();
    const read = await new Promise<IndexedFile | undefined>((resolve) => {
      const done = (answer: IndexedFile | undefined): void => {
        if (answer) this.#reads++;
        else this.#here++;
        resolve(answer);
      };
      this.#queue.push({ file, done });
      void this.#handSoon();
    });
    if (read) return read;
    try {
      return await here();
    } finally {
      this.#here--;
      this.#hand();
    }
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
    this.#asked += this.#queue.length;
    if (!this.#hasStarted && !this.#isClosed && this.#asked >= FEW) void this.#start(this.#node!);
    this.#hand();
  }

  #hand(): void {
    for (const thread of this.#threads) thread.takeFrom(this.#queue);
    if (this.#threads.some(({ isReady }) => isReady)) return;
    while (this.#here < HERE && this.#queue.length > 0) this.#queue.shift()!.done(undefined);
  }

  async #start(node: NodeThreads): Promise<void> {
    this.#hasStarted = true;
    try {
      const code = await this.#load();
      if (!code) this.#close();
      // The run may have ended meanwhile, and another one have come as far as this.
      if (!code || !this.#hasStarted || this.#threads.length > 0) return;
      for (let left = threadsWanted(); left > 0; left--) this.#add(node, code);
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

/** One core is for the thread that asks, which takes in what they read. */
function threadsWanted(): number {
  const cores = (
    nodeModule('node:os') as { availableParallelism(): number }
  ).availableParallelism();
  return Math.max(1, Math.min(cores - 1, MOST_THREADS));
}
