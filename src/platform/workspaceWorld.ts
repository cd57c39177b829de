import { EventEmitter, FileType, Uri, workspace } from 'vscode';
import type { World } from '../core/checks/world.ts';
import type { ReviewFacts } from '../core/facts/reviewFacts.ts';
import { DisposableStore } from './disposables.ts';
import type { DisposableLike } from './disposables.ts';
import { exists } from './exists.ts';
import type { IndexChange, ReviewIndex } from './index/reviewIndex.ts';

/** Links lead into texts of this size at most. */
const LARGEST_TEXT = 2_000_000;
/** Answers that arrive together are told of once, after so many milliseconds. */
const SETTLING = 150;

/**
 * What rules may ask about the files of the workspace. Rules cannot wait: what is not known yet is
 * looked up, and {@link onDidChange} fires when it is.
 */
export class WorkspaceWorld implements DisposableLike {
  readonly #index: ReviewIndex;
  readonly #changed = new EventEmitter<void>();
  readonly #disposables: DisposableStore;
  /** Answers by question and URI; `undefined` while one is on its way. */
  readonly #known = new Map<string, unknown>();
  /** What other reviews see of each one, so that typing in it does not concern them all the time. */
  readonly #seen = new Map<string, string>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Something is known now that was not, or is otherwise than it was. */
  readonly onDidChange = this.#changed.event;

  constructor(index: ReviewIndex) {
    this.#index = index;
    const watcher = workspace.createFileSystemWatcher('**/*', false, true, false);
    const texts = workspace.createFileSystemWatcher('**/*.{md,markdown,qmd}', true, false, true);
    const forget = (): void => this.#forget();
    this.#disposables = new DisposableStore(
      this.#changed,
      watcher,
      texts,
      watcher.onDidCreate(forget),
      watcher.onDidDelete(forget),
      texts.onDidChange(forget),
      index.onDidChange((changes) => this.#follow(changes)),
      index.onDidChangeState((state) => {
        if (state === 'ready') this.#settle();
      }),
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('markdown.validate')) this.#settle();
      }),
    );
  }

  /** What is known of the world around a review. */
  around(uri: Uri): World {
    const own = uri.toString();
    const reviews =
      this.#index.state === 'ready'
        ? [...this.#index.all()].filter((review) => review.uri !== own)
        : undefined;
    // A text that is not saved yet has no files around it.
    if (uri.scheme === 'untitled') return reviews ? { reviews } : {};
    const at = (path: string): Uri => Uri.joinPath(uri, '..', path);
    return {
      ...(reviews && { reviews }),
      exists: (path) => this.#ask('exists', at(path), exists),
      entriesOf: (path) => this.#ask('entries', at(path), entriesOf),
      textOf: (path) => this.#ask('text', at(path), textOf),
      linksAreChecked: workspace.getConfiguration('markdown.validate', uri).get('enabled') === true,
    };
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#disposables.dispose();
  }

  #ask<T>(question: string, uri: Uri, answer: (uri: Uri) => Promise<T>): T | undefined {
    const key = `${question} ${uri.toString()}`;
    if (!this.#known.has(key)) {
      this.#known.set(key, undefined);
      void answer(uri).then((value) => {
        if (!this.#known.has(key)) return;
        this.#known.set(key, value);
        this.#settle();
      });
    }
    return this.#known.get(key) as T | undefined;
  }

  /** Nobody has asked anything in most workspaces: then nothing can have changed. */
  #forget(): void {
    if (this.#known.size === 0) return;
    this.#known.clear();
    this.#settle();
  }

  #follow(changes: readonly IndexChange[]): void {
    let isNews = false;
    for (const { uri, facts } of changes) {
      const seen = facts ? JSON.stringify(whatOthersSee(facts)) : '';
      isNews ||= this.#seen.get(uri) !== seen;
      this.#seen.set(uri, seen);
    }
    if (isNews && this.#index.state === 'ready') this.#settle();
  }

  #settle(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#changed.fire(), SETTLING);
  }
}

function whatOthersSee({ id, idLine, title, date, actions }: ReviewFacts): unknown {
  return [
    id,
    idLine,
    title,
    date,
    actions.map((action) => [action.title, action.state, action.line]),
  ];
}

async function entriesOf(uri: Uri): Promise<readonly string[] | undefined> {
  try {
    const entries = await workspace.fs.readDirectory(uri);
    return entries.map(([name, type]) => (type & FileType.Directory ? `${name}/` : name));
  } catch {
    return undefined;
  }
}

async function textOf(uri: Uri): Promise<string | undefined> {
  try {
    if ((await workspace.fs.stat(uri)).size > LARGEST_TEXT) return undefined;
    return await workspace.decode(await workspace.fs.readFile(uri), { uri });
  } catch {
    return undefined;
  }
}
