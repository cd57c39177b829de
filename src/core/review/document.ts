import type { LineIndex } from '../text/lines.ts';
import type { Outline } from '../markdown/outline.ts';
import type { ActionEntry } from '../markdown/actions/entry.ts';
import type { TimelineEntry } from '../markdown/timelines/entry.ts';
import type { MarkdownTree } from '../markdown/tree.ts';
import type { YamlTree } from '../yaml/tree.ts';
import type { ActionItem, Review, ReviewFormat, SyntaxProblem, TimelineEvent } from './model.ts';

/** What is known of a file besides its text. */
export interface SourceInfo {
  /** The last path segment, decoded (`sourceNameOf`): dates and ids stand in file names. */
  readonly fileName: string;
}

/**
 * A review file, read: its text, what it means, and the syntax trees the language features look
 * things up in. Immutable; a changed text is read anew.
 */
export interface ReviewDocument extends SourceInfo {
  readonly format: ReviewFormat;
  readonly text: string;
  readonly lines: LineIndex;
  readonly review: Review;
  readonly problems: readonly SyntaxProblem[];
  /** The whole file for a YAML review, the front matter for a Markdown one, if it has any. */
  readonly yaml?: YamlTree | undefined;
  readonly markdown?: MarkdownTree;
  /** The parts of a Markdown review by headings and labels. */
  readonly outline?: Outline;
  /** How each event of a Markdown review is written, for edits that keep its form. */
  readonly entries?: ReadonlyMap<TimelineEvent, TimelineEntry>;
  /** How each action item of a Markdown review is written. */
  readonly actionEntries?: ReadonlyMap<ActionItem, ActionEntry>;
}
