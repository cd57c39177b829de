import type { Message } from '../../messages.ts';
import type { Span } from '../../text/span.ts';
import type { Documentation } from '../documentation.ts';

export type CompletionKind =
  | 'key'
  | 'word'
  | 'time'
  | 'person'
  | 'reference'
  | 'value'
  | 'entry'
  | 'heading'
  | 'document';

/** Something to write at the cursor. */
export interface Completion {
  /** As it stands in the list. */
  readonly label: string;
  readonly kind: CompletionKind;
  /** A few words beside the label; a string stands in the document or the schema as it is. */
  readonly detail?: Message | string;
  /** What is written, as a snippet: `${1:…}` to type over, `$0` for the cursor at the end. */
  readonly snippet: string;
  /** What gives way to it, on one line. */
  readonly span: Span;
  /** What the typed characters are held against. Starts with what the span starts with. */
  readonly filter: string;
  /** What the list is ordered by. */
  readonly sort: string;
  /** Whether the list should open again behind it. */
  readonly continues?: boolean;
  /** What is shown beside the list; made when it is asked for. */
  readonly documentation?: () => Documentation;
}
