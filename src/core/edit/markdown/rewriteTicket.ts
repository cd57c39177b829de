import type { InlineLink } from '../../markdown/inline.ts';
import { linksIn } from '../../markdown/inline.ts';
import { findReferences } from '../../review/tickets.ts';
import type { Located, Span } from '../../text/span.ts';
import { contains, sliceOf } from '../../text/span.ts';
import type { Splice } from '../../text/splice.ts';
import { remove, replace } from '../../text/splice.ts';
import type { ActionSite } from './actionSite.ts';
import { withdraw } from './actionWords.ts';

/**
 * The splices that have an item name another ticket, or none. A link of which the words are the item's
 * keeps its words; one of which they name the ticket, such as `[#12](https://…)`, gives way as a whole.
 */
export function rewriteTicket(
  site: ActionSite,
  current: Located<string>,
  value: string | null,
): Splice[] {
  const { text } = site;
  const link = linkAt(site, current.span);
  if (!link || !hasOwnWords(text, link)) {
    const where = withAngles(text, link?.span ?? current.span);
    return [value === null ? withdraw(text, where) : replace(where, value)];
  }
  if (value !== null && /^https?:/.test(value)) return [replace(link.url, value)];
  return [
    remove({ start: link.span.start, end: link.label.start }),
    replace({ start: link.label.end, end: link.span.end }, value === null ? '' : ` (${value})`),
  ];
}

/** The ticket that an item's words name, or are a link to, to be named behind other words. */
export function ticketInTitle(site: ActionSite, title: string): string {
  const { ticket, title: old } = site.action;
  if (!ticket || title.includes(ticket.value) || !contains(old.span, ticket.span)) return '';
  const link = linkAt(site, ticket.span);
  // A link around the title stays around it.
  if (link && contains(link.span, old.span) && hasOwnWords(site.text, link)) return '';
  const written = sliceOf(site.text, link?.span ?? ticket.span);
  return /^[<[]/.test(written) ? ` ${written}` : ` (${written})`;
}

/** The link, other than a bare address, that a value is the address or the words of. */
function linkAt({ text, entry, document }: ActionSite, value: Span): InlineLink | undefined {
  const definitions = document.markdown?.definitions ?? new Map();
  return [entry.text, ...entry.parts]
    .flatMap((part) => linksIn(text, part, definitions))
    .find(({ span }) => contains(span, value) && /[<[]/.test(text[span.start]!));
}

/** With the `<…>` that only an address can stand in. */
function withAngles(text: string, { start, end }: Span): Span {
  const isInAngles = text[start - 1] === '<' && text[end] === '>';
  return isInAngles ? { start: start - 1, end: end + 1 } : { start, end };
}

function hasOwnWords(text: string, { label, url, span }: InlineLink): boolean {
  if (text[span.start] !== '[' || !contains(span, url) || label.end === label.start) return false;
  const isReference = findReferences(text, label).some((found) => contains(found.span, label));
  return !isReference && !/^(?:issue|ticket|link|bug|jira|pr)$/i.test(sliceOf(text, label).trim());
}
