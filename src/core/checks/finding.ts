import type { Message } from '../messages.ts';
import type { Splice } from '../text/splice.ts';
import type { Span } from '../text/span.ts';

/** Ordered from loudest to silent; `hint` is shown faintly and never counted against a review. */
export const levels = ['error', 'warning', 'info', 'hint', 'off'] as const;
export type Level = (typeof levels)[number];

/** Something a check found: where, how serious, in words about the text and never about its writer. */
export interface Finding {
  /** The rule's id without the `pir/` prefix, such as `section-missing`. */
  readonly rule: string;
  readonly level: Exclude<Level, 'off'>;
  readonly span: Span;
  readonly message: Message;
  readonly fixes: readonly Fix[];
  /** Other places that belong to it, such as the time this one contradicts. */
  readonly related: readonly Related[];
  readonly tag?: FindingTag;
}

/** How an editor may show it besides underlining: faded for what could go, struck out for what no longer holds. */
export type FindingTag = 'unnecessary' | 'deprecated';

/** Another place, in the same document or another review, and what it has to do with the finding. */
export type Related =
  | { readonly span: Span; readonly elsewhere?: undefined; readonly message: Message }
  | { readonly elsewhere: Elsewhere; readonly message: Message };

/** A line of another review. */
export interface Elsewhere {
  /** What opens it: a URI in the editor, a path on the command line. */
  readonly uri: string;
  /** Relative to its workspace folder or to the root of the repository, with `/`. */
  readonly path: string;
  /** Counted from 1. */
  readonly line: number;
}

/** A change that removes its finding. */
export interface Fix {
  readonly title: Message;
  readonly splices: readonly Splice[];
  /** Whether it is the one a person would want without thinking; at most one of a finding's fixes. */
  readonly preferred?: boolean;
  /** Whether it may be applied to all findings of its rule at once, unseen. */
  readonly bulk?: boolean;
  /** Whether it only makes room for what a person still has to write; never applied on save. */
  readonly scaffold?: boolean;
  /** The text of its only splice with places to type in, as snippets are written. */
  readonly snippet?: string;
}
