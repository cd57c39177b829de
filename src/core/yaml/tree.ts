import type { Document, LineCounter } from 'yaml';
import type { Span } from '../text/span.ts';

/**
 * A parsed YAML text and where it lies in its file. Node ranges count from the start of the YAML;
 * add `base` for offsets of the file (non-zero for the front matter of a Markdown review).
 */
export interface YamlTree {
  readonly document: Document.Parsed;
  readonly lineCounter: LineCounter;
  readonly base: number;
  /** The YAML in its file, without the `---` fences of front matter. */
  readonly span: Span;
}
