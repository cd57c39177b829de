import type { Uri } from 'vscode';
import type { Finding } from '../../core/checks/finding.ts';
import type { ReviewDocument } from '../../core/review/document.ts';
import { loadEngine } from '../../platform/engine.ts';
import type { Settings } from '../../platform/settings.ts';
import type { WorkspaceTemplates } from '../../platform/workspaceTemplates.ts';

/** What the checks say of a review; each version of a document is checked once, whoever asks. */
export class Findings {
  readonly #settings: Settings;
  readonly #templates: WorkspaceTemplates;
  #known = new WeakMap<ReviewDocument, readonly Finding[]>();

  constructor(settings: Settings, templates: WorkspaceTemplates) {
    this.#settings = settings;
    this.#templates = templates;
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

  /** Checks everything anew when next asked: settings or templates changed. */
  forgetAll(): void {
    this.#known = new WeakMap();
  }
}

function today(): { year: number; month: number; day: number } {
  const now = new Date();
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
}
