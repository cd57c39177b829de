import { commands, languages, Uri, window, workspace } from 'vscode';
import type { Diagnostic, TextDocument } from 'vscode';

/** Longer than anything of ours takes, shorter than mocha's patience. */
const PATIENCE = 10_000;

/** The folder that is open. */
export function root(): Uri {
  return workspace.workspaceFolders![0]!.uri;
}

/** A file of the workspace, by its path in the folder. */
export function file(path: string): Uri {
  return Uri.joinPath(root(), path);
}

/** Writes a file and opens it in an editor, as a person would see it. */
export async function openFile(path: string, text: string): Promise<TextDocument> {
  const uri = file(path);
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return (await window.showTextDocument(uri, { preview: false })).document;
}

/** Opens a file that is not saved anywhere yet. */
export async function openUntitled(name: string, text: string): Promise<TextDocument> {
  const document = await workspace.openTextDocument(Uri.from({ scheme: 'untitled', path: name }));
  const editor = await window.showTextDocument(document, { preview: false });
  await editor.edit((edit) => edit.insert(document.positionAt(0), text));
  return document;
}

/** Closes all editors, without a question about what is not saved. */
export async function closeAll(): Promise<void> {
  for (const document of workspace.textDocuments.filter(({ isDirty }) => isDirty)) {
    await window.showTextDocument(document);
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await commands.executeCommand('workbench.action.closeAllEditors');
}

/** The findings on show for a file, each as `pir/rule: the text it marks`. */
export function findings({ uri }: TextDocument): string[] {
  const document = workspace.textDocuments.find((open) => open.uri.toString() === uri.toString());
  return ours(uri).map(
    ({ code, range }) => `${codeText(code)}: ${document?.getText(range) ?? 'closed'}`,
  );
}

/** The findings on show for a file. */
export function ours(uri: Uri): Diagnostic[] {
  return languages.getDiagnostics(uri).filter(({ source }) => source === 'PIR');
}

/** Waits until the findings on show for a document are as asked for. */
export async function untilFindings(
  document: TextDocument,
  fits: (shown: readonly string[]) => boolean,
): Promise<string[]> {
  await untilDiagnostics(`the findings of ${document.uri.path}`, () => fits(findings(document)));
  return findings(document);
}

/** Waits until `holds`, which is looked at whenever diagnostics change. */
export function untilDiagnostics(what: string, holds: () => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    const finish = (error?: Error): void => {
      clearTimeout(timer);
      subscription.dispose();
      if (error) reject(error);
      else resolve();
    };
    const timer = setTimeout(() => {
      const shown = languages
        .getDiagnostics()
        .flatMap(([uri, all]) =>
          all.map(({ code, message }) => `${uri.path} ${codeText(code)} ${message}`),
        );
      finish(new Error(`Waited in vain for ${what}. On show:\n${shown.join('\n')}`));
    }, PATIENCE);
    const subscription = languages.onDidChangeDiagnostics(() => {
      if (holds()) finish();
    });
    if (holds()) finish();
  });
}

/**
 * Waits until everything asked for so far has been checked: documents are checked in the order they
 * change in, so that the findings of another one, opened now, come last.
 */
export async function untilChecked(): Promise<void> {
  const name = `barrier-${++barriers}.pir.yaml`;
  const document = await workspace.openTextDocument(Uri.from({ scheme: 'untitled', path: name }));
  await window.showTextDocument(document, { preview: false, preserveFocus: true });
  await untilFindings(document, (shown) => shown.length > 0);
}

let barriers = 0;

function codeText(code: Diagnostic['code']): string {
  return String(typeof code === 'object' ? code.value : code);
}
