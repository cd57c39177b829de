import { WorkspaceEdit, l10n, workspace } from 'vscode';
import type { TextDocument } from 'vscode';
import type { Message } from '../../core/messages.ts';
import type { ReviewDocument } from '../../core/review/document.ts';
import type { Splice } from '../../core/text/splice.ts';
import { toTextEdits } from '../../platform/ranges.ts';
import { translate } from '../../platform/translate.ts';
import type { ReadDocument } from './documentReader.ts';
import { EditQueue } from './editQueue.ts';
import { obstacleAround, obstacleInText } from './obstacle.ts';

/** What a wish comes to in a state of the document, or why it comes to nothing. */
export type Planned =
  | { readonly splices: readonly Splice[]; readonly refused?: undefined }
  | { readonly refused: Message };

export interface ReadReview extends ReadDocument {
  readonly review: ReviewDocument;
}

/** A document that changes faster than an edit can be made to it is left alone after so many attempts. */
const ATTEMPTS = 3;

/**
 * Plans a change of a document as it is when its turn comes, and makes it as one step; anew where the
 * document changes in between, so that nothing is written over that the plan has not seen.
 * @param read the document as it is now
 * @param around what its file system says is in the way, where that has been asked already
 * @returns why it was not made, in a person's words, if so
 */
export async function changeDocument(
  document: TextDocument,
  read: () => Promise<ReadDocument>,
  plan: (state: ReadReview) => Planned,
  around = obstacleAround,
): Promise<string | undefined> {
  return EditQueue.of(document).run(async () => {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const state = await read();
      const { review, version } = state;
      const obstacle = obstacleInText(document, review);
      if (!review || obstacle) return obstacle?.explanation;
      if (version !== document.version) continue;
      // The file system answers while the change is planned: the hand that let go is waiting.
      const asked = around(document);
      const planned = plan({ ...state, review });
      const { explanation } = (await asked) ?? {};
      if (explanation !== undefined) return explanation;
      if (version !== document.version) continue;
      if (planned.refused) return translate(planned.refused);
      if (planned.splices.length === 0) return undefined;
      if (await apply(document, review, planned.splices)) return undefined;
    }
    return l10n.t('The text kept changing meanwhile. Try again.');
  });
}

/** @returns false where the document was another one by the time the edit reached it */
async function apply(
  { uri }: TextDocument,
  { lines }: ReviewDocument,
  splices: readonly Splice[],
): Promise<boolean> {
  const edit = new WorkspaceEdit();
  edit.set(uri, toTextEdits(lines, splices));
  return workspace.applyEdit(edit);
}
