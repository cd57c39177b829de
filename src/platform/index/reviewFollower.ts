import { CancellationTokenSource, Uri, window, workspace } from 'vscode';
import { goneWith } from '../../core/index/fileChanges.ts';
import type { FileChanges } from '../../core/index/fileChanges.ts';
import type { Reconciler } from '../../core/index/reconciler.ts';
import { inParallel } from '../../core/index/slices.ts';
import { DisposableStore } from '../disposables.ts';
import type { DisposableLike } from '../disposables.ts';
import type { Reviews } from '../reviews.ts';
import { Scheduler } from '../scheduler.ts';
import { walk } from './discover.ts';
import type { DiscoveryLimits } from './discover.ts';
import type { KnownReviews } from './knownReviews.ts';
import { FileWatch } from './watch.ts';

/** Files that are looked at at one time. */
const WIDTH = 16;
/** New folders that are remembered: more come only with a whole repository. */
const MOST_NEW_FOLDERS = 200;

/** Milliseconds that views wait for what is typed: the squiggle under the text comes first. */
const PAUSE = 250;

/** Looks at what is touched. */
type Looks = Pick<Reconciler<unknown>, 'touch' | 'isPending' | 'pending'>;

/** What the follower needs of its index. */
interface Owner {
  readonly limits: DiscoveryLimits;
  /** Looks at everything. */
  refresh(): void;
  failed(error: unknown): void;
}

/** Hears what happens to files and documents, and says which of them are to be looked at again. */
export class ReviewFollower implements DisposableLike {
  readonly #reviews: Reviews;
  readonly #known: KnownReviews;
  readonly #reconciler: Looks;
  readonly #owner: Owner;
  readonly #scheduler = new Scheduler(PAUSE);
  readonly #disposables: DisposableStore;
  /**
   * Folders that came while the window was open. On Linux the editor's watcher stays blind for whatever
   * happens in folders that came inside of them in the same moment (microsoft/vscode#142694).
   */
  readonly #newFolders = new Set<string>();
  #isDisposed = false;

  constructor(reviews: Reviews, known: KnownReviews, reconciler: Looks, owner: Owner) {
    this.#reviews = reviews;
    this.#known = known;
    this.#reconciler = reconciler;
    this.#owner = owner;
    this.#disposables = new DisposableStore(
      new FileWatch((changes) => this.#guarded(this.#takeChanges(changes))),
      this.#scheduler,
      reviews.onDidChange(({ uri }) => {
        const key = uri.toString();
        this.#scheduler.schedule(key, () => this.#guarded(reconciler.touch(key)));
      }),
      reviews.onDidForget((uri) => {
        this.#scheduler.cancel(uri.toString());
        this.#touchIfConcerned(uri);
      }),
      reviews.onDidReselect(() => owner.refresh()),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        // Nothing was typed, but it may have become saved or unsaved.
        if (contentChanges.length === 0) this.#touchIfConcerned(document.uri);
      }),
      window.onDidChangeWindowState(({ focused }) => {
        if (focused) void this.#guarded(this.lookAgain());
      }),
    );
  }

  /** Looks for what happened outside of the window that no watcher tells of. */
  async lookAgain(): Promise<void> {
    const folders = [...this.#newFolders];
    await this.#touchAll(goneWith(folders, this.#known.uris));
    for (const folder of folders) await this.#lookInFolder(Uri.parse(folder));
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#disposables.dispose();
  }

  #touchIfConcerned(uri: Uri): void {
    const key = uri.toString();
    if (this.#isConcerned(key, uri)) void this.#guarded(this.#reconciler.touch(key));
  }

  #isConcerned(key: string, uri: Uri): boolean {
    return (
      this.#known.has(key) ||
      this.#reconciler.isPending(key) ||
      this.#reviews.verdictOf(uri) === 'included'
    );
  }

  async #takeChanges({ changed, deleted, isStorm }: FileChanges): Promise<void> {
    if (this.#isDisposed) return;
    if (isStorm) {
      for (const key of changed) this.#remember(Uri.parse(key));
      this.#owner.refresh();
      return;
    }
    // A file that is being looked at for the first time is not known yet, and may be among what is gone.
    const concerned = new Set([...this.#known.uris, ...this.#reconciler.pending]);
    await this.#touchAll(goneWith(deleted, concerned));
    await inParallel(changed, WIDTH, async (key) => {
      const uri = Uri.parse(key);
      if (this.#isConcerned(key, uri)) await this.#reconciler.touch(key);
      // A folder that came with everything in it is reported as one change.
      else if (this.#remember(uri)) await this.#lookInFolder(uri);
    });
  }

  async #touchAll(uris: Iterable<string>): Promise<void> {
    await inParallel(uris, WIDTH, (uri) => this.#reconciler.touch(uri));
  }

  /** @returns whether it may be a folder in which reviews can be */
  #remember(uri: Uri): boolean {
    if (!workspace.getWorkspaceFolder(uri) || /\.[^./]+$/.test(uri.path)) return false;
    if (this.#newFolders.size < MOST_NEW_FOLDERS) this.#newFolders.add(uri.toString());
    return true;
  }

  async #lookInFolder(uri: Uri): Promise<void> {
    const token = new CancellationTokenSource().token;
    const files = await walk(uri, ['**'], token, this.#owner.limits);
    await inParallel(files, WIDTH, async (file) => {
      if (this.#reviews.verdictOf(file) === 'included') {
        await this.#reconciler.touch(file.toString());
      }
    });
  }

  #guarded(work: Promise<void>): Promise<void> {
    return work.catch((error: unknown) => {
      // The log is closed by then.
      if (!this.#isDisposed) this.#owner.failed(error);
    });
  }
}
