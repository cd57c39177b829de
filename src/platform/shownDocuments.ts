import {
  EventEmitter,
  TabInputCustom,
  TabInputText,
  TabInputTextDiff,
  window,
  workspace,
} from 'vscode';
import type { Tab, TextDocument, Uri } from 'vscode';
import { DisposableStore } from './disposables.ts';
import type { DisposableLike } from './disposables.ts';

/**
 * The documents that a person has before them: those in tabs, text or custom editors, and in visible
 * editors without a tab. Others are open because an extension looked into them, and stay so for
 * minutes after.
 */
export class ShownDocuments implements DisposableLike {
  readonly #changed = new EventEmitter<void>();
  readonly #disposables = new DisposableStore(
    this.#changed,
    window.tabGroups.onDidChangeTabs(() => this.#changed.fire()),
    window.onDidChangeVisibleTextEditors(() => this.#changed.fire()),
  );

  /** A document may have come into view or gone. */
  readonly onDidChange = this.#changed.event;

  get all(): TextDocument[] {
    const shown = new Set([
      ...window.tabGroups.all.flatMap(({ tabs }) => tabs.flatMap(urisOf)).map(String),
      ...window.visibleTextEditors.map(({ document }) => document.uri.toString()),
    ]);
    return workspace.textDocuments.filter(({ uri }) => shown.has(uri.toString()));
  }

  dispose(): void {
    this.#disposables.dispose();
  }
}

function urisOf({ input }: Tab): Uri[] {
  if (input instanceof TabInputText || input instanceof TabInputCustom) return [input.uri];
  return input instanceof TabInputTextDiff ? [input.original, input.modified] : [];
}
