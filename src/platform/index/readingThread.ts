import type { IndexedFile } from '../../core/index/cache.ts';
import type { Tables } from '../packagedData.ts';
import type { FileToRead } from './fileToRead.ts';

/** What of Node's threads is used. */
export interface NodeThreads {
  readonly Worker: new (code: string, options: { eval: true; workerData: unknown }) => NodeWorker;
}

interface NodeWorker {
  on(event: 'message', take: (answer: string) => void): void;
  on(event: 'error' | 'exit', take: (why: unknown) => void): void;
  postMessage(asked: readonly FileToRead[]): void;
  terminate(): Promise<unknown>;
}

/** What a thread evaluates; what it finds as its `workerData` there. */
export interface ThreadCode {
  readonly code: string;
  readonly data: unknown;
}

/** With this the text of the engine goes on where all is said that reviews are read with. */
const REST = '$parts.evaluateRest';

/** Evaluates the first part of the engine there. */
const CODE = `const{text,tables,cachedData}=require('node:worker_threads').workerData,parts={};
new(require('node:vm').Script)(text,{cachedData}).runInThisContext()(tables,parts);
parts.reading.answerWithFiles()`;

/**
 * The code of a thread that reads files.
 * @param evaluateEngine the text of the function with that name
 * @param tables those of its first part
 * @param cachedData what V8 made of the text, in brackets, before
 * @returns nothing where that function needs something besides, as without a build
 */
export function threadCode(
  evaluateEngine: string,
  tables: Tables,
  cachedData?: Uint8Array,
): ThreadCode | undefined {
  const end = evaluateEngine.indexOf(REST);
  if (end < 0) return undefined;
  // What would have to be compiled is less of it.
  const text = cachedData ? evaluateEngine : `${evaluateEngine.slice(0, end)}}`;
  return { code: CODE, data: { text: `(${text})`, tables, cachedData } };
}

/** A file that somebody waits for. */
export interface Waiting {
  readonly file: FileToRead;
  /** Takes nothing where it could not be read. */
  readonly done: (read: IndexedFile | undefined) => void;
}

/** With a second portion it has something to do while the first answer is on its way. */
const PORTIONS = 2;
/** Files of a portion, of which it answers together. Few at first, so that something is known soon. */
const FIRST = 2;
const MOST = 16;

/** A thread that takes portions of files, and answers for one after the other. */
export class ReadingThread {
  readonly #worker: NodeWorker;
  readonly #portions: (readonly Waiting[])[] = [];
  #size = FIRST;
  #isReady = false;

  /**
   * @param free hears when it can take more
   * @param ended hears when it has ended, for whatever reason
   * @throws where there can be no thread
   */
  constructor(
    { Worker }: NodeThreads,
    { code, data }: ThreadCode,
    free: () => void,
    ended: (why: unknown) => void,
  ) {
    this.#worker = new Worker(code, { eval: true, workerData: data });
    this.#worker.on('message', (answer) => {
      this.#hear(JSON.parse(answer) as (IndexedFile | null)[]);
      free();
    });
    this.#worker.on('error', ended);
    this.#worker.on('exit', ended);
  }

  /** Whether it has evaluated its code. */
  get isReady(): boolean {
    return this.#isReady;
  }

  /** Takes from the start of a queue what it has room for: nothing before it is ready. */
  takeFrom(queue: Waiting[]): void {
    while (this.#isReady && this.#portions.length < PORTIONS && queue.length > 0) {
      const portion = queue.splice(0, this.#size);
      this.#portions.push(portion);
      this.#worker.postMessage(portion.map(({ file }) => file));
    }
  }

  /** Ends it in the middle of whatever it does. */
  end(): void {
    void this.#worker.terminate();
    for (const { done } of this.#portions.flat()) done(undefined);
  }

  #hear(read: readonly (IndexedFile | null)[]): void {
    // The first answer is of nothing.
    const portion = this.#isReady ? this.#portions.shift()! : [];
    this.#isReady = true;
    this.#size = Math.min(MOST, this.#size + portion.length);
    portion.forEach(({ done }, index) => done(read[index] ?? undefined));
  }
}
