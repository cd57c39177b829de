import type { Review } from '../review/model.ts';
import { formatClock, formatDate } from '../time/wallTime.ts';
import type { ValueName } from './values.ts';

/** Stands for the zone in a review that states none: a timeline without its zone would be half a one. */
const UNKNOWN_ZONE = '[time zone]';

/** The values that the body of a section may name, as an existing review states them. */
export function knownValues(review: Review): Partial<Record<ValueName, string | undefined>> {
  const { id, title, date, zone, severity, status, template } = review.metadata;
  const started = review.milestones.started?.wall;
  const day = started?.date ?? date?.value;
  const time = started?.clock && formatClock(started.clock);
  const [year, month, dayOfMonth] = day ? formatDate(day).split('-') : [];
  return {
    title: title?.value,
    id: id?.value,
    date: day && formatDate(day),
    year,
    month,
    day: dayOfMonth,
    start: started && day && (time ? `${formatDate(day)} ${time}` : formatDate(day)),
    time,
    zone: zone?.value.written ?? UNKNOWN_ZONE,
    severity: severity?.value,
    status: status?.value,
    template: template?.value,
  };
}
