import { sliceOf, span } from '../text/span.ts';
import type { Span } from '../text/span.ts';
import type { LinkDefinition } from './tree.ts';

/** A link as it stands in the text, whatever its form. */
export interface InlineLink {
  readonly span: Span;
  /** What a reader sees of it; the address itself for a bare one. */
  readonly label: Span;
  /** Its address. For a reference link that is where the definition has it, elsewhere in the file. */
  readonly url: Span;
}

/** An address longer than this is not looked at: it keeps a line of a million brackets linear. */
const LONGEST_ADDRESS = 4_000;

const BARE_ADDRESS = /https?:\/\/[^\s<>|"`]+/y;

/**
 * The links in a stretch of text, in order: `[text](url)`, `[text][label]`, `[label]`, `<url>` and bare
 * `https://…`. Images are links too: what they show is evidence.
 */
export function linksIn(
  text: string,
  where: Span,
  definitions: ReadonlyMap<string, LinkDefinition>,
): InlineLink[] {
  const links: InlineLink[] = [];
  const open: number[] = [];
  // In a copy of the stretch: a search in the whole text would run on to the next mark behind it.
  const stretch = text.slice(where.start, where.end);
  LINK_MARK.lastIndex = 0;
  for (let mark = LINK_MARK.exec(stretch); mark; mark = LINK_MARK.exec(stretch)) {
    const offset = where.start + mark.index;
    let link: InlineLink | undefined;
    if (mark[0] === '[') open.push(offset);
    else if (mark[0] === ']') {
      const start = open.pop();
      if (start === undefined) continue;
      link = closeLink(text, start, offset, where.end, definitions);
      // A bare address inside the brackets is the link's text, not another link.
      while (link && links.length > 0 && links[links.length - 1]!.span.start >= start) links.pop();
    } else if (mark[0].startsWith('h')) link = bareLink(text, offset, where.end);
    if (!link) continue;
    links.push(link);
    LINK_MARK.lastIndex = Math.max(link.span.end - where.start, LINK_MARK.lastIndex);
  }
  return links;
}

const EMPHASISED = /^(\*\*|__|[*_])(?![\s*_])((?:(?!\1)[^])+)\1[\s,;–—-]*$/;

/** What the marks hold of a stretch that is emphasised as a whole, else the stretch. */
export function insideEmphasis(text: string, where: Span): Span {
  const [, marks = '', inner] = EMPHASISED.exec(sliceOf(text, where)) ?? [];
  const start = where.start + marks.length;
  return inner ? span(start, start + inner.length) : where;
}

/** What could start or end a link; an escaped character is stepped over. */
const LINK_MARK = /\\[^]|[[\]]|https?:\/\//g;

/** The link whose text stands between the brackets at `start` and `end`, if one does. */
function closeLink(
  text: string,
  start: number,
  end: number,
  limit: number,
  definitions: ReadonlyMap<string, LinkDefinition>,
): InlineLink | undefined {
  const label = span(start + 1, end);
  if (text[end + 1] === '(') {
    const target = destination(text, end + 2, Math.min(limit, end + LONGEST_ADDRESS));
    if (target) return { span: span(start, target.end), label, url: target.url };
  }
  if (definitions.size === 0) return undefined;
  let name = label;
  let stop = end + 1;
  if (text[stop] === '[') {
    const close = text.slice(stop, Math.min(limit, stop + LONGEST_ADDRESS)).indexOf(']');
    if (close > 1) name = span(stop + 1, stop + close);
    if (close > 0) stop += close + 1;
  }
  if (name.end - name.start > 999) return undefined;
  const definition = definitions.get(definitionKey(text.slice(name.start, name.end)));
  return definition && { span: span(start, stop), label, url: definition.url };
}

/** The key under which a link definition is found: labels match whatever their case and spacing. */
export function definitionKey(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase();
}

/** The address between `(` and `)`, brackets inside it balanced, a title left out. */
function destination(
  text: string,
  start: number,
  limit: number,
): { url: Span; end: number } | undefined {
  let offset = start;
  while (offset < limit && isSpace(text[offset]!)) offset++;
  const angled = text[offset] === '<';
  if (angled) offset++;
  const from = offset;
  let depth = 0;
  let to = -1;
  for (; offset < limit; offset++) {
    const character = text[offset]!;
    // The next link begins: this one has no end.
    if (character === '\n' || (character === ']' && text[offset + 1] === '(')) break;
    if (to < 0 && (angled ? character === '>' : isSpace(character))) to = offset;
    else if (character === '(') depth++;
    else if (character === ')' && depth-- === 0) {
      return { url: span(from, to < 0 ? offset : to), end: offset + 1 };
    }
  }
  return undefined;
}

function bareLink(text: string, offset: number, limit: number): InlineLink | undefined {
  BARE_ADDRESS.lastIndex = offset;
  const match = BARE_ADDRESS.exec(text);
  if (!match) return undefined;
  let end = Math.min(offset + match[0].length, limit);
  end = offset + trimAddress(text.slice(offset, end)).length;
  const where = span(offset, end);
  return { span: where, label: where, url: where };
}

/** An address without the punctuation of the sentence around it: `(see https://x.org/a_(b)).` */
function trimAddress(address: string): string {
  let end = address.length;
  let balance = 0;
  for (const character of address) {
    if (character === '(') balance++;
    else if (character === ')') balance--;
  }
  for (; end > 0; end--) {
    const last = address[end - 1]!;
    if (last === ')') {
      if (balance >= 0) break;
      balance++;
    } else if (!".,;:!?'*_]}".includes(last)) break;
  }
  const closing = address.lastIndexOf('](', end);
  return closing > 0 ? address.slice(0, closing) : address.slice(0, end);
}

function isSpace(character: string): boolean {
  return character === ' ' || character === '\t' || character === '\n' || character === '\r';
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
};

/**
 * What a reader sees of a stretch of Markdown: link texts without addresses, code without ticks, no
 * emphasis marks, HTML tags or escapes; white space, line ends included, as single spaces.
 */
export function plainText(markdown: string): string {
  if (!PLAIN_MARK.test(markdown)) return markdown.trim();
  const out: string[] = [];
  const open: number[] = [];
  let from = 0;
  MARK.lastIndex = 0;
  for (let mark = MARK.exec(markdown); mark; mark = MARK.exec(markdown)) {
    const offset = mark.index;
    if (offset > from) out.push(markdown.slice(from, offset));
    from = readMark(markdown, offset, out, open) + 1;
    MARK.lastIndex = from;
  }
  out.push(markdown.slice(from));
  return out.join('').replace(/\s+/g, ' ').trim();
}

const MARK = /[\\`*_~[\]<&!]/g;
const PLAIN_MARK = /[\\`*_~[\]<&!\n\r\t]|\s\s/;

/** Puts what a reader sees of the mark at `offset` into `out`; returns the offset of its last character. */
function readMark(markdown: string, offset: number, out: string[], open: number[]): number {
  const character = markdown[offset]!;
  switch (character) {
    case '\\':
      if (!/[!-/:-@[-`{-~]/.test(markdown[offset + 1] ?? '')) break;
      out.push(markdown[offset + 1]!);
      return offset + 1;
    case '`':
      return offset;
    case '~':
      if (markdown[offset + 1] === '~' || markdown[offset - 1] === '~') return offset;
      break;
    case '*':
      if (!isLoose(markdown, offset)) return offset;
      break;
    case '_':
      if (!isInsideWord(markdown, offset)) return offset;
      break;
    case '!':
      if (markdown[offset + 1] === '[') return offset;
      break;
    case '[':
      open.push(out.length);
      break;
    case ']':
      return closeBracket(markdown, offset, out, open);
    case '<':
      return skipTag(markdown, offset, out);
    case '&':
      return readEntity(markdown, offset, out);
  }
  out.push(character);
  return offset;
}

function isLoose(text: string, offset: number): boolean {
  return /^$|\s/.test(text[offset - 1] ?? '') && /^$|\s/.test(text[offset + 1] ?? '');
}

function isInsideWord(text: string, offset: number): boolean {
  return /\w/.test(text[offset - 1] ?? '') && /\w/.test(text[offset + 1] ?? '');
}

/** Ends a bracket: a link leaves only its text, brackets that are no link stay. */
function closeBracket(text: string, offset: number, out: string[], open: number[]): number {
  const start = open.pop();
  const next = text[offset + 1];
  if (start !== undefined && next === '(') {
    const target = destination(text, offset + 2, Math.min(text.length, offset + LONGEST_ADDRESS));
    if (target) {
      out[start] = '';
      return target.end - 1;
    }
  }
  if (start !== undefined && next === '[') {
    const close = text.slice(offset, offset + LONGEST_ADDRESS).indexOf(']', 1);
    if (close > 0) {
      out[start] = '';
      return offset + close;
    }
  }
  out.push(']');
  return offset;
}

const TAG =
  /<(?:(\/?[a-zA-Z][\w-]*)(?:\s[^<>]{0,500})?\/?|(https?:[^\s<>]{1,2000})|!--[^>]{0,500}--)>/y;

/** Leaves out an HTML tag (`<br>` becomes a space) and the brackets of an `<address>`. */
function skipTag(text: string, offset: number, out: string[]): number {
  TAG.lastIndex = offset;
  const match = TAG.exec(text);
  if (!match) {
    out.push('<');
    return offset;
  }
  if (match[2]) out.push(match[2]);
  else if (match[1]?.toLowerCase() === 'br') out.push(' ');
  return offset + match[0].length - 1;
}

function readEntity(text: string, offset: number, out: string[]): number {
  const match = /^&(?:#(\d{1,6})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z]{2,8}));/.exec(
    text.slice(offset, offset + 12),
  );
  const code = match?.[1] ? Number(match[1]) : match?.[2] ? parseInt(match[2], 16) : undefined;
  const value =
    code === undefined
      ? ENTITIES[match?.[3] ?? '']
      : code < 0x110000
        ? String.fromCodePoint(code)
        : undefined;
  if (!match || value === undefined) {
    out.push('&');
    return offset;
  }
  out.push(value);
  return offset + match[0].length - 1;
}
