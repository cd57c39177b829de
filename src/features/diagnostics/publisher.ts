import { languages, workspace } from 'vscode';
import type { LogOutputChannel, TextDocument, Uri } from 'vscode';
import { DisposableStore } from '../../platform/disposables.ts';
import type { DisposableLike } from '../../platform/disposables.ts';
import type { Reviews } from '../../platform/reviews.ts';
import { Scheduler } from '../../platform/scheduler.ts';
import type { Findings } from './findings.ts';
import { toDiagnostic } from './toDiagnostic.ts';

/** Keeps the findings of all open reviews on show. */
export class DiagnosticPublisher implements DisposableLike {
  readonly #reviews: Reviews;
  readonly #findings: Findings;
  readonly #log: LogOutputChannel;
  readonly #scheduler = new Scheduler();
  readonly #collection = languages.createDiagnosticCollection('pir');
  readonly #disposables: DisposableStore;

  constructor(reviews: Reviews, findings: Findings, log: LogOutputChannel) {
    this.#reviews = reviews;
    this.#findings = findings;
    this.#log = log;
    this.#disposables = new DisposableStore(
      this.#scheduler,
      this.#collection,
      reviews.onDidChange((document) => this.#schedule(document)),
      reviews.onDidForget((uri) => {
        this.#scheduler.cancel(uri.toString());
        this.#clear(uri);
      }),
    );
    this.refresh();
  }

  /** Checks all open documents anew. */
  refresh(): void {
    for (const document of workspace.textDocuments) this.#schedule(document);
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  #schedule(document: TextDocument): void {
    if (!isEditable(document)) return;
    this.#scheduler.schedule(document.uri.toString(), () => this.#publish(document));
  }

  async #publish(document: TextDocument): Promise<void> {
    const { uri, version } = document;
    try {
      const review = await this.#reviews.reviewOf(document);
      const findings = review && (await this.#findings.of(review, uri));
      // A newer version has its own turn; what was found in this one would point at the wrong places.
      if (document.isClosed || document.version !== version) return;
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
