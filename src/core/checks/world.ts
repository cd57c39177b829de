import type { ActionState } from '../review/vocabulary.ts';

/**
 * What a rule may ask about the files around a review. Every answer can be `undefined`: not known, or
 * not known yet. A rule says nothing then; the shell checks anew once it knows more.
 */
export interface World {
  /** The other reviews of the workspace or repository, without the one that is checked. */
  readonly reviews?: readonly OtherReview[];
  /**
   * Whether there is a file or folder.
   * @param path relative to the folder of the review, or from the root of the repository where it
   * starts with `/`; decoded, with `/`, without query and fragment
   */
  exists?(path: string): boolean | undefined;
  /** The names of what lies in a folder, those of folders with a `/` behind them. */
  entriesOf?(folder: string): readonly string[] | undefined;
  /** The text of a Markdown file that a link leads into, for its headings. */
  textOf?(path: string): string | undefined;
  /** Whether the editor itself says which links of a Markdown file are broken. */
  readonly linksAreChecked?: boolean;
}

/** Another review, as far as rules compare reviews; `ReviewFacts` is one. */
export interface OtherReview {
  /** What opens it: a URI in the editor, a path on the command line. */
  readonly uri: string;
  /** For people: relative to its workspace folder or to the root of the repository, with `/`. */
  readonly path: string;
  readonly id?: string;
  /** Where its id is written, counted from 1. */
  readonly idLine?: number;
  readonly title?: string;
  /** The day the incident started, `YYYY-MM-DD`. */
  readonly date?: string;
  readonly actions: readonly OtherAction[];
}

export interface OtherAction {
  readonly title: string;
  readonly state?: ActionState;
  readonly owner?: string;
  readonly ticket?: string;
  /** Counted from 1. */
  readonly line: number;
}
