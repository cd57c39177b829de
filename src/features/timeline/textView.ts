import { Range, Selection, TabInputText, TextEditorRevealType, ViewColumn, window } from 'vscode';
import type { TextDocument, TextEditor } from 'vscode';

/** The text editors that show a document beside its timeline. */
export function textEditorsOf(document: TextDocument): TextEditor[] {
  return window.visibleTextEditors.filter((editor) => editor.document === document);
}

/** Shows a place in the text editors that are there; the focus stays where it is. */
export function showInText(document: TextDocument, range: Range): void {
  for (const editor of textEditorsOf(document)) {
    // A cursor that is there already has been put there, perhaps in the middle of a word.
    if (!range.contains(editor.selection.active)) {
      editor.selection = new Selection(range.start, range.start);
    }
    editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
  }
}

/** Goes to a place in the text: in an editor that shows it already, else in place of the timeline. */
export async function openText(
  document: TextDocument,
  range?: Range,
  column?: ViewColumn,
): Promise<void> {
  const visible = textEditorsOf(document)[0]?.viewColumn;
  const tab = window.tabGroups.all.find(({ tabs }) =>
    tabs.some(
      ({ input }) =>
        input instanceof TabInputText && input.uri.toString() === document.uri.toString(),
    ),
  );
  await window.showTextDocument(document, {
    viewColumn: visible ?? tab?.viewColumn ?? column ?? ViewColumn.Active,
    ...(range && { selection: new Range(range.start, range.start) }),
  });
}
