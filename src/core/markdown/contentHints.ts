import type { Span } from '../text/span.ts';
import { Cursor } from '../time/cursor.ts';
import { takeWrittenTime } from '../time/writtenTime.ts';
import { plainText } from './inline.ts';
import type { OutlineNode } from './outlineNode.ts';
import type { Block } from './tree.ts';

/** How many entries are looked at to tell what a part of a review lists. */
const SAMPLE = 40;

/** Whether what stands under a heading is mostly a list of times: at least two, and half of all entries. */
export function listsTimes(text: string, node: OutlineNode): boolean {
  const entries = [
    ...entriesOf(node.content),
    ...node.children.map((child) => child.titleSpan),
  ].slice(0, SAMPLE);
  const times = entries.filter((entry) => {
    const time = takeWrittenTime(new Cursor(text, entry.start, entry.end), { leadWords: true });
    return time !== undefined && !time.weak;
  });
  return times.length >= 2 && times.length * 2 >= entries.length;
}

/** Whether what stands under a heading is a list of names of people: short entries, capitalised or with `@`. */
export function listsPeople(text: string, node: OutlineNode): boolean {
  const entries = entriesOf(node.content).slice(0, SAMPLE);
  const names = entries.filter(({ start, end }) => {
    const words = plainText(text.slice(start, Math.min(end, start + 200))).split(' ');
    return words.length <= 4 && words.every((word) => /^[@\p{Lu}(]/u.test(word));
  });
  return entries.length > 0 && names.length * 2 > entries.length;
}

/** The entries that blocks list: items, rows, lines. */
function entriesOf(blocks: readonly Block[]): Span[] {
  const entries: Span[] = [];
  for (const block of blocks) {
    if (entries.length >= SAMPLE) break;
    if (block.kind === 'paragraph') entries.push(...block.lines);
    else if (block.kind === 'table') entries.push(...block.rows.map(firstCell));
    else if (block.kind === 'list') {
      entries.push(
        ...block.items.map((item) => ({ start: item.contentStart, end: item.span.end })),
      );
    }
  }
  return entries;
}

function firstCell(row: {
  readonly span: Span;
  readonly cells: readonly { content: Span }[];
}): Span {
  return row.cells[0]?.content ?? row.span;
}
