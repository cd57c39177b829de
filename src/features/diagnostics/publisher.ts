import { languages, workspace } from 'vscode';
import type { LogOutputChannel, TextDocument, Uri } from 'vscode';
import { DisposableStore } from '../../platform/disposables.ts';
import type { DisposableLike } from '../../platform/disposables.ts';
import type { Findings } from '../../platform/findings.ts';
import type { Reviews } from '../../platform/reviews.ts';
import { Scheduler } from '../../platform/scheduler.ts';
import { ShownDocuments } from '../../platform/shownDocuments.ts';
import { toDiagnostic } from './toDiagnostic.ts';

/** Keeps the findings of all reviews that are open in an editor on show. */
export class DiagnosticPublisher implements DisposableLike {
  readonly #reviews: Reviews;
  readonly #findings: Findings;
  readonly #log: LogOutputChannel;
  readonly #scheduler = new Scheduler();
  readonly #shown = new ShownDocuments();
  readonly #collection = languages.createDiagnosticCollection('pir');
  readonly #disposables: DisposableStore;
  /** The documents that were checked, reviews or not, and in which version. */
  readonly #checked = new Map<string, { readonly uri: Uri; readonly version: number }>();

  constructor(reviews: Reviews, findings: Findings, log: LogOutputChannel) {
    this.#reviews = reviews;
    this.#findings = findings;
    this.#log = log;
    this.#disposables = new DisposableStore(
      this.#scheduler,
      this.#shown,
      this.#collection,
      reviews.onDidChange((document) => this.#schedule(document)),
      reviews.onDidForget((uri) => this.#forget(uri)),
      this.#shown.onDidChange(() => this.#follow()),
    );
    this.refresh();
  }

  /** Checks all shown documents anew. */
  refresh(): void {
    for (const document of this.#shown.all) this.#schedule(document);
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  /** Checks what has come into view, and forgets what has gone. */
  #follow(): void {
    const shown = new Map(this.#shown.all.map((document) => [document.uri.toString(), document]));
    for (const [key, { uri }] of this.#checked) if (!shown.has(key)) this.#forget(uri);
    for (const [key, document] of shown) {
      if (this.#checked.get(key)?.version !== document.version) this.#schedule(document);
    }
  }

  #schedule(document: TextDocument): void {
    if (!isEditable(document)) return;
    this.#scheduler.schedule(document.uri.toString(), () => this.#publish(document));
  }

  async #publish(document: TextDocument): Promise<void> {
    const { uri, version } = document;
    if (!this.#shown.all.includes(document)) return;
    try {
      const review = await this.#reviews.reviewOf(document);
      // A newer version has its own turn; what was found in this one would point at the wrong places.
      const isWanted = () => !document.isClosed && document.version === version;
      const findings = review && (await this.#findings.of(review, uri, isWanted));
      if (!isWanted()) return;
      this.#checked.set(uri.toString(), { uri, version });
      if (findings) {
        this.#collection.set(
          uri,
          findings.map((finding) => toDiagnostic(finding, review.lines, uri)),
        );
      } else {
        this.#clear(uri);
      }
    } catch (error) {
      this.#log.error(`Checking ${uri.toString(true)} failed:`, error);
    }
  }

  #forget(uri: Uri): void {
    this.#scheduler.cancel(uri.toString());
    this.#checked.delete(uri.toString());
    this.#clear(uri);
  }

  /** Deleting what is not there would still tell every listener that something changed. */
  #clear(uri: Uri): void {
    if (this.#collection.has(uri)) this.#collection.delete(uri);
  }
}

/**
 * Whether somebody could put right what is found: the other side of a diff, a file in a history or a
 * snippet of a chat would only repeat the findings of the file they show.
 */
function isEditable({ uri }: TextDocument): boolean {
  return (
    uri.scheme === 'untitled' ||
    workspace.fs.isWritableFileSystem(uri.scheme) === true ||
    workspace.getWorkspaceFolder(uri) !== undefined
  );
}
