import type { SupportHours } from '../checks/house.ts';

const dayNames = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const workdays = [1, 2, 3, 4, 5];

/**
 * Support hours as a configuration or a setting has them: `{days: [monday], from: '09:00', to: '17:30',
 * timezone: 'Europe/Berlin'}`.
 * @returns nothing where they do not say from when to when
 */
export function readSupportHours(raw: unknown): SupportHours | undefined {
  if (typeof raw !== 'object' || raw === null) return undefined;
  const { days, from, to, timezone } = raw as Record<string, unknown>;
  const [start, end] = [minutesOf(from), minutesOf(to)];
  if (start === undefined || end === undefined || end <= start) return undefined;
  const named = Array.isArray(days)
    ? days.map((day) => dayNames.indexOf(String(day).toLowerCase()) + 1).filter((day) => day > 0)
    : workdays;
  const zone = typeof timezone === 'string' && timezone !== '' ? { zone: timezone } : {};
  return { days: [...new Set(named)].sort(), from: start, to: end, ...zone };
}

function minutesOf(clock: unknown): number | undefined {
  const [, hour, minute] =
    /^(\d{1,2}):([0-5]\d)$/.exec(typeof clock === 'string' ? clock : '') ?? [];
  const minutes = Number(hour) * 60 + Number(minute);
  return minutes <= 1440 ? minutes : undefined;
}
