import { EventEmitter } from 'vscode';
import type { Uri } from 'vscode';
import type { Finding } from '../core/checks/finding.ts';
import type { ReviewDocument } from '../core/review/document.ts';
import { DisposableStore } from './disposables.ts';
import type { DisposableLike } from './disposables.ts';
import { loadEngine } from './engine.ts';
import type { Settings } from './settings.ts';
import type { WorkspaceTemplates } from './workspaceTemplates.ts';

/** What the checks say of a review; each version of a document is checked once, whoever asks. */
export class Findings implements DisposableLike {
  readonly #settings: Settings;
  readonly #templates: WorkspaceTemplates;
  readonly #changed = new EventEmitter<void>();
  readonly #disposables: DisposableStore;
  #known = new WeakMap<ReviewDocument, readonly Finding[]>();

  /** Settings or templates changed: what was found before may no longer hold. */
  readonly onDidChange = this.#changed.event;

  constructor(settings: Settings, templates: WorkspaceTemplates) {
    this.#settings = settings;
    this.#templates = templates;
    this.#disposables = new DisposableStore(
      this.#changed,
      settings.onDidChange((event) => {
        if (event.affectsConfiguration('pir.rules')) this.#forgetAll();
      }),
      templates.onDidChange(() => this.#forgetAll()),
    );
  }

  async of(review: ReviewDocument, uri: Uri): Promise<readonly Finding[]> {
    const { checkReview } = await loadEngine();
    const templates = await this.#templates.for(uri);
    let findings = this.#known.get(review);
    if (!findings) {
      findings = checkReview(review, {
        levels: this.#settings.read('rules', uri),
        templates,
        today: today(),
      });
      this.#known.set(review, findings);
    }
    return findings;
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  #forgetAll(): void {
    this.#known = new WeakMap();
    this.#changed.fire();
  }
}

function today(): { year: number; month: number; day: number } {
  const now = new Date();
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
}
