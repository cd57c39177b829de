import { Disposable, EventEmitter, env, window } from 'vscode';
import type { InputBoxOptions, QuickPickItem, Uri } from 'vscode';

/** What a person answers when asked: the label of a row, or text that is typed. */
export type Answer = string | { readonly typed: string };

/**
 * A person who answers what the window asks with what is written down, in this order; and notes what was
 * said, opened and copied. It stands in for the window until it is disposed of.
 */
export class ScriptedWindow {
  readonly answers: Answer[] = [];
  /** What was to be chosen from, or to be typed, by its title. */
  readonly asked: string[] = [];
  readonly said: string[] = [];
  readonly opened: string[] = [];
  copied = '';
  /** Where the next file is saved. */
  target: Uri | undefined;
  /** Is called before each answer: what happens while somebody thinks. */
  meanwhile: () => Promise<void> = () => Promise.resolve();
  readonly #before: (() => void)[] = [];

  constructor() {
    const say = (text: string): Promise<undefined> => {
      this.said.push(text);
      return Promise.resolve(undefined);
    };
    this.#replace(window, 'showQuickPick', this.#choose.bind(this));
    this.#replace(window, 'showInputBox', this.#type.bind(this));
    this.#replace(window, 'createQuickPick', () => this.#picker());
    this.#replace(window, 'showSaveDialog', () => Promise.resolve(this.target));
    this.#replace(window, 'showInformationMessage', say);
    this.#replace(window, 'showWarningMessage', say);
    this.#replace(window, 'showErrorMessage', say);
    this.#replace(env, 'openExternal', (uri: Uri) => {
      this.opened.push(uri.toString(true));
      return Promise.resolve(true);
    });
    this.#replace(env, 'clipboard', {
      readText: () => Promise.resolve(this.copied),
      writeText: (text: string) => {
        this.copied = text;
        return Promise.resolve();
      },
    });
  }

  dispose(): void {
    for (const restore of this.#before.splice(0)) restore();
  }

  #replace(object: object, name: string, value: unknown): void {
    const before = Object.getOwnPropertyDescriptor(object, name);
    Object.defineProperty(object, name, { value, configurable: true, writable: true });
    this.#before.push(() => {
      if (before) Object.defineProperty(object, name, before);
      else Reflect.deleteProperty(object, name);
    });
  }

  async #next(title: string | undefined): Promise<Answer | undefined> {
    this.asked.push(title ?? '');
    await this.meanwhile();
    return this.answers.shift();
  }

  async #choose(rows: readonly QuickPickItem[], options: { title?: string } = {}) {
    return rowOf(rows, await this.#next(options.title));
  }

  async #type(options: InputBoxOptions = {}): Promise<string | undefined> {
    const answer = await this.#next(options.title);
    return typeof answer === 'object' ? answer.typed : undefined;
  }

  /** A picker that answers as soon as it is shown: types what is to be typed, or chooses a row. */
  #picker(): unknown {
    const typed = new EventEmitter<string>();
    const accepted = new EventEmitter<void>();
    const hidden = new EventEmitter<void>();
    const picker = {
      title: '',
      value: '',
      items: [] as readonly QuickPickItem[],
      selectedItems: [] as readonly QuickPickItem[],
      onDidChangeValue: typed.event,
      onDidAccept: accepted.event,
      onDidHide: hidden.event,
      onDidTriggerButton: () => new Disposable(() => undefined),
      hide: () => hidden.fire(),
      dispose: () => undefined,
      show: () => void answer(),
    };
    const answer = async (): Promise<void> => {
      const given = await this.#next(picker.title);
      if (given === undefined) {
        hidden.fire();
        return;
      }
      if (typeof given === 'object') {
        picker.value = given.typed;
        typed.fire(given.typed);
      }
      const row = typeof given === 'object' ? picker.items[0] : rowOf(picker.items, given);
      picker.selectedItems = row ? [row] : [];
      accepted.fire();
    };
    return picker;
  }
}

function rowOf<T extends QuickPickItem>(
  rows: readonly T[],
  answer: Answer | undefined,
): T | undefined {
  if (answer === undefined) return undefined;
  const row = rows.find(({ label }) => label === answer);
  if (!row) {
    const labels = rows.map(({ label }) => label).join(', ');
    throw new Error(`There is no row “${JSON.stringify(answer)}” in: ${labels}`);
  }
  return row;
}
