import { span } from '../../text/span.ts';
import type { Span } from '../../text/span.ts';
import { Cursor } from '../../time/cursor.ts';
import { takeWrittenTime } from '../../time/writtenTime.ts';
import type { WrittenField } from './fields.ts';
import { NAMES } from './owners.ts';

/** What stands behind an item between dashes or bars: `Replace the disk – *Kim Lee* – Jan 12`. */
export interface Remarks {
  readonly owner?: WrittenField;
  /** A date, and whatever leads to it. */
  readonly due?: Span;
}

const DIVIDER = /\s+\\?(?:[–—|·]|--?)\s+/g;
const NAMED = new RegExp(String.raw`^[*_]*${NAMES}[*_]*[.!]?$`, 'u');
const LEAD = /^(?:due|eta|by|target)?\s*:?\s*/i;
/** What says something of an item and is neither a name nor a date. */
const OTHER =
  /^[[(*_]*(?:P\d|high|medium|low|#\d+|[A-Z]{2,}-\d+|done|open|to-?do|in progress)\b[^\s]*$/i;

/**
 * The remarks at the end of an item, if they name somebody: a capitalised word without a date or the like
 * beside it is no name, and a date without a name may say when it was done.
 */
export function trailingRemarks(text: string, { start, end }: Span): Remarks {
  const stretch = text.slice(start, end);
  const dividers = [...stretch.matchAll(DIVIDER)];
  let owner: WrittenField | undefined;
  let due: Span | undefined;
  let isSure = false;
  let to = end;
  for (const { index, 0: divider } of dividers.slice(-4).reverse()) {
    const from = start + index + divider.length;
    const part = text.slice(from, to).trimEnd();
    const name = NAMED.exec(part)?.[1];
    if (!due && isDate(part)) due = span(from, from + part.length);
    else if (!OTHER.test(part)) {
      if (owner || name === undefined) break;
      const at = from + part.indexOf(name);
      const mark = span(start + index, end);
      owner = { value: { value: name, span: span(at, at + name.length) }, mark };
      to = start + index;
      continue;
    }
    isSure = true;
    to = start + index;
  }
  return owner && isSure ? { owner, ...(due && { due }) } : {};
}

function isDate(part: string): boolean {
  const cursor = new Cursor(part, LEAD.exec(part)![0].length);
  return takeWrittenTime(cursor)?.start.date !== undefined && cursor.at === part.length;
}
