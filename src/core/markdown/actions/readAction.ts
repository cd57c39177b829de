import type { ActionItem } from '../../review/model.ts';
import type { ActionKind, ActionState } from '../../review/vocabulary.ts';
import { findReferences, isTicketUrl } from '../../review/tickets.ts';
import { sliceOf, span } from '../../text/span.ts';
import type { Located, Span } from '../../text/span.ts';
import { Cursor } from '../../time/cursor.ts';
import { findDates } from '../../time/find.ts';
import { formatDate } from '../../time/wallTime.ts';
import type { CalendarDate } from '../../time/wallTime.ts';
import type { WrittenDate } from '../../time/written.ts';
import { takeWrittenTime } from '../../time/writtenTime.ts';
import { insideEmphasis, linksIn, plainText } from '../inline.ts';
import type { InlineLink } from '../inline.ts';
import type { ActionEntry, ActionSource, FieldValue } from './entry.ts';
import { isPlaceholder, mentionedOwner, taggedPriority } from './fields.ts';
import type { FieldName } from './fieldNames.ts';
import type { WrittenField } from './fields.ts';
import { trailingRemarks } from './remarks.ts';
import type { Remarks } from './remarks.ts';
import { actionKindOf } from './kinds.ts';
import { labelledFields } from './labelledFields.ts';
import { shownState, stateAlone, stateOfBox, stateOfCell, struckState } from './state.ts';
import type { ShownState } from './state.ts';
import { titleOf } from './title.ts';

/** What an entry says, with everything in its text that is not its title. */
interface Reading {
  readonly source: ActionSource;
  readonly entry: ActionEntry;
  readonly labelled: ReadonlyMap<FieldName, WrittenField>;
  readonly marks: Span[];
  remarks: Remarks['fields'];
}

/** Reads an action item from the place it stands in. */
export function readAction(source: ActionSource, entry: ActionEntry): ActionItem {
  const labelled = labelledFields(source.text, entry.text);
  const reading: Reading = {
    source,
    entry,
    labelled,
    marks: [...labelled.values()].map(({ mark }) => mark),
    remarks: {},
  };
  readRemarks(reading, entry.text);
  markTicketBehindBrackets(reading);
  // In the order in which these stand at the end of a line: each takes its part away from the next.
  const state = readState(reading);
  readRemarks(reading, restOf(reading));
  const kind = readKind(reading);
  const priority = readPriority(reading);
  const owner = readOwner(reading);
  const due = readDue(reading);
  const ticket = readTicket(reading);
  if (ticket) markBehindLabel(reading, ticket.span);
  return {
    span: entry.span,
    title: titleOf(source, entry.text, reading.marks),
    ...(kind && { kind }),
    ...(owner && { owner }),
    ...(priority && { priority }),
    ...(due && { due }),
    ...(state?.state && { state: state.state }),
    ...(state?.reason && { reason: state.reason }),
    ...(ticket && { ticket }),
  };
}

/** An item has no more rows of remarks than this: each is looked for behind all that were found. */
const MOST_ROWS = 4;

/** Reads rows of remarks from the end of a stretch, `… (@kim, P1) (repair)`, which takes them away from it. */
function readRemarks(reading: Reading, where: Span): void {
  for (let row = 0, rest = where; row < MOST_ROWS; row++) {
    const remarks = trailingRemarks(reading.source.text, rest);
    reading.remarks = { ...remarks?.fields, ...reading.remarks };
    if (!remarks?.mark) return;
    reading.marks.push(remarks.mark);
    rest = restOf(reading, rest);
  }
}

/** What the row of remarks at the end of the text says of a field. */
function remarkIn({ source, remarks }: Reading, name: FieldName): Located<string> | undefined {
  const where = remarks[name];
  return where && { value: plainText(sliceOf(source.text, where)), span: where };
}

const TICKET_BEHIND_BRACKETS =
  /(?<=[)\]][*_]*)\s\W{0,3}(?:https?:\S+|\[[^\]\n]+\]\(http\S+|#\d+|[A-Z]{2,}-\d+)\W*$/;

/** A ticket behind the brackets that an item ends with is no part of what they stand for: `… (@kim) https://…`. */
function markTicketBehindBrackets(reading: Reading): void {
  const { start, end } = restOf(reading);
  const at = reading.source.text
    .slice(Math.max(start, end - 300), end)
    .search(TICKET_BEHIND_BRACKETS);
  if (at >= 0) reading.marks.push(span(Math.max(start, end - 300) + at, end));
}

/** The value of a field that stands in a place of its own, or behind a label in the text. */
function fieldIn({ entry, labelled }: Reading, name: FieldName): FieldValue | undefined {
  return entry.fields.get(name) ?? labelled.get(name)?.value;
}

/** A value without the Markdown around it: the characters that an edit would replace. */
function bare(text: string, { span: where }: Located<string>): Located<string> | undefined {
  let { start, end } = where;
  while (start < end && /[\s*_`~(["']/.test(text[start]!)) start++;
  while (end > start && /[\s*_`~)\]"'.,;]/.test(text[end - 1]!)) end--;
  // A link's text is the value, its address is not.
  const link = /^\[?([^\]\n]+)\]\([^)\s]*$/.exec(text.slice(start, end));
  if (link) end = start + link[1]!.length;
  // Of several links, each keeps its brackets: the edit replaces them all.
  else if (text.slice(start, end).includes('](')) ({ start, end } = where);
  const value = plainText(text.slice(start, end));
  return value === '' ? undefined : { value, span: span(start, end) };
}

function readOwner(reading: Reading): Located<string> | undefined {
  const { source, entry } = reading;
  const field = fieldIn(reading, 'owner');
  if (field) {
    const owner = plainText(field.value);
    return isPlaceholder(owner) || isRemark(owner) ? undefined : bare(source.text, field);
  }
  if (entry.fields.size > 0 && !entry.box) return undefined;
  const remark = remarkIn(reading, 'owner');
  if (remark) return remark;
  const mentioned = mentionedOwner(source.text, restOf(reading), source.people);
  if (!mentioned) return undefined;
  reading.marks.push(mentioned.mark);
  return mentioned.value;
}

/** Whether a word in an owner's place tells of the action: it is nobody's name. */
function isRemark(owner: string): boolean {
  return /^\W*(?:optional|not (?:applicable|needed|required))\W*$/i.test(owner);
}

/** What is left of a stretch without what has been recognised at its ends, and inside of emphasis. */
function restOf({ source, entry, marks }: Reading, where: Span = entry.text): Span {
  let { start, end } = where;
  for (let pass = 0; pass <= marks.length; pass++) {
    for (const mark of marks) {
      if (mark.end >= end && mark.start > start) end = Math.min(end, mark.start);
      else if (mark.start <= start && mark.end < end) start = Math.max(start, mark.end);
    }
    ({ start, end } = insideEmphasis(source.text, span(start, Math.max(start, end))));
  }
  return span(start, end);
}

function readState(
  reading: Reading,
): { state?: Located<ActionState>; reason?: Located<string> } | undefined {
  const { source, entry } = reading;
  const field = fieldIn(reading, 'state');
  const named = field && stateOfCell(plainText(field.value), field.isAnswer);
  if (field && named)
    return { state: { value: named, span: field.span }, ...reasonBehind(field, named) };
  const shown = shownIn(reading);
  const box = entry.box && stateOfBox(entry.box);
  if (box && !(shown && refines(box.value, shown.state.value))) return { state: box };
  if (shown) return { state: shown.state, ...(shown.reason && { reason: shown.reason }) };
  const struck = struckState(source.text, entry.text);
  if (struck) return { state: struck };
  return entry.group.state ? { state: entry.group.state } : undefined;
}

function reasonBehind(field: Located<string>, state: ActionState): { reason?: Located<string> } {
  if (state !== 'wont-do') return {};
  const match = /[:;,–—(-]\s*(.+?)\)?\s*$/.exec(field.value);
  if (!match) return {};
  const start = field.span.start + match.index + match[0].indexOf(match[1]!);
  return { reason: { value: match[1]!, span: span(start, start + match[1]!.length) } };
}

/** What the words say more exactly than the box: ticked is ticked, but an open item may be under way or dropped. */
function refines(box: ActionState, words: ActionState): boolean {
  return words === 'wont-do' || (box === 'open' && words === 'in-progress');
}

/** The state that the words of an item show, in its text or else beside it. */
function shownIn(reading: Reading): ShownState | undefined {
  const { source, entry, marks } = reading;
  const inText =
    shownState(source.text, restOf(reading)) ??
    (marks.length > 0 ? shownState(source.text, entry.text) : undefined);
  if (inText) {
    if (inText.mark.end > inText.mark.start) marks.push(inText.mark);
    return inText;
  }
  for (const part of entry.parts.slice(1)) {
    const shown = shownState(source.text, part) ?? (entry.row && stateAlone(source.text, part));
    if (shown) return shown;
  }
  const remark = remarkIn(reading, 'state');
  const value = remark && stateOfCell(remark.value);
  return (
    value && { state: { value, span: remark.span }, mark: span(entry.text.end, entry.text.end) }
  );
}

function readPriority(reading: Reading): Located<string> | undefined {
  const { source, entry } = reading;
  const field = fieldIn(reading, 'priority');
  if (field) return isPlaceholder(plainText(field.value)) ? undefined : bare(source.text, field);
  const remark = remarkIn(reading, 'priority');
  if (remark) return remark;
  const tagged = taggedPriority(source.text, restOf(reading));
  if (!tagged) return entry.group.priority;
  reading.marks.push(tagged.mark);
  return tagged.value;
}

function readKind(reading: Reading): Located<ActionKind> | undefined {
  const field = fieldIn(reading, 'kind');
  const named = field && actionKindOf(plainText(field.value));
  if (field && named) return { value: named, span: field.span };
  const remark = remarkIn(reading, 'kind');
  return remark ? { ...remark, value: actionKindOf(remark.value)! } : reading.entry.group.kind;
}

/** Few actions have one of these words, and the expression below is a large one. */
const MAY_NAME_DAY = /\b(?:by|before|due|until|than|eta|deadline)[:\s]/i;
const BEFORE_DATE =
  /\b(?:by|before|due(?: on| by)?|until|no later than|eta|deadline)[:\s]+(?:the\s+)?(?=[\p{L}\d])/giu;

function readDue(reading: Reading): Located<string> | undefined {
  const { source, entry } = reading;
  const field = fieldIn(reading, 'due');
  if (field) {
    const date = findDates(source.text, field.span, true)[0];
    return date && dueOn(date, source.incidentDay);
  }
  const stretch = sliceOf(source.text, entry.text);
  for (const match of MAY_NAME_DAY.test(stretch) ? stretch.matchAll(BEFORE_DATE) : []) {
    const at = entry.text.start + match.index + match[0].length;
    const time = takeWrittenTime(new Cursor(source.text, at, entry.text.end));
    if (!time?.start.date || (time.weak && !isDayAndMonth(source.text, time.start.date))) continue;
    const due = dueOn(time.start.date, source.incidentDay);
    if (due) reading.marks.push(span(entry.text.start + match.index, time.span.end));
    return due;
  }
  const remark = reading.remarks.due;
  const date = remark && findDates(source.text, remark, true)[0];
  return date && !date.ambiguous ? dueOn(date, source.incidentDay) : undefined;
}

/** `4/15`, which behind `by` is a day wherever only one of its numbers can be the month. */
function isDayAndMonth(text: string, { ambiguous, span: where }: WrittenDate): boolean {
  return !ambiguous && /^\d{1,2}\/\d{1,2}$/.test(sliceOf(text, where));
}

/** A date as a day; without a year of its own it is in that of the incident, or, where that was over a month later, the next. */
function dueOn(
  { year, month: { value: month }, day: { value: day }, span: where }: WrittenDate,
  since: CalendarDate | undefined,
): Located<string> | undefined {
  if (!year && !since) return undefined;
  const isPast = since && (since.month - month - 1) * 31 + since.day > day;
  const inYear = year?.value ?? since!.year + (isPast ? 1 : 0);
  return { value: formatDate({ year: inYear, month, day }), span: where };
}

/** The first tracked work that is named: in its own column, else in the text, else beside it. */
function readTicket(reading: Reading): Located<string> | undefined {
  const { source, entry } = reading;
  const field = fieldIn(reading, 'ticket');
  for (const part of [...(field ? [field.span] : []), ...entry.parts]) {
    const found = ticketIn(source, part, part === field?.span);
    if (found) return found;
  }
  return undefined;
}

/** A ticket behind a labelled field is no part of the title either: `… Owner: Kim #12`. */
function markBehindLabel({ source, labelled, marks }: Reading, ticket: Span): void {
  const behind = [...labelled.values()].some(
    ({ mark }) =>
      mark.end <= ticket.start && /^[\s,;–—-]*$/.test(source.text.slice(mark.end, ticket.start)),
  );
  if (behind) marks.push(ticket);
}

/** @param named whether it is the place of a ticket, so that all that looks like one is */
function ticketIn(
  { text, definitions }: ActionSource,
  where: Span,
  named: boolean,
): Located<string> | undefined {
  const links = linksIn(text, where, definitions);
  const link = links.find(({ url }) => isTicketUrl(sliceOf(text, url)));
  // Numbers in the addresses and texts of other links are looked at last: `[PGM-118](https://wiki…)`.
  const end = link ? link.span.start : where.end;
  return (
    referenceBetween(text, where.start, end, links, named) ??
    (link && { value: sliceOf(text, link.url), span: link.url }) ??
    referenceInLabels(text, links)
  );
}

/** The first reference between two offsets that stands in no link. */
function referenceBetween(
  text: string,
  start: number,
  end: number,
  links: readonly InlineLink[],
  named: boolean,
): Located<string> | undefined {
  let from = start;
  for (const link of links) {
    if (link.span.start >= end) break;
    const found = findReferences(text, span(from, link.span.start), named)[0];
    if (found) return found;
    from = link.span.end;
  }
  return findReferences(text, span(from, Math.max(from, end)), named)[0];
}

function referenceInLabels(
  text: string,
  links: readonly InlineLink[],
): Located<string> | undefined {
  for (const { label, url } of links) {
    const found = label === url ? undefined : findReferences(text, label)[0];
    if (found) return found;
  }
  return undefined;
}
