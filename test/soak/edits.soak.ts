import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { planChange } from '../../src/core/edit/planChange.ts';
import type { ReviewDocument } from '../../src/core/review/document.ts';
import { readReview } from '../../src/core/review/read.ts';
import { applySplices } from '../../src/core/text/splice.ts';
import { inverse, markdown } from '../support/edits.ts';
import { generatedReview } from '../support/generatedReviews.ts';
import { anyChange } from '../support/randomChange.ts';

const EDITS = Number(process.env['PIR_SOAK_EDITS'] ?? 100_000);
const samples = path.join(import.meta.dirname, '..', '..', 'samples');
/** Another folder of reviews to edit at random, such as a team's own: nothing is written to it. */
const others = process.env['PIR_REVIEWS'];

interface Tally {
  made: number;
  refused: number;
  nothing: number;
}

function tryEdit(document: ReviewDocument, seed: number, tally: Tally): void {
  const [change] = fc.sample(anyChange(document.review), { numRuns: 1, seed });
  const plan = planChange(document, change!);
  if (plan.refused) {
    tally.refused++;
    return;
  }
  if (plan.splices.length === 0) tally.nothing++;
  else tally.made++;
  const text = applySplices(document.text, plan.splices);
  const back = applySplices(text, inverse(document.text, plan.splices));
  assert.equal(back, document.text, 'undoing gives other bytes');
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

describe(`${EDITS.toLocaleString('en')} random edits`, () => {
  for (const [name, folder] of Object.entries({ samples, ...(others && { others }) })) {
    it(`of the reviews in ${name} are made or refused, and undone to the byte`, () => {
      const tally: Tally = { made: 0, refused: 0, nothing: 0 };
      const documents = reviewsIn(folder);
      for (let seed = 0; seed < EDITS / 4; seed++) {
        tryEdit(documents[seed % documents.length]!, seed, tally);
      }
      console.log(name, tally);
    });
  }

  it('of generated reviews in every form are made or refused, and undone to the byte', () => {
    const tally: Tally = { made: 0, refused: 0, nothing: 0 };
    const perReview = 20;
    const texts = fc.sample(generatedReview, {
      numRuns: Math.ceil((EDITS * 0.75) / perReview),
      seed: 1,
    });
    for (const [index, { text }] of texts.entries()) {
      const document = markdown(text);
      for (let edit = 0; edit < perReview; edit++)
        tryEdit(document, index * perReview + edit, tally);
    }
    console.log('generated', tally);
  });
});
