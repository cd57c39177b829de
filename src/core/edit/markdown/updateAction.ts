import type { FieldName } from '../../markdown/actions/fieldNames.ts';
import { shownState } from '../../markdown/actions/state.ts';
import { insideEmphasis } from '../../markdown/inline.ts';
import type { ActionState } from '../../review/vocabulary.ts';
import type { Located, Span } from '../../text/span.ts';
import { contains, sliceOf } from '../../text/span.ts';
import { insert, remove, replace } from '../../text/splice.ts';
import type { Splice } from '../../text/splice.ts';
import { parseWrittenTime } from '../../time/writtenTime.ts';
import { rewriteDate } from '../../time/rewrite.ts';
import { applySplices } from '../../text/splice.ts';
import type { ActionPatch } from '../change.ts';
import { Refusal } from '../plan.ts';
import { noFieldColumn } from '../reasons.ts';
import type { ActionSite } from './actionSite.ts';
import { otherActions } from './actionSite.ts';
import {
  closeRow,
  markAround,
  partOfRow,
  stateLike,
  stateWords,
  withdraw,
  wordForState,
} from './actionWords.ts';
import { rewriteTicket, ticketInTitle } from './rewriteTicket.ts';
import { cellText } from './writeText.ts';

/**
 * The splices that change an action item.
 * @param way which of several ways to add what its text does not have yet
 */
export function updateAction(site: ActionSite, patch: ActionPatch, way: number): Splice[] {
  const { action } = site;
  const { title, state, reason, ...fields } = patch;
  const isDropped = (state ?? action.state?.value) === 'wont-do';
  const where = places[Math.min(way, places.length - 1)]!;
  return closeRow(site, [
    ...(title === undefined ? [] : setTitle(site, title, fields.ticket === undefined)),
    ...setField(site, 'owner', action.owner, fields.owner, where),
    ...setField(site, 'priority', action.priority, fields.priority, where),
    ...setField(site, 'due', action.due, fields.due, where),
    ...setField(site, 'kind', action.kind, fields.kind, where),
    ...setField(site, 'ticket', action.ticket, fields.ticket, where),
    ...setState(site, state, isDropped ? reason : undefined, where),
  ]);
}

/** How a value is added to an item's text (as a neighbour has it, behind a label, as it is), and where. */
interface Place {
  readonly style: 'like-others' | 'labelled' | 'all-labelled' | 'bare';
  readonly behind: 'everything' | 'title';
}

const places: readonly Place[] = [
  { style: 'like-others', behind: 'everything' },
  { style: 'labelled', behind: 'everything' },
  { style: 'all-labelled', behind: 'everything' },
  // A label reads on to the end of the line, so that nothing can follow it.
  { style: 'labelled', behind: 'title' },
  { style: 'all-labelled', behind: 'title' },
  { style: 'bare', behind: 'everything' },
  { style: 'bare', behind: 'title' },
];

function placeIn({ action, entry }: ActionSite, { behind }: Place): number {
  return behind === 'title' ? Math.min(action.title.span.end, entry.text.end) : entry.text.end;
}

function setTitle(site: ActionSite, title: string, keepsTicket: boolean): Splice[] {
  const { text, action, entry } = site;
  if (action.title.value === title) return [];
  const kept = keepsTicket ? ticketInTitle(site, title) : '';
  const words = entry.row ? cellText(title) : title.trim().replace(/\s*[\r\n]+\s*/g, ' ');
  const { span } = action.title;
  // A link or emphasis around the title stays around it.
  const link = /^\[([^\]\n]*)\]\([^)\n]*\)$/.exec(text.slice(span.start, span.end));
  const where = link
    ? { start: span.start + 1, end: span.start + 1 + link[1]!.length }
    : insideEmphasis(text, span);
  return [replace(where, words + (link ? '' : kept))];
}

function setField(
  site: ActionSite,
  name: Exclude<FieldName, 'state' | 'title'>,
  current: Located<string> | undefined,
  value: string | null | undefined,
  place: Place,
): Splice[] {
  if (value === undefined || value === (current?.value ?? null)) return [];
  const { text, entry } = site;
  const field = entry.fields.get(name);
  if (value === null) {
    if (!current) return [];
    if (field && contains(field.span, current.span)) return [remove(field.span)];
    return name === 'ticket' ? rewriteTicket(site, current, null) : [withdraw(text, current.span)];
  }
  if (current && contains(entry.span, current.span)) {
    if (name === 'ticket') return rewriteTicket(site, current, value);
    if (name === 'owner' && !entry.row && !field && place.style !== 'like-others') {
      // Where only a name such as `[Jerry]` reads as the owner, another one needs a label.
      const label = writeMark(site, name, value, place);
      return [withdraw(text, current.span), insert(placeIn(site, place), label)];
    }
    // A date without a year can only name days of the year from the incident on.
    const isLike = name === 'due' && place.style !== 'bare';
    return [replace(current.span, isLike ? likeDate(text, current, value) : value)];
  }
  if (field) return [fillField(text, field, valueAsOthers(site, name, value), entry.row === true)];
  if (entry.row) throw new Refusal(noFieldColumn[name]);
  return [insert(placeIn(site, place), writeMark(site, name, value, place))];
}

/** Fills a cell, in place of a dash or `TBD` that held its place. */
export function fillField(
  text: string,
  field: Located<string>,
  value: string,
  inCell: boolean,
): Splice {
  const written = inCell ? cellText(value) : value;
  if (field.span.end > field.span.start) return replace(field.span, written);
  const before = /[ \t]/.test(text[field.span.start - 1] ?? '') ? '' : ' ';
  const after = /[ \t]/.test(text[field.span.end] ?? '') ? '' : ' ';
  return insert(field.span.start, before + written + after);
}

/** A due date in the form in which another row of the column has its own. */
function valueAsOthers(site: ActionSite, name: FieldName, value: string): string {
  if (name !== 'due') return value;
  const other = otherActions(site).find(({ action, entry }) => entry.row && action.due);
  return other?.action.due ? likeDate(site.text, other.action.due, value) : value;
}

/** `YYYY-MM-DD` in the form in which another date is written. */
export function likeDate(text: string, model: Located<string>, iso: string): string {
  const written = text.slice(model.span.start, model.span.end);
  const date = parseWrittenTime(written)?.start.date;
  const [year, month, day] = iso.split('-').map(Number);
  if (!date || year === undefined || month === undefined || day === undefined) return iso;
  return applySplices(written, rewriteDate(written, date, { year, month, day }));
}

/** What a value is called where it does not show by itself what it is. */
function labelOf(name: FieldName, { style }: Place): string {
  const showsItself = name === 'ticket' || name === 'kind';
  return showsItself && style !== 'all-labelled' ? '' : `${name}: `;
}

function writeMark(
  site: ActionSite,
  name: Exclude<FieldName, 'state' | 'title'>,
  value: string,
  place: Place,
): string {
  if (place.style === 'bare') return ` ${value}`;
  const model =
    place.style === 'like-others'
      ? otherActions(site).find(({ action, entry }) => {
          const field = action[name];
          return field !== undefined && !entry.row && contains(entry.text, field.span);
        })
      : undefined;
  const field = model?.action[name];
  if (!model || !field) return ` (${labelOf(name, place)}${value})`;
  const part = partOfRow(model.text, field.span);
  if (part) return ` (${model.text.slice(part.start, field.span.start)}${value})`;
  const mark = markAround(model.text, field.span);
  const before = model.text.slice(mark.start, field.span.start).trimStart();
  return ` ${before}${value}${model.text.slice(field.span.end, mark.end)}`;
}

function setState(
  site: ActionSite,
  state: ActionState | null | undefined,
  reason: string | null | undefined,
  place: Place,
): Splice[] {
  const { action, entry, text } = site;
  if (state === undefined || (state === (action.state?.value ?? null) && reason === undefined))
    return [];
  const because = reason ? `: ${reason}` : '';
  const field = entry.fields.get('state');
  const strokes = state === 'open' || state === 'in-progress' ? strokesAround(site) : [];
  if (field) {
    if (state === null) return [remove(field.span)];
    const word = wordForState(site, state) + because;
    return [...strokes, fillField(text, field, word, entry.row === true)];
  }
  const box = [...strokes, ...(entry.box ? setBox(site, state) : [])];
  const written = writtenState(site);
  const shown = entry.box ? state === 'in-progress' || state === 'wont-do' : state !== null;
  const isBehind = written && written.start >= action.title.span.end;
  if (shown && state && isBehind && place.style === 'like-others')
    return [...box, replace(written, stateLike(sliceOf(text, written), state) + because)];
  const withdrawn = [...box, ...(written ? withdrawState(site, written, strokes.length > 0) : [])];
  if (!shown || state === null) return withdrawn;
  const word = stateWords[state];
  const words = (entry.row ? word.toUpperCase() : word.toLowerCase()) + because;
  return [...withdrawn, insert(placeIn(site, place), stateMark(site, state, words, place))];
}

/**
 * The words, signs or strokes that show the state so far, with their reason. A box is set, but may have words beside
 * it that say the same.
 */
function writtenState({ action, entry, text }: ActionSite): Span | undefined {
  const { state, reason, title } = action;
  if (!state || !contains(entry.span, state.span)) return undefined;
  if (entry.box && contains(entry.box.span, state.span)) {
    const words = shownState(text, entry.text)?.state.span;
    return words && !contains(title.span, words) ? words : undefined;
  }
  const { start, end } = state.span;
  return start === end ? undefined : { start, end: Math.max(end, reason?.span.end ?? 0) };
}

function stateMark(site: ActionSite, state: ActionState, words: string, place: Place): string {
  if (place.style === 'bare' && state === 'done') return ' ✅';
  if (site.entry.row) return ` **${words}**`;
  if (place.style === 'all-labelled') return ` (status: ${words})`;
  return ` (${words})`;
}

/** Takes the strokes off a title that is struck out: what is taken up again is not crossed out. */
function strokesAround({ action, text }: ActionSite): Splice[] {
  const { start, end } = action.title.span;
  const isStruck = text.slice(start - 2, start) === '~~' && text.startsWith('~~', end);
  return isStruck
    ? [remove({ start: start - 2, end: start }), remove({ start: end, end: end + 2 })]
    : [];
}

/** What parts a state from the item that ends with it: `… – done`, `…: **DONE**`, `…. Done.` */
const BEFORE_STATE = /(?:[ \t]+[-–—→|]+>?|[:.!])[ \t]*[*_`]*$/;

/** Takes out what shows the state, with what parts it from the item. */
function withdrawState(
  { action, entry, text }: ActionSite,
  where: Span,
  isUnstruck: boolean,
): Splice[] {
  const { start, end } = where;
  if (/^~~[^]*~~$/.test(sliceOf(text, where))) {
    return isUnstruck ? [] : [remove({ start, end: start + 2 }), remove({ start: end - 2, end })];
  }
  const unlinked = withoutLink(text, where);
  if (unlinked) return unlinked;
  const mark = markAround(text, where);
  const before = BEFORE_STATE.exec(text.slice(entry.text.start, start))?.[0] ?? '';
  // A mark at the start takes its delimiter along: `**DONE**: text`.
  const leads = mark.start <= action.title.span.start;
  const behind = leads ? /^[ \t]*(?:[:–—-][ \t]*)?/.exec(text.slice(mark.end, mark.end + 6)) : null;
  return [
    remove({
      start: Math.max(entry.text.start, Math.min(mark.start, start - before.length)),
      end: mark.end + (behind?.[0].length ?? 0),
    }),
  ];
}

/** Takes out words that are the text of a link, `[merged](https://…)`: where it leads stays. */
function withoutLink(text: string, { start, end }: Span): Splice[] | undefined {
  const target = /^\]\(([^()\s]+)\)/.exec(text.slice(end))?.[1];
  if (target === undefined || text[start - 1] !== '[') return undefined;
  const behind = end + ']('.length + target.length;
  return [remove({ start: start - 1, end: end + 2 }), remove({ start: behind, end: behind + 1 })];
}

function setBox({ entry, text }: ActionSite, state: ActionState | null): Splice[] {
  const { span } = entry.box!;
  const mark = state === 'done' ? 'x' : ' ';
  const where = { start: span.start + 1, end: span.end - 1 };
  const current = text.slice(where.start, where.end);
  if (current === mark || (state === 'done' && current === 'X')) return [];
  return [replace(where, mark)];
}
