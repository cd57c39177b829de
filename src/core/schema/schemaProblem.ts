import type { Fix } from '../checks/finding.ts';
import type { Message } from '../messages.ts';
import type { Span } from '../text/span.ts';
import type { SchemaPath } from './lookup.ts';

/** Something in a review that its schema does not allow. */
export interface SchemaProblem {
  readonly code: SchemaCode;
  /** The way to the value or, for keys, to the mapping they are in. */
  readonly path: SchemaPath;
  /** In the file. */
  readonly span: Span;
  readonly message: Message;
  readonly fixes: readonly Fix[];
}

export type SchemaCode =
  | 'schema-unknown-key'
  | 'schema-missing-key'
  | 'schema-empty'
  | 'schema-type'
  | 'schema-value'
  | 'schema-time'
  | 'schema-text';
