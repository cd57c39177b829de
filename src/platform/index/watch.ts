import { workspace } from 'vscode';
import type { Uri } from 'vscode';
import { PendingChanges } from '../../core/index/fileChanges.ts';
import type { FileChanges } from '../../core/index/fileChanges.ts';
import { DisposableStore } from '../disposables.ts';
import type { DisposableLike } from '../disposables.ts';

/** What is reported within so many milliseconds is taken together. */
const GATHER = 50;
/** Files of these names say nothing of reviews, and there are many of them. */
const noise = /\/(?:\.git|node_modules|\.hg|\.svn)(?:\/|$)/;

/**
 * Follows files and folders of the workspace. What is reported while the last portion is still being
 * looked at waits and is looked at together.
 */
export class FileWatch implements DisposableLike {
  readonly #take: (changes: FileChanges) => Promise<void>;
  readonly #pending = new PendingChanges();
  readonly #disposables = new DisposableStore();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isTaking = false;

  /** @param take does not throw */
  constructor(take: (changes: FileChanges) => Promise<void>) {
    this.#take = take;
    const watcher = workspace.createFileSystemWatcher('**');
    const changed = (uri: Uri): void => this.#add(uri, 'changed');
    const deleted = (uri: Uri): void => this.#add(uri, 'deleted');
    this.#disposables.add(
      watcher,
      watcher.onDidCreate(changed),
      watcher.onDidChange(changed),
      watcher.onDidDelete(deleted),
      // File systems without a watcher at least report what is done in the editor.
      workspace.onDidCreateFiles(({ files }) => files.forEach(changed)),
      workspace.onDidDeleteFiles(({ files }) => files.forEach(deleted)),
      workspace.onDidRenameFiles(({ files }) => {
        for (const { oldUri, newUri } of files) {
          deleted(oldUri);
          changed(newUri);
        }
      }),
      workspace.onDidSaveTextDocument(({ uri }) => changed(uri)),
    );
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#disposables.dispose();
  }

  #add(uri: Uri, what: 'changed' | 'deleted'): void {
    if (noise.test(uri.path)) return;
    this.#pending.add(uri.toString(), what);
    this.#timer ??= setTimeout(() => void this.#look(), GATHER);
  }

  async #look(): Promise<void> {
    this.#timer = undefined;
    if (this.#isTaking) return;
    this.#isTaking = true;
    while (!this.#pending.isEmpty) await this.#take(this.#pending.take());
    this.#isTaking = false;
  }
}
