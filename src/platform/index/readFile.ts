import { workspace } from 'vscode';
import type { Uri } from 'vscode';

const decoder = new TextDecoder();

/**
 * The text of a file as VS Code would show it.
 * @returns nothing for what is not text
 */
export async function decodeFile(bytes: Uint8Array, uri: Uri): Promise<string | undefined> {
  const [first, second] = bytes;
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  // Nearly every file is UTF-8, and asking the window how it decodes one costs more than reading it.
  const text = isUtf16 ? undefined : decoder.decode(bytes);
  const decoded =
    text === undefined || text.includes('\uFFFD') ? await workspace.decode(bytes, { uri }) : text;
  return decoded.includes('\0') ? undefined : decoded;
}
