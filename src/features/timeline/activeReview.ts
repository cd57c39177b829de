import { commands, window } from 'vscode';
import type { TextEditor } from 'vscode';
import { DisposableStore } from '../../platform/disposables.ts';
import type { DisposableLike } from '../../platform/disposables.ts';
import type { Reviews } from '../../platform/reviews.ts';

const key = 'pir.reviewInEditor';

/** Keeps the context key that shows the timeline's button in the title of text editors of reviews. */
export function followActiveReview(reviews: Reviews): DisposableLike {
  let shown = false;
  const set = (is: boolean): void => {
    if (is === shown) return;
    shown = is;
    void commands.executeCommand('setContext', key, is);
  };
  const update = async (editor: TextEditor | undefined): Promise<void> => {
    const review = editor && (await reviews.reviewOf(editor.document));
    if (editor === window.activeTextEditor) set(review !== undefined);
  };
  void update(window.activeTextEditor);
  return new DisposableStore(
    window.onDidChangeActiveTextEditor((editor) => void update(editor)),
    reviews.onDidChange((document) => {
      if (document === window.activeTextEditor?.document) void update(window.activeTextEditor);
    }),
    { dispose: () => set(false) },
  );
}
