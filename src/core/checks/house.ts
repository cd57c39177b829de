import type { SectionConcept } from '../review/vocabulary.ts';
import type { Level } from './finding.ts';

/** When a team answers: durations may be stated in these hours only. */
export interface SupportHours {
  /** Days of the week, Monday is 1 and Sunday 7. */
  readonly days: readonly number[];
  /** Minutes since midnight; `to` is 1440 where the day ends at 24:00. */
  readonly from: number;
  readonly to: number;
  /** A zone name or an offset; that of the review where absent. */
  readonly zone?: string;
}

/** Words that a team does not want in its reviews, and what it would rather read. */
export interface LanguageRule {
  /** In kebab case; its findings are `language/<id>`. */
  readonly id: string;
  /** Matched as whole words, letter case aside; `*` at the end of a word stands for any ending. */
  readonly phrases: readonly string[];
  /** What to say where one of them is found. */
  readonly message: string;
  /** What to write instead. */
  readonly suggestion?: string;
  /** The parts of a review it is about; all prose where absent. */
  readonly scope?: readonly SectionConcept[];
  readonly level?: Level;
}
