import type { TextDocument } from 'vscode';
import type { Finding } from '../../core/checks/finding.ts';
import type { ReviewDocument } from '../../core/review/document.ts';
import { carryFindings } from '../../core/timeline/carryFindings.ts';
import type { TimelineModel } from '../../core/timeline/model.ts';
import { loadEngine } from '../../platform/engine.ts';
import type { Services } from '../../platform/services.ts';
import { translate } from '../../platform/translate.ts';
import { emptyModel } from './emptyModel.ts';

/** The document as it is read for a view. */
export interface ReadDocument {
  readonly version: number;
  readonly review: ReviewDocument | undefined;
  /** Absent while the checks have not been asked about this version. */
  readonly findings: readonly Finding[] | undefined;
  readonly model: TimelineModel;
}

/** Characters; the checks of a shorter text are done before anybody sees that it waits for them. */
const LONG = 50_000;

/** Reads a document for a view, each version once. */
export class DocumentReader {
  readonly #document: TextDocument;
  readonly #services: Services;
  #last: ReadDocument | undefined;
  #bare: { readonly review: ReviewDocument; readonly model: TimelineModel } | undefined;

  constructor(document: TextDocument, services: Services) {
    this.#document = document;
    this.#services = services;
  }

  /** The document as it is now, with what the checks say of it. */
  async read(): Promise<ReadDocument> {
    const { findings, reviews } = this.#services;
    const review = await reviews.reviewOf(this.#document);
    const { version, uri } = this.#document;
    if (!review) return withoutReview(version);
    const found = await findings.of(review, uri, () => this.#document.version === version);
    if (!found) return this.read();
    if (this.#last?.review === review && this.#last.findings === found) return this.#last;
    const { withFindings } = await loadEngine();
    const model = withFindings(await this.#bareOf(review), review.review, found, translate);
    return (this.#last = { version, review, findings: found, model });
  }

  /**
   * The document as it is now, as soon as it can be had: where the checks of it take their time, its
   * events have the findings that they had before.
   */
  async readSoon(): Promise<ReadDocument> {
    const { findings, reviews } = this.#services;
    const review = await reviews.reviewOf(this.#document);
    const { version } = this.#document;
    if (!review) return withoutReview(version);
    const last = this.#last;
    if (last?.review === review) return last;
    if (review.text.length < LONG || findings.knownOf(review)) return this.read();
    const model = await this.#bareOf(review);
    const carried = last ? carryFindings(last.model, model) : model;
    return (this.#last = { version, review, findings: undefined, model: carried });
  }

  /** What is shown of a review whatever the checks say of it. */
  async #bareOf(review: ReviewDocument): Promise<TimelineModel> {
    const { timelineModelOf } = await loadEngine();
    if (this.#bare?.review !== review) {
      this.#bare = { review, model: timelineModelOf(review, translate) };
    }
    return this.#bare.model;
  }
}

function withoutReview(version: number): ReadDocument {
  return { version, review: undefined, findings: [], model: emptyModel };
}
