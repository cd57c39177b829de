import { linksIn } from '../../../markdown/inline.ts';
import type { LinkDefinition } from '../../../markdown/tree.ts';
import { isWhiteSpace } from '../../../text/characters.ts';
import type { Span } from '../../../text/span.ts';
import { MASK, Pieces } from './flatText.ts';
import type { FlatText } from './flatText.ts';

/** A quotation longer than this has no end that anybody meant. */
const LONGEST_QUOTATION = 600;
const LONGEST_CODE = 2_000;

/**
 * Reads a stretch of Markdown as prose: emphasis, link targets, comments and tags are gone, line ends
 * and what indents the next line are single spaces, code, addresses and quotations are {@link MASK}.
 */
export function flattenMarkdown(
  source: string,
  where: Span,
  definitions: ReadonlyMap<string, LinkDefinition>,
): FlatText {
  const stretch = source.slice(where.start, where.end);
  const first = nextMark(stretch, 0);
  if (first < 0) return new Pieces([stretch], [where.start]);
  const writer = new Writer();
  writer.markdown(stretch, where.start, shownLinks(source, where, definitions, stretch), first);
  return writer.finish();
}

/** The links in a stretch, by where they start. */
function shownLinks(
  source: string,
  where: Span,
  definitions: ReadonlyMap<string, LinkDefinition>,
  stretch: string,
): ReadonlyMap<number, ShownLink> {
  if (!stretch.includes('[') && !stretch.includes('://')) return noLinks;
  const links = new Map<number, ShownLink>();
  for (const { span: whole, label, url } of linksIn(source, where, definitions)) {
    const isBare = label.start === url.start;
    links.set(whole.start, { end: whole.end, label: isBare ? undefined : label });
  }
  return links;
}

const noLinks: ReadonlyMap<number, ShownLink> = new Map();

/** Where a link ends, and which of its text a person reads. */
interface ShownLink {
  readonly end: number;
  readonly label: Span | undefined;
}

class Writer {
  readonly #texts: string[] = [];
  readonly #sources: number[] = [];
  #ends = ' ';

  finish(): FlatText {
    return new Pieces(this.#texts, this.#sources);
  }

  /** @param first where its first mark is */
  markdown(
    stretch: string,
    base: number,
    links: ReadonlyMap<number, ShownLink>,
    first: number,
  ): void {
    const labels: { readonly end: number; readonly after: number }[] = [];
    let from = 0;
    const keep = (to: number): void => {
      if (to > from) this.#put(stretch.slice(from, to), base + from);
    };
    for (let mark = first; ; mark = nextMark(stretch, from)) {
      const at = mark < 0 ? stretch.length : mark;
      const label = labels.at(-1);
      const offset = base + at;
      if (label && offset >= label.end) {
        keep(label.end - base);
        from = label.after - base;
        labels.pop();
        continue;
      }
      keep(at);
      if (mark < 0) return;
      const link = links.get(offset);
      const bang = stretch[at] === '!' && links.has(offset + 1);
      if (link) {
        from = at + 1;
        if (link.label) labels.push({ end: link.label.end, after: link.end });
        else {
          this.#put(MASK, offset);
          from = link.end - base;
        }
      } else if (bang) {
        from = at + 1;
      } else {
        from = this.#mark(stretch, at, base);
      }
    }
  }

  /** Reads one mark that is no link; returns where the text goes on. */
  #mark(stretch: string, at: number, base: number): number {
    const character = stretch[at]!;
    const end = this.#special(stretch, at, base);
    if (end !== undefined) return end;
    this.#put(/\s/.test(character) ? ' ' : character, base + at);
    return at + 1;
  }

  /** Reads a mark that stands for something else; nothing where it is only itself. */
  #special(stretch: string, at: number, base: number): number | undefined {
    switch (stretch[at]) {
      case '\\':
        return this.#escape(stretch, at, base);
      case '`':
        return this.#code(stretch, at, base);
      case '*':
      case '_':
      case '~':
        return isEmphasis(stretch, at) ? at + 1 : undefined;
      case '<':
        return this.#tag(stretch, at, base);
      case '&':
        return this.#entity(stretch, at, base);
      case '"':
      case '“':
        return this.#quotation(stretch, at, base);
      case ' ':
      case '\t':
      case '\n':
      case '\r':
      case '\u{a0}':
        if (this.#ends !== ' ') this.#put(' ', base + at);
        return at + /^\s+/.exec(stretch.slice(at, at + 200))![0].length;
      default:
        return undefined;
    }
  }

  #escape(stretch: string, at: number, base: number): number | undefined {
    const next = stretch[at + 1] ?? '';
    if (!/[!-/:-@[-`{-~]/.test(next)) return undefined;
    this.#put(next, base + at + 1);
    return at + 2;
  }

  #code(stretch: string, at: number, base: number): number {
    const run = /^`+/.exec(stretch.slice(at, at + 20))![0];
    const close = within(stretch, run, at + run.length, LONGEST_CODE);
    if (close < 0) return at + run.length;
    this.#put(MASK, base + at);
    return close + run.length;
  }

  #entity(stretch: string, at: number, base: number): number | undefined {
    const entity = /^&(?:amp|quot|nbsp|apos|lt|gt|#39|#x27);/.exec(stretch.slice(at, at + 7))?.[0];
    if (!entity) return undefined;
    this.#put(entities[entity] ?? ' ', base + at);
    return at + entity.length;
  }

  #quotation(stretch: string, at: number, base: number): number | undefined {
    const close = within(stretch, stretch[at] === '"' ? '"' : '”', at + 1, LONGEST_QUOTATION);
    const isOpen = !/[\w)]/.test(stretch[at - 1] ?? '') && !isGap(stretch[at + 1] ?? '');
    if (!isOpen || close < 0) return undefined;
    this.#put(MASK, base + at);
    return close + 1;
  }

  /** Leaves out a comment or a tag; a line break is a space, an address between brackets a thing. */
  #tag(stretch: string, at: number, base: number): number {
    if (stretch.startsWith('<!--', at)) {
      const close = stretch.indexOf('-->', at + 4);
      return close < 0 ? stretch.length : close + 3;
    }
    const tag = /^<(?:\/?([a-zA-Z][\w-]*)(?:\s[^<>]{0,300})?\/?|https?:[^\s<>]{1,2000})>/.exec(
      stretch.slice(at, at + 2010),
    );
    if (!tag) {
      this.#put('<', base + at);
      return at + 1;
    }
    if (!tag[1]) this.#put(MASK, base + at);
    else if (/^(?:br|p|li|td)$/i.test(tag[1])) this.#put(' • ', base + at);
    const end = at + tag[0].length;
    const close = /^code$/i.test(tag[1] ?? '') ? within(stretch, '</', end, LONGEST_CODE) : -1;
    if (close < 0) return end;
    this.#put(MASK, base + at);
    return close;
  }

  #put(text: string, source: number): void {
    // A piece is as long as its source, or its characters could not be found again.
    this.#texts.push(text);
    this.#sources.push(source);
    this.#ends = text.at(-1)!;
  }
}

/** Whether `*`, `_` or `~` marks what is said loudly or struck, and is no sign between words or in one. */
function isEmphasis(stretch: string, at: number): boolean {
  const [character, before, next] = [stretch[at], stretch[at - 1] ?? '', stretch[at + 1] ?? ''];
  if (character === '*') return !isGap(before) || !isGap(next);
  if (character === '~') return before === '~' || next === '~';
  return !/\w/.test(before) || !/\w/.test(next);
}

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&quot;': ' ',
  '&apos;': "'",
  '&#39;': "'",
  '&#x27;': "'",
  '&lt;': '<',
  '&gt;': '>',
};

/** Where `text` comes next, not looked for beyond `most` characters; −1 where it does not. */
function within(stretch: string, text: string, from: number, most: number): number {
  const place = stretch.slice(from, from + most).indexOf(text);
  return place < 0 ? -1 : from + place;
}

function isGap(character: string): boolean {
  return character === '' || /\s/.test(character);
}

/** The characters below 128 that may be more than text. */
const marks = new Uint8Array(128);
for (const character of '\\`*_~[]<&!" \t\n\v\f\rh') marks[character.charCodeAt(0)] = 1;

/** The next character from `from` on that is more than text: a single space between words is not. */
function nextMark(stretch: string, from: number): number {
  for (let at = from; at < stretch.length; at++) {
    const code = stretch.charCodeAt(at);
    if (code < 128 ? marks[code] === 0 : code !== OPENING_QUOTE && !isWhiteSpace(code)) continue;
    if (code === SPACE) {
      if (at > 0 && stretch.charCodeAt(at + 1) !== SPACE) continue;
    } else if (code === LOWER_H) {
      if (stretch.charCodeAt(at + 1) !== LOWER_T || !startsAddress(stretch, at)) continue;
    } else if (code === EXCLAMATION && stretch[at + 1] !== '[') continue;
    return at;
  }
  return -1;
}

function startsAddress(stretch: string, at: number): boolean {
  return stretch.startsWith('http://', at) || stretch.startsWith('https://', at);
}

const SPACE = 0x20;
const EXCLAMATION = 0x21;
const LOWER_H = 0x68;
const LOWER_T = 0x74;
const OPENING_QUOTE = 0x201c;
