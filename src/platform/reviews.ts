import { EventEmitter, Range, workspace } from 'vscode';
import type {
  CancellationToken,
  DocumentSelector,
  LogOutputChannel,
  TextDocument,
  Uri,
  WorkspaceFolder,
} from 'vscode';
import type { ReviewDocument } from '../core/review/document.ts';
import { declaresReview, formatOf, selectPaths, sourceNameOf } from '../core/review/files.ts';
import type { FilePatterns, PathSelector, PathVerdict } from '../core/review/files.ts';
import { DisposableStore } from './disposables.ts';
import type { DisposableLike } from './disposables.ts';
import { loadReading } from './engine.ts';
import type { Settings } from './settings.ts';
import type { WorkspaceConfig } from './workspaceConfig.ts';

interface Entry {
  readonly document: TextDocument;
  readonly version: number;
  /** Absent for a document that is not a review. */
  readonly review: ReviewDocument | undefined;
}

/**
 * The open documents as reviews: which of them are, and what they say. A document is read when a
 * feature first asks for its current version, and again only after it changed. Any file system, any
 * language id, untitled documents too.
 */
export class Reviews implements DisposableLike {
  readonly #settings: Settings;
  readonly #config: WorkspaceConfig;
  readonly #log: LogOutputChannel;
  readonly #entries = new Map<string, Entry>();
  readonly #selectors = new Map<string, PathSelector>();
  /** What the settings say of resources that somebody asked about: the index asks of thousands, again and again. */
  readonly #verdicts = new Map<string, PathVerdict>();
  readonly #changed = new EventEmitter<TextDocument>();
  readonly #forgotten = new EventEmitter<Uri>();
  readonly #reselected = new EventEmitter<void>();
  readonly #disposables = new DisposableStore();

  /**
   * A document that is, was or may be a review was opened or changed, or settings may have changed
   * whether it is one.
   */
  readonly onDidChange = this.#changed.event;
  /** Settings, folders or the team's own choices may have changed which files are reviews. */
  readonly onDidReselect = this.#reselected.event;
  /** A document was closed, deleted or renamed: whatever is shown for it must go. */
  readonly onDidForget = this.#forgotten.event;

  constructor(settings: Settings, config: WorkspaceConfig, log: LogOutputChannel) {
    this.#settings = settings;
    this.#config = config;
    this.#log = log;
    this.#disposables.add(
      this.#changed,
      this.#forgotten,
      this.#reselected,
      workspace.onDidOpenTextDocument((document) => this.#touch(document)),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) this.#touch(document);
      }),
      workspace.onDidCloseTextDocument(({ uri }) => this.#forget(uri)),
      workspace.onDidDeleteFiles(({ files }) => this.#forgetUnder(files)),
      workspace.onDidRenameFiles(({ files }) =>
        this.#forgetUnder(files.map(({ oldUri }) => oldUri)),
      ),
      workspace.onDidChangeWorkspaceFolders(() => this.#reselect()),
      config.onDidChange(({ files }) => {
        if (files) this.#reselect();
      }),
      settings.onDidChange((event) => {
        if (event.affectsConfiguration('pir.files')) this.#reselect();
      }),
    );
  }

  /**
   * The document as a review, in its current version.
   * @returns `undefined` for a document that is not a review, and once `token` is cancelled
   */
  async reviewOf(
    document: TextDocument,
    token?: CancellationToken,
  ): Promise<ReviewDocument | undefined> {
    const cached = this.#cached(document);
    if (cached) return cached.review;
    const verdict = this.verdictOf(document.uri);
    if (!mayBeReview(document, verdict)) return undefined;
    const { detectReview, readReview } = await loadReading();
    if (token?.isCancellationRequested || document.isClosed) return undefined;
    // Another caller may have read it while the engine was loading.
    const read = this.#cached(document);
    if (read) return read.review;
    const text = document.getText();
    const path = this.pathOf(document.uri);
    const { format, notBecause } = detectReview({
      path,
      text,
      verdict,
      languageId: document.languageId,
    });
    if (notBecause) this.#log.debug(`${path} is not read as a review: ${notBecause}`);
    const review = format && readReview(text, format, { fileName: sourceNameOf(path) });
    this.#entries.set(document.uri.toString(), { document, version: document.version, review });
    return review;
  }

  /**
   * The document as a review as it was last read, which may be some changes ago; `undefined` where it
   * never was, or was none. Costs nothing.
   */
  lastReadOf(document: TextDocument): ReviewDocument | undefined {
    const entry = this.#entries.get(document.uri.toString());
    return entry?.document === document ? entry.review : undefined;
  }

  /** All other reviews that are open, as they were last read. */
  othersThan(document: TextDocument): ReviewDocument[] {
    return [...this.#entries.values()].flatMap((entry) =>
      entry.document !== document && entry.review ? [entry.review] : [],
    );
  }

  /** What the file settings say of a resource. */
  verdictOf(uri: Uri): PathVerdict {
    const key = uri.toString();
    let verdict = this.#verdicts.get(key);
    if (verdict === undefined) {
      const folder = workspace.getWorkspaceFolder(uri);
      const select = this.#selectorOf(folder);
      verdict = select(pathIn(folder, uri), folder && lastSegment(folder.uri.path));
      if (this.#verdicts.size >= MOST_VERDICTS) this.#verdicts.clear();
      this.#verdicts.set(key, verdict);
    }
    return verdict;
  }

  /** The globs that say which files of a folder are reviews. */
  includesOf(folder: WorkspaceFolder): string[] {
    return [...this.#patternsOf(folder).include];
  }

  /** The path that the file settings see: relative to its workspace folder, whole where it is in none. */
  pathOf(uri: Uri): string {
    return pathIn(workspace.getWorkspaceFolder(uri), uri);
  }

  /**
   * Registers language providers for all documents that may be reviews, and anew whenever settings
   * change which may. The selector is generous: providers ask {@link reviewOf} before they answer.
   */
  registerProviders(register: (selector: DocumentSelector) => DisposableLike): DisposableLike {
    let providers = register(this.#selector());
    const subscription = this.#reselected.event(() => {
      providers.dispose();
      providers = register(this.#selector());
    });
    return new DisposableStore(subscription, { dispose: () => providers.dispose() });
  }

  dispose(): void {
    this.#disposables.dispose();
    this.#entries.clear();
  }

  #cached(document: TextDocument): Entry | undefined {
    const entry = this.#entries.get(document.uri.toString());
    return entry?.document === document && entry.version === document.version ? entry : undefined;
  }

  #selectorOf(folder: WorkspaceFolder | undefined): PathSelector {
    const key = folder?.uri.toString() ?? '';
    let select = this.#selectors.get(key);
    if (!select) {
      select = selectPaths(this.#patternsOf(folder));
      this.#selectors.set(key, select);
    }
    return select;
  }

  #selector(): DocumentSelector {
    const folders = workspace.workspaceFolders ?? [undefined];
    const patterns = folders.flatMap((folder) => this.#patternsOf(folder).include);
    return [
      { language: 'markdown' },
      { language: 'yaml' },
      // A pattern that is relative to a folder must not miss where VS Code sees whole paths.
      ...[...new Set(patterns)].map((pattern) => ({
        pattern: pattern.startsWith('**/') ? pattern : `**/${pattern}`,
      })),
    ];
  }

  /** What the team has agreed on counts, but where a person has said otherwise of the same pattern. */
  #patternsOf(folder: WorkspaceFolder | undefined): FilePatterns {
    const { include, exclude } = this.#config.ofFolder(folder).files;
    return {
      include: enabled({ ...allOf(include), ...this.#settings.read('files.include', folder) }),
      exclude: enabled({ ...allOf(exclude), ...this.#settings.read('files.exclude', folder) }),
    };
  }

  #reselect(): void {
    this.#selectors.clear();
    this.#verdicts.clear();
    this.#entries.clear();
    this.#reselected.fire();
    for (const document of workspace.textDocuments) this.#changed.fire(document);
  }

  /** Keystrokes in the rest of the workspace's files end here. */
  #touch(document: TextDocument): void {
    const isKnown = this.#entries.has(document.uri.toString());
    if (isKnown || mayBeReview(document, this.verdictOf(document.uri))) {
      this.#changed.fire(document);
    }
  }

  #forget(uri: Uri): void {
    this.#entries.delete(uri.toString());
    this.#forgotten.fire(uri);
  }

  /** Files, or folders with everything in them. */
  #forgetUnder(deleted: readonly Uri[]): void {
    for (const { document } of [...this.#entries.values()]) {
      const { uri } = document;
      const isUnder = deleted.some(
        (file) =>
          file.scheme === uri.scheme &&
          file.authority === uri.authority &&
          (uri.path === file.path || uri.path.startsWith(`${file.path}/`)),
      );
      if (isUnder) this.#forget(uri);
    }
  }
}

/** More are not remembered at one time. */
const MOST_VERDICTS = 100_000;

/** A declaration further down than this is not looked for at every keystroke. */
const DECLARATION_LINES = 200;

/** Whether it is worth loading the engine for: most Markdown and YAML of a workspace is something else. */
function mayBeReview(document: TextDocument, verdict: PathVerdict): boolean {
  if (verdict !== 'elsewhere') return verdict === 'included';
  const { languageId } = document;
  if (languageId !== 'markdown' && languageId !== 'yaml') return false;
  const start = document.getText(new Range(0, 0, DECLARATION_LINES, 0));
  return declaresReview(start, formatOf(document.uri.path, languageId));
}

function enabled(globs: Readonly<Record<string, boolean>>): string[] {
  return Object.keys(globs).filter((glob) => globs[glob]);
}

function allOf(globs: readonly string[]): Record<string, boolean> {
  return Object.fromEntries(globs.map((glob) => [glob, true]));
}

function pathIn(folder: WorkspaceFolder | undefined, { path }: Uri): string {
  return (folder ? path.slice(folder.uri.path.length) : path).replace(/^\/+/, '');
}

function lastSegment(path: string): string {
  return path.replace(/\/+$/, '').split('/').at(-1) ?? '';
}
