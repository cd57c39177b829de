import { message } from '../messages.ts';
import { findDurations } from '../time/duration.ts';
import { parseWrittenTime } from '../time/writtenTime.ts';
import { Refusal } from '../edit/plan.ts';
import type { PlacedTime } from './placeTimes.ts';
import { MINUTE } from './zoneClock.ts';
import { writtenInstant } from './wallTimes.ts';

/** What a typed time is understood from. */
export interface TypingPlace {
  /** The event as it is. */
  readonly now: PlacedTime;
  /** The zone that the view shows. */
  readonly zone: string;
  /** Where `T+` counts from. */
  readonly started?: number | undefined;
}

/**
 * A time as a person types it over an event's: `14:05`, `2:05 pm`, `14:05–14:20`, `19 Mar 00:10`, `14:05
 * UTC`, or from where it is: `+5m`, `-1h 30m`, `T+12m`. A day that is left out stays as it is; an end
 * that is left out goes.
 * @throws Refusal where it is none of these
 */
export function readTypedEventTime(text: string, place: TypingPlace): PlacedTime {
  const typed = text.trim().replace(/^[~≈]\s*/, '');
  return readRelative(typed, place) ?? readClock(typed, place);
}

function readRelative(typed: string, { now, started }: TypingPlace): PlacedTime | undefined {
  const match = /^(T\s*)?([+\-−–])\s*(.+)$/i.exec(typed);
  if (!match) return undefined;
  const minutes = readMinutes(match[3]!);
  if (minutes === undefined) return undefined;
  const by = (match[2] === '+' ? minutes : -minutes) * MINUTE;
  if (match[1] === undefined) return moved(now, now.start + by);
  if (started === undefined) {
    throw new Refusal(
      message(
        'timeline.noStart',
        'Nothing says when the incident started, so T+ has nothing to count from: type a time.',
      ),
    );
  }
  return moved(now, started + by);
}

/** `5m`, `1h 30m`, `01:30`, `90` (minutes). */
function readMinutes(text: string): number | undefined {
  const clock = /^(\d{1,3}):(\d\d)$/.exec(text);
  if (clock) return Number(clock[1]) * 60 + Number(clock[2]);
  if (/^\d{1,5}$/.test(text)) return Number(text);
  const found = findDurations(text, { start: 0, end: text.length });
  const isAll = found[0]?.span.start === 0 && found[0].span.end === text.length;
  return isAll ? found[0]!.minutes : undefined;
}

function moved({ start, end }: PlacedTime, to: number): PlacedTime {
  return end === undefined ? { start: to } : { start: to, end: end + to - start };
}

function readClock(typed: string, { now, zone }: TypingPlace): PlacedTime {
  const written = parseWrittenTime(typed);
  const id = written?.zone?.value.id ?? written?.zone?.value.candidates?.[0] ?? zone;
  const start = written && writtenInstant(written.start, id, now.start, true);
  if (!written || start === undefined || written.start.clock?.contradictory) {
    throw new Refusal(
      message(
        'timeline.time.unknown',
        '“{0}” is not understood as a time. Try {1}.',
        typed,
        '14:05, 2:05 pm, 14:05–14:20, +5m, T+12m',
      ),
    );
  }
  if (!written.end) return { start };
  const end = writtenInstant(written.end, id, start, true);
  if (end === undefined) return { start };
  // A range that ends on an earlier hour ends on the next day.
  return { start, end: end < start && !written.end.date ? end + 1440 * MINUTE : end };
}
