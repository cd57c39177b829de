import { linksIn } from '../markdown/inline.ts';
import type { Block, MarkdownTree } from '../markdown/tree.ts';
import type { ReviewDocument } from '../review/document.ts';
import { span } from '../text/span.ts';
import type { Located, Span } from '../text/span.ts';
import { Tickets } from './tickets.ts';
import type { TicketSettings } from './tickets.ts';

/** A place in a review that leads somewhere. */
export interface ReviewLink {
  readonly span: Span;
  readonly target: LinkTarget;
}

export type LinkTarget =
  | { readonly kind: 'url'; readonly url: string }
  /** A path relative to the review's own folder; from the root of its workspace folder where it starts with `/`. */
  | { readonly kind: 'file'; readonly path: string }
  /** Another review, by its id or the name of its file. */
  | { readonly kind: 'review'; readonly reference: string };

export interface LinkOptions {
  readonly tickets: TicketSettings;
}

/**
 * The links of a review that an editor does not see itself: ticket numbers, related reviews, and in
 * YAML the relative paths of evidence and events. Addresses (`https://…`) and links of Markdown are
 * left to the editor; it would show them twice. In the order of the text.
 */
export function linksOf(document: ReviewDocument, { tickets }: LinkOptions): ReviewLink[] {
  const links = [
    ...ticketsOf(document, new Tickets(tickets)),
    ...document.review.metadata.related.flatMap(relatedReview),
    ...(document.format === 'yaml' ? relativePaths(document) : []),
  ];
  const ordered = links.sort((one, other) => one.span.start - other.span.start);
  // An id may look like a ticket number; where two links would overlap, the first counts.
  return ordered.filter((link, index) => link.span.start >= (ordered[index - 1]?.span.end ?? 0));
}

function* ticketsOf({ text, markdown }: ReviewDocument, tickets: Tickets): Iterable<ReviewLink> {
  for (const where of plainStretches(text, markdown)) {
    for (const { span: place, url } of tickets.in(text, where)) {
      yield { span: place, target: { kind: 'url', url } };
    }
  }
}

/** The text between its links and its code: a number in an address is part of the address. */
function* plainStretches(text: string, markdown: MarkdownTree | undefined): Iterable<Span> {
  const definitions = markdown?.definitions ?? new Map<string, never>();
  const whole = span(0, text.length);
  const taken = [
    ...linksIn(text, whole, definitions).map((link) => link.span),
    ...[...definitions.values()].map((definition) => definition.span),
    ...codeIn(markdown?.blocks ?? []),
  ].sort((one, other) => one.start - other.start);
  let position = 0;
  for (const { start, end } of taken) {
    if (start > position) yield span(position, start);
    position = Math.max(position, end);
  }
  if (position < text.length) yield span(position, text.length);
}

function* codeIn(blocks: readonly Block[]): Iterable<Span> {
  for (const block of blocks) {
    if (block.kind === 'code') yield block.span;
    else if (block.kind === 'quote') yield* codeIn(block.children);
    else if (block.kind === 'list') {
      for (const item of block.items) yield* codeIn(item.children);
    }
  }
}

function relatedReview({ value, span: place }: Located<string>): ReviewLink[] {
  if (value === '' || hasScheme(value)) return [];
  const target: LinkTarget = isPath(value)
    ? { kind: 'file', path: value }
    : { kind: 'review', reference: value };
  return [{ span: place, target }];
}

function relativePaths({ review }: ReviewDocument): ReviewLink[] {
  const links = [
    ...review.evidence,
    ...review.timelines.flatMap(({ events }) => events.flatMap((event) => event.links)),
  ];
  return links
    .filter(({ url }) => isPath(url.value))
    .map(({ url }) => ({ span: url.span, target: { kind: 'file', path: url.value } }));
}

/** Whether a value is written as a path: `./a.png`, `../2025/b.pir.md`, `/docs/c`. */
function isPath(value: string): boolean {
  return !hasScheme(value) && /^[^\s<>|]*\/[^\s<>|]*$/.test(value);
}

function hasScheme(value: string): boolean {
  return /^[a-z][a-z0-9+.-]*:/i.test(value) || value.startsWith('//');
}
