import type { Span } from '../text/span.ts';

/**
 * The block structure of a Markdown file with the exact place of everything in it. Only blocks are
 * parsed; what stands inside a line is looked at where it is needed (`inline.ts`).
 *
 * All spans start behind the marks of the containers around a block (quote marks, list indents) and
 * end before trailing white space, so that the text between two blocks is only layout.
 */
export interface MarkdownTree {
  readonly frontMatter?: FrontMatter;
  /** The blocks that stand in no other, in document order. */
  readonly blocks: readonly Block[];
  /** Every heading, also those inside quotes and lists, in document order. */
  readonly headings: readonly MarkdownHeading[];
  /** Where `[text][label]` leads, by label in lower case with single spaces. The first definition counts. */
  readonly definitions: ReadonlyMap<string, LinkDefinition>;
}

/** The metadata block at the top of a file, its fences included. */
export interface FrontMatter extends Span {
  readonly format: 'yaml' | 'toml';
  /** What stands between the fences, from the start of its first line to that of the closing fence. */
  readonly content: Span;
}

export type Block =
  | MarkdownHeading
  | Paragraph
  | List
  | Table
  | Quote
  | CodeBlock
  | HtmlBlock
  | ThematicBreak;

interface BlockBase {
  readonly span: Span;
  /** Zero-based, of its first character. */
  readonly line: number;
}

export interface MarkdownHeading extends BlockBase {
  readonly kind: 'heading';
  readonly level: number;
  readonly form: 'atx' | 'setext';
  /** The heading's text as a reader sees it, without marks. */
  readonly text: string;
  /** The text with its inline marks, without `#` and underline. */
  readonly titleSpan: Span;
}

export interface Paragraph extends BlockBase {
  readonly kind: 'paragraph';
  /** What is written on each of its lines; never empty. */
  readonly lines: readonly Span[];
}

export interface List extends BlockBase {
  readonly kind: 'list';
  readonly ordered: boolean;
  /** Whether no blank line separates its items. */
  readonly tight: boolean;
  readonly items: readonly ListItem[];
}

export interface ListItem extends BlockBase {
  readonly kind: 'item';
  /** The bullet, or the number with its delimiter. */
  readonly marker: Span;
  readonly task?: TaskBox;
  /** Where the item's text starts, behind marker and task box. */
  readonly contentStart: number;
  readonly children: readonly Block[];
}

/** The `[ ]` at the start of a task: `mark` is what stands between the brackets. */
export interface TaskBox {
  readonly span: Span;
  readonly mark: string;
}

export interface Table extends BlockBase {
  readonly kind: 'table';
  readonly header: TableRow;
  /** The row of dashes; empty in HTML. */
  readonly delimiter: Span;
  readonly rows: readonly TableRow[];
  /** Whether it is written as HTML, with tags in the place of pipes. */
  readonly html?: true;
}

export interface TableRow extends BlockBase {
  readonly cells: readonly TableCell[];
  /** Whether a pipe opens and closes the row, as in `| a | b |`. */
  readonly opened: boolean;
  readonly closed: boolean;
}

/** One cell of a row. Rows of one table may have different numbers of them. */
export interface TableCell {
  /** Everything between the pipes. */
  readonly span: Span;
  /** Without the white space around it; empty at the place where text would go in an empty cell. */
  readonly content: Span;
}

export interface Quote extends BlockBase {
  readonly kind: 'quote';
  readonly children: readonly Block[];
}

export interface CodeBlock extends BlockBase {
  readonly kind: 'code';
  readonly fenced: boolean;
}

export interface HtmlBlock extends BlockBase {
  readonly kind: 'html';
  /** Whether it starts with `<!--`: text that no reader of the rendered page sees. */
  readonly comment: boolean;
}

export interface ThematicBreak extends BlockBase {
  readonly kind: 'break';
}

export interface LinkDefinition {
  readonly span: Span;
  readonly url: Span;
}
