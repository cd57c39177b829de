import { l10n, ThemeIcon } from 'vscode';
import type { Severity } from '../../../core/review/vocabulary.ts';
import type { Dialog, StepFrame } from '../dialog.ts';
import type { Draft } from '../draft.ts';
import type { StepOutcome } from '../runSteps.ts';

/** The severity, or that it is not settled yet. */
export async function askSeverity(
  dialog: Dialog,
  draft: Draft,
  frame: StepFrame,
): Promise<StepOutcome> {
  const meanings: readonly [Severity, string, string][] = [
    [
      'sev1',
      l10n.t('critical'),
      l10n.t('The service is down or data is at risk for most customers.'),
    ],
    [
      'sev2',
      l10n.t('major'),
      l10n.t('A core function fails or is badly slowed for many customers.'),
    ],
    [
      'sev3',
      l10n.t('moderate'),
      l10n.t('A function is degraded or few customers are affected; there may be a workaround.'),
    ],
    ['sev4', l10n.t('minor'), l10n.t('An inconvenience, or a near miss without customer impact.')],
    [
      'sev5',
      l10n.t('informational'),
      l10n.t('Cosmetic: worth a record, nothing to act on at once.'),
    ],
  ];
  const answer = await dialog.pick<Severity | undefined>({
    ...frame,
    placeholder: l10n.t('How severe was it?'),
    groups: [
      {
        choices: meanings.map(([value, description, detail]) => ({
          value,
          label: value,
          description,
          detail,
        })),
      },
      {
        label: l10n.t('not settled'),
        choices: [
          {
            value: undefined,
            label: l10n.t('Decide later'),
            icon: new ThemeIcon('debug-step-over'),
          },
        ],
      },
    ],
    active: draft.severity,
  });
  if (typeof answer === 'string') return answer;
  draft.severity = answer.value;
  return 'next';
}
