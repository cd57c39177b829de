import type { Container, EntryStep, Step } from './step.ts';

/**
 * Decides what the grammar of a single line cannot: whether forms that other things share are times
 * here, whether sentences that begin with a time are entries, and which dates head the entries below them.
 */
export function settleSteps(text: string, steps: readonly Step[]): Step[] {
  return readDays(text, dropDoubtful(steps));
}

/** How the entries of a container start and end. */
interface Tally {
  strong: number;
  weak: number;
  led: number;
  /** Entries whose time stands behind what happened. */
  behind: number;
  /** The minute of the day of the last clock, while each is at or after the one before. */
  rising: number;
}

function dropDoubtful(steps: readonly Step[]): Step[] {
  const tallies = new Map<Container, Tally>();
  for (const step of steps) {
    if (step.kind !== 'entry') continue;
    let tally = tallies.get(step.container);
    if (!tally)
      tallies.set(step.container, (tally = { strong: 0, weak: 0, led: 0, behind: 0, rising: -1 }));
    if (step.place !== 'first') tally.behind++;
    if (step.place === 'last') continue;
    if (step.doubtful) tally.led++;
    else if (step.written.weak) tally.weak++;
    else tally.strong++;
    tally.rising = step.doubtful ? tally.rising : risenTo(step, tally.rising);
  }
  return steps.filter((step) => {
    if (step.kind !== 'entry') return true;
    const { strong, weak, led, behind, rising } = tallies.get(step.container)!;
    const half = step.container.candidates / 2;
    if (step.place === 'last') return behind >= 2 && behind > strong + weak - behind;
    if (step.doubtful) return led >= 3 && strong + led > half;
    if (!step.written.weak) return true;
    const count = strong + weak;
    // Numbers at the start of paragraphs that are three clocks one after the other are no accident.
    return (count >= 2 && count >= half) || (count >= 3 && rising < Infinity);
  });
}

/** The minute that an entry's clock shows, Infinity once a clock comes before the one above it. */
function risenTo({ written }: EntryStep, before: number): number {
  const time = written.start.clock?.time;
  if (!time) return before;
  const minute = time.hour * 60 + time.minute;
  return minute >= before ? minute : Infinity;
}

/** Turns dates that only head the entries below them into days. */
function readDays(text: string, steps: readonly Step[]): Step[] {
  return steps.map((step, index) =>
    step.kind === 'entry' && isDay(text, step, nextAfter(steps, index))
      ? { kind: 'day', moment: step.written.start }
      : step,
  );
}

/** The step below that could belong to a day: the next one that is no group. */
function nextAfter(steps: readonly Step[], index: number): Step | undefined {
  let next = index + 1;
  while (steps[next]?.kind === 'group') next++;
  return steps[next];
}

/** `(all times UTC)` behind a date says how the clocks below are meant. */
const ABOUT_TIMES = /^[^\p{L}]*(?:all |the )?(?:times?|timestamps?|hours)\b[^.!?\n]{0,60}$/iu;

/**
 * Whether an entry is only a date for those below. A heading with a date is when entries with clocks
 * stand under it, whatever else it says; any other entry when it says nothing else.
 */
function isDay(text: string, step: EntryStep, next: Step | undefined): boolean {
  const { start, end } = step.written;
  if (start.clock || end?.clock || !start.date) return false;
  const { form } = step.entry;
  if (form === 'row') return false;
  if (form === 'heading') {
    const below = next?.kind === 'entry' && next.written.start.clock ? next : undefined;
    const isHeading = below?.level !== undefined;
    const inside = isHeading ? below.level > step.level! && !below.written.start.date : below;
    return inside ? true : step.text.start === step.text.end;
  }
  const said = text.slice(step.text.start, Math.min(step.text.end, step.text.start + 80));
  if (said.trim() === '') return true;
  if (ABOUT_TIMES.test(said)) return next?.kind === 'entry' && !next.written.start.date;
  // The text of a date on a line of its own is the line below it, unless that starts with a time.
  return false;
}
