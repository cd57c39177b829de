import { languages, workspace } from 'vscode';
import type { DocumentFilter, LogOutputChannel, TextDocument, Uri } from 'vscode';
import { DisposableStore } from '../../platform/disposables.ts';
import type { DisposableLike } from '../../platform/disposables.ts';
import { loadEngine } from '../../platform/engine.ts';
import { Scheduler } from '../../platform/scheduler.ts';
import { ShownDocuments } from '../../platform/shownDocuments.ts';
import { toDiagnostic } from '../diagnostics/toDiagnostic.ts';

/** Keeps what is wrong in open configurations on show. */
export class ConfigDiagnostics implements DisposableLike {
  readonly #selector: DocumentFilter;
  readonly #log: LogOutputChannel;
  readonly #scheduler = new Scheduler();
  readonly #shown = new ShownDocuments();
  readonly #collection = languages.createDiagnosticCollection('pir-config');
  readonly #disposables: DisposableStore;

  constructor(selector: DocumentFilter, log: LogOutputChannel) {
    this.#selector = selector;
    this.#log = log;
    this.#disposables = new DisposableStore(
      this.#scheduler,
      this.#shown,
      this.#collection,
      workspace.onDidOpenTextDocument((document) => this.#schedule(document)),
      workspace.onDidChangeTextDocument(({ document }) => this.#schedule(document)),
      workspace.onDidCloseTextDocument(({ uri }) => this.#forget(uri)),
      this.#shown.onDidChange(() => this.#follow()),
    );
    this.#follow();
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  /** Checks what has come into view, and forgets what has gone: VS Code keeps it open for minutes. */
  #follow(): void {
    const shown = this.#shown.all;
    const uris = new Set(shown.map(({ uri }) => uri.toString()));
    const gone: Uri[] = [];
    this.#collection.forEach((uri) => {
      if (!uris.has(uri.toString())) gone.push(uri);
    });
    for (const uri of gone) this.#forget(uri);
    for (const document of shown) {
      if (!this.#collection.has(document.uri)) this.#schedule(document);
    }
  }

  #forget(uri: Uri): void {
    this.#scheduler.cancel(uri.toString());
    if (this.#collection.has(uri)) this.#collection.delete(uri);
  }

  #schedule(document: TextDocument): void {
    if (languages.match(this.#selector, document) === 0) return;
    this.#scheduler.schedule(document.uri.toString(), () => this.#publish(document));
  }

  async #publish(document: TextDocument): Promise<void> {
    try {
      const { version, uri } = document;
      const { readConfig } = await loadEngine();
      const { findings, lines } = readConfig(document.getText());
      if (document.isClosed || document.version !== version) return;
      if (!this.#shown.all.includes(document)) return;
      this.#collection.set(
        uri,
        findings.map((finding) => toDiagnostic(finding, lines, uri)),
      );
    } catch (error) {
      this.#log.error(`Checking ${document.uri.toString(true)} failed:`, error);
    }
  }
}
