import { l10n, ThemeIcon, workspace } from 'vscode';
import type { WorkspaceFolder } from 'vscode';
import type { Dialog, StepFrame } from '../dialog.ts';
import type { Draft, Target } from '../draft.ts';
import type { StepOutcome } from '../runSteps.ts';
import { isWritable } from '../writeReview.ts';

/** Which of several workspace folders the review belongs to. */
export async function askFolder(
  dialog: Dialog,
  draft: Draft,
  frame: StepFrame,
  folders: readonly WorkspaceFolder[],
): Promise<StepOutcome> {
  const choices = folders.map((folder) => ({
    value: folder.uri.toString(),
    label: folder.name,
    description: isWritable(folder.uri)
      ? workspace.asRelativePath(folder.uri)
      : l10n.t('read-only: opens as an unsaved file'),
    icon: new ThemeIcon('root-folder'),
  }));
  const answer = await dialog.pick({
    ...frame,
    placeholder: l10n.t('Which folder does it belong to?'),
    groups: [{ choices }],
    ...(draft.target && { active: draft.target.uri.toString() }),
  });
  if (typeof answer === 'string') return answer;
  const folder = folders.find(({ uri }) => uri.toString() === answer.value);
  draft.target = folder && targetOf(folder);
  return 'next';
}

export function targetOf({ uri, name }: WorkspaceFolder, inside = ''): Target {
  return { uri, name, inside };
}
