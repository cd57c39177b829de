import type { Span } from '../text/span.ts';

/** The block structure of a Markdown file, in document order. The reader of sections and entries walks it. */
export interface MarkdownTree {
  /** The front matter between its fences, fences included; absent where the file has none. */
  readonly frontMatter?: Span;
  readonly headings: readonly MarkdownHeading[];
}

export interface MarkdownHeading {
  readonly level: number;
  readonly form: 'atx' | 'setext';
  /** The heading's text without marks. */
  readonly text: string;
  readonly span: Span;
  readonly titleSpan: Span;
}
