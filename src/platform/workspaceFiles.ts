import { CancellationTokenSource, FileType, Uri, workspace } from 'vscode';
import type { CancellationToken } from 'vscode';
import { compileGlobs } from '../core/review/glob.ts';
import type { GlobMatcher } from '../core/review/glob.ts';

const SEARCH_EXCLUDES = '**/{node_modules,.git}/**';
const skippedFolders = new Set(['node_modules', '.git', '.hg', '.svn']);
/** A file system that has no search is often a remote one: it is not asked about every folder there is. */
const MOST_FOLDERS = 2_000;

/**
 * The files of all workspace folders that a glob names, at most `limit`. A search never ends in a file
 * system that does not provide one (`vscode-vfs:` before it is indexed, custom ones): after two
 * seconds its folders are read one by one.
 * @param patience how long the search may take, in milliseconds
 */
export async function findWorkspaceFiles(
  glob: string,
  limit: number,
  token?: CancellationToken,
  patience = 2_000,
): Promise<Uri[]> {
  if (!workspace.workspaceFolders) return [];
  const found = await search(glob, limit, patience, token);
  if (found || token?.isCancellationRequested) return found ?? [];
  const matches = compileGlobs([glob]);
  const walks = workspace.workspaceFolders.map(({ uri }) => walk(uri, matches, limit, token));
  return (await Promise.all(walks)).flat().slice(0, limit);
}

/** What VS Code's search finds; nothing if it does not answer in time. */
async function search(
  glob: string,
  limit: number,
  patience: number,
  token: CancellationToken | undefined,
): Promise<Uri[] | undefined> {
  const source = new CancellationTokenSource();
  const cancellation = token?.onCancellationRequested(() => source.cancel());
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), patience);
  });
  try {
    const found = workspace.findFiles(glob, SEARCH_EXCLUDES, limit, source.token);
    return await Promise.race([found, timeout]);
  } finally {
    clearTimeout(timer);
    cancellation?.dispose();
    source.cancel();
    source.dispose();
  }
}

async function walk(
  root: Uri,
  matches: GlobMatcher,
  limit: number,
  token: CancellationToken | undefined,
): Promise<Uri[]> {
  const found: Uri[] = [];
  const folders = [root];
  for (let index = 0; index < Math.min(folders.length, MOST_FOLDERS); index++) {
    const folder = folders[index]!;
    for (const [name, type] of await entriesOf(folder)) {
      const entry = Uri.joinPath(folder, name);
      if (type === FileType.Directory) {
        if (!skippedFolders.has(name)) folders.push(entry);
      } else if (matches(entry.path.slice(root.path.length).replace(/^\/+/, ''))) {
        found.push(entry);
        if (found.length >= limit) return found;
      }
    }
    if (token?.isCancellationRequested) return found;
  }
  return found;
}

/** The entries of a folder; none of one that may not be read. */
async function entriesOf(folder: Uri): Promise<[string, FileType][]> {
  try {
    return await workspace.fs.readDirectory(folder);
  } catch {
    return [];
  }
}
