import assert from 'node:assert/strict';
import type { Change } from '../../src/core/edit/change.ts';
import { planChange, planChanges } from '../../src/core/edit/planChange.ts';
import { inEnglish } from '../../src/core/messages.ts';
import type { ReviewDocument } from '../../src/core/review/document.ts';
import type { ActionItem, ReviewFormat, TimelineEvent } from '../../src/core/review/model.ts';
import { readReview } from '../../src/core/review/read.ts';
import type { Splice } from '../../src/core/text/splice.ts';
import { applySplices } from '../../src/core/text/splice.ts';
import type { WallTime } from '../../src/core/time/wallTime.ts';

export function yaml(text: string): ReviewDocument {
  return read(text, 'yaml');
}

export function markdown(text: string, fileName = 'review.md'): ReviewDocument {
  return readReview(text, 'markdown', { fileName });
}

function read(text: string, format: ReviewFormat): ReviewDocument {
  return readReview(text, format, { fileName: `review.pir.${format === 'yaml' ? 'yaml' : 'md'}` });
}

/** The event whose text holds `words`. */
export function eventWith(document: ReviewDocument, words: string): TimelineEvent {
  const events = document.review.timelines.flatMap((timeline) => timeline.events);
  const found = events.find(({ text }) => text.value.includes(words));
  assert.ok(
    found,
    `no event says “${words}” among ${events.map(({ text }) => text.value).join(' / ')}`,
  );
  return found;
}

/** The action item whose title holds `words`. */
export function actionWith(document: ReviewDocument, words: string): ActionItem {
  const found = document.review.actions.find(({ title }) => title.value.includes(words));
  assert.ok(found, `no action says “${words}”`);
  return found;
}

export function at(hour: number, minute: number, day?: string, second?: number): WallTime {
  const clock = second === undefined ? { hour, minute } : { hour, minute, second };
  if (day === undefined) return { clock };
  const [year, month, date] = day.split('-').map(Number);
  return { date: { year: year!, month: month!, day: date! }, clock };
}

/** The text after a change that must be possible; holds it to undo back to the same bytes. */
export function after(document: ReviewDocument, change: Change): string {
  return afterAll(document, [change]);
}

/** As `after`, for changes that are one edit. */
export function afterAll(document: ReviewDocument, changes: readonly Change[]): string {
  const plan = planChanges(document, changes);
  assert.ok(!plan.refused, plan.refused && inEnglish(plan.refused));
  const text = applySplices(document.text, plan.splices);
  assert.equal(applySplices(text, inverse(document.text, plan.splices)), document.text);
  return text;
}

/** Why a change is refused, in English. */
export function refusal(document: ReviewDocument, change: Change): string {
  const plan = planChange(document, change);
  assert.ok(plan.refused, 'the change was made');
  return inEnglish(plan.refused);
}

/** The lines that differ between two texts, as a reviewer would see them in a diff. */
export function changedLines(before: string, text: string): { gone: string[]; new: string[] } {
  const [a, b] = [before.split('\n'), text.split('\n')];
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail))
    tail++;
  return { gone: a.slice(head, a.length - tail), new: b.slice(head, b.length - tail) };
}

export function inverse(before: string, splices: readonly Splice[]): Splice[] {
  const ordered = [...splices].sort((a, b) => a.start - b.start || a.end - b.end);
  let shift = 0;
  return ordered.map(({ start, end, text }) => {
    const undo = {
      start: start + shift,
      end: start + shift + text.length,
      text: before.slice(start, end),
    };
    shift += text.length - (end - start);
    return undo;
  });
}
