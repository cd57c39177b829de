import assert from 'node:assert/strict';
import { checkReview } from '../../src/core/checks/check.ts';
import { bulkFixes, combineFixes } from '../../src/core/checks/combine.ts';
import type { Finding } from '../../src/core/checks/finding.ts';
import type { CheckOptions } from '../../src/core/checks/rule.ts';
import { inEnglish } from '../../src/core/messages.ts';
import type { ReviewFormat } from '../../src/core/review/model.ts';
import { readReview } from '../../src/core/review/read.ts';
import { applySplices } from '../../src/core/text/splice.ts';

/** What one rule finds in a text. */
export function findingsOf(
  rule: string,
  text: string,
  format: ReviewFormat = 'markdown',
  options: CheckOptions = {},
): Finding[] {
  const document = readReview(text, format, { fileName: 'review' });
  return checkReview(document, options).filter((finding) => finding.rule === rule);
}

/** The marked text of each finding of a rule. */
export function marked(rule: string, text: string, format: ReviewFormat = 'markdown'): string[] {
  return findingsOf(rule, text, format).map(({ span }) => text.slice(span.start, span.end));
}

/** The messages of a rule. */
export function said(rule: string, text: string, format: ReviewFormat = 'markdown'): string[] {
  return findingsOf(rule, text, format).map(({ message }) => inEnglish(message));
}

/** The text after the fix of that title. */
export function fixedBy(title: string, text: string, findings: readonly Finding[]): string {
  const fixes = findings.flatMap((finding) => finding.fixes);
  const fix = fixes.find((candidate) => inEnglish(candidate.title) === title);
  if (!fix) {
    const offered = fixes.map((candidate) => inEnglish(candidate.title)).join(', ');
    throw new Error(`There is no fix “${title}”, only: ${offered}`);
  }
  return applySplices(text, fix.splices);
}

/** The text after every fix of a rule that may be made at once. */
export function allFixed(
  rule: string,
  text: string,
  format: ReviewFormat = 'markdown',
  options: CheckOptions = {},
): string {
  const fixes = bulkFixes(findingsOf(rule, text, format, options));
  return applySplices(text, combineFixes(fixes));
}

/** The text after the first fix of every finding of a rule, as somebody makes them who goes from one to the next. */
export function eachFixed(
  rule: string,
  text: string,
  format: ReviewFormat = 'markdown',
  options: CheckOptions = {},
): string {
  const fixes = findingsOf(rule, text, format, options).flatMap(
    (finding) => finding.fixes[0] ?? [],
  );
  return applySplices(text, combineFixes(fixes));
}

/** Holds every fix of a rule to leaving one finding of it less. */
export function assertFixesRemove(
  rule: string,
  text: string,
  format: ReviewFormat = 'markdown',
  options: CheckOptions = {},
): void {
  const findings = findingsOf(rule, text, format, options);
  for (const { fixes } of findings) {
    assert.ok(fixes.length > 0, `${rule} has no fix`);
    for (const fix of fixes) {
      const fixed = applySplices(text, fix.splices);
      const left = findingsOf(rule, fixed, format, options).length;
      assert.equal(left, findings.length - 1, `${inEnglish(fix.title)} left it in:\n${fixed}`);
    }
  }
}
