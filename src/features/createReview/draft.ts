import type { Uri } from 'vscode';
import type { TypedTime } from '../../core/create/typedTime.ts';
import type { ReviewFormat } from '../../core/review/model.ts';
import type { Severity } from '../../core/review/vocabulary.ts';
import type { ReviewTemplate } from '../../core/templates/template.ts';
import type { ReviewValues } from '../../core/templates/values.ts';

/**
 * What is known of the review that is being created. The steps fill it in, and a step that a person goes
 * back to finds its own answer here.
 */
export interface Draft {
  template: ReviewTemplate;
  format: ReviewFormat;
  title: string;
  /** Absent where a person leaves it open. */
  severity?: Severity | undefined;
  /** As typed; empty where the start is not known. */
  startTyped: string;
  start?: TypedTime | undefined;
  /** The zone the review's times are in. */
  zone: string;
  /** Where the file goes; absent for a document that is saved later. */
  target?: Target | undefined;
  /** The path as typed, with the one that was proposed when it was: a new proposal takes its place. */
  path?: { readonly typed: string; readonly proposed: string } | undefined;
}

/** A folder that a review is created under. */
export interface Target {
  readonly uri: Uri;
  readonly name: string;
  /** A folder inside that was chosen in the explorer, relative, without slashes at its ends; empty for none. */
  readonly inside: string;
}

/** What a template is filled with. */
export function valuesOf(
  { title, severity, start, zone }: Draft,
  today: { readonly year: number; readonly month: number; readonly day: number },
  id: string,
): ReviewValues {
  return {
    id,
    title,
    date: start?.wall.date ?? today,
    zone,
    ...(start && { start: start.wall }),
    ...(severity && { severity }),
  };
}
