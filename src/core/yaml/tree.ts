import type { Alias, Document, ParsedNode, YAMLMap } from 'yaml';
import type { SyntaxProblem } from '../review/model.ts';
import type { Span } from '../text/span.ts';
import type { YamlEntry } from './nodes.ts';

/**
 * A parsed YAML text and where it lies in its file. Node ranges count from the start of the YAML;
 * `nodes.ts` gives them as spans of the file. Immutable by convention: nothing writes to `document`.
 */
export interface YamlTree {
  /** The first document of the stream. Its `errors` are in `problems`, in a person's words. */
  readonly document: Document.Parsed;
  /** Where the YAML starts in its file: not zero for the front matter of a Markdown review. */
  readonly base: number;
  /** The YAML in its file, without the `---` fences of front matter. */
  readonly span: Span;
  /** The YAML itself: `document`'s ranges count in it. */
  readonly text: string;
  /** What each alias stands for; an alias that stands for nothing, or for too much, is not in it. */
  readonly targets: ReadonlyMap<Alias, ParsedNode>;
  /**
   * The entries of the mappings that somebody looked into (`entriesOf`). Kept here: a `WeakMap` would hold them, and
   * all that they refer to, until a full collection of garbage.
   */
  readonly entries: Map<YAMLMap, ReadonlyMap<string, YamlEntry>>;
  /** What is wrong with the text as YAML, in the order of the text, spans in the file. */
  readonly problems: readonly SyntaxProblem[];
  /**
   * The first of them for which the text was read as something it does not quite say: writing into such
   * a text is not safe.
   */
  readonly broken?: SyntaxProblem;
}
