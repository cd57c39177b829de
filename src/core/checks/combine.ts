import type { ReviewDocument } from '../review/document.ts';
import { readReview } from '../review/read.ts';
import { composed } from '../text/compose.ts';
import { countWhile } from '../text/countWhile.ts';
import type { Splice } from '../text/splice.ts';
import { applySplices } from '../text/splice.ts';
import type { Finding, Fix } from './finding.ts';

/** More rounds than this would be fixes that take each other back. */
const MOST_ROUNDS = 8;

/**
 * All that may be changed unseen as one edit, with what only shows once other findings are gone. Sections that are
 * still to be written are none of it.
 * @param check finds what a review has; nothing where nobody waits for it any more
 */
export async function fixAll(
  document: ReviewDocument,
  check: (document: ReviewDocument) => Promise<readonly Finding[] | undefined>,
): Promise<readonly Splice[]> {
  const { text, format, fileName } = document;
  let splices: readonly Splice[] = [];
  let fixed = document;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const fixes = bulkFixes((await check(fixed)) ?? []).filter(({ scaffold }) => !scaffold);
    if (fixes.length === 0) break;
    splices = composed(text, splices, combineFixes(fixes));
    fixed = readReview(applySplices(text, splices), format, { fileName });
  }
  return splices;
}

/** The one fix of each finding that may be applied unseen. */
export function bulkFixes(findings: readonly Finding[]): Fix[] {
  return findings.flatMap(({ fixes }) => fixes.find(({ bulk }) => bulk) ?? []);
}

/**
 * The splices of several fixes as one edit. A fix that overlaps one before it is left out whole, and
 * so is one that does the same again: applying the rest gives a text in which it can be tried anew.
 */
export function combineFixes(fixes: readonly Fix[]): Splice[] {
  const taken: Splice[] = [];
  for (const { splices } of fixes) {
    if (splices.every((splice) => !conflicts(taken, splice))) {
      for (const splice of splices) taken.splice(placeOf(taken, splice), 0, splice);
    }
  }
  return taken;
}

/** Whether `splice` cannot be made together with the ordered, disjoint ones of `taken`. */
function conflicts(taken: readonly Splice[], splice: Splice): boolean {
  const place = placeOf(taken, splice);
  const after = taken[place];
  if (after && after.start < splice.end) return true;
  for (let index = place - 1; index >= 0; index--) {
    const before = taken[index]!;
    if (before.end > splice.start || isSame(before, splice)) return true;
    if (before.end < splice.start) return false;
  }
  return false;
}

/** Where `splice` goes: behind all that start before it and all insertions at its own start. */
function placeOf(taken: readonly Splice[], splice: Splice): number {
  return countWhile(taken.length, (index) => {
    const { start, end } = taken[index]!;
    return start < splice.start || (start === splice.start && end <= splice.end);
  });
}

function isSame(one: Splice, other: Splice): boolean {
  return one.start === other.start && one.end === other.end && one.text === other.text;
}
