import { workspace } from 'vscode';
import type { Uri } from 'vscode';

/** Whether there is a file or a folder at a place that may be looked at. */
export async function exists(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
