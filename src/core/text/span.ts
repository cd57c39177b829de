/**
 * A half-open stretch `[start, end)` of a document, in UTF-16 code units from its first character,
 * byte order mark included. Every node of a review carries one, so that an edit can name the exact
 * characters it replaces.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A value together with the stretch of source it was read from. */
export interface Located<T> {
  readonly value: T;
  readonly span: Span;
}

export function span(start: number, end: number): Span {
  return { start, end };
}

/** Whether `offset` lies in `outer`, its end included: a cursor behind the last character is still in it. */
export function touches(outer: Span, offset: number): boolean {
  return offset >= outer.start && offset <= outer.end;
}

/** Whether `inner` lies wholly inside `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

/** The text that `where` covers in `text`. */
export function sliceOf(text: string, where: Span): string {
  return text.slice(where.start, where.end);
}
