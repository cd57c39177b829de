import type { ThemeIcon } from 'vscode';

/**
 * How the steps of a flow ask a person. The flow is written against this and not against VS Code's quick
 * input, so that a test can answer as a person would: by choosing, typing, going back, or pressing Escape.
 */
export interface Dialog {
  pick<T>(question: PickQuestion<T>): Promise<Answer<T>>;
  input(question: InputQuestion): Promise<Answer<string>>;
}

export type Answer<T> = { readonly value: T } | 'back' | 'cancelled';

/** Where in the flow a question stands, and what is the same in every step. */
export interface StepFrame {
  readonly title: string;
  /** Counted from one. */
  readonly step: number;
  readonly totalSteps: number;
}

export interface PickQuestion<T> extends StepFrame {
  readonly placeholder: string;
  readonly groups: readonly PickGroup<T>[];
  /** The choice that Enter takes. */
  readonly active?: T;
}

export interface PickGroup<T> {
  /** A line above the choices; none where absent. */
  readonly label?: string;
  readonly choices: readonly Choice<T>[];
}

export interface Choice<T> {
  readonly value: T;
  readonly label: string;
  /** Beside the label. */
  readonly description?: string;
  /** Below it. */
  readonly detail?: string;
  readonly icon?: ThemeIcon;
}

export interface InputQuestion extends StepFrame {
  readonly prompt: string;
  readonly placeholder?: string;
  /** What stands in the field at first. */
  readonly value: string;
  /** Which part of it is selected; the cursor stands at the end where absent. */
  readonly selection?: readonly [number, number];
  /** Said below the field while a person types; an error keeps them from going on. */
  remark(typed: string): Remark | undefined | Promise<Remark | undefined>;
  /** A button in the title; the remark is made anew after it. */
  readonly button?: { readonly icon: ThemeIcon; readonly tooltip: string; press(): void };
}

export interface Remark {
  readonly text: string;
  readonly severity: 'error' | 'warning' | 'info';
}
