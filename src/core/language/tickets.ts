import { span } from '../text/span.ts';
import type { Span } from '../text/span.ts';

/**
 * Where ticket numbers lead: a pattern and the address it stands for. `<num>` is a number, `<key>` a
 * project key in capitals, `<id>` letters, digits, `-` and `_`; everything else is as it is written.
 * For example `PAY-<num>` → `https://tracker.example.com/browse/PAY-<num>`.
 */
export type TicketSettings = Readonly<Record<string, string>>;

/** A ticket number in a text. */
export interface TicketReference {
  readonly span: Span;
  readonly url: string;
}

/** Lengths are bounded so that looking for them stays linear whatever the text is made of. */
const placeholders: Readonly<Record<string, string>> = {
  num: '\\d{1,12}',
  key: '[A-Z][A-Z0-9_]{0,19}',
  id: '[\\w-]{1,64}',
};
const PLACEHOLDER = /<(num|key|id)>/g;
const MOST_PATTERNS = 50;
const LONGEST_PATTERN = 200;

/** Finds the ticket numbers that a person's patterns describe. */
export class Tickets {
  readonly #patterns: readonly { readonly regex: RegExp; readonly url: string }[];

  /** Patterns without a placeholder, and addresses that no browser opens, are left out. */
  constructor(settings: TicketSettings) {
    this.#patterns = Object.entries(settings)
      .filter(([pattern, url]) => pattern.length <= LONGEST_PATTERN && /^https?:\/\//i.test(url))
      .slice(0, MOST_PATTERNS)
      .flatMap(([pattern, url]) => {
        const regex = toRegex(pattern);
        return regex ? [{ regex, url }] : [];
      });
  }

  /** The tickets in a stretch of text, in order. Where patterns overlap the longer match counts. */
  *in(text: string, where: Span): Iterable<TicketReference> {
    const stretch = text.slice(where.start, where.end);
    const found = this.#patterns
      .flatMap(({ regex, url }) =>
        [...stretch.matchAll(regex)].map((match) => ({
          start: match.index,
          end: match.index + match[0].length,
          url: fill(url, match.groups ?? {}),
        })),
      )
      .sort((one, other) => one.start - other.start || other.end - one.end);
    let position = 0;
    for (const { start, end, url } of found) {
      if (start < position) continue;
      position = end;
      yield { span: span(where.start + start, where.start + end), url };
    }
  }

  /** The address of a reference that is one ticket number and nothing else. */
  urlOf(reference: string): string | undefined {
    const [ticket] = this.in(reference, span(0, reference.length));
    const isAll = ticket?.span.start === 0 && ticket.span.end === reference.length;
    return isAll ? ticket.url : undefined;
  }
}

function toRegex(pattern: string): RegExp | undefined {
  const seen = new Set<string>();
  let source = '';
  for (const [index, part] of pattern.split(PLACEHOLDER).entries()) {
    if (index % 2 === 0) source += part.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
    else if (seen.has(part)) source += `\\k<${part}>`;
    else source += `(?<${part}>${placeholders[part]!})`;
    if (index % 2 === 1) seen.add(part);
  }
  // Not in the middle of a word, an address or a longer number.
  return seen.size > 0 ? new RegExp(`(?<![\\w/&?=#-])${source}(?!\\w)`, 'g') : undefined;
}

function fill(url: string, values: Readonly<Record<string, string>>): string {
  return url.replace(PLACEHOLDER, (placeholder, name: string) => {
    const value = values[name];
    return value === undefined ? placeholder : encodeURIComponent(value);
  });
}
