const units: Readonly<Record<string, number>> = { d: 86_400_000, h: 3_600_000, m: 60_000, s: 1000 };

/**
 * By how much to shift, as a person types it: `+1h`, `-30m`, `1h 30m`, `+01:30`, `-90s`, `5` (minutes).
 * @returns milliseconds; `undefined` where it is something else
 */
export function parseShift(typed: string): number | undefined {
  const match = /^([+\-−–])?\s*(\S.*)$/.exec(typed.trim());
  if (!match) return undefined;
  const sign = match[1] === undefined || match[1] === '+' ? 1 : -1;
  const length = lengthOf(match[2]!);
  return length === undefined ? undefined : sign * length;
}

function lengthOf(text: string): number | undefined {
  const clock = /^(\d{1,3}):([0-5]\d)(?::([0-5]\d))?$/.exec(text);
  if (clock)
    return ((Number(clock[1]) * 60 + Number(clock[2])) * 60 + Number(clock[3] ?? 0)) * 1000;
  if (/^\d{1,6}$/.test(text)) return Number(text) * 60_000;
  if (text.length > 40) return undefined;
  const parts = [...text.matchAll(/(\d{1,6})\s*(d|h|m|s)[a-z]*\s*/gi)];
  if (parts.length === 0 || parts.map(([all]) => all).join('') !== text) return undefined;
  return parts.reduce(
    (sum, [, count, unit]) => sum + Number(count) * units[unit!.toLowerCase()]!,
    0,
  );
}
