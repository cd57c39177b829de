import { workspace } from 'vscode';
import type { Uri } from 'vscode';
import { plainText } from './plainText.ts';

/**
 * The text of a file as VS Code would show it.
 * @returns nothing for what is not text
 */
export async function decodeFile(bytes: Uint8Array, uri: Uri): Promise<string | undefined> {
  // Asking the window how it decodes a file costs more than reading it.
  const decoded = plainText(bytes) ?? (await workspace.decode(bytes, { uri }));
  return decoded.includes('\0') ? undefined : decoded;
}
