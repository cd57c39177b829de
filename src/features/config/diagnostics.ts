import { languages, workspace } from 'vscode';
import type { DocumentFilter, LogOutputChannel, TextDocument, Uri } from 'vscode';
import { DisposableStore } from '../../platform/disposables.ts';
import type { DisposableLike } from '../../platform/disposables.ts';
import { loadEngine } from '../../platform/engine.ts';
import { Scheduler } from '../../platform/scheduler.ts';
import { toDiagnostic } from '../diagnostics/toDiagnostic.ts';

/** Keeps what is wrong in open configurations on show. */
export class ConfigDiagnostics implements DisposableLike {
  readonly #selector: DocumentFilter;
  readonly #log: LogOutputChannel;
  readonly #scheduler = new Scheduler();
  readonly #collection = languages.createDiagnosticCollection('pir-config');
  readonly #disposables: DisposableStore;

  constructor(selector: DocumentFilter, log: LogOutputChannel) {
    this.#selector = selector;
    this.#log = log;
    const forget = (uri: Uri): void => {
      this.#scheduler.cancel(uri.toString());
      if (this.#collection.has(uri)) this.#collection.delete(uri);
    };
    this.#disposables = new DisposableStore(
      this.#scheduler,
      this.#collection,
      workspace.onDidOpenTextDocument((document) => this.#schedule(document)),
      workspace.onDidChangeTextDocument(({ document }) => this.#schedule(document)),
      workspace.onDidCloseTextDocument(({ uri }) => forget(uri)),
    );
    for (const document of workspace.textDocuments) this.#schedule(document);
  }

  dispose(): void {
    this.#disposables.dispose();
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
      this.#collection.set(
        uri,
        findings.map((finding) => toDiagnostic(finding, lines, uri)),
      );
    } catch (error) {
      this.#log.error(`Checking ${document.uri.toString(true)} failed:`, error);
    }
  }
}
