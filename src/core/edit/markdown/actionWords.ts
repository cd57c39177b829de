import { trailingRemarks } from '../../markdown/actions/remarks.ts';
import type { ActionState } from '../../review/vocabulary.ts';
import { contains } from '../../text/span.ts';
import type { Span } from '../../text/span.ts';
import type { Splice } from '../../text/splice.ts';
import { remove } from '../../text/splice.ts';
import type { ActionSite } from './actionSite.ts';
import { otherActions } from './actionSite.ts';

/** What a person writes for a state where nothing nearby shows how it is written here. */
export const stateWords: Readonly<Record<ActionState, string>> = {
  open: 'Open',
  'in-progress': 'In progress',
  done: 'Done',
  'wont-do': "Won't do",
};

/** The word for a state in a column: as another row has it, else ours, in the case of the column. */
export function wordForState(site: ActionSite, state: ActionState): string {
  const cells = otherActions(site)
    .filter(({ entry }) => entry.row)
    .map(({ action, entry }) => ({ action, written: entry.fields.get('state')?.value ?? '' }));
  const same = cells.find(({ action, written }) => action.state?.value === state && written !== '');
  if (same) return same.written;
  return stateLike(cells.find(({ written }) => /\p{L}/u.test(written))?.written, state);
}

/** Our word for a state in the case of `sample`, another word of its column. */
export function stateLike(sample: string | undefined, state: ActionState): string {
  const words = stateWords[state];
  if (sample === undefined || sample !== sample.toLowerCase()) {
    return sample && sample === sample.toUpperCase() ? words.toUpperCase() : words;
  }
  return words.toLowerCase();
}

const LABEL =
  /[ \t]*[*_]*[([{]?[*_]*(?:owners?|assignees?|assigned to|owned by|responsible|dri|due(?: date| by| on)?|deadline|eta|target date|priority|prio|status|state|ticket|jira|issue|bug|tracking|tracked in|by)[*_]*[ \t]*[:=]?[ \t*_`]*$/i;
const OPENING = /[ \t]*[*_]*[([{][*_`]*$/;

/** A value together with the label, brackets and emphasis around it, and the space in front of them. */
export function markAround(text: string, value: Span): Span {
  const before = text
    .slice(Math.max(0, value.start - 40), value.start)
    .replace(/^[\s\S]*[\r\n|]/, '');
  const label =
    LABEL.exec(before)?.[0] ?? OPENING.exec(before)?.[0] ?? /[ \t]*[*_`]*$/.exec(before)![0];
  const bracketed = /[([{]/.test(label);
  const after = text.slice(value.end, value.end + 12);
  // `**Do it @kim**`: what opened before the title closes behind the value.
  const closing = bracketed ? /^[*_`]*[ \t]*[)\]}]/ : /[*_`]/.test(label) ? /^[*_`]*/ : /^/;
  const tail = closing.exec(after)?.[0] ?? '';
  // `**(@kim)**`: emphasis around the brackets goes with them.
  const outer = bracketed ? /^[ \t]*([*_]*)/.exec(label)![1]! : '';
  const end = tail.length + (after.startsWith(outer, tail.length) ? outer.length : 0);
  return { start: value.start - label.length, end: value.end + end };
}

/** A value in a row of them, with its label: `due 2026-01-06` of `(@kim, due 2026-01-06)`. */
interface PartOfRow extends Span {
  /** The comma or semicolon in front of it, and the one behind it, with the space around them. */
  readonly before: string;
  readonly after: string;
}

/** @returns nothing for a value that stands alone */
export function partOfRow(text: string, value: Span): PartOfRow | undefined {
  const { start: outer, end } = markAround(text, value);
  const start = outer + /^[ \t]*[([{]?/.exec(text.slice(outer, value.start))![0].length;
  const before = /[ \t]*[,;][ \t]*$/.exec(text.slice(Math.max(0, start - 8), start))?.[0] ?? '';
  const after = /^[ \t]*[,;][ \t]*/.exec(text.slice(end, end + 8))?.[0] ?? '';
  return before || after ? { start, end, before, after } : undefined;
}

/** Takes a value out of an item's text, with what only belongs to it: of a row, with its comma. */
export function withdraw(text: string, value: Span): Splice {
  const part = partOfRow(text, value);
  if (part?.before) return remove({ start: part.start - part.before.length, end: part.end });
  const leads =
    part && /(?:[([{]|\s[–—|·-]+\s+)$/.test(text.slice(Math.max(0, part.start - 8), part.start));
  return remove(
    leads ? { start: part.start, end: part.end + part.after.length } : markAround(text, value),
  );
}

/** Has remarks of a row that lose their value go as a whole, with what stood between them, or all of the row. */
export function closeRow({ text, entry }: ActionSite, splices: Splice[]): Splice[] {
  const { mark, parts = [] } = trailingRemarks(text, entry.text) ?? {};
  if (!mark) return splices;
  const cuts = splices.filter((splice) => splice.text === '' && contains(mark, splice));
  const others = splices.filter((splice) => !cuts.includes(splice));
  const isGone = (part: Span): boolean =>
    cuts.some(({ start, end }) => start < part.end && end > part.start);
  const first = parts.findIndex((part) => !isGone(part));
  if (first < 0) return [...others, remove(mark)];
  const gone = parts.flatMap((part, index) => {
    if (!isGone(part)) return [];
    const before = index < first ? part.start : parts[index - 1]!.end;
    return remove({ start: before, end: index < first ? parts[index + 1]!.start : part.end });
  });
  return [...others, ...gone];
}
