import type { EventModel } from './model.ts';

/**
 * Which event of an older state of a review each event of a newer one is: what was selected stays
 * selected when the text changes, whoever changed it.
 * @returns for each place in `after` the place in `before`, −1 for a new event
 */
export function sameEvents(before: readonly EventModel[], after: readonly EventModel[]): number[] {
  const found = new Array<number>(after.length).fill(-1);
  let from = 0;
  const shorter = Math.min(before.length, after.length);
  while (from < shorter && sayTheSame(before[from]!, after[from]!)) found[from] = from++;
  let tail = 0;
  const last = (list: readonly EventModel[]): EventModel => list[list.length - 1 - tail]!;
  while (tail < shorter - from && sayTheSame(last(before), last(after))) {
    found[after.length - 1 - tail] = before.length - 1 - tail;
    tail++;
  }
  const open = { from, before: before.length - tail, after: after.length - tail };
  matchRest(before, after, found, open);
  return found;
}

interface Stretch {
  readonly from: number;
  readonly before: number;
  readonly after: number;
}

/** Matches what is left between the equal beginning and the equal end: by all, by words, by time, by place. */
function matchRest(
  before: readonly EventModel[],
  after: readonly EventModel[],
  found: number[],
  { from, before: beforeEnd, after: afterEnd }: Stretch,
): void {
  const taken = new Set<number>();
  for (const keyOf of [fullKey, textKey, timeKey]) {
    const places = new Map<string, number[]>();
    for (let at = from; at < beforeEnd; at++) {
      if (taken.has(at)) continue;
      const key = keyOf(before[at]!);
      const list = places.get(key);
      if (list) list.push(at);
      else places.set(key, [at]);
    }
    for (let at = from; at < afterEnd; at++) {
      if (found[at] !== -1) continue;
      const match = places.get(keyOf(after[at]!))?.shift();
      if (match === undefined) continue;
      found[at] = match;
      taken.add(match);
    }
  }
  // As many as before: what matches nothing has changed in time and words at once.
  if (beforeEnd !== afterEnd) return;
  for (let at = from; at < afterEnd; at++) {
    if (found[at] === -1 && !taken.has(at)) found[at] = at;
  }
}

function fullKey(event: EventModel): string {
  const { findings: _findings, cannot: _cannot, ...said } = event;
  return JSON.stringify(said);
}

function textKey({ timeline, text }: EventModel): string {
  return `${timeline} ${text}`;
}

function timeKey({ timeline, start }: EventModel): string {
  return `${timeline} ${start}`;
}

/** Whether two events say the same in the text, whatever the checks find. */
export function sayTheSame(one: EventModel, other: EventModel): boolean {
  if (one.start !== other.start || one.text !== other.text || one.end !== other.end) return false;
  return fullKey(one) === fullKey(other);
}
