import { span } from '../text/span.ts';
import type { Span } from '../text/span.ts';
import { Cursor } from '../time/cursor.ts';
import { takeWrittenTime } from '../time/writtenTime.ts';
import { plainText } from './inline.ts';
import type { OutlineNode } from './outlineNode.ts';
import type { Block, TableRow } from './tree.ts';

/** How many entries are looked at to tell what a part of a review lists. */
const SAMPLE = 40;

/** So many days are a timeline even without a clock. */
const FEWEST_DAYS = 6;

/**
 * Whether what stands under a heading is mostly a list of times: at least two, and half of all entries. A
 * line of prose counts only if a mark or nothing at all follows the time: `At 10:00 we …` tells a story.
 */
export function listsTimes(text: string, { content, children }: OutlineNode): boolean {
  const below = children.map(({ titleSpan }) => ({ where: titleSpan, prose: false }));
  // What stands over headings of times only leads to them.
  return mostAreTimes(text, below) || mostAreTimes(text, [...entriesOf(content), ...below]);
}

function mostAreTimes(text: string, entries: readonly Entry[]): boolean {
  const times = entries.slice(0, SAMPLE).flatMap(({ where, prose }) => {
    const cursor = new Cursor(text, where.start, where.end);
    const time = takeWrittenTime(cursor);
    if (!time || time.weak) return [];
    const counts = !prose || /^(?:\W|$)/.test(text.slice(cursor.at, where.end).trimStart());
    return counts ? [time.start] : [];
  });
  // Some days in a summary say which incidents there were.
  return (
    times.length >= 2 &&
    times.length * 2 >= Math.min(entries.length, SAMPLE) &&
    (times.length >= FEWEST_DAYS || times.some(({ clock, elapsed }) => clock ?? elapsed))
  );
}

/** Whether what stands under a heading is a list of names of people: short entries, capitalised or with `@`. */
export function listsPeople(text: string, node: OutlineNode): boolean {
  const entries = entriesOf(node.content).slice(0, SAMPLE);
  const names = entries.filter(({ where: { start, end } }) => {
    const words = plainText(text.slice(start, Math.min(end, start + 200))).split(' ');
    return words.length <= 4 && words.every((word) => /^[@\p{Lu}(]/u.test(word));
  });
  return entries.length > 0 && names.length * 2 > entries.length;
}

/** Whether what stands under a heading is a list of what was done, and nothing in it is still to do. */
export function listsDeeds(text: string, node: OutlineNode): boolean {
  const items = node.content.flatMap((block) => (block.kind === 'list' ? block.items : []));
  if (items.length < 2 || items.some(({ task }) => task)) return false;
  const told = items.slice(0, SAMPLE).map(({ contentStart, span: { end } }) => {
    const [sentence = ''] = plainText(
      text.slice(contentStart, Math.min(end, contentStart + 400)),
    ).split(/[.!?;](?:\s|$)/, 1);
    return STILL_TO_DO.test(sentence) ? 'to do' : DONE.test(sentence) ? 'done' : undefined;
  });
  const done = told.filter((what) => what === 'done').length;
  return !told.includes('to do') && done * 3 >= told.length * 2;
}

const DONE = /^\W*[A-Z]\w+ed\b|\b(?:was|were|(?:has|have|had) been)\b/;
const STILL_TO_DO = /\b(?:will|shall|should|must|needs? to|to be|going to|(?:is|are) being)\b/;

interface Entry {
  readonly where: Span;
  readonly prose: boolean;
}

/** The entries that blocks list: items, rows, lines. */
function entriesOf(blocks: readonly Block[]): Entry[] {
  const entries: Entry[] = [];
  for (const block of blocks) {
    if (entries.length >= SAMPLE) break;
    if (block.kind === 'paragraph') {
      entries.push(...block.lines.map((where) => ({ where, prose: true })));
    } else if (block.kind === 'table') {
      entries.push(...block.rows.map((row) => ({ where: firstCell(row), prose: false })));
    } else if (block.kind === 'list') {
      for (const { contentStart, span: whole } of block.items) {
        entries.push({ where: span(contentStart, whole.end), prose: false });
      }
    }
  }
  return entries;
}

function firstCell({ span: whole, cells }: TableRow): Span {
  return cells[0]?.content ?? whole;
}
