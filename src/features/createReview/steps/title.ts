import { l10n } from 'vscode';
import type { Dialog, StepFrame } from '../dialog.ts';
import type { Draft } from '../draft.ts';
import type { StepOutcome } from '../runSteps.ts';

/** The title, in one line. */
export async function askTitle(
  dialog: Dialog,
  draft: Draft,
  frame: StepFrame,
): Promise<StepOutcome> {
  const answer = await dialog.input({
    ...frame,
    prompt: l10n.t('What happened, in one line: the effect people noticed rather than the cause.'),
    placeholder: l10n.t('Checkout timeouts after the cache tier rollout'),
    value: draft.title,
    selection: [0, draft.title.length],
    remark: (typed) =>
      oneLine(typed) === ''
        ? { text: l10n.t('A title is needed; it can change later.'), severity: 'error' }
        : undefined,
  });
  if (typeof answer === 'string') return answer;
  draft.title = oneLine(answer.value);
  return 'next';
}

/** A text without line ends, tabs and control characters, which a title cannot have in every format. */
function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}
