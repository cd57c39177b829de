import { CancellationTokenSource, Uri, workspace } from 'vscode';
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
  readonly #scheduler = new Scheduler();
  readonly #disposables: DisposableStore;
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
    );
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
      this.#owner.refresh();
      return;
    }
    // A file that is being looked at for the first time is not known yet, and may be among what is gone.
    const concerned = new Set([...this.#known.uris, ...this.#reconciler.pending]);
    await inParallel(goneWith(deleted, concerned), WIDTH, (uri) => this.#reconciler.touch(uri));
    await inParallel(changed, WIDTH, async (key) => {
      const uri = Uri.parse(key);
      if (this.#isConcerned(key, uri)) await this.#reconciler.touch(key);
      else await this.#lookInFolder(uri);
    });
  }

  /** A folder that came with everything in it is reported as one change. */
  async #lookInFolder(uri: Uri): Promise<void> {
    const folder = workspace.getWorkspaceFolder(uri);
    if (!folder || /\.[^./]+$/.test(uri.path)) return;
    const token = new CancellationTokenSource().token;
    const files = await walk(uri, ['**'], token, this.#owner.limits);
    await inParallel(files, WIDTH, async (file) => {
      if (this.#reviews.verdictOf(file) === 'included') {
        await this.#reconciler.touch(file.toString());
      }
    });
  }

  #guarded(work: Promise<void>): Promise<void> {
    return work.catch((error: unknown) => this.#owner.failed(error));
  }
}
