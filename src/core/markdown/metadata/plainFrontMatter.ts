import { isBlank, skipBlanks, trimEnd } from '../../text/characters.ts';
import type { LineIndex } from '../../text/lines.ts';
import { span } from '../../text/span.ts';
import type { Located } from '../../text/span.ts';
import type { FrontMatter } from '../tree.ts';
import type { Fact } from './fact.ts';
import { nameOfKey } from './frontMatterFacts.ts';

/** Keys of our own schema whose values have a structure, or mean more than a fact. */
const STRUCTURED = new Set(['pir', 'template', 'related', 'incident', 'reviewTeam', 'timeline']);

const KEY = /[A-Za-z_][\w-]*/y;
const EMPTY = /^(?:~|null|Null|NULL)?$/;

const DASH = 0x2d;
const COLON = 0x3a;
const HASH = 0x23;

/**
 * The facts in front matter that is nothing but keys with one-line values or lists of them, which most
 * is: the same that the YAML parser would find, in a small part of its time. Reading ten thousand files
 * for an index depends on it.
 * @returns nothing for front matter that uses more of YAML, or may be wrong: then the parser has to look
 */
export function plainFrontMatterFacts(
  text: string,
  lines: LineIndex,
  frontMatter: FrontMatter,
): Fact[] | undefined {
  const facts: Fact[] = [];
  const keys = new Set<string>();
  /** The key whose list may follow, and how far the items of that list are indented. */
  let open: string | undefined;
  let indent: number | undefined;
  const first = lines.lineAt(frontMatter.content.start);
  const end = lines.lineAt(frontMatter.content.end);
  for (let line = first; line < end; line++) {
    const start = lines.startOf(line);
    const stop = trimEnd(text, start, lines.endOf(line));
    const at = skipBlanks(text, start, stop);
    if (at === stop || text.charCodeAt(at) === HASH) continue;
    let key: string | undefined;
    let value: number;
    if (text.charCodeAt(at) === DASH) {
      // A line that starts further in goes on with the text above it.
      if (open === undefined || (indent ??= at - start) !== at - start) return undefined;
      if (text.slice(start, at).includes('\t') || !isBlank(text.charCodeAt(at + 1)))
        return undefined;
      key = open;
      value = skipBlanks(text, at + 1, stop);
    } else {
      key = at === start ? keyAt(text, start, stop) : undefined;
      if (key === undefined || keys.has(key) || STRUCTURED.has(key)) return undefined;
      keys.add(key);
      value = skipBlanks(text, start + key.length + 1, stop);
      open = value === stop ? key : undefined;
      indent = undefined;
      if (value === stop) continue;
    }
    if (value === stop) return undefined;
    const values = plainValues(text, value, stop, open === undefined);
    if (!values) return undefined;
    addFacts(facts, key, values);
  }
  return facts;
}

/** The key that a line starts with, its colon and a blank or the line's end behind it. */
function keyAt(text: string, start: number, stop: number): string | undefined {
  KEY.lastIndex = start;
  if (!KEY.test(text)) return undefined;
  const end = KEY.lastIndex;
  if (text.charCodeAt(end) !== COLON) return undefined;
  return end + 1 === stop || isBlank(text.charCodeAt(end + 1)) ? text.slice(start, end) : undefined;
}

function addFacts(facts: Fact[], key: string, values: readonly Located<string>[]): void {
  const name = nameOfKey(key);
  if (!name) return;
  for (const value of values) {
    if (value.value !== '') facts.push({ name, label: key, value, place: 'front-matter' });
  }
}

/** The values written on one line: a scalar, or a list of scalars in brackets. */
function plainValues(
  text: string,
  start: number,
  end: number,
  mayList: boolean,
): Located<string>[] | undefined {
  if (!mayList || text[start] !== '[') {
    const value = plainScalar(text, start, end);
    return value && [value];
  }
  if (text[end - 1] !== ']') return undefined;
  const values: Located<string>[] = [];
  let at = skipBlanks(text, start + 1, end - 1);
  while (at < end - 1) {
    const comma = text.indexOf(',', at);
    const stop = comma < 0 || comma >= end - 1 ? end - 1 : comma;
    const value = plainScalar(text, at, trimEnd(text, at, stop));
    // An empty place, or brackets and commas inside of quotes: the parser knows.
    if (!value || value.value === '' || /[[\]{}]/.test(value.value)) return undefined;
    values.push(value);
    if (stop === end - 1) return values;
    at = skipBlanks(text, stop + 1, end - 1);
    if (at === end - 1) return undefined;
  }
  return values;
}

/** A scalar on one line that means the characters it shows; the span includes quotes, as the parser's does. */
function plainScalar(text: string, start: number, end: number): Located<string> | undefined {
  const where = span(start, end);
  const written = text.slice(start, end);
  const quote = written[0];
  if (quote === '"' || quote === "'") {
    const inner = written.slice(1, -1);
    const closed = written.length > 1 && written.endsWith(quote);
    const simple = closed && !inner.includes(quote) && !inner.includes('\\');
    return simple ? { value: inner.trim(), span: where } : undefined;
  }
  if (/^[-?:,[\]{}#&*!|>%@`]|:(?:[ \t]|$)|[ \t]#/.test(written)) return undefined;
  return EMPTY.test(written) ? { value: '', span: where } : { value: written, span: where };
}
