import { l10n } from 'vscode';
import type { Engine } from '../../../platform/engine.ts';
import { translate } from '../../../platform/translate.ts';
import type { Dialog, Remark, StepFrame } from '../dialog.ts';
import type { Draft, Target } from '../draft.ts';
import type { StepOutcome } from '../runSteps.ts';
import { freePathIn, isWritable } from '../writeReview.ts';

/**
 * The path of the file, proposed by the pattern of the settings. A name that is taken is never
 * overwritten: the next free one is proposed, and said when a person types a taken one.
 */
export async function askPath(
  dialog: Dialog,
  draft: Draft,
  frame: StepFrame,
  target: Target,
  proposal: string,
  engine: Engine,
): Promise<StepOutcome> {
  const proposed = await freePathIn(target.uri, proposal);
  const value = draft.path?.proposed === proposed ? draft.path.typed : proposed;
  const name = /[^/]*$/.exec(value)![0];
  const answer = await dialog.input({
    ...frame,
    prompt: isWritable(target.uri)
      ? l10n.t('Path in {0}. Enter creates the file.', target.name)
      : l10n.t('{0} is read-only: the review opens as an unsaved file of this name.', target.name),
    value,
    selection: [value.length - name.length, value.length - extensionLength(name)],
    remark: (typed) => remarkOn(typed, draft, target, engine),
  });
  if (typeof answer === 'string') return answer;
  draft.path = { typed: normalized(answer.value), proposed };
  return 'next';
}

async function remarkOn(
  typed: string,
  { format }: Draft,
  target: Target,
  engine: Engine,
): Promise<Remark | undefined> {
  const problem = engine.problemOfPath(typed, format);
  if (problem) return { text: translate(problem), severity: 'error' };
  const path = normalized(typed);
  const free = await freePathIn(target.uri, path);
  if (free === path) return undefined;
  return {
    text: l10n.t('{0} exists and stays as it is. Enter creates {1}.', path, free),
    severity: 'warning',
  };
}

function normalized(path: string): string {
  return path
    .trim()
    .replaceAll('\\', '/')
    .split('/')
    .filter((segment) => segment !== '.')
    .join('/');
}

function extensionLength(name: string): number {
  return /(?:\.pir)?\.[^.]*$/.exec(name)?.[0].length ?? 0;
}
