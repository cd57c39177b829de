import {
  FileSystemError,
  FileType,
  Position,
  Range,
  Uri,
  window,
  workspace,
  WorkspaceEdit,
} from 'vscode';
import type { TextDocument } from 'vscode';
import { freeName } from '../../core/create/freeName.ts';
import { LineIndex } from '../../core/text/lines.ts';
import type { NewReview } from '../../core/templates/newReview.ts';
import { toRange } from '../../platform/ranges.ts';

/** How often a name may be snatched away between looking and writing before something else must be wrong. */
const mostAttempts = 10;

/** Whether files can be written there, as far as the file system says before one tries. */
export function isWritable(folder: Uri): boolean {
  return workspace.fs.isWritableFileSystem(folder.scheme) !== false;
}

/** The path itself, or with `-2`, `-3` … in its name where something has it already. */
export async function freePathIn(folder: Uri, path: string): Promise<string> {
  const slash = path.lastIndexOf('/');
  const parent = slash < 0 ? folder : Uri.joinPath(folder, path.slice(0, slash));
  return path.slice(0, slash + 1) + freeName(path.slice(slash + 1), await namesIn(parent));
}

/**
 * Writes a new review into a folder and opens it. Nothing is ever overwritten: where the name is taken,
 * or taken in the meantime, the next free one is.
 * @param contentFor the review for a path that may have got a number
 * @throws what the file system says where it cannot be written
 */
export async function writeNewFile(
  folder: Uri,
  path: string,
  contentFor: (path: string) => NewReview,
): Promise<Uri> {
  for (let attempt = 1; ; attempt++) {
    const free = await freePathIn(folder, path);
    const uri = Uri.joinPath(folder, free);
    const review = contentFor(free);
    if (await create(uri, review.text)) {
      await show(await workspace.openTextDocument(uri), review);
      return uri;
    }
    if (attempt === mostAttempts || !(await exists(uri))) throw FileSystemError.NoPermissions(uri);
  }
}

/** Opens a new review as a document that no file stands behind yet, with a name that says what it is. */
export async function openUnsaved(
  path: string,
  contentFor: (path: string) => NewReview,
): Promise<Uri> {
  const open = workspace.textDocuments
    .filter(({ uri }) => uri.scheme === 'untitled')
    .map(({ uri }) => uri.path);
  const name = freeName(path.slice(path.lastIndexOf('/') + 1), open);
  const uri = Uri.from({ scheme: 'untitled', path: name });
  const document = await workspace.openTextDocument(uri);
  const review = contentFor(name);
  const edit = new WorkspaceEdit();
  // A closed unsaved document can come back with its text: what is there gives way.
  const everything = new Range(
    new Position(0, 0),
    document.lineAt(document.lineCount - 1).range.end,
  );
  edit.replace(uri, everything, review.text);
  await workspace.applyEdit(edit);
  await show(document, review);
  return uri;
}

/** Creates the file in one step, so that it is there with its text or not at all, as undoable as any other. */
async function create(uri: Uri, text: string): Promise<boolean> {
  const lineEnd = workspace.getConfiguration('files', uri).get<string>('eol');
  const written = lineEnd === '\r\n' ? text.replaceAll('\n', '\r\n') : text;
  const edit = new WorkspaceEdit();
  edit.createFile(uri, {
    overwrite: false,
    ignoreIfExists: false,
    contents: await workspace.encode(written, { uri }),
  });
  return workspace.applyEdit(edit);
}

async function show(document: TextDocument, { text, cursor }: NewReview): Promise<void> {
  const selection = toRange(new LineIndex(text), cursor);
  await window.showTextDocument(document, { selection, preview: false });
}

async function namesIn(folder: Uri): Promise<string[]> {
  try {
    const entries = await workspace.fs.readDirectory(folder);
    return entries.map(([name]) => name);
  } catch {
    // A folder that is not there yet has no names in it; one that cannot be read says so when written to.
    return [];
  }
}

async function exists(uri: Uri): Promise<boolean> {
  try {
    return (await workspace.fs.stat(uri)).type !== FileType.Unknown;
  } catch {
    return false;
  }
}
