import { EventEmitter } from 'vscode';
import type { Memento } from 'vscode';
import { groupings, sortings } from '../../core/actions/grouping.ts';
import type { Grouping, Sorting } from '../../core/actions/grouping.ts';
import { setContext } from '../../platform/contextKeys.ts';
import type { DisposableLike } from '../../platform/disposables.ts';

interface Stored {
  readonly grouping: Grouping;
  readonly sorting: Sorting;
  readonly filter: string;
}

const KEY = 'actions.view';

/** How a person last wanted to see the action items of this workspace. */
export class ViewState implements DisposableLike {
  readonly #memory: Memento;
  readonly #changed = new EventEmitter<void>();
  #stored: Stored;

  readonly onDidChange = this.#changed.event;

  constructor(memory: Memento) {
    this.#memory = memory;
    const { grouping, sorting, filter } = memory.get<Partial<Stored>>(KEY) ?? {};
    this.#stored = {
      grouping: groupings.find((one) => one === grouping) ?? 'due',
      sorting: sortings.find((one) => one === sorting) ?? 'due',
      filter: typeof filter === 'string' ? filter : '',
    };
    this.#setContext();
  }

  get current(): Stored {
    return this.#stored;
  }

  async set(change: Partial<Stored>): Promise<void> {
    this.#stored = { ...this.#stored, ...change };
    this.#setContext();
    this.#changed.fire();
    await this.#memory.update(KEY, this.#stored);
  }

  dispose(): void {
    this.#changed.dispose();
    setContext('pir.actions.filtered', undefined);
  }

  #setContext(): void {
    setContext('pir.actions.filtered', this.#stored.filter !== '');
  }
}
