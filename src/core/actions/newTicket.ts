import { reviewName } from './item.ts';
import type { ReviewAction } from './item.ts';

/**
 * The address at which a tracker opens a form for a new ticket, filled in for an item. `${title}`,
 * `${review}`, `${file}`, `${owner}`, `${due}`, `${priority}`, `${severity}` in the template stand for
 * what is known, made safe for an address; what is not known leaves nothing.
 * @returns nothing if the template does not make a web address
 */
export function newTicketUrl(
  template: string,
  { review, action }: ReviewAction,
): string | undefined {
  const values: Readonly<Record<string, string | undefined>> = {
    title: action.title,
    review: reviewName(review),
    file: review.path,
    owner: action.owner,
    due: action.due,
    priority: action.priority,
    severity: review.severity,
    date: review.date,
  };
  const url = template
    .trim()
    .replace(/\$\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? ''));
  return /^https?:\/\/[^/\s]+/i.test(url) ? url : undefined;
}
