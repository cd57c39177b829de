import { CancellationTokenSource, EventEmitter, Uri, workspace } from 'vscode';
import type { ExtensionContext, LogOutputChannel, TextDocument } from 'vscode';
import type { ReviewFacts } from '../../core/facts/reviewFacts.ts';
import { sameStamp } from '../../core/index/cache.ts';
import type { FileStamp, IndexedFile } from '../../core/index/cache.ts';
import { decodeCache, encodeCache } from '../../core/index/cache.ts';
import { isUnder } from '../../core/index/fileChanges.ts';
import type { FileChanges } from '../../core/index/fileChanges.ts';
import { inParallel, TimeSlices } from '../../core/index/slices.ts';
import { DisposableStore } from '../disposables.ts';
import type { DisposableLike } from '../disposables.ts';
import { loadEngine } from '../engine.ts';
import type { Reviews } from '../reviews.ts';
import { Scheduler } from '../scheduler.ts';
import { CacheFile } from './cacheFile.ts';
import { findInFolder, usualLimits, walk } from './discover.ts';
import type { DiscoveryLimits } from './discover.ts';
import { decodeFile } from './readFile.ts';
import { FileWatch } from './watch.ts';

/** `idle` until somebody needs the index; `stopped` by a person before it was complete. */
export type IndexState = 'idle' | 'indexing' | 'ready' | 'stopped';

/** A review as it is now, or that it is gone. */
export interface IndexChange {
  readonly uri: string;
  readonly facts: ReviewFacts | undefined;
}

export interface IndexProgress {
  readonly looked: number;
  readonly files: number;
}

/** Files that are read at one time. */
const WIDTH = 16;
/** The thread is given back after this many milliseconds of work. */
const SLICE = 12;
/** Larger files are no reviews that a person wrote, and reading one would hold everything up. */
export const largestIndexed = 256 * 1024;
/** Listeners get at most so many changes in one go. */
const BATCH = 100;
/** How long after the last change the cache is written, in milliseconds. */
const CACHE_DELAY = 5_000;

/**
 * What is known of all reviews of the workspace, in every folder and every file system. It starts when
 * somebody first needs it, shows at once what it knew when the workspace was last open, reads only
 * what changed since, and follows files, settings and unsaved edits from then on.
 */
export class ReviewIndex implements DisposableLike {
  readonly #reviews: Reviews;
  readonly #log: LogOutputChannel;
  readonly #version: string;
  readonly #cache: CacheFile;
  readonly #limits: DiscoveryLimits;
  readonly #changed = new EventEmitter<readonly IndexChange[]>();
  readonly #stateChanged = new EventEmitter<IndexState>();
  readonly #progressed = new EventEmitter<IndexProgress>();
  readonly #disposables = new DisposableStore(this.#changed, this.#stateChanged, this.#progressed);
  readonly #scheduler = new Scheduler();
  readonly #slices = new TimeSlices(() => performance.now(), pause, SLICE);
  /** Files on disk, by URI. */
  readonly #files = new Map<string, IndexedFile>();
  /** Reviews that are open, as their documents say; they count before what is on disk. */
  readonly #open = new Map<string, ReviewFacts>();
  #state: IndexState = 'idle';
  #run: { readonly source: CancellationTokenSource; readonly done: Promise<void> } | undefined;
  #queue: Promise<unknown> = Promise.resolve();
  #cacheTimer: ReturnType<typeof setTimeout> | undefined;
  #isDisposed = false;

  /** Reviews came, changed or went; at most a hundred at a time. */
  readonly onDidChange = this.#changed.event;
  readonly onDidChangeState = this.#stateChanged.event;
  readonly onDidProgress = this.#progressed.event;

  constructor(
    context: ExtensionContext,
    reviews: Reviews,
    log: LogOutputChannel,
    limits: DiscoveryLimits = usualLimits,
  ) {
    this.#reviews = reviews;
    this.#log = log;
    this.#limits = limits;
    this.#version = String((context.extension.packageJSON as { version?: string }).version);
    this.#cache = new CacheFile(context.storageUri, 'reviews.jsonl', log);
  }

  get state(): IndexState {
    return this.#state;
  }

  /** The longest time that indexing held the thread, in milliseconds. */
  get longestSlice(): number {
    return this.#slices.longest;
  }

  /** All reviews, in no particular order. */
  *all(): IterableIterator<ReviewFacts> {
    yield* this.#open.values();
    for (const { uri, facts } of this.#files.values()) {
      if (facts && !this.#open.has(uri)) yield facts;
    }
  }

  get(uri: string): ReviewFacts | undefined {
    return this.#open.get(uri) ?? this.#files.get(uri)?.facts;
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
    clearTimeout(this.#cacheTimer);
    this.#run?.source.cancel();
    this.#disposables.dispose();
  }

  #setState(state: IndexState): void {
    if (this.#state === state || this.#isDisposed) return;
    this.#state = state;
    this.#stateChanged.fire(state);
  }

  #begin(withCache: boolean): void {
    this.#run?.source.cancel();
    const source = new CancellationTokenSource();
    const done = this.#index(source, withCache).catch((error: unknown) => {
      this.#log.error('Reading the reviews of the workspace failed:', error);
      if (this.#run?.source === source) this.#setState('ready');
    });
    this.#run = { source, done };
    this.#setState('indexing');
  }

  async #index({ token }: CancellationTokenSource, withCache: boolean): Promise<void> {
    const begin = performance.now();
    this.#slices.restart();
    if (withCache) await this.#readCache();
    if (token.isCancellationRequested) return;
    // What comes while the search is under way is not gone because the search missed it.
    const before = [...this.#files.keys()];
    const found = await this.#discover(token);
    const discovered = Math.round(performance.now() - begin);
    let looked = 0;
    let read = 0;
    await inParallel(
      found.values(),
      WIDTH,
      async (uri) => {
        if (await this.#look(uri)) read++;
        looked++;
        if (looked % BATCH === 0) this.#progressed.fire({ looked, files: found.size });
      },
      () => token.isCancellationRequested,
    );
    if (token.isCancellationRequested) return;
    for (const document of workspace.textDocuments) await this.#takeDocument(document);
    for (const uri of before) {
      if (!found.has(uri)) this.#forget(uri);
    }
    await this.#flush();
    const time = Math.round(performance.now() - begin);
    this.#log.info(
      `${found.size} files found in ${discovered} ms and looked at in ${time} ms, ${read} of them read`,
    );
    this.#setState('ready');
    this.#saveSoon(read > 0 ? 0 : CACHE_DELAY);
  }

  /** What was known when the workspace was last open. A cache that is broken or of another version is none. */
  async #readCache(): Promise<void> {
    const text = await this.#cache.read();
    if (text === undefined) return;
    const files: IndexedFile[] = [];
    const lines = decodeCache(text, this.#version);
    for (let next = lines.next(); ; next = lines.next()) {
      if (next.done) {
        if (!next.value) return;
        break;
      }
      files.push(next.value);
      await this.#slices.breathe();
    }
    for (const file of files) {
      // A folder may be gone from the workspace, and the settings may have changed since.
      if (this.#reviews.verdictOf(Uri.parse(file.uri)) === 'included') {
        this.#files.set(file.uri, file);
        this.#say(file.uri);
      }
      if (this.#unsaid.size >= BATCH) await this.#flush();
      await this.#slices.breathe();
    }
    await this.#flush();
  }

  /** The files that the settings may name. */
  async #discover(token: CancellationTokenSource['token']): Promise<Map<string, Uri>> {
    const all = await Promise.all(
      (workspace.workspaceFolders ?? []).map((folder) =>
        findInFolder(folder, this.#reviews.includesOf(folder), token, this.#limits),
      ),
    );
    const found = new Map<string, Uri>();
    for (const uris of all) {
      for (const uri of uris) {
        if (this.#reviews.verdictOf(uri) === 'included') found.set(uri.toString(), uri);
        await this.#slices.breathe();
      }
    }
    return found;
  }

  /**
   * Brings what is known of a file up to date.
   * @returns whether it had to be read
   */
  async #look(uri: Uri): Promise<boolean> {
    const key = uri.toString();
    const known = this.#files.get(key);
    if (this.#open.has(key)) {
      // Its document counts; the file is read when that is closed.
      if (known) this.#files.set(key, { ...known, stamp: unknownStamp });
      return false;
    }
    try {
      const stamp = await workspace.fs.stat(uri);
      if (sameStamp(known?.stamp, stamp)) return false;
      const facts = await this.#read(uri, stamp.size);
      this.#files.set(key, {
        uri: key,
        stamp: { mtime: stamp.mtime, size: stamp.size },
        ...(facts ? { facts } : {}),
      });
    } catch (error) {
      this.#log.warn(`${uri.toString(true)} could not be read:`, String(error));
      if (!known) return false;
      this.#files.delete(key);
    }
    if (!this.#open.has(key)) this.#say(key);
    if (this.#unsaid.size >= BATCH) await this.#flush();
    return true;
  }

  async #read(uri: Uri, size: number): Promise<ReviewFacts | undefined> {
    if (size > largestIndexed) {
      const limit = largestIndexed / 1024;
      this.#log.warn(`${uri.toString(true)} is larger than ${limit} kB and is not listed`);
      return undefined;
    }
    const text = await decodeFile(await workspace.fs.readFile(uri), uri);
    if (text === undefined) return undefined;
    const { detectReview, factsOf, readReview, sourceNameOf } = await loadEngine();
    // One after the other, with time for others in between: all reads may end in the same moment.
    return await this.#inTurn(() => {
      const path = this.#reviews.pathOf(uri);
      const { format } = detectReview({ path, text, verdict: this.#reviews.verdictOf(uri) });
      if (!format) return undefined;
      const document = readReview(text, format, { fileName: sourceNameOf(path) });
      return detached(factsOf(document, uri.toString(), path));
    });
  }

  #inTurn<T>(work: () => T): Promise<T> {
    const turn = this.#queue.then(async () => {
      await this.#slices.breathe();
      return work();
    });
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  #forget(uri: string): void {
    if (this.#files.delete(uri) && !this.#open.has(uri)) this.#say(uri);
  }

  /** Takes in an open document as it is now, saved or not. */
  async #takeDocument(document: TextDocument): Promise<void> {
    const uri = document.uri.toString();
    if (document.isClosed || !isFile(document.uri)) return;
    const review = await this.#reviews.reviewOf(document);
    if (document.isClosed) return;
    if (review) {
      const { factsOf } = await loadEngine();
      const facts = detached(factsOf(review, uri, this.#reviews.pathOf(document.uri)));
      const isKnown = JSON.stringify(this.get(uri)) === JSON.stringify(facts);
      this.#open.set(uri, facts);
      if (isKnown) return;
      this.#say(uri);
    } else if (this.#open.delete(uri)) {
      this.#say(uri);
    }
    await this.#flush();
  }

  /** A document was closed: what is on disk counts again. */
  async #leaveDocument(uri: Uri): Promise<void> {
    if (!this.#open.delete(uri.toString())) return;
    if (this.#reviews.verdictOf(uri) === 'included') await this.#lookAgain(uri);
    this.#say(uri.toString());
    await this.#flush();
  }

  /** The editor keeps the document of a deleted file for a while; it only counts where something in it is unsaved. */
  #leaveDeleted(uri: string): void {
    const document = workspace.textDocuments.find((open) => open.uri.toString() === uri);
    if (!document?.isDirty && this.#open.delete(uri)) this.#say(uri);
  }

  async #lookAgain(uri: Uri): Promise<void> {
    const isThere = await exists(uri);
    if (isThere) await this.#look(uri);
    else this.#forget(uri.toString());
  }

  #follow(): void {
    const watch = new FileWatch((changes) => this.#guarded(this.#takeChanges(changes)));
    this.#disposables.add(
      watch,
      this.#scheduler,
      this.#reviews.onDidChange((document) => {
        this.#scheduler.schedule(document.uri.toString(), () =>
          this.#guarded(this.#takeDocument(document)),
        );
      }),
      this.#reviews.onDidForget((uri) => {
        this.#scheduler.cancel(uri.toString());
        void this.#guarded(this.#leaveDocument(uri));
      }),
      workspace.onDidSaveTextDocument(({ uri }) => {
        if (this.#open.has(uri.toString())) this.#saveSoon();
      }),
      this.#reviews.onDidReselect(() => this.refresh()),
    );
  }

  async #takeChanges({ changed, deleted, isStorm }: FileChanges): Promise<void> {
    if (this.#isDisposed) return;
    if (isStorm) {
      this.refresh();
      return;
    }
    if (deleted.length > 0) {
      const isGone = (uri: string): boolean => deleted.some((gone) => isUnder(uri, gone));
      for (const uri of [...this.#open.keys()].filter(isGone)) this.#leaveDeleted(uri);
      for (const uri of [...this.#files.keys()].filter(isGone)) this.#forget(uri);
    }
    await inParallel(changed, WIDTH, async (text) => {
      const uri = Uri.parse(text);
      if (this.#reviews.verdictOf(uri) === 'included') await this.#lookAgain(uri);
      else if (!this.#files.has(text)) await this.#lookInFolder(uri);
    });
    if (this.#unsaid.size > 0) this.#saveSoon();
    await this.#flush();
  }

  /** A folder that came with everything in it is reported as one change. */
  async #lookInFolder(uri: Uri): Promise<void> {
    const folder = workspace.getWorkspaceFolder(uri);
    if (!folder || /\.[^./]+$/.test(uri.path)) return;
    const token = new CancellationTokenSource().token;
    const files = await walk(uri, ['**'], token, this.#limits);
    await inParallel(files, WIDTH, async (file) => {
      if (this.#reviews.verdictOf(file) === 'included') await this.#look(file);
    });
  }

  #guarded(work: Promise<void>): Promise<void> {
    return work.catch((error: unknown) => {
      this.#log.error('The list of reviews may be outdated:', error);
    });
  }

  readonly #unsaid = new Set<string>();

  #say(uri: string): void {
    this.#unsaid.add(uri);
  }

  /** Tells listeners what changed, in portions that are quickly taken in. */
  async #flush(): Promise<void> {
    while (this.#unsaid.size > 0 && !this.#isDisposed) {
      const batch = [...this.#unsaid].slice(0, BATCH);
      for (const uri of batch) this.#unsaid.delete(uri);
      this.#changed.fire(batch.map((uri) => ({ uri, facts: this.get(uri) })));
      await this.#slices.breathe();
    }
  }

  #saveSoon(delay = CACHE_DELAY): void {
    clearTimeout(this.#cacheTimer);
    this.#cacheTimer = setTimeout(() => {
      const lines = encodeCache([...this.#files.values()], this.#version);
      void this.#guarded(this.#cache.write(lines, () => this.#slices.breathe()));
    }, delay);
  }
}

/** No file has it: whatever is there will be read. */
const unknownStamp: FileStamp = { mtime: 0, size: -1 };

/** A copy that shares no memory with the text it was read from: a short name would keep all of it. */
function detached(facts: ReviewFacts): ReviewFacts {
  return JSON.parse(JSON.stringify(facts)) as ReviewFacts;
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/** Whether a document is a file that somebody works on, and not the other side of a diff. */
function isFile(uri: Uri): boolean {
  if (uri.scheme === 'untitled') return false;
  return (
    workspace.getWorkspaceFolder(uri) !== undefined ||
    workspace.fs.isWritableFileSystem(uri.scheme) === true
  );
}

async function exists(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
