import { Uri } from 'vscode';
import { exists } from './exists.ts';

/** How many folders above a file are looked into. */
const MOST_FOLDERS = 30;

/**
 * Looks for what a team keeps in a folder above its files: the nearest one counts, up to the root of the
 * repository, as on the command line. What was found is remembered.
 */
export class NearestFolder<T> {
  readonly #find: (folder: Uri) => Promise<T | undefined>;
  readonly #known = new Map<string, Promise<T | undefined>>();

  /** @param find what one folder has itself, if anything */
  constructor(find: (folder: Uri) => Promise<T | undefined>) {
    this.#find = find;
  }

  /** What the folder has, or the nearest one above it that has anything. */
  from(folder: Uri, depth = 0): Promise<T | undefined> {
    const key = folder.toString();
    let known = this.#known.get(key);
    if (!known) this.#known.set(key, (known = this.#search(folder, depth)));
    return known;
  }

  /** Forgets what was found, so that it is looked for anew. */
  clear(): void {
    this.#known.clear();
  }

  async #search(folder: Uri, depth: number): Promise<T | undefined> {
    const found = await this.#find(folder);
    if (found !== undefined) return found;
    const parent = Uri.joinPath(folder, '..');
    const isTop = parent.path === folder.path || depth >= MOST_FOLDERS;
    return isTop || (await exists(Uri.joinPath(folder, '.git')))
      ? undefined
      : this.from(parent, depth + 1);
  }
}
