import { EventEmitter } from 'vscode';
import type { ExtensionContext, LogOutputChannel } from 'vscode';
import { dueDaysOf, overdueOn, readDueDays } from '../../core/actions/overdue.ts';
import { DisposableStore } from '../../platform/disposables.ts';
import type { DisposableLike } from '../../platform/disposables.ts';
import { CacheFile } from '../../platform/cacheFile.ts';
import type { IndexChange, ReviewIndex } from '../../platform/index/reviewIndex.ts';
import { today, untilTomorrow } from '../../platform/today.ts';

/** After the last change, in milliseconds. */
const SAVE_DELAY = 5_000;

/**
 * How many items of each review are overdue, for the badge and the explorer. Until the index runs, it is
 * what was known when the workspace was last open, counted for the day it is now.
 */
export class OverdueCounts implements DisposableLike {
  readonly #file: CacheFile;
  readonly #days = new Map<string, readonly number[]>();
  readonly #changed = new EventEmitter<readonly string[]>();
  readonly #disposables: DisposableStore;
  readonly #timers: ReturnType<typeof setTimeout>[] = [];
  #saveTimer: ReturnType<typeof setTimeout> | undefined;
  #today = today();
  #total = 0;

  /** Of these reviews the number may be another. */
  readonly onDidChange = this.#changed.event;

  constructor(context: ExtensionContext, index: ReviewIndex, log: LogOutputChannel) {
    this.#file = new CacheFile(context.storageUri, 'due.json', log);
    this.#disposables = new DisposableStore(
      this.#changed,
      index.onDidChange((changes) => this.#take(changes)),
      index.onDidChangeState((state) => {
        if (state === 'ready') this.#sweep(new Set([...index.all()].map(({ uri }) => uri)));
      }),
    );
    void this.#remember(index);
    this.#awaitMidnight();
  }

  get total(): number {
    return this.#total;
  }

  of(uri: string): number {
    return overdueOn(this.#days.get(uri) ?? [], this.#today);
  }

  dispose(): void {
    clearTimeout(this.#saveTimer);
    for (const timer of this.#timers) clearTimeout(timer);
    this.#disposables.dispose();
  }

  async #remember(index: ReviewIndex): Promise<void> {
    const bytes = await this.#file.read();
    if (!bytes || index.state === 'ready') return;
    for (const [uri, days] of Object.entries(readDueDays(new TextDecoder().decode(bytes)))) {
      if (!this.#days.has(uri)) this.#set(uri, days);
    }
    this.#changed.fire([...this.#days.keys()]);
  }

  #take(changes: readonly IndexChange[]): void {
    const before = this.#total;
    const changed = changes.filter(({ uri, facts }) =>
      this.#set(uri, facts ? dueDaysOf(facts) : []),
    );
    if (changed.length === 0) return;
    this.#saveSoon();
    if (before !== this.#total || changed.length > 0) {
      this.#changed.fire(changed.map(({ uri }) => uri));
    }
  }

  /** Reviews that went while no window was open. */
  #sweep(known: ReadonlySet<string>): void {
    const gone = [...this.#days.keys()].filter((uri) => !known.has(uri));
    for (const uri of gone) this.#set(uri, []);
    if (gone.length > 0) this.#changed.fire(gone);
  }

  /** @returns whether that is something new */
  #set(uri: string, days: readonly number[]): boolean {
    const before = this.#days.get(uri) ?? [];
    if (before.length === days.length && before.every((day, index) => day === days[index])) {
      return false;
    }
    this.#total += overdueOn(days, this.#today) - overdueOn(before, this.#today);
    if (days.length > 0) this.#days.set(uri, days);
    else this.#days.delete(uri);
    return true;
  }

  #awaitMidnight(): void {
    this.#timers[0] = setTimeout(() => {
      this.#today = today();
      this.#total = [...this.#days.values()].reduce(
        (sum, days) => sum + overdueOn(days, this.#today),
        0,
      );
      this.#changed.fire([...this.#days.keys()]);
      this.#awaitMidnight();
    }, untilTomorrow() + 1_000);
  }

  #saveSoon(): void {
    clearTimeout(this.#saveTimer);
    this.#saveTimer = setTimeout(() => {
      const text = JSON.stringify(Object.fromEntries(this.#days));
      void this.#file.write([text], () => Promise.resolve());
    }, SAVE_DELAY);
  }
}
