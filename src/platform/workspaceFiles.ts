import { CancellationTokenSource, workspace } from 'vscode';
import type { CancellationToken, Uri } from 'vscode';
import { searchFolder, usualLimits } from './index/discover.ts';

/** A file system that has no search is often a remote one: it is not asked about every folder there is. */
const MOST_FOLDERS = 2_000;

/**
 * The files of all workspace folders that a glob names, at most `limit`; also where a file system has no
 * search (`vscode-vfs:` before it is indexed, custom ones).
 * @param patience how long a search may take until folders are read one by one, in milliseconds
 */
export async function findWorkspaceFiles(
  glob: string,
  limit: number,
  token: CancellationToken = new CancellationTokenSource().token,
  patience = usualLimits.patience,
): Promise<Uri[]> {
  const limits = { ...usualLimits, files: limit, folders: MOST_FOLDERS, patience };
  const found = (workspace.workspaceFolders ?? []).map((folder) =>
    searchFolder(folder, [glob], token, limits, limit),
  );
  return (await Promise.all(found)).flatMap(({ files }) => files).slice(0, limit);
}
