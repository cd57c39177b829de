import { l10n, ProgressLocation, Uri, window, workspace } from 'vscode';
import type { LogOutputChannel } from 'vscode';
import { isClosed } from '../../core/actions/item.ts';
import type { ReviewAction } from '../../core/actions/item.ts';
import type { ActionPatch } from '../../core/edit/change.ts';
import { message } from '../../core/messages.ts';
import type { EditOutcome, ReviewEdit, ReviewEditor } from '../../platform/edits/reviewEditor.ts';
import { loadEngine } from '../../platform/engine.ts';

/** What to change in an item, given what it says now. */
export type PatchOf = (item: ReviewAction) => ActionPatch | undefined;

/** Above so many items nobody waits without being told what for. */
const MANY = 20;

/** Changes action items wherever they stand, tells what was not done, and takes the last change back. */
export class ActionEdits {
  readonly #editor: ReviewEditor;
  readonly #log: LogOutputChannel;
  #last: EditOutcome | undefined;

  constructor(editor: ReviewEditor, log: LogOutputChannel) {
    this.#editor = editor;
    this.#log = log;
  }

  /** @returns what was changed and what was not */
  async apply(items: readonly ReviewAction[], patchOf: PatchOf): Promise<EditOutcome> {
    const { findAction } = await loadEngine();
    const edits = items.flatMap((item): ReviewEdit[] => {
      const patch = patchOf(item);
      if (!patch) return [];
      return [
        {
          uri: item.review.uri,
          name: item.action.title,
          change(review) {
            const action = findAction(review, item.action);
            return action
              ? {
                  type: 'update-action',
                  action,
                  patch: withReason(patch, action.reason !== undefined),
                }
              : message('actions.gone', 'it is not there any more, or has another title');
          },
        },
      ];
    });
    const apply = (): Promise<EditOutcome> => this.#editor.apply(edits);
    const outcome =
      edits.length < MANY
        ? await apply()
        : await window.withProgress(
            {
              location: ProgressLocation.Notification,
              title: l10n.t('Changing {0} action items…', edits.length),
            },
            apply,
          );
    if (outcome.files.length > 0) this.#last = outcome;
    this.#tell(outcome, edits.length);
    return outcome;
  }

  /** Takes the last change back, in the files that say nothing else since. */
  async undo(outcome = this.#last): Promise<void> {
    if (!outcome) {
      void window.showInformationMessage(l10n.t('There is no change of action items to undo.'));
      return;
    }
    if (outcome === this.#last) this.#last = undefined;
    const left = await this.#editor.revert(outcome);
    if (left.length > 0) {
      void window.showWarningMessage(
        l10n.t(
          'Not undone, because they have been changed since: {0}',
          left.map((uri) => workspace.asRelativePath(uri)).join(', '),
        ),
      );
    }
  }

  #tell(outcome: EditOutcome, asked: number): void {
    const { done, refused, files } = outcome;
    if (refused.length > 0) {
      void this.#tellRefused(outcome, asked);
    } else if (asked > 1 && files.length > 0) {
      void this.#offerUndo(
        outcome,
        files.length === 1
          ? l10n.t('{0} action items changed.', done.length)
          : l10n.t('{0} action items changed in {1} reviews.', done.length, files.length),
      );
    }
  }

  async #offerUndo(outcome: EditOutcome, text: string): Promise<void> {
    const undo = l10n.t('Undo');
    if ((await window.showInformationMessage(text, undo)) === undo) await this.undo(outcome);
  }

  async #tellRefused(outcome: EditOutcome, asked: number): Promise<void> {
    const { refused, done } = outcome;
    const [first] = refused;
    const { edit, reason } = first!;
    const file = workspace.asRelativePath(Uri.parse(edit.uri));
    const text =
      asked === 1
        ? l10n.t('“{0}” in {1} was not changed: {2}', edit.name, file, reason)
        : l10n.t(
            '{0} of {1} action items were not changed. The first, “{2}” in {3}: {4}',
            refused.length,
            asked,
            edit.name,
            file,
            reason,
          );
    const open = l10n.t('Open File');
    const show = l10n.t('Show Log');
    const undo = l10n.t('Undo');
    const choices = [
      open,
      ...(refused.length > 1 ? [show] : []),
      ...(done.length > 0 ? [undo] : []),
    ];
    const choice = await window.showWarningMessage(text, ...choices);
    if (choice === open) await window.showTextDocument(Uri.parse(edit.uri));
    if (choice === show) this.#log.show();
    if (choice === undo) await this.undo(outcome);
  }
}

/** The reason why an item will not be done goes when it is taken up again. */
function withReason(patch: ActionPatch, hasReason: boolean): ActionPatch {
  const leaves = patch.state !== undefined && patch.state !== 'wont-do' && hasReason;
  return leaves && patch.reason === undefined ? { ...patch, reason: null } : patch;
}

/** Ticks an item off, or takes it up again. */
export function toggled({ action }: ReviewAction): ActionPatch {
  return { state: isClosed(action) ? 'open' : 'done' };
}
