import { linksIn } from '../../../markdown/inline.ts';
import type { LinkDefinition } from '../../../markdown/tree.ts';
import { isWhiteSpace, trimmed } from '../../../text/characters.ts';
import { lastFrom } from '../../../text/search.ts';
import { span } from '../../../text/span.ts';
import type { Span } from '../../../text/span.ts';

/**
 * Text as a person reads it, and where each of its characters stands in the file. Stands for one run of
 * prose: a paragraph, an item's first lines, a table cell, a YAML value.
 */
export interface FlatText {
  readonly text: string;
  /** Where it starts in the file, if it stands there just as it is. */
  readonly asIs?: number | undefined;
  /** The span in the file of the stretch from `start` to `end` of `text`. */
  sourceOf(start: number, end: number): Span;
}

/** What stands in for code, addresses and quotations: a thing of some kind, and no word of ours. */
export const MASK = '\u{fffc}';

/** A quotation longer than this has no end that anybody meant. */
const LONGEST_QUOTATION = 600;
const LONGEST_CODE = 2_000;

const PLAIN = /^[^\\`*_~[\]<>&"“\r\n\t]*$/;

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
  if (PLAIN.test(stretch) && !stretch.includes('  ') && !stretch.includes('://')) {
    return new Pieces([stretch], [where.start]);
  }
  const links = new Map<number, ShownLink>();
  const mayLink = stretch.includes('[') || stretch.includes('://');
  for (const { span: whole, label, url } of mayLink ? linksIn(source, where, definitions) : []) {
    const isBare = label.start === url.start;
    links.set(whole.start, { end: whole.end, label: isBare ? undefined : label });
  }
  const writer = new Writer();
  writer.markdown(stretch, where.start, links);
  return writer.finish();
}

/** Where a link ends, and which of its text a person reads. */
interface ShownLink {
  readonly end: number;
  readonly label: Span | undefined;
}

/**
 * Reads the source of a YAML scalar as prose: quotes and block indicators are gone, line ends and
 * indents are single spaces; a blank line and a bullet end a sentence.
 */
export function flattenYaml(source: string, where: Span): FlatText[] {
  let { start, end } = where;
  const opening = source[start];
  if (opening === '|' || opening === '>') {
    start = Math.min(end, indexOr(source.indexOf('\n', start), end) + 1);
  } else if (
    (opening === '"' || opening === "'") &&
    source[end - 1] === opening &&
    end > start + 1
  ) {
    start++;
    end--;
  }
  const texts: FlatText[] = [];
  let run: Span | undefined;
  const flush = (): void => {
    if (run) {
      const flat = flattenMarkdown(source, run, new Map());
      texts.push(opening === "'" && flat.text.includes("''") ? new Undoubled(flat) : flat);
    }
    run = undefined;
  };
  for (let from = start; from < end;) {
    const to = Math.min(end, indexOr(source.indexOf('\n', from), end));
    const line = trimmed(source, from, to);
    const bullet = /^(?:[-*•]|\d{1,3}[.)])\s+/.exec(source.slice(line.start, line.end))?.[0] ?? '';
    if (line.start === line.end || bullet !== '') flush();
    if (line.start < line.end) run = span(run?.start ?? line.start + bullet.length, line.end);
    from = to + 1;
  }
  flush();
  return texts;
}

function indexOr(index: number, otherwise: number): number {
  return index < 0 ? otherwise : index;
}

/** A flat text in which each `''` of a single-quoted YAML scalar is the apostrophe it stands for. */
class Undoubled implements FlatText {
  readonly text: string;
  readonly #flat: FlatText;
  /** Where the apostrophes are, in order. */
  readonly #apostrophes: number[] = [];

  constructor(flat: FlatText) {
    this.#flat = flat;
    this.text = flat.text.replaceAll("''", (_, at: number) => {
      this.#apostrophes.push(at - this.#apostrophes.length);
      return "'";
    });
  }

  sourceOf(start: number, end: number): Span {
    return this.#flat.sourceOf(this.#doubled(start), this.#doubled(end));
  }

  #doubled(offset: number): number {
    return offset + this.#apostrophes.filter((at) => at < offset).length;
  }
}

/** The parts of a flat text, each a stretch of the file as it is. */
class Pieces implements FlatText {
  readonly text: string;
  readonly #starts: number[] = [];
  readonly #sources: readonly number[];

  constructor(texts: readonly string[], sources: readonly number[]) {
    let at = 0;
    for (const text of texts) {
      this.#starts.push(at);
      at += text.length;
    }
    this.#sources = sources;
    this.text = texts.join('');
  }

  get asIs(): number | undefined {
    return this.#sources.length === 1 ? this.#sources[0] : undefined;
  }

  sourceOf(start: number, end: number): Span {
    return span(this.#place(start), this.#place(Math.max(start, end - 1)) + (end > start ? 1 : 0));
  }

  #place(offset: number): number {
    const at = Math.max(
      0,
      lastFrom(this.#starts, offset, (start) => start),
    );
    return (this.#sources[at] ?? 0) + offset - (this.#starts[at] ?? 0);
  }
}

class Writer {
  readonly #texts: string[] = [];
  readonly #sources: number[] = [];
  #ends = ' ';

  finish(): FlatText {
    return new Pieces(this.#texts, this.#sources);
  }

  markdown(stretch: string, base: number, links: ReadonlyMap<number, ShownLink>): void {
    const labels: { readonly end: number; readonly after: number }[] = [];
    let from = 0;
    const keep = (to: number): void => {
      if (to > from) this.#put(stretch.slice(from, to), base + from);
    };
    for (;;) {
      const mark = nextMark(stretch, from);
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
    const next = stretch[at + 1] ?? '';
    switch (character) {
      case '\\':
        if (!/[!-/:-@[-`{-~]/.test(next)) break;
        this.#put(next, base + at + 1);
        return at + 2;
      case '`': {
        const run = /^`+/.exec(stretch.slice(at, at + 20))![0];
        const close = within(stretch, run, at + run.length, LONGEST_CODE);
        if (close < 0) return at + run.length;
        this.#put(MASK, base + at);
        return close + run.length;
      }
      case '*':
      case '_':
      case '~': {
        const before = stretch[at - 1] ?? '';
        const inWord = /\w/.test(before) && /\w/.test(next);
        if ((character === '_' && inWord) || (character === '~' && next !== '~' && before !== '~'))
          break;
        if (character === '*' && isGap(before) && isGap(next)) break;
        return at + 1;
      }
      case '<':
        return this.#tag(stretch, at, base);
      case '&': {
        const entity = /^&(?:amp|quot|nbsp|apos|lt|gt|#39|#x27);/.exec(
          stretch.slice(at, at + 7),
        )?.[0];
        if (!entity) break;
        this.#put(entities[entity] ?? ' ', base + at);
        return at + entity.length;
      }
      case '"':
      case '“': {
        const close = within(stretch, character === '"' ? '"' : '”', at + 1, LONGEST_QUOTATION);
        const isOpen = !/[\w)]/.test(stretch[at - 1] ?? '') && !isGap(next);
        if (!isOpen || close < 0) break;
        this.#put(MASK, base + at);
        return close + 1;
      }
      case ' ':
      case '\t':
      case '\n':
      case '\r':
      case '\u{a0}':
        if (this.#ends !== ' ') this.#put(' ', base + at);
        return at + /^\s+/.exec(stretch.slice(at, at + 200))![0].length;
    }
    this.#put(/\s/.test(character) ? ' ' : character, base + at);
    return at + 1;
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
      if (!stretch.startsWith('http://', at) && !stretch.startsWith('https://', at)) continue;
    } else if (code === EXCLAMATION && stretch[at + 1] !== '[') continue;
    return at;
  }
  return -1;
}

const SPACE = 0x20;
const EXCLAMATION = 0x21;
const LOWER_H = 0x68;
const OPENING_QUOTE = 0x201c;
