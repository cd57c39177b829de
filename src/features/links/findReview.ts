import { FileType, Uri, workspace } from 'vscode';
import type { CancellationToken } from 'vscode';
import { escapeGlob } from '../../core/review/glob.ts';
import { findWorkspaceFiles } from '../../platform/workspaceFiles.ts';

const extensions = ['.pir.yaml', '.pir.yml', '.pir.md', '.md', '.markdown', ''];

/**
 * The file of a review that another one mentions, by the name of its file with or without extension
 * (ids are made to be file names): beside the one that mentions it, else anywhere in the workspace.
 */
export async function findReview(
  reference: string,
  from: Uri,
  token: CancellationToken,
): Promise<Uri | undefined> {
  for (const extension of extensions) {
    const beside = Uri.joinPath(from, '..', reference + extension);
    if (await isFile(beside)) return beside;
    if (token.isCancellationRequested) return undefined;
  }
  const name = escapeGlob(reference);
  const files = await findWorkspaceFiles(
    `**/{${extensions.map((extension) => name + extension).join(',')}}`,
    1,
    token,
  );
  // A folder for each incident, with an index in it.
  return files[0] ?? (await findWorkspaceFiles(`**/${name}/{index,README}.md`, 1, token))[0];
}

async function isFile(uri: Uri): Promise<boolean> {
  try {
    return (await workspace.fs.stat(uri)).type === FileType.File;
  } catch {
    return false;
  }
}
