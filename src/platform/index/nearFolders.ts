import { Uri, workspace } from 'vscode';
import type { CancellationToken, WorkspaceFolder } from 'vscode';
import { filesBelow } from '../../core/index/filesBelow.ts';
import type { FolderEntry, WalkLimits } from '../../core/index/filesBelow.ts';
import { compileGlobs } from '../../core/review/glob.ts';
import { nodeModule } from '../nodeModule.ts';
import { timeSlices } from '../timeSlices.ts';
import { isLocal } from '../localFiles.ts';

/** What of Node's file system is used, where there is one. */
interface NodeFolders {
  readdir(
    path: string,
    options: { readonly withFileTypes: true },
    done: (error: Error | null, entries: readonly FolderEntry[]) => void,
  ): void;
}

/**
 * The files that globs name, where their folder lies beside the extension host and is soon read through: a
 * search asks the window, which starts a program and sends back what that found, and takes ten times as long
 * for a few folders.
 *
 * @param patterns globs relative to the folder
 * @param excludes globs of what is passed over, besides what a person excludes from their files
 * @returns nothing where a search has to say it: there are too many folders, links that lead to others, or
 * conditions for what is excluded
 */
export async function findNearby(
  folder: WorkspaceFolder,
  patterns: readonly string[],
  excludes: readonly string[],
  limits: WalkLimits,
  token: CancellationToken,
): Promise<Uri[] | undefined> {
  const { uri } = folder;
  if (!isLocal(uri) || limits.folders <= 0) return undefined;
  const files = nodeModule('node:fs') as NodeFolders | undefined;
  const excluded = excludedIn(folder);
  if (!files || !excluded) return undefined;
  const entriesOf = (below: string): Promise<readonly FolderEntry[]> =>
    new Promise((resolve) => {
      // Of a folder that may not be read nothing is known, as in a search.
      files.readdir(`${uri.fsPath}/${below}`, { withFileTypes: true }, (error, entries) =>
        resolve(error ? [] : entries),
      );
    });
  const slices = timeSlices();
  const choice = {
    matches: compileGlobs(patterns),
    isExcluded: compileGlobs([...excludes, ...excluded]),
    handOut: (path: string) => Uri.joinPath(uri, path),
    breathe: () => slices.breathe(),
  };
  return filesBelow(entriesOf, choice, limits, () => token.isCancellationRequested);
}

/** What a person has excluded from their files; nothing where that depends on what lies beside a file. */
function excludedIn(folder: WorkspaceFolder): string[] | undefined {
  const setting = workspace
    .getConfiguration('files', folder)
    .get<Record<string, unknown>>('exclude', {});
  const wanted = Object.entries(setting).filter(([, value]) => value !== false);
  return wanted.every(([, value]) => value === true) ? wanted.map(([glob]) => glob) : undefined;
}
