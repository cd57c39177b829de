import type { Site } from './site.ts';
import { continuation } from './site.ts';

/** Text as it has to be written in a table's cell: a pipe would end the cell, a line end the row. */
export function cellText(text: string): string {
  return text
    .replace(/\r\n|\n|\r/g, '<br>')
    .replace(/(\\*)\|/g, (match, slashes: string) =>
      slashes.length % 2 === 0 ? `${slashes}\\|` : match,
    );
}

/** What would be taken for a delimiter, a list or a heading at the start of the words is escaped. */
function guarded(text: string): string {
  return text.replace(/^[-+*#>:](?=\s|$)/, '\\$&');
}

/** Text as it has to be written in the entry at `site`, on as many lines as the form allows. */
export function entryText(site: Site, text: string): string {
  if (site.entry.form === 'row') return cellText(text);
  const isOnHeading =
    site.entry.form === 'heading' &&
    site.document.lines.lineAt(site.event.text.span.start) ===
      site.document.lines.lineAt(site.event.span.start);
  const separator = isOnHeading ? ' ' : continuation(site);
  return guarded(text.trim()).replace(/\s*(?:\r\n|\n|\r)\s*/g, separator);
}
