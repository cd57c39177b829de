import type { Span } from '../../text/span.ts';
import type { Container, EntryStep, Step } from './step.ts';

/** So many entries a list has to have to be taken for a timeline without being named one. */
const FEWEST = 3;

/**
 * What every clock has in it that leaves no doubt, and other numbers too. Four digits that could be a year are
 * one behind a date, before a zone and in a range; those of `2024-03-18` begin no range.
 */
const CLOCK =
  /(?!\d{4}-\d\d-\d\d)(?:\d(?:[:.hH]\d\d|[\s\u200B]*[aApP]\.?[\s\u200B]*[mM])|\d{4}(?:[^\S\n]*(?:[A-Z]|utc|gmt|h|[-–—→~]+[^\S\n]*\d|to |until |till ))|\d[\]),T\s*_`@-]+\d{4}(?!\d)|(?<!\d)(?!(?:19|20)\d\d)\d{4}(?!\d))/g;

/** Whether a stretch of text could hold a plain timeline at all: a look that spares most prose the reading. */
export function mayBePlain(text: string, { start, end }: Span): boolean {
  // In a copy of the stretch: a search in the whole text would run on behind it.
  const stretch = text.slice(start, end);
  CLOCK.lastIndex = 0;
  for (let found = 0; found < FEWEST; found++) if (!CLOCK.test(stretch)) return false;
  return true;
}

/**
 * Keeps the entries of a part that nobody calls a timeline only where they plainly make one: at least three
 * in one list, table or run, most of what stands there, and with clocks, not only dates.
 */
export function onlyPlain(steps: readonly Step[]): Step[] {
  const counts = new Map<Container, { entries: number; clocks: number }>();
  for (const step of steps) {
    if (step.kind !== 'entry' || !isSure(step)) continue;
    let count = counts.get(step.container);
    if (!count) counts.set(step.container, (count = { entries: 0, clocks: 0 }));
    count.entries++;
    if (step.written.start.clock) count.clocks++;
  }
  return steps.filter((step) => {
    if (step.kind !== 'entry') return true;
    const count = counts.get(step.container);
    if (!count || !isSure(step) || count.clocks < FEWEST) return false;
    return count.clocks * 2 >= count.entries && count.entries * 2 > step.container.candidates;
  });
}

/** Whether an entry is one whatever stands around it. */
export function isSure(step: EntryStep): boolean {
  return !step.doubtful && !step.written.weak;
}
