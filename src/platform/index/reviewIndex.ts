import { CancellationTokenSource, EventEmitter, Uri, workspace } from 'vscode';
import type { CancellationToken, ExtensionContext, LogOutputChannel } from 'vscode';
import type { ReviewFacts } from '../../core/facts/reviewFacts.ts';
import type { IndexedFile } from '../../core/index/cache.ts';
import { Reconciler } from '../../core/index/reconciler.ts';
import { inParallel } from '../../core/index/slices.ts';
import { DisposableStore } from '../disposables.ts';
import type { DisposableLike } from '../disposables.ts';
import { codeOfThreads, tablesOfReading } from '../engine.ts';
import { timeSlices } from '../timeSlices.ts';
import type { Reviews } from '../reviews.ts';
import { findInFolder, usualLimits } from './discover.ts';
import type { DiscoveryLimits } from './discover.ts';
import { IndexCache } from './indexCache.ts';
import { KnownReviews } from './knownReviews.ts';
import { ReviewFollower } from './reviewFollower.ts';
import type { ThreadCode } from './readingThread.ts';
import { ReadingThreads } from './readingThreads.ts';

import { ReviewLooks } from './reviewLooks.ts';

export type { IndexChange } from './knownReviews.ts';

/** `idle` until somebody needs the index; `stopped` by a person before it was complete. */
export type IndexState = 'idle' | 'indexing' | 'ready' | 'stopped';

interface Run {
  readonly source: CancellationTokenSource;
  readonly done: Promise<void>;
}

/**
 * What is known of all reviews of the workspace, in every folder and every file system. It starts when
 * somebody first needs it, shows at once what it knew when the workspace was last open, reads only
 * what changed since, and follows files, settings and unsaved edits from then on.
 *
 * Nothing that happens changes what is known by itself: a run, a watcher or an edit only says which
 * file is to be looked at, and what is seen there then counts (`Reconciler`, `ReviewLooks`).
 */
export class ReviewIndex implements DisposableLike {
  readonly #reviews: Reviews;
  readonly #log: LogOutputChannel;
  readonly #limits: DiscoveryLimits;
  readonly #slices = timeSlices();
  readonly #known = new KnownReviews(this.#slices);
  readonly #threads: ReadingThreads;
  readonly #looks: ReviewLooks;
  readonly #cache: IndexCache;
  readonly #reconciler: Reconciler<IndexedFile | undefined>;
  readonly #stateChanged = new EventEmitter<IndexState>();
  readonly #disposables: DisposableStore;
  #follower: ReviewFollower | undefined;
  #state: IndexState = 'idle';
  #run: Run | undefined;
  #isDisposed = false;

  /** Reviews came, changed or went; at most a hundred at a time. */
  readonly onDidChange = this.#known.onDidChange;
  readonly onDidChangeState = this.#stateChanged.event;

  constructor(
    context: ExtensionContext,
    reviews: Reviews,
    log: LogOutputChannel,
    limits: DiscoveryLimits = usualLimits,
    loadThreadCode: () => Promise<ThreadCode | undefined> = codeOfThreads,
  ) {
    this.#reviews = reviews;
    this.#log = log;
    this.#limits = limits;
    this.#threads = new ReadingThreads(loadThreadCode, (why) =>
      log.warn('Reviews are all read on one thread, because another one failed:', why),
    );
    this.#looks = new ReviewLooks(reviews, log, this.#slices, this.#threads);
    this.#cache = new IndexCache(context, log, this.#slices);
    this.#reconciler = new Reconciler(
      (uri) => this.#looks.look(uri, this.#known.get(uri)),
      (uri, file) => this.#settle(uri, file),
    );
    this.#disposables = new DisposableStore(
      this.#known,
      this.#cache,
      this.#stateChanged,
      this.#threads,
    );
  }

  get state(): IndexState {
    return this.#state;
  }

  /** All reviews, in no particular order. */
  all(): IterableIterator<ReviewFacts> {
    return this.#known.reviews();
  }

  get(uri: string): ReviewFacts | undefined {
    return this.#known.get(uri)?.facts;
  }

  /** What a file says now, whether or not anything has been heard of it yet. */
  async lookAt(uri: string): Promise<ReviewFacts | undefined> {
    await this.#reconciler.touch(uri);
    return this.get(uri);
  }

  /** Starts the index if nobody did, or again if a person stopped it. */
  start(): void {
    if (this.#state === 'indexing' || this.#state === 'ready' || this.#isDisposed) return;
    if (this.#state === 'idle') this.#follow();
    this.#begin(this.#state === 'idle');
  }

  /** Looks at all files again; those that did not change are not read. */
  refresh(): void {
    if (this.#state === 'idle') this.start();
    else this.#begin(false);
  }

  /** Looks for what happened outside of the window that no watcher tells of, as when a person comes back to it. */
  async lookAgain(): Promise<void> {
    await this.#follower?.lookAgain();
  }

  /** Ends a run that is under way; what was found so far stays. */
  stop(): void {
    if (this.#state !== 'indexing') return;
    this.#run?.source.cancel();
    this.#setState('stopped');
  }

  /** Starts the index, and resolves when it is complete or was stopped. */
  async whenReady(): Promise<void> {
    this.start();
    while (this.#state === 'indexing') await this.#run?.done;
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#run?.source.cancel();
    this.#disposables.dispose();
  }

  #setState(state: IndexState): void {
    if (this.#state === state || this.#isDisposed) return;
    this.#state = state;
    this.#stateChanged.fire(state);
  }

  #settle(uri: string, file: IndexedFile | undefined): void {
    if (this.#isDisposed || !this.#known.set(uri, file)) return;
    if (this.#state !== 'indexing') this.#cache.writeSoon(() => this.#known.files);
  }

  #follow(): void {
    this.#follower = new ReviewFollower(this.#reviews, this.#known, this.#reconciler, {
      limits: this.#limits,
      refresh: () => this.refresh(),
      failed: (error) => this.#log.error('The list of reviews may be outdated:', error),
    });
    this.#disposables.add(this.#follower);
  }

  #begin(withCache: boolean): void {
    this.#run?.source.cancel();
    const source = new CancellationTokenSource();
    this.#threads.begin();
    const done = this.#index(source.token, withCache)
      .catch((error: unknown) => {
        this.#log.error('Reading the reviews of the workspace failed:', error);
        if (this.#run?.source === source) this.#setState('ready');
      })
      .finally(() => this.#threads.end());
    this.#run = { source, done };
    this.#setState('indexing');
  }

  async #index(token: CancellationToken, withCache: boolean): Promise<void> {
    const begin = performance.now();
    const { reads } = this.#looks;
    const { reads: onThreads } = this.#threads;
    this.#slices.restart();
    const looks: Promise<void>[] = [];
    const lookAt = (uris: Iterable<string>): void => {
      const look = this.#lookAt(uris, token);
      // It is waited for at the end.
      look.catch(() => undefined);
      looks.push(look);
    };
    const cache = withCache ? await this.#cache.open() : undefined;
    // It is there when the first review has been found; who reads that hears of it where that fails.
    if (!cache) tablesOfReading().catch(() => undefined);
    const recalled = this.#recall(cache).then(() => {
      // What is known, or is being looked at, may be gone: it is looked at whether the search finds it or not.
      const before = new Set([...this.#known.uris, ...this.#reconciler.pending]);
      lookAt(before);
      return before;
    });
    const found = new Set<string>();
    // Where much is on show already, all is searched for at once.
    const first = cache ? this.#limits.files : this.#limits.first;
    await this.#discover({ ...this.#limits, first }, token, async (uris) => {
      const fresh = await this.#included(uris, found);
      lookAt(without(fresh, await recalled));
    });
    const discovered = Math.round(performance.now() - begin);
    const open = workspace.textDocuments.map(({ uri }) => uri.toString());
    lookAt(without(open, found));
    for (const uri of open) found.add(uri);
    await recalled;
    await Promise.all(looks);
    if (token.isCancellationRequested) return;
    await this.#known.told();
    const time = Math.round(performance.now() - begin);
    const read = this.#looks.reads - reads;
    this.#log.info(
      `${found.size} files found in ${discovered} ms and looked at in ${time} ms, ${read} of them read, ${this.#threads.reads - onThreads} on other threads; the longest piece of work took ${Math.round(this.#slices.longest)} ms`,
    );
    this.#setState('ready');
    this.#cache.writeSoon(() => this.#known.files, read > 0 ? 0 : undefined);
  }

  async #lookAt(uris: Iterable<string>, token: CancellationToken): Promise<void> {
    await inParallel(
      uris,
      this.#threads.width,
      (uri) => this.#reconciler.touch(uri),
      () => token.isCancellationRequested,
    );
  }

  /** What was known when the workspace was last open; what is known by now is newer. */
  async #recall(cache: Uint8Array | undefined): Promise<void> {
    if (!cache) return;
    await this.#cache.read(cache, (file) => {
      // A folder may be gone from the workspace, and the settings may have changed since.
      if (this.#reviews.verdictOf(Uri.parse(file.uri)) !== 'included') return;
      if (!this.#known.has(file.uri)) this.#known.set(file.uri, file);
    });
  }

  /** @param take is given the files that the settings may name, in portions that may overlap */
  async #discover(
    limits: DiscoveryLimits,
    token: CancellationToken,
    take: (uris: Uri[]) => Promise<void>,
  ): Promise<void> {
    const folders = (workspace.workspaceFolders ?? []).map(async (folder) => {
      const portions = findInFolder(folder, this.#reviews.includesOf(folder), token, limits);
      for await (const uris of portions) await take(uris);
    });
    await Promise.all(folders);
  }

  /**
   * @param found gets those that the settings name
   * @returns those of them that it did not have
   */
  async #included(uris: readonly Uri[], found: Set<string>): Promise<string[]> {
    const fresh: string[] = [];
    for (const uri of uris) {
      const key = uri.toString();
      if (!found.has(key) && this.#reviews.verdictOf(uri) === 'included') {
        found.add(key);
        fresh.push(key);
      }
      await this.#slices.breathe();
    }
    return fresh;
  }
}

function* without(all: Iterable<string>, some: ReadonlySet<string>): Generator<string> {
  for (const one of all) if (!some.has(one)) yield one;
}
