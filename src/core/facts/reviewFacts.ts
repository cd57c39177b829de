import { compact } from '../compact.ts';
import type { ReviewDocument } from '../review/document.ts';
import type { ActionItem, ReviewFormat } from '../review/model.ts';
import type { ActionKind, ActionState, ReviewStatus, Severity } from '../review/vocabulary.ts';
import type { Located } from '../text/span.ts';
import { formatDate } from '../time/wallTime.ts';

/**
 * What the lists of a workspace show and find reviews by, without having their texts: plain data that survives
 * JSON, small enough to keep thousands of. What the text does not say is absent. What no list shows is not read:
 * timelines are most of what reading a review takes.
 */
export interface ReviewFacts {
  /** What the file is called by whoever asks: a URI in the editor, a path on the command line. */
  readonly uri: string;
  /** Relative to its workspace folder or to the root of the repository, with `/`. */
  readonly path: string;
  readonly format: ReviewFormat;
  readonly id?: string;
  /** Where the id is written, lines counted from 1. */
  readonly idLine?: number;
  readonly title?: string;
  readonly status?: ReviewStatus;
  /** The day the incident started, `YYYY-MM-DD`. */
  readonly date?: string;
  /** As written, and as one of our own where it is one. */
  readonly severity?: string;
  readonly level?: Severity;
  readonly services: readonly string[];
  /** Authors and members of the review team, each once. */
  readonly people: readonly string[];
  readonly actions: readonly ActionFacts[];
  /** How many findings of each level; absent until somebody has checked the review. */
  readonly findings?: FindingCounts;
}

export interface FindingCounts {
  readonly error: number;
  readonly warning: number;
  readonly info: number;
  readonly hint: number;
}

export interface ActionFacts {
  readonly title: string;
  readonly kind?: ActionKind;
  readonly owner?: string;
  /** `YYYY-MM-DD`. */
  readonly due?: string;
  /** As written. */
  readonly priority?: string;
  readonly state?: ActionState;
  readonly reason?: string;
  readonly ticket?: string;
  /** Where the item starts, lines counted from 1. */
  readonly line: number;
  /** Where its title starts, in UTF-16 code units; still right only while the text has not changed. */
  readonly offset: number;
  /** How many items with this very title come before it in the review. */
  readonly nth: number;
}

/**
 * The facts of a review.
 * @param uri what the file is called in the result
 * @param path relative to the root, for people and for patterns
 */
export function factsOf(document: ReviewDocument, uri: string, path: string): ReviewFacts {
  const { review, lines, format } = document;
  const { metadata } = review;
  const lineOf = (offset: number): number => lines.lineAt(offset) + 1;
  return compact({
    uri,
    path,
    format,
    id: metadata.id?.value,
    idLine: metadata.id && lineOf(metadata.id.span.start),
    title: metadata.title?.value,
    status: metadata.status?.value,
    date: metadata.date && formatDate(metadata.date.value),
    severity: metadata.severity?.value,
    level: metadata.severity?.level,
    services: valuesOf(metadata.services),
    people: valuesOf([...metadata.authors, ...metadata.reviewTeam.map(({ name }) => name)]),
    actions: actionFactsOf(review.actions, lineOf),
  });
}

function actionFactsOf(
  actions: readonly ActionItem[],
  lineOf: (offset: number) => number,
): ActionFacts[] {
  const seen = new Map<string, number>();
  return actions.map((action) => {
    const { title } = action;
    const nth = seen.get(title.value) ?? 0;
    seen.set(title.value, nth + 1);
    return compact({
      title: title.value,
      kind: action.kind?.value,
      owner: action.owner?.value,
      due: action.due?.value,
      priority: action.priority?.value,
      state: action.state?.value,
      reason: action.reason?.value,
      ticket: action.ticket?.value,
      line: lineOf(action.span.start),
      offset: title.span.start,
      nth,
    });
  });
}

/**
 * The item of a document that facts were taken of, which may be of an older version of its text: the
 * one with the same title, of several the one that is as many-th. Where it was moved or others were
 * added it is still found; where its title was rewritten it is not, and nothing else is taken for it.
 */
export function findAction(
  { review }: ReviewDocument,
  { title, nth }: Pick<ActionFacts, 'title' | 'nth'>,
): ActionItem | undefined {
  return review.actions.filter((action) => action.title.value === title)[nth];
}

function valuesOf(located: readonly Located<string>[]): string[] {
  return [...new Set(located.map(({ value }) => value))];
}
