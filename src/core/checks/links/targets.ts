import { linksIn } from '../../markdown/inline.ts';
import type { ReviewDocument } from '../../review/document.ts';
import { sliceOf, span } from '../../text/span.ts';
import type { Span } from '../../text/span.ts';
import { proseOf } from '../prose.ts';
import type { Fact } from '../rule.ts';

/** A link to a file of the repository, or to a heading. */
export interface FileLink {
  /** Its address as written. */
  readonly span: Span;
  /** Decoded, without query and fragment; empty for a link within the review. */
  readonly path: string;
  /** Where the path stands, as written. */
  readonly pathSpan: Span;
  /** What stands behind `#`, decoded. */
  readonly fragment?: string;
}

/** The links of a review that lead to files and headings, in the order of the text. */
export const fileLinksOf: Fact<readonly FileLink[]> = (context) => {
  const { document } = context;
  if (document.format === 'yaml') return linksOfYaml(document);
  const { text, markdown } = document;
  if (!markdown) return [];
  const prose = context.get(proseOf);
  const { definitions } = markdown;
  const inText = linksIn(text, span(0, text.length), definitions)
    // What a reference refers to is looked at where it is defined.
    .filter(({ span: whole, url }) => url.start >= whole.start && url.end <= whole.end)
    .filter(
      ({ span: { start }, url }) => isLocal(sliceOf(text, url)) && prose(span(start, start + 1)),
    )
    .map(({ url }) => url);
  const defined = [...definitions.values()]
    .map(({ url }) => url)
    .filter((url) => isLocal(sliceOf(text, url)));
  return [...inText, ...defined].flatMap((url) => linkAt(text, url));
};

function linksOfYaml({ review, text }: ReviewDocument): FileLink[] {
  return [
    ...review.evidence,
    ...review.timelines.flatMap(({ events }) => events.flatMap(({ links }) => links)),
  ]
    .filter(({ url }) => isLocal(url.value) && url.value.includes('/'))
    .filter(({ url }) => sliceOf(text, url.span).includes(url.value))
    .flatMap(({ url }) => {
      const start = url.span.start + sliceOf(text, url.span).indexOf(url.value);
      return linkAt(text, span(start, start + url.value.length));
    });
}

function linkAt(text: string, url: Span): FileLink[] {
  const written = sliceOf(text, url);
  const [, path = '', fragment] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/.exec(written) ?? [];
  if (path === '' && !fragment) return [];
  const decoded = decode(path);
  return [
    {
      span: url,
      path: decoded,
      pathSpan: span(url.start, url.start + path.length),
      ...(fragment !== undefined && fragment !== '' && { fragment: decode(fragment) }),
    },
  ];
}

/**
 * Whether an address leads into the repository: not to the web, not to the root of a site (`/docs/…`),
 * not to what a site generator fills in.
 */
function isLocal(address: string): boolean {
  return address.length < 500 && !/^[a-z][a-z0-9+.-]*:|^[/\\<@]|[{}<>|*]|^\s*$|\s/i.test(address);
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // A bare per cent sign: the path means what it says.
    return path;
  }
}
