/**
 * Runs in the extension host: a custom text editor with nothing in it. Whoever lets go of the pointer there
 * changes one character of the text, by the same way as any view can: the least that a drag may cost.
 */
import { Range, window, workspace, WorkspaceEdit } from 'vscode';
import type { ExtensionContext, TextDocument } from 'vscode';

const page = `<!DOCTYPE html>
<style>body { height: 95vh; }</style>
<script>
  const host = acquireVsCodeApi();
  addEventListener('pointerup', () => host.postMessage('released'));
</script>`;

export function activate({ subscriptions }: ExtensionContext): void {
  const editor = window.registerCustomEditorProvider('probe.bare', {
    resolveCustomTextEditor(document, { webview }) {
      webview.options = { enableScripts: true };
      webview.onDidReceiveMessage(() => void change(document));
      webview.html = page;
    },
  });
  subscriptions.push(editor);
}

/** The last digit of the first time in the text becomes the next one. */
async function change(document: TextDocument): Promise<void> {
  const { index, 0: time } = /\d\d:\d\d/.exec(document.getText())!;
  const at = document.positionAt(index + time.length - 1);
  const edit = new WorkspaceEdit();
  const digit = String((Number(time.at(-1)) + 1) % 10);
  edit.replace(document.uri, new Range(at, at.translate(0, 1)), digit);
  await workspace.applyEdit(edit);
}
