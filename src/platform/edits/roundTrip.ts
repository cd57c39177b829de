import { FilePermission, l10n, workspace } from 'vscode';
import type { TextDocument } from 'vscode';

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
  const bytes = await workspace.fs.readFile(uri);
  const { encoding } = document;
  const written = await workspace.encode(document.getText(), { encoding });
  if (sameBytes(bytes, written)) return undefined;
  const text = await workspace.decode(bytes, { encoding });
  return /\r\n/.test(text) && /(?:^|[^\r])\n/.test(text)
    ? l10n.t('its lines end in different ways, and saving would change them all; open it first')
    : l10n.t(
        'it does not survive being saved as {0}; open it with its own encoding first',
        encoding,
      );
}

function readOnly(): string {
  return l10n.t('it cannot be written');
}

function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) return false;
  for (let index = 0; index < one.length; index++) if (one[index] !== other[index]) return false;
  return true;
}
