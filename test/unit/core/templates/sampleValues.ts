import type { ReviewValues } from '../../../../src/core/templates/values.ts';

const date = { year: 2026, month: 3, day: 18 };

/** An incident of which everything is known that can be at the start. */
export const knownIncident: ReviewValues = {
  id: '2026-03-18-checkout-timeouts',
  title: 'Checkout timeouts',
  date,
  start: { date, clock: { hour: 14, minute: 2 } },
  zone: 'Europe/Berlin',
  severity: 'sev2',
};

/** The same where neither the start nor the severity is known yet. */
export const vagueIncident: ReviewValues = {
  id: knownIncident.id,
  title: knownIncident.title,
  date,
  zone: 'UTC',
};
