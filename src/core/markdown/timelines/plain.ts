import type { Container, EntryStep, Step } from './step.ts';

/** So many entries a list has to have to be taken for a timeline without being named one. */
const FEWEST = 3;

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

function isSure(step: EntryStep): boolean {
  return !step.doubtful && !step.written.weak;
}
