import type { Span } from '../../text/span.ts';
import { findStatedZone } from '../../time/find.ts';
import type {
  Block,
  CodeBlock,
  HtmlBlock,
  List,
  ListItem,
  MarkdownHeading,
  Paragraph,
  Table,
} from '../tree.ts';
import { readColumns } from './columns.ts';
import { LONGEST_DAY_LINE, dayOf } from './dayName.ts';
import { readEntryHead, readTrailingTime } from './entryHead.ts';
import type { EntryHead } from './entryHead.ts';
import { entryStep, splitPieces } from './entrySteps.ts';
import { headOfItem, itemSteps } from './itemSteps.ts';
import { dateSteps, leadSteps, statementSteps } from './leadSteps.ts';
import { codePieces, htmlPieces, piecesOf } from './pieces.ts';
import type { Piece } from './pieces.ts';
import { newContainer } from './step.ts';
import type { Container, EntryStep, Step } from './step.ts';
import { readRows } from './tableEntries.ts';

/**
 * Reads the blocks of a part of a review as a timeline: every entry with a time of its own, and the days
 * and groups around them, in document order.
 * @param expected whether these blocks stand where a timeline is expected
 * @param enough after so many entries, blocks, rows and items are not looked at any more
 */
export function scanTimeline(
  text: string,
  blocks: readonly Block[],
  expected: boolean,
  enough = Infinity,
): Step[] {
  const scanner = new Scanner(text, expected, enough);
  scanner.readBlocks(blocks);
  scanner.finish();
  return scanner.steps;
}

class Scanner {
  readonly steps: Step[] = [];
  readonly #text: string;
  readonly #expected: boolean;
  readonly #enough: number;
  /** What headings and paragraphs of the current group stand in. */
  #headings: Container;
  #paragraphs: Container;
  #entries = 0;
  /** A heading or a bare time that what follows belongs to. */
  #open: EntryStep | undefined;
  /** Preformatted text and HTML come past so far. */
  readonly #later: (CodeBlock | HtmlBlock)[] = [];

  constructor(text: string, expected: boolean, enough: number) {
    this.#text = text;
    this.#expected = expected;
    this.#enough = enough;
    this.#headings = newContainer('headings', 0);
    this.#paragraphs = newContainer('paragraphs', 0);
  }

  readBlocks(blocks: readonly Block[]): void {
    for (const block of blocks) {
      if (this.#entries >= this.#enough) return;
      switch (block.kind) {
        case 'heading':
          this.#readHeading(block);
          break;
        case 'list':
          this.#belongs(block.span, this.#firstProse(block));
          this.#readListBelow(block);
          break;
        case 'table':
          this.#readTable(block);
          break;
        case 'paragraph':
          this.#readParagraph(block);
          break;
        case 'quote':
          this.#belongs(block.span, undefined);
          if (this.#open === undefined) this.readBlocks(block.children);
          break;
        case 'code':
        case 'html':
          this.#belongs(block.span, undefined);
          this.#later.push(block);
          // Notes and asides say which zone the times are in.
          if (block.kind === 'html' && !block.comment && !this.#hasEntries()) {
            this.#addAll(statementSteps(this.#text, block.span));
          }
          break;
        default:
          this.#belongs(block.span, undefined);
      }
    }
  }

  /**
   * Ends the reading. Where nothing else was a timeline, a block of preformatted text or HTML may be
   * one; beside other entries such blocks are output that they quote.
   */
  finish(): void {
    this.#close();
    if (this.#hasEntries() || !this.#expected) return;
    for (const block of this.#later) {
      const pieces =
        block.kind === 'html' ? htmlPieces(this.#text, block) : codePieces(this.#text, block.span);
      this.#readPieces(pieces);
    }
  }

  /** The entries of lines that are each on their own. */
  #readPieces(pieces: readonly Piece[]): void {
    const heads = pieces.map((piece) => readEntryHead(this.#text, piece));
    const start = heads.findIndex((head) => head !== undefined && !head.led);
    if (start < 0) return;
    this.#addAll(leadSteps(this.#text, pieces.slice(0, start)));
    const entries = splitPieces(
      this.#text,
      pieces.slice(start),
      heads[start]!,
      'lines',
      this.#paragraphs,
    );
    this.#addAll(entries);
  }

  /** What follows a heading or a bare time belongs to it; the first prose is its text. */
  #belongs(where: Span, prose: Span | undefined): void {
    const open = this.#open;
    if (!open) return;
    open.span = { start: open.span.start, end: Math.max(open.span.end, where.end) };
    if (prose && open.text.start === open.text.end) open.text = prose;
  }

  /** The first item of a list, where what stands above it has no other text; none that is an entry itself. */
  #firstProse(list: List): Span | undefined {
    if (!this.#open) return undefined;
    const [item] = list.items;
    const paragraph = item?.children[0];
    if (paragraph?.kind !== 'paragraph') return undefined;
    const head = headOfItem(this.#text, item!);
    return head?.written.start.clock && !head.written.weak ? undefined : paragraph.span;
  }

  #close(): void {
    this.#open = undefined;
  }

  #add(step: EntryStep): void {
    this.steps.push(step);
    this.#entries++;
  }

  #addAll(steps: readonly Step[]): void {
    for (const step of steps) {
      if (step.kind === 'entry') this.#add(step);
      else this.steps.push(step);
    }
  }

  #hasEntries(): boolean {
    return this.#entries > 0;
  }

  #readHeading(heading: MarkdownHeading): void {
    this.#headings.candidates++;
    const first = readEntryHead(this.#text, heading.titleSpan);
    const head =
      first ?? (this.#expected ? readTrailingTime(this.#text, heading.titleSpan) : undefined);
    const open = this.#open;
    if (open?.level !== undefined && heading.level > open.level && !head) {
      this.#belongs(heading.span, undefined);
      return;
    }
    this.#close();
    if (head) {
      const place = first ? 'first' : 'last';
      const step = entryStep(
        this.#text,
        'heading',
        heading.span,
        head,
        this.#headings,
        place,
        heading.level,
      );
      this.#add(step);
      this.#open = step;
      return;
    }
    const day = dayOf(this.#text, heading.titleSpan);
    if (day) {
      this.steps.push(day);
      return;
    }
    const zone = findStatedZone(this.#text, heading.titleSpan, true);
    this.steps.push({ kind: 'group', title: heading.text, zone });
    this.#headings = newContainer('headings', heading.span.start);
    this.#paragraphs = newContainer('paragraphs', heading.span.start);
    this.#addAll(dateSteps(this.#text, heading.titleSpan));
  }

  #readTable(table: Table): void {
    const columns = readColumns(this.#text, table, this.#expected && this.#open === undefined);
    this.#belongs(table.span, undefined);
    if (!columns) return;
    this.#addAll(readRows(this.#text, table, columns, this.#enough));
  }

  /** A list; where it has entries of its own, a date on a line above it is theirs and takes in nothing more. */
  #readListBelow(list: List): void {
    const before = this.#entries;
    this.#readList(list, newContainer('list', list.span.start, list.span));
    const open = this.#open;
    if (this.#entries > before && open?.level === undefined && !open?.written.start.clock)
      this.#close();
  }

  #readList(list: List, container: Container): void {
    for (const item of list.items) {
      if (this.#entries >= this.#enough) return;
      container.candidates++;
      this.#readItem(item, container);
    }
  }

  #readItem(item: ListItem, container: Container): void {
    const [first, ...others] = item.children;
    const steps = itemSteps(this.#text, item, container, this.#expected);
    if (steps) this.#addAll(steps);
    else if (first) this.readBlocks([first]);
    for (const child of others) {
      // Nested lists share the container: their entries are of the same story.
      if (child.kind === 'list') this.#readNested(child, container);
      else if (child.kind === 'table') this.#readTable(child);
    }
  }

  #readNested(list: List, container: Container): void {
    const timed = list.items.some((item) => {
      const head = headOfItem(this.#text, item);
      return head !== undefined && !head.written.weak;
    });
    if (timed) this.#readList(list, container);
    else for (const item of list.items) this.#readDeeper(item, container);
  }

  #readDeeper(item: ListItem, container: Container): void {
    for (const child of item.children)
      if (child.kind === 'list') this.#readNested(child, container);
  }

  #readParagraph(paragraph: Paragraph): void {
    this.#paragraphs.candidates++;
    const pieces = piecesOf(this.#text, paragraph.lines);
    let head: EntryHead | undefined;
    const index = pieces.findIndex((piece, at) => (head = this.#startsEntry(piece, at, pieces)));
    if (!head) {
      this.#readProse(paragraph, pieces);
      return;
    }
    this.#addAll(leadSteps(this.#text, pieces.slice(0, index)));
    const rest = pieces.slice(index);
    this.#close();
    const entries = splitPieces(this.#text, rest, head, 'lines', this.#paragraphs);
    this.#addAll(entries);
    const last = entries[entries.length - 1];
    // Only a time on a line of its own takes in the paragraphs below it.
    if (last && isBareTime(last)) this.#open = last;
  }

  /** The head of the entry that a line of a paragraph begins; none for prose that happens to start so. */
  #startsEntry(piece: Piece, index: number, pieces: readonly Piece[]): EntryHead | undefined {
    const head = readEntryHead(this.#text, piece);
    if (!head) return undefined;
    if (index === 0) return !head.led || this.#expected ? head : undefined;
    if (head.led) return undefined;
    const short = index === 1 && pieces[0]!.end - pieces[0]!.start <= LONGEST_DAY_LINE;
    const begins =
      piece.afterBreak || head.delimiter === 'strong' || (short && head.delimiter !== 'comma');
    return begins ? head : undefined;
  }

  #readProse(paragraph: Paragraph, pieces: readonly Piece[]): void {
    const only = pieces.length === 1 ? pieces[0] : undefined;
    const day = only && dayOf(this.#text, only);
    if (day) {
      this.#close();
      this.steps.push(day);
      return;
    }
    this.#belongs(
      paragraph.span,
      onlyPoints(this.#text, paragraph.span) ? undefined : paragraph.span,
    );
    if (this.#open === undefined && !this.#hasEntries())
      this.#addAll(statementSteps(this.#text, paragraph.span));
  }
}

/** Whether a paragraph only says where to read on: `See https://chat.example/1 and [the thread](…)`. */
function onlyPoints(text: string, { start, end }: Span): boolean {
  if (end - start > LONGEST_POINTER) return false;
  const stretch = text.slice(start, end);
  const words = stretch.replace(/\[[^[\]]*\]\([^()\s]*\)|<?https?:\/\/\S+/g, ' ');
  return words.length < stretch.length && /^(?:see|also|and|cf|here|[\s.,:;&>-])*$/i.test(words);
}

const LONGEST_POINTER = 600;

/** A time alone on its line or in its paragraph, the text of the entry below it. */
function isBareTime(step: EntryStep): boolean {
  return step.text.start === step.text.end;
}
