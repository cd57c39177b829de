import { onDemand } from '../onDemand.ts';
import type { Review } from './model.ts';

/** What the sections of a review say. */
export type Statements = Pick<
  Review,
  'rootCauses' | 'contributingFactors' | 'wentWell' | 'wentBadly' | 'lucky' | 'lessons' | 'evidence'
>;

/** A review of which what its sections say, and how long things took, is read when somebody first asks. */
export abstract class LazyReview {
  readonly #statements = onDemand(() => this.readStatements());
  readonly #durations = onDemand(() => this.readDurations());

  protected abstract readStatements(): Statements;
  protected abstract readDurations(): Review['statedDurations'];

  get statedDurations() {
    return this.#durations();
  }

  get rootCauses() {
    return this.#statements().rootCauses;
  }

  get contributingFactors() {
    return this.#statements().contributingFactors;
  }

  get wentWell() {
    return this.#statements().wentWell;
  }

  get wentBadly() {
    return this.#statements().wentBadly;
  }

  get lucky() {
    return this.#statements().lucky;
  }

  get lessons() {
    return this.#statements().lessons;
  }

  get evidence() {
    return this.#statements().evidence;
  }
}
