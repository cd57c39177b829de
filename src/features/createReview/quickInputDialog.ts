import { InputBoxValidationSeverity, QuickInputButtons, QuickPickItemKind, window } from 'vscode';
import type { InputBox, QuickInputButton, QuickPickItem } from 'vscode';
import { DisposableStore } from '../../platform/disposables.ts';
import type { Answer, Choice, Dialog, InputQuestion, PickQuestion, Remark } from './dialog.ts';

/** Asks through VS Code's quick input: with step counter, back button, and Escape to cancel anywhere. */
export const quickInputDialog: Dialog = { pick, input };

type Item<T> = QuickPickItem & { readonly choice?: Choice<T> };

function pick<T>(question: PickQuestion<T>): Promise<Answer<T>> {
  const quickPick = window.createQuickPick<Item<T>>();
  const { title, step, totalSteps, placeholder, groups, active } = question;
  const items = groups.flatMap(({ label, choices }) => [
    ...(label === undefined ? [] : [{ label, kind: QuickPickItemKind.Separator }]),
    ...choices.map(toItem),
  ]);
  Object.assign(quickPick, { title, step, totalSteps, placeholder, items });
  quickPick.matchOnDescription = true;
  quickPick.matchOnDetail = true;
  quickPick.ignoreFocusOut = true;
  const first = items.find((item) => item.choice && item.choice.value === active);
  if (first) quickPick.activeItems = [first];
  if (step > 1) quickPick.buttons = [QuickInputButtons.Back];
  return new Promise((resolve) => {
    const listeners = new DisposableStore(quickPick);
    const answer = (given: Answer<T>) => {
      resolve(given);
      listeners.dispose();
    };
    listeners.add(
      quickPick.onDidAccept(() => {
        const choice = quickPick.selectedItems[0]?.choice;
        if (choice) answer({ value: choice.value });
      }),
      quickPick.onDidTriggerButton(() => answer('back')),
      quickPick.onDidHide(() => answer('cancelled')),
    );
    quickPick.show();
  });
}

function toItem<T>(choice: Choice<T>): Item<T> {
  const { label, description, detail, icon } = choice;
  return {
    label,
    choice,
    ...(description !== undefined && { description }),
    ...(detail !== undefined && { detail }),
    ...(icon && { iconPath: icon }),
  };
}

function input(question: InputQuestion): Promise<Answer<string>> {
  const box = window.createInputBox();
  const { title, step, totalSteps, prompt, placeholder, value, selection, button } = question;
  Object.assign(box, { title, step, totalSteps, prompt, placeholder, value });
  box.ignoreFocusOut = true;
  box.valueSelection = selection ?? [value.length, value.length];
  const extra: QuickInputButton | undefined = button && {
    iconPath: button.icon,
    tooltip: button.tooltip,
  };
  box.buttons = [...(step > 1 ? [QuickInputButtons.Back] : []), ...(extra ? [extra] : [])];
  return new Promise((resolve) => {
    const listeners = new DisposableStore(box);
    const answer = (given: Answer<string>) => {
      resolve(given);
      listeners.dispose();
    };
    const remarks = new LatestRemark(box, question);
    listeners.add(
      box.onDidChangeValue(() => void remarks.update()),
      box.onDidTriggerButton((pressed) => {
        if (pressed !== extra) {
          answer('back');
          return;
        }
        button?.press();
        void remarks.update();
      }),
      box.onDidAccept(async () => {
        const typed = box.value;
        const remark = await remarks.update();
        if (remark?.severity !== 'error' && typed === box.value) answer({ value: typed });
      }),
      box.onDidHide(() => answer('cancelled')),
    );
    box.show();
    void remarks.update();
  });
}

const severities: Readonly<Record<Remark['severity'], InputBoxValidationSeverity>> = {
  error: InputBoxValidationSeverity.Error,
  warning: InputBoxValidationSeverity.Warning,
  info: InputBoxValidationSeverity.Info,
};

/** Shows the remark on what is typed now, whichever of several under way is ready last. */
class LatestRemark {
  readonly #box: InputBox;
  readonly #question: InputQuestion;
  #asked = 0;

  constructor(box: InputBox, question: InputQuestion) {
    this.#box = box;
    this.#question = question;
  }

  async update(): Promise<Remark | undefined> {
    const mine = ++this.#asked;
    const remark = await this.#question.remark(this.#box.value);
    if (mine === this.#asked) {
      this.#box.validationMessage = remark && {
        message: remark.text,
        severity: severities[remark.severity],
      };
    }
    return remark;
  }
}
