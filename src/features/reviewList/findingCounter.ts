import { EventEmitter, Uri, workspace } from 'vscode';
import type { LogOutputChannel } from 'vscode';
import type { FindingCounts, ReviewFacts } from '../../core/facts/reviewFacts.ts';
import type { ReviewDocument } from '../../core/review/document.ts';
import type { DisposableLike } from '../../platform/disposables.ts';
import type { Findings } from '../../platform/findings.ts';
import { loadEngine } from '../../platform/engine.ts';
import { decodeFile } from '../../platform/index/readFile.ts';
import type { Reviews } from '../../platform/reviews.ts';

/** Between two reviews, in milliseconds: counting is the least urgent thing there is to do. */
const REST = 20;

/**
 * Counts the findings of reviews that somebody sees in the list, one after the other, in the
 * background. What was counted holds until the review says something else.
 */
export class FindingCounter implements DisposableLike {
  readonly #reviews: Reviews;
  readonly #findings: Findings;
  readonly #log: LogOutputChannel;
  readonly #counted = new EventEmitter<string>();
  #counts = new WeakMap<ReviewFacts, FindingCounts>();
  readonly #queue = new Map<string, ReviewFacts>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isDisposed = false;

  /** The findings of the review with this URI were counted. */
  readonly onDidCount = this.#counted.event;

  constructor(reviews: Reviews, findings: Findings, log: LogOutputChannel) {
    this.#reviews = reviews;
    this.#findings = findings;
    this.#log = log;
  }

  /** What is known; what is not will be counted, and {@link onDidCount} tells of it. */
  of(review: ReviewFacts): FindingCounts | undefined {
    const known = this.#counts.get(review);
    if (!known) {
      this.#queue.set(review.uri, review);
      this.#timer ??= setTimeout(() => void this.#next(), REST);
    }
    return known;
  }

  /** Counts everything anew when next asked: the rules changed. */
  forgetAll(): void {
    this.#counts = new WeakMap();
  }

  dispose(): void {
    this.#isDisposed = true;
    clearTimeout(this.#timer);
    this.#counted.dispose();
  }

  async #next(): Promise<void> {
    const [entry] = this.#queue;
    this.#timer = undefined;
    if (!entry) return;
    const [uri, review] = entry;
    this.#queue.delete(uri);
    try {
      const counts = await this.#count(uri);
      if (this.#isDisposed) return;
      this.#counts.set(review, counts);
      // An empty count changes nothing that is on the screen.
      if (counts.error + counts.warning > 0) this.#counted.fire(uri);
    } catch (error) {
      this.#log.debug(`Counting the findings of ${uri} failed:`, error);
    }
    if (this.#queue.size > 0) this.#timer = setTimeout(() => void this.#next(), REST);
  }

  async #count(key: string): Promise<FindingCounts> {
    const uri = Uri.parse(key);
    const document = await this.#read(uri);
    const counts = { error: 0, warning: 0, info: 0, hint: 0 };
    if (!document) return counts;
    const found = (await this.#findings.of(document, uri)) ?? [];
    for (const { level } of found) counts[level]++;
    return counts;
  }

  async #read(uri: Uri): Promise<ReviewDocument | undefined> {
    const open = workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
    if (open) return await this.#reviews.reviewOf(open);
    const text = await decodeFile(await workspace.fs.readFile(uri), uri);
    if (text === undefined) return undefined;
    const { detectReview, readReview, sourceNameOf } = await loadEngine();
    const path = this.#reviews.pathOf(uri);
    const { format } = detectReview({ path, text, verdict: this.#reviews.verdictOf(uri) });
    return format && readReview(text, format, { fileName: sourceNameOf(path) });
  }
}
