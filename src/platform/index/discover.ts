import { CancellationTokenSource, FileType, RelativePattern, Uri, workspace } from 'vscode';
import type { CancellationToken, WorkspaceFolder } from 'vscode';
import { inParallel } from '../../core/index/slices.ts';
import { compileGlobs, expandGlobs } from '../../core/review/glob.ts';
import { findNearby } from './nearFolders.ts';

const excludes = ['**/node_modules', '**/.git'];
const SEARCH_EXCLUDES = '**/{node_modules,.git}/**';
const skippedFolders = new Set(['node_modules', '.git', '.hg', '.svn']);
/** Folders that are read at one time where there is no search. */
const WIDTH = 8;

/** The limits of a search for files. */
export interface DiscoveryLimits {
  /** More files than this are not handed out. */
  readonly files: number;
  /** So many are handed out as soon as they are found. */
  readonly first: number;
  /** A file system that has no search is often a remote one: it is not asked about every folder there is. */
  readonly folders: number;
  /** How long the search may keep everybody waiting before the folders are read beside it, in milliseconds. */
  readonly patience: number;
  /** So many folders beside the extension host are read through without a search; see {@link findNearby}. */
  readonly near: number;
}

export const usualLimits: DiscoveryLimits = {
  files: 50_000,
  first: 300,
  folders: 5_000,
  patience: 2_000,
  near: 500,
};

/**
 * The files of a workspace folder that globs may name; it is for the caller to ask whether they do. They
 * come in one portion, or in two where there are many: the first ones soon, while the search for all goes on.
 * The second has those of the first again.
 * @param patterns globs relative to the folder
 */
export async function* findInFolder(
  folder: WorkspaceFolder,
  patterns: readonly string[],
  token: CancellationToken,
  limits: DiscoveryLimits = usualLimits,
): AsyncGenerator<Uri[]> {
  const alternatives = patternsWithin(folder, patterns);
  if (alternatives.length === 0) return;
  const { files, isAll } = await searchFolder(folder, alternatives, token, limits, limits.first);
  yield files;
  if (isAll || token.isCancellationRequested) return;
  yield (await searchFolder(folder, alternatives, token, limits, limits.files)).files;
}

/** What a search found. */
export interface Found {
  readonly files: Uri[];
  /** Whether there are no more, as far as the limits go. */
  readonly isAll: boolean;
}

/**
 * The files of a workspace folder that globs name. A few folders beside the extension host are read through;
 * for others there is a search.
 * A search never ends in a file system that does not provide one: when it takes too long, the folders
 * are read one by one as well, and whatever is done first counts.
 * @param alternatives globs relative to the folder, without braces where they are several
 * @param most so many files are enough
 */
export async function searchFolder(
  folder: WorkspaceFolder,
  alternatives: readonly string[],
  token: CancellationToken,
  limits: DiscoveryLimits,
  most: number,
): Promise<Found> {
  const all = (files: Uri[]): Found => ({ files, isAll: true });
  const { files, near } = limits;
  const nearby = await findNearby(folder, alternatives, excludes, { files, folders: near }, token);
  if (nearby) return all(nearby);
  const source = new CancellationTokenSource();
  const cancellation = token.onCancellationRequested(() => source.cancel());
  let timer: ReturnType<typeof setTimeout> | undefined;
  const walked = new Promise<Found>((resolve, reject) => {
    timer = setTimeout(() => {
      walk(folder.uri, alternatives, source.token, limits).then(all).then(resolve, reject);
    }, limits.patience);
  });
  const cancelled = new Promise<Found>((resolve) => {
    source.token.onCancellationRequested(() => resolve(all([])));
  });
  const glob = alternatives.length === 1 ? alternatives[0]! : `{${alternatives.join(',')}}`;
  const searched = workspace
    .findFiles(new RelativePattern(folder, glob), SEARCH_EXCLUDES, most, source.token)
    .then((files) => ({ files, isAll: files.length < most || most >= limits.files }));
  try {
    return await Promise.race([searched, walked, cancelled]);
  } finally {
    clearTimeout(timer);
    cancellation.dispose();
    source.cancel();
    source.dispose();
  }
}

/**
 * The patterns without braces (they may not be nested in one that joins them), and for a folder that a
 * pattern names what that says of its root: whoever opens `postmortems` itself has reviews there.
 */
export function patternsWithin(
  { uri }: Pick<WorkspaceFolder, 'uri'>,
  patterns: readonly string[],
): string[] {
  const name = uri.path.replace(/\/+$/, '').split('/').at(-1) ?? '';
  const expanded = expandGlobs(patterns);
  const inside = expanded.flatMap((pattern) => {
    const [, first, rest] = /^\*\*\/([^/]+)\/(.+)$/.exec(pattern) ?? [];
    return rest !== undefined && first !== '**' && compileGlobs([first!])(name) ? [rest] : [];
  });
  return [...new Set([...expanded, ...inside])];
}

/** The files below a folder that patterns name, found by reading folder after folder. */
export async function walk(
  root: Uri,
  patterns: readonly string[],
  token: CancellationToken,
  limits: DiscoveryLimits,
  base: Uri = root,
): Promise<Uri[]> {
  const matches = compileGlobs(patterns);
  const found: Uri[] = [];
  let level = [root];
  let read = 0;
  const isOver = (): boolean =>
    token.isCancellationRequested || found.length >= limits.files || read >= limits.folders;
  while (level.length > 0 && !isOver()) {
    const next: Uri[] = [];
    await inParallel(
      level,
      WIDTH,
      async (folder) => {
        read++;
        for (const [name, type] of await entriesOf(folder)) {
          const entry = Uri.joinPath(folder, name);
          // A link to a folder is not followed: it may lead back up.
          if (type === FileType.Directory) {
            if (!skippedFolders.has(name)) next.push(entry);
          } else if ((type & FileType.Directory) === 0 && matches(below(base, entry))) {
            found.push(entry);
          }
        }
      },
      isOver,
    );
    level = next;
  }
  return found;
}

function below(root: Uri, { path }: Uri): string {
  return path.slice(root.path.length).replace(/^\/+/, '');
}

/** The entries of a folder; none of one that may not be read. */
async function entriesOf(folder: Uri): Promise<[string, FileType][]> {
  try {
    return await workspace.fs.readDirectory(folder);
  } catch {
    return [];
  }
}
