import { CancellationTokenSource, workspace } from 'vscode';
import type { CancellationToken, Uri } from 'vscode';
import { searchFolder, usualLimits } from './index/discover.ts';
import type { DiscoveryLimits } from './index/discover.ts';

/** A file system that has no search is often a remote one: it is not asked about every folder there is. */
const MOST_FOLDERS = 2_000;

/**
 * The files of all workspace folders that a glob names, at most `limit`; also where a file system has no
 * search (`vscode-vfs:` before it is indexed, custom ones).
 * @param limits where they are not the usual ones
 */
export async function findWorkspaceFiles(
  glob: string,
  limit: number,
  token: CancellationToken = new CancellationTokenSource().token,
  limits: Partial<DiscoveryLimits> = {},
): Promise<Uri[]> {
  const all = { ...usualLimits, files: limit, folders: MOST_FOLDERS, ...limits };
  const found = (workspace.workspaceFolders ?? []).map((folder) =>
    searchFolder(folder, [glob], token, all, limit),
  );
  return (await Promise.all(found)).flatMap(({ files }) => files).slice(0, limit);
}
