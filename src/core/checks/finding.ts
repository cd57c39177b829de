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
}

/** Another place in the same document, and what it has to do with the finding. */
export interface Related {
  readonly span: Span;
  readonly message: Message;
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
}
