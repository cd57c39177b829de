import { Range, Uri, WorkspaceEdit, commands, window, workspace } from 'vscode';
import type { TextDocument, TextEditor } from 'vscode';

/** The file of the test workspace with this path from its folder. */
export function uriOf(file: string): Uri {
  const folder = workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('The tests run in a workspace with a folder.');
  return Uri.joinPath(folder.uri, ...file.split('/'));
}

/** Writes a file of the workspace; folders that are missing are made. */
export async function writeFile(file: string, text: string): Promise<Uri> {
  const uri = uriOf(file);
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

export async function readFile(uri: Uri): Promise<string> {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await workspace.fs.readFile(uri));
}

/** Opens a file of the workspace in an editor. */
export async function openFile(file: string): Promise<TextEditor> {
  return await window.showTextDocument(uriOf(file));
}

/** Writes a file of the workspace and opens it in an editor. */
export async function openText(file: string, text: string): Promise<TextEditor> {
  return await window.showTextDocument(await writeFile(file, text));
}

/** Opens a document in an editor that is saved nowhere yet. */
export async function openUntitled(name: string, text: string): Promise<TextDocument> {
  const document = await workspace.openTextDocument(Uri.from({ scheme: 'untitled', path: name }));
  const editor = await window.showTextDocument(document, { preview: false });
  return await replaceText(editor, text);
}

/** Replaces the first occurrence of a text, as one edit. */
export async function replaceIn(document: TextDocument, from: string, to: string): Promise<void> {
  const start = document.getText().indexOf(from);
  const range = new Range(document.positionAt(start), document.positionAt(start + from.length));
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, range, to);
  if (!(await workspace.applyEdit(edit))) throw new Error('The edit was refused.');
}

/** Replaces the whole text, as one edit. */
export async function replaceText(editor: TextEditor, text: string): Promise<TextDocument> {
  const { document } = editor;
  const last = document.lineAt(document.lineCount - 1).range.end;
  const done = await editor.edit((edit) => {
    edit.delete(document.validateRange(document.lineAt(0).range.with({ end: last })));
    edit.insert(document.lineAt(0).range.start, text);
  });
  if (!done) throw new Error('The editor refused the edit.');
  return document;
}

/** Closes every tab; what was not saved is given up. */
export async function closeAll(): Promise<void> {
  const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
  for (let left = tabs.length; left > 0; left -= 1) {
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
}
