import type { GlobMatcher } from '../review/glob.ts';
import { inParallel } from './slices.ts';

/** What a folder has in it. */
export interface FolderEntry {
  readonly name: string;
  isDirectory(): boolean;
  isFile(): boolean;
  isSymbolicLink(): boolean;
}

/** Which files are looked for; paths are relative to where the search begins, with `/`. */
export interface FileChoice<T> {
  readonly matches: GlobMatcher;
  /** What is handed out for a file. It is asked as files are found, not for thousands in one go. */
  readonly handOut: (path: string) => T;
  /** Of a folder: nothing in it is looked at. */
  readonly isExcluded: GlobMatcher;
  /** Awaited between two entries: a folder may have thousands. */
  readonly breathe: () => Promise<void>;
}

export interface WalkLimits {
  /** So many files are enough. */
  readonly files: number;
  /** In more folders than this one does not look. */
  readonly folders: number;
}

/** Folders that are read at one time. */
const WIDTH = 8;

/**
 * The files below a folder, found by reading folder after folder.
 * @param entriesOf what is in a folder, by its path, which is empty or ends with `/`; never rejects
 * @returns what is handed out for each; nothing where there are too many folders, or links, which may lead to
 * others, and where it is cancelled
 */
export async function filesBelow<T>(
  entriesOf: (folder: string) => Promise<readonly FolderEntry[]>,
  { matches, isExcluded, handOut, breathe }: FileChoice<T>,
  limits: WalkLimits,
  isCancelled: () => boolean = () => false,
): Promise<T[] | undefined> {
  const found: T[] = [];
  let level = [''];
  let read = 0;
  let hasLinks = false;
  while (level.length > 0 && found.length < limits.files) {
    const next: string[] = [];
    await inParallel(level, WIDTH, async (folder) => {
      if (++read > limits.folders) return;
      for (const entry of await entriesOf(folder)) {
        const path = folder + entry.name;
        if (isExcluded(path)) continue;
        if (entry.isDirectory()) next.push(`${path}/`);
        else if (entry.isSymbolicLink()) hasLinks = true;
        else if (entry.isFile() && matches(path)) found.push(handOut(path));
        await breathe();
      }
    });
    if (read > limits.folders || hasLinks || isCancelled()) return undefined;
    level = next;
  }
  return found.slice(0, limits.files);
}
