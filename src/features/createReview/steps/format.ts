import { l10n, ThemeIcon } from 'vscode';
import type { Dialog, StepFrame } from '../dialog.ts';
import type { Draft } from '../draft.ts';
import type { StepOutcome } from '../runSteps.ts';

/** YAML or Markdown. */
export async function askFormat(
  dialog: Dialog,
  draft: Draft,
  frame: StepFrame,
): Promise<StepOutcome> {
  const answer = await dialog.pick({
    ...frame,
    placeholder: l10n.t('Which format is it written in?'),
    groups: [
      {
        choices: [
          {
            value: 'markdown' as const,
            label: 'Markdown',
            description: '.pir.md',
            detail: l10n.t('Prose with headings: reads well wherever the repository is shown.'),
            icon: new ThemeIcon('markdown'),
          },
          {
            value: 'yaml' as const,
            label: 'YAML',
            description: '.pir.yaml',
            detail: l10n.t(
              'Every part in a field of its own: completion and checks for all of it.',
            ),
            icon: new ThemeIcon('list-tree'),
          },
        ],
      },
    ],
    active: draft.format,
  });
  if (typeof answer === 'string') return answer;
  draft.format = answer.value;
  return 'next';
}
