import type { Span } from '../../text/span.ts';
import type { Documentation } from '../documentation.ts';

/** What is told about the text under the pointer. */
export interface Hover {
  /** Exactly the text it is about. */
  readonly span: Span;
  readonly documentation: Documentation;
}
