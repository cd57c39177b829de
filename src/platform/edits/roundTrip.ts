import { FilePermission, l10n, workspace } from 'vscode';
import type { TextDocument } from 'vscode';

/** How long the editor may take to read a file again that something else has changed, in milliseconds. */
const PATIENCE = 5_000;

/**
 * Why an edit to a file that nobody has open would change more of it than the edit: VS Code writes the
 * whole file anew, with one kind of line end and in the encoding it took it for.
 * @returns nothing where its bytes would survive
 */
export async function reasonAgainstRewriting(document: TextDocument): Promise<string | undefined> {
  const { uri } = document;
  if (workspace.fs.isWritableFileSystem(uri.scheme) === false) return readOnly();
  const { permissions = 0 } = await workspace.fs.stat(uri);
  if ((permissions & FilePermission.Readonly) !== 0) return readOnly();
  const end = Date.now() + PATIENCE;
  for (;;) {
    const { version, encoding } = document;
    // As it is now: it may become another one while the file is read.
    const shown = document.getText();
    const bytes = await workspace.fs.readFile(uri);
    const written = await workspace.encode(shown, { encoding });
    if (sameBytes(bytes, written)) return undefined;
    const text = await workspace.decode(bytes, { encoding });
    if (comparable(text) === comparable(shown)) return reasonFor(text, encoding);
    // Something else has written the file, and the editor has not read it again yet.
    if (document.version === version && !(await changes(document, end - Date.now()))) {
      return l10n.t('something else has just changed it; try again');
    }
  }
}

function reasonFor(text: string, encoding: string): string {
  return /\r\n/.test(text) && /(?:^|[^\r])\n/.test(text)
    ? l10n.t('its lines end in different ways, and saving would change them all; open it first')
    : l10n.t(
        'it does not survive being saved as {0}; open it with its own encoding first',
        encoding,
      );
}

/** Line ends and byte order marks are no difference in what a text says. */
function comparable(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

/** @returns whether the document changed within so many milliseconds */
function changes(document: TextDocument, within: number): Promise<boolean> {
  return new Promise((resolve) => {
    const end = (hasChanged: boolean): void => {
      clearTimeout(timer);
      subscription.dispose();
      resolve(hasChanged);
    };
    const timer = setTimeout(() => end(false), Math.max(0, within));
    const subscription = workspace.onDidChangeTextDocument((event) => {
      if (event.document === document && event.contentChanges.length > 0) end(true);
    });
  });
}

function readOnly(): string {
  return l10n.t('it cannot be written');
}

function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) return false;
  for (let index = 0; index < one.length; index++) if (one[index] !== other[index]) return false;
  return true;
}
