import type { Splice } from '../text/splice.ts';

/**
 * Ways to write one change, the least first; the caller takes the first that, read again, means what
 * the change meant. Each may throw a `Refusal`.
 */
export type Candidates = (() => readonly Splice[])[];
