/** Which words a pattern is looked for by: most sentences lack them, and need no closer look. */
import { frequencyOf } from '../words/frequency.ts';
import type { Part } from './parser.ts';

/** Words of which one must be in the sentence besides the anchor. */
export interface Requirement {
  readonly words: readonly string[];
  /** −1 before the anchor, 1 behind it, 0 anywhere. */
  readonly side: number;
}

/** The part of a sequence that is found least often, of those that name their words. */
export function anchorsOf(parts: readonly Part[]): readonly string[] {
  let best: readonly string[] = [];
  let least = Infinity;
  for (const { words } of parts) {
    if (!words || words.length === 0) continue;
    const cost = words.reduce((sum, word) => sum + frequencyOf(word), 0);
    if (cost < least) [best, least] = [words, cost];
  }
  return best;
}

/** More words than this are not looked for one by one. */
const SHORT_LIST = 40;

/** Of the other parts, those with few words: one of each must be in the sentence as well, on its side. */
export function requirementsOf(parts: readonly Part[], anchors: readonly string[]): Requirement[] {
  const place = parts.findIndex(({ words }) => words === anchors);
  return parts.flatMap(({ words }, index) =>
    words && index !== place && words.length > 0 && words.length <= SHORT_LIST
      ? [{ words, side: Math.sign(index - place) }]
      : [],
  );
}
