import { EventEmitter } from 'vscode';
import type { ReviewFacts } from '../../core/facts/reviewFacts.ts';
import type { IndexedFile } from '../../core/index/cache.ts';
import type { TimeSlices } from '../../core/index/slices.ts';
import type { DisposableLike } from '../disposables.ts';

/** A review as it is now, or that it is gone. */
export interface IndexChange {
  readonly uri: string;
  readonly facts: ReviewFacts | undefined;
}

/** Listeners get at most so many changes in one go. */
const BATCH = 100;

/** What is known of files, and the news of it for whoever listens, in portions that are quickly taken in. */
export class KnownReviews implements DisposableLike {
  readonly #slices: TimeSlices;
  readonly #files = new Map<string, IndexedFile>();
  readonly #changed = new EventEmitter<readonly IndexChange[]>();
  readonly #unsaid = new Set<string>();
  #telling: Promise<void> | undefined;
  #isDisposed = false;

  /** Reviews came, changed or went; at most a hundred at a time. */
  readonly onDidChange = this.#changed.event;

  constructor(slices: TimeSlices) {
    this.#slices = slices;
  }

  get(uri: string): IndexedFile | undefined {
    return this.#files.get(uri);
  }

  has(uri: string): boolean {
    return this.#files.has(uri);
  }

  /** The URIs of all files, reviews or not. */
  get uris(): IterableIterator<string> {
    return this.#files.keys();
  }

  get files(): IterableIterator<IndexedFile> {
    return this.#files.values();
  }

  /** All reviews, in no particular order. */
  *reviews(): IterableIterator<ReviewFacts> {
    for (const { facts } of this.#files.values()) if (facts) yield facts;
  }

  /**
   * Takes in what a file is now; nothing where it is gone. Listeners hear of it soon.
   * @returns whether it was something else before
   */
  set(uri: string, file: IndexedFile | undefined): boolean {
    const before = this.#files.get(uri);
    if (file === before) return false;
    const isSame = sameFacts(before?.facts, file?.facts);
    if (!file) this.#files.delete(uri);
    // Whoever compares facts by their identity is spared the work.
    else this.#files.set(uri, isSame && before?.facts ? { ...file, facts: before.facts } : file);
    if (!isSame) this.#say(uri);
    return true;
  }

  /** Resolves when listeners have heard of all that was taken in. */
  async told(): Promise<void> {
    while (this.#telling) await this.#telling;
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#changed.dispose();
  }

  #say(uri: string): void {
    this.#unsaid.add(uri);
    this.#telling ??= this.#tell();
  }

  async #tell(): Promise<void> {
    // What changes in the same moment is told of together.
    await new Promise((resolve) => setTimeout(resolve, 0));
    while (this.#unsaid.size > 0 && !this.#isDisposed) {
      const batch = [...this.#unsaid].slice(0, BATCH);
      for (const uri of batch) this.#unsaid.delete(uri);
      const changes = batch.map((uri) => ({ uri, facts: this.#files.get(uri)?.facts }));
      await this.#slices.piece(() => this.#changed.fire(changes));
    }
    this.#telling = undefined;
  }
}

function sameFacts(one: ReviewFacts | undefined, other: ReviewFacts | undefined): boolean {
  if (!one || !other) return one === other;
  return JSON.stringify(one) === JSON.stringify(other);
}
