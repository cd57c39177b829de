import type { Severity } from '../review/vocabulary.ts';
import type { CalendarDate, WallTime } from '../time/wallTime.ts';
import { formatClock, formatDate } from '../time/wallTime.ts';

/** What is known of an incident when its review is created. */
export interface ReviewValues {
  /** The name other reviews and links know it by: `2026-03-18-checkout-timeouts`. */
  readonly id: string;
  /** One line. */
  readonly title: string;
  /** The day of the start, or the day the review is created where the start is not known. */
  readonly date: CalendarDate;
  /** When the impact started, on the clocks of `zone`. */
  readonly start?: WallTime;
  /** The zone that the review's times are in: an IANA name, `UTC` or an offset. */
  readonly zone: string;
  readonly severity?: Severity;
}

/** The names a template may put between `${` and `}`, with what stands there afterwards. */
export const valueNames = {
  title: 'the title',
  id: 'the id: date and title in lower case with dashes',
  date: 'the day of the incident, `2026-03-18`',
  year: 'its year, `2026`',
  month: 'its month, `03`',
  day: 'its day, `18`',
  start: 'when the impact started, `2026-03-18 14:02`',
  time: 'the time of that alone, `14:02`',
  zone: 'the time zone, `Europe/Berlin`',
  severity: 'the severity, `sev2`',
  status: '`draft`',
  template: 'the id of the template',
} as const;
export type ValueName = keyof typeof valueNames;

/** The text for each name; `undefined` for what is not known. */
export function textOfValues(
  values: ReviewValues,
  templateId: string,
): Readonly<Record<ValueName, string | undefined>> {
  const date = formatDate(values.date);
  const [year, month, day] = date.split('-');
  const clock = values.start?.clock;
  const time = clock && formatClock(clock);
  return {
    title: values.title,
    id: values.id,
    date,
    year,
    month,
    day,
    start: values.start && (time ? `${date} ${time}` : date),
    time,
    zone: values.zone,
    severity: values.severity,
    status: 'draft',
    template: templateId,
  };
}

/** `${name}`, or `${name?}` where the line stays although nothing is known. */
export const placeholderPattern = /\$\{([a-z]+)(\??)\}/g;

/**
 * A template's text with its placeholders filled. A line that names a value which is not known is left
 * out, so that no row or bullet stands there for a time nobody knows; `${name?}` keeps the line and
 * stands for nothing. Names that are none of ours stay as they are.
 */
export function fillPlaceholders(
  text: string,
  values: Readonly<Record<string, string | undefined>>,
): string {
  return text
    .split('\n')
    .flatMap((line) => {
      let unknown = false;
      const filled = line.replace(placeholderPattern, (placeholder, name: string, optional) => {
        if (!Object.hasOwn(values, name)) return placeholder;
        const value = values[name];
        if (value === undefined && optional === '') unknown = true;
        return value ?? '';
      });
      return unknown ? [] : [filled];
    })
    .join('\n');
}
