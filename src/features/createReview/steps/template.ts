import { l10n, ThemeIcon } from 'vscode';
import type { ReviewTemplate } from '../../../core/templates/template.ts';
import type { Choice, Dialog, PickGroup, StepFrame } from '../dialog.ts';
import type { Draft } from '../draft.ts';
import type { StepOutcome } from '../runSteps.ts';

/** The templates to choose from, and the id of the one a person used last. */
export interface TemplateChoice {
  readonly builtIn: readonly ReviewTemplate[];
  readonly own: readonly ReviewTemplate[];
  readonly lastUsed?: string | undefined;
}

/** Which template: the one used last on top, then the workspace's own, then the built-in ones. */
export async function askTemplate(
  dialog: Dialog,
  draft: Draft,
  frame: StepFrame,
  choice: TemplateChoice,
): Promise<StepOutcome> {
  const answer = await dialog.pick({
    ...frame,
    placeholder: l10n.t('How is the review built?'),
    groups: groupsOf(choice),
    active: draft.template,
  });
  if (typeof answer === 'string') return answer;
  draft.template = answer.value;
  return 'next';
}

function groupsOf({ builtIn, own, lastUsed }: TemplateChoice): PickGroup<ReviewTemplate>[] {
  const last = [...own, ...builtIn].find(({ id }) => id === lastUsed);
  const others = (templates: readonly ReviewTemplate[], icon: ThemeIcon) =>
    templates.filter((template) => template !== last).map((template) => toChoice(template, icon));
  const ownIcon = new ThemeIcon('repo');
  const builtInIcon = new ThemeIcon('file-text');
  const groups: PickGroup<ReviewTemplate>[] = [
    { label: l10n.t('of this workspace'), choices: others(own, ownIcon) },
    { label: l10n.t('built in'), choices: others(builtIn, builtInIcon) },
  ];
  if (last) {
    const icon = own.includes(last) ? ownIcon : builtInIcon;
    groups.unshift({ label: l10n.t('used last'), choices: [toChoice(last, icon)] });
  }
  return groups.filter(({ choices }) => choices.length > 0);
}

function toChoice(template: ReviewTemplate, icon: ThemeIcon): Choice<ReviewTemplate> {
  const { name, description } = template;
  return { value: template, label: name, detail: description, icon };
}
