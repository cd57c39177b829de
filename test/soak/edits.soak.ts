import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import fc from 'fast-check';
import type { Change } from '../../src/core/edit/change.ts';
import { mismatchOf } from '../../src/core/edit/compare.ts';
import { draftAfter } from '../../src/core/edit/draft.ts';
import { planChanges } from '../../src/core/edit/planChange.ts';
import { inEnglish } from '../../src/core/messages.ts';
import type { ReviewDocument } from '../../src/core/review/document.ts';
import { readReview } from '../../src/core/review/read.ts';
import { applySplices } from '../../src/core/text/splice.ts';
import { inverse, markdown, yaml } from '../support/edits.ts';
import { generatedReview } from '../support/generatedReviews.ts';
import { anyBatch, anyChange } from '../support/randomChange.ts';
import { reviewWithEvents, timelineForms, yamlWithEvents } from '../support/timelineTexts.ts';

const EDITS = Number(process.env['PIR_SOAK_EDITS'] ?? 100_000);
const samples = path.join(import.meta.dirname, '..', '..', 'samples');
/** Another folder of reviews to edit at random, such as a team's own: nothing is written to it. */
const others = process.env['PIR_REVIEWS'];

/** How often each kind of change was asked for in each form, and what came of it. */
const tallies = new Map<string, Map<string, number>>();

function count(what: string, outcome: string): void {
  const tally = tallies.get(what) ?? new Map<string, number>();
  tally.set(outcome, (tally.get(outcome) ?? 0) + 1);
  tallies.set(what, tally);
}

/** Tries one edit, every fourth a batch, and holds a plan to what the whole text says after it. */
function tryEdit(document: ReviewDocument, seed: number): void {
  const { review } = document;
  const arbitrary = seed % 4 === 3 ? anyBatch(review) : anyChange(review).map((one) => [one]);
  const [changes] = fc.sample(arbitrary, { numRuns: 1, seed });
  const plan = planChanges(document, changes!);
  // Shifting events that tell no time comes to nothing.
  const [first] = changes!;
  const form = first ? formOf(document, first) : 'none';
  const what = `${changes!.length === 1 ? first!.type : 'batch'} in ${form}`;
  if (plan.refused) {
    count(what, inEnglish(plan.refused));
    return;
  }
  count(what, plan.splices.length > 0 ? 'made' : 'nothing to do');
  const text = applySplices(document.text, plan.splices);
  const back = applySplices(text, inverse(document.text, plan.splices));
  assert.equal(back, document.text, 'undoing gives other bytes');
  const reread = readReview(text, document.format, document).review;
  const wrong = mismatchOf(draftAfter(review, changes!), reread, review);
  assert.equal(wrong, undefined, `seed ${seed}: reading again gives something else`);
}

function formOf({ review, format, actionEntries }: ReviewDocument, change: Change): string {
  if (format === 'yaml') return 'yaml';
  if (change.type !== 'add-event' && 'event' in change) {
    const { event } = change;
    return review.timelines.find(({ events }) => events.includes(event))?.form ?? 'none';
  }
  if (change.type === 'sort-events') return change.timeline.form;
  if (change.type === 'add-event')
    return (change.timeline ?? review.timelines.at(-1))?.form ?? 'none';
  if (change.type === 'update-action' || change.type === 'delete-action') {
    const entry = actionEntries?.get(change.action);
    return entry?.row ? 'table' : entry?.box ? 'tasks' : 'list';
  }
  return 'markdown';
}

function reviewsIn(folder: string): ReviewDocument[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && /\.(?:md|ya?ml)$/.test(file.name))
    .map((file) => {
      const text = readFileSync(path.join(file.parentPath, file.name), 'utf8');
      const format = /ya?ml$/.test(file.name) ? 'yaml' : 'markdown';
      return readReview(text, format, { fileName: file.name });
    });
}

function printTallies(): void {
  for (const [what, tally] of [...tallies].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const all = [...tally.values()].reduce((sum, n) => sum + n, 0);
    const made = (tally.get('made') ?? 0) + (tally.get('nothing to do') ?? 0);
    console.log(
      `${what.padEnd(34)} ${String(all).padStart(6)}, ${percent(all - made, all)} refused`,
    );
    for (const [outcome, times] of tally) {
      if (outcome !== 'made' && outcome !== 'nothing to do') {
        console.log(`    ${percent(times, all).padStart(6)} ${outcome}`);
      }
    }
  }
}

function percent(part: number, all: number): string {
  return `${((part / all) * 100).toFixed(1)} %`;
}

describe(`${EDITS.toLocaleString('en')} random edits`, () => {
  after(printTallies);

  for (const [name, folder] of Object.entries({ samples, ...(others && { others }) })) {
    it(`of the reviews in ${name} are made or refused, and undone to the byte`, () => {
      const documents = reviewsIn(folder);
      for (let seed = 0; seed < EDITS / 4; seed++)
        tryEdit(documents[seed % documents.length]!, seed);
    });
  }

  it('of generated reviews in every form are made or refused, and undone to the byte', () => {
    const perReview = 20;
    const texts = fc.sample(generatedReview, {
      numRuns: Math.ceil((EDITS * 0.75) / perReview),
      seed: 1,
    });
    for (const [index, { text }] of texts.entries()) {
      const document = markdown(text);
      for (let edit = 0; edit < perReview; edit++) tryEdit(document, index * perReview + edit);
    }
  });

  it('of long reviews, planned in an excerpt, mean the same in the whole', () => {
    const documents = [
      ...timelineForms.map((form) => markdown(reviewWithEvents(form, 900))),
      yaml(yamlWithEvents(900)),
    ];
    for (let seed = 0; seed < EDITS / 100; seed++)
      tryEdit(documents[seed % documents.length]!, seed);
  });

  it('that change nothing are empty', () => {
    for (const { text } of fc.sample(generatedReview, { numRuns: EDITS / 100, seed: 2 })) {
      const document = markdown(text);
      for (const event of document.review.timelines.flatMap(({ events }) => events)) {
        const patch = { start: event.time.start, text: event.text.value };
        const plan = planChanges(document, [{ type: 'update-event', event, patch }]);
        assert.deepEqual(plan, { splices: [] });
      }
    }
  });
});
