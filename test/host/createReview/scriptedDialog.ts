import type {
  Answer,
  Dialog,
  InputQuestion,
  PickQuestion,
  Remark,
  StepFrame,
} from '../../../src/features/createReview/dialog.ts';
import assert from '../support/assert.ts';

/** What a person does at one question. */
export type Reaction =
  | { readonly choose: string }
  /** Types over what stands there, and presses Enter. */
  | { readonly type: string }
  /** Presses Enter. */
  | 'enter'
  | 'back'
  | 'cancelled';

/** What a question showed, and what stood in it when it came up. */
export interface Asked extends StepFrame {
  readonly text: string;
  readonly labels: readonly string[];
  readonly active?: string | undefined;
  readonly value?: string;
  readonly selected?: string;
  remark?: Remark | undefined;
}

/** A person who knows beforehand what to answer. Whatever the dialog does not offer fails the test. */
export class ScriptedDialog implements Dialog {
  readonly asked: Asked[] = [];
  readonly #reactions: Reaction[];

  constructor(...reactions: Reaction[]) {
    this.#reactions = reactions;
  }

  get isFinished(): boolean {
    return this.#reactions.length === 0;
  }

  // oxlint-disable-next-line typescript/require-await -- what is wrong must reject, not throw
  async pick<T>(question: PickQuestion<T>): Promise<Answer<T>> {
    const choices = question.groups.flatMap((group) => group.choices);
    const active = choices.find(({ value }) => value === question.active) ?? choices[0];
    this.asked.push({
      ...frameOf(question),
      text: question.placeholder,
      labels: choices.map(({ label }) => label),
      active: active?.label,
    });
    const reaction = this.#next(question.placeholder);
    if (reaction === 'back' || reaction === 'cancelled') return reaction;
    if (reaction === 'enter') return { value: active!.value };
    assert.ok('choose' in reaction, `“${question.placeholder}” is answered by choosing`);
    const chosen = choices.find(({ label }) => label === reaction.choose);
    assert.ok(
      chosen,
      `${reaction.choose} is not among ${choices.map(({ label }) => label).join()}`,
    );
    return { value: chosen.value };
  }

  async input(question: InputQuestion): Promise<Answer<string>> {
    const { value, selection = [value.length, value.length] } = question;
    const asked: Asked = {
      ...frameOf(question),
      text: question.prompt,
      labels: [],
      value,
      selected: value.slice(...selection),
    };
    this.asked.push(asked);
    const reaction = this.#next(question.prompt);
    if (reaction === 'back' || reaction === 'cancelled') return reaction;
    if (reaction !== 'enter') assert.ok('type' in reaction, `“${question.prompt}” wants typing`);
    const typed = reaction === 'enter' ? value : (reaction as { type: string }).type;
    asked.remark = await question.remark(typed);
    // An error keeps the field open, so the person has to think of something else.
    return asked.remark?.severity === 'error'
      ? this.input({ ...question, value: typed })
      : { value: typed };
  }

  #next(text: string): Reaction {
    const reaction = this.#reactions.shift();
    assert.ok(reaction, `nobody expected the question “${text}”`);
    return reaction;
  }
}

function frameOf({ title, step, totalSteps }: StepFrame): StepFrame {
  return { title, step, totalSteps };
}
