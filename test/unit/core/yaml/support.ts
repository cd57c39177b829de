import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { inEnglish } from '../../../../src/core/messages.ts';
import type { ReviewDocument } from '../../../../src/core/review/document.ts';
import { validateAgainstSchema } from '../../../../src/core/schema/validate.ts';
import { sliceOf } from '../../../../src/core/text/span.ts';
import { dataOf } from '../../../../src/core/yaml/data.ts';
import { parseYaml } from '../../../../src/core/yaml/parse.ts';
import { readYamlReview } from '../../../../src/core/yaml/readReview.ts';

/** A review that uses every key there is. */
export const completeReview = readFileSync(
  new URL('../../../fixtures/yaml/complete.pir.yaml', import.meta.url),
  'utf8',
);

/** What a text is read as, as plain data. */
export function dataIn(text: string): unknown {
  return JSON.parse(JSON.stringify(dataOf(parseYaml(text))));
}

/** The marked text and the words of each problem with a text as YAML. */
export function problemsIn(text: string): [string, string][] {
  return parseYaml(text).problems.map(({ span, message }) => [
    sliceOf(text, span),
    inEnglish(message),
  ]);
}

/** Reads a text and holds everything found in it to what must be true of any text. */
export function readSoundly(text: string): ReviewDocument {
  const document = readYamlReview(text, { fileName: 'review.pir.yaml' });
  const findings = [...document.problems, ...validateAgainstSchema(document.yaml!, 'review')];
  spansWithin(text, [document.review, findings]);
  for (const { span, code } of findings)
    assert.ok(span.end > span.start || text === '', `${code} shows nothing`);
  return document;
}

/** Every span anywhere in a value lies in the text. */
function spansWithin(text: string, value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  const { start, end } = value as { start?: unknown; end?: unknown };
  if (typeof start === 'number' && typeof end === 'number')
    assert.ok(0 <= start && start <= end && end <= text.length, `${start}–${end} leaves the text`);
  for (const inner of Object.values(value)) spansWithin(text, inner);
}
