import type { LineIndex } from '../../text/lines.ts';
import { span } from '../../text/span.ts';
import type { Located } from '../../text/span.ts';
import type { FrontMatter } from '../tree.ts';
import type { Fact } from './fact.ts';
import { nameOfKey } from './frontMatterFacts.ts';

/** Keys of our own schema whose values have a structure, or mean more than a fact. */
const STRUCTURED = new Set(['pir', 'template', 'related', 'incident', 'reviewTeam', 'timeline']);

const KEY = /^([A-Za-z_][\w-]*):(?:[ \t]+(.*?))?[ \t]*$/;
const ITEM = /^( *)(-[ \t]+)(.*?)[ \t]*$/;
const EMPTY = /^(?:~|null|Null|NULL)?$/;

/**
 * The facts in front matter that is nothing but keys with one-line values or lists of them, which most
 * is: the same that the YAML parser would find, in a small part of its time. Reading ten thousand files
 * for an index depends on it.
 * @returns nothing for front matter that uses more of YAML, or may be wrong: then the parser has to look
 */
export function plainFrontMatterFacts(
  lines: LineIndex,
  frontMatter: FrontMatter,
): Fact[] | undefined {
  const facts: Fact[] = [];
  const keys = new Set<string>();
  let open: string | undefined;
  let indent: number | undefined;
  const first = lines.lineAt(frontMatter.content.start);
  const end = lines.lineAt(frontMatter.content.end);
  for (let line = first; line < end; line++) {
    const source = lines.textOf(line);
    if (/^[ \t]*(?:#|$)/.test(source)) continue;
    const key = KEY.exec(source);
    const item = key ? null : ITEM.exec(source);
    const written = key ? (key[2] ?? '') : item?.[3];
    if (written === undefined || (item && open === undefined)) return undefined;
    // A line that starts further in goes on with the text above it.
    if (item && (indent ??= item[1]!.length) !== item[1]!.length) return undefined;
    if (key) {
      const name = key[1]!;
      if (keys.has(name) || STRUCTURED.has(name)) return undefined;
      keys.add(name);
      open = written === '' ? name : undefined;
      indent = undefined;
      if (written === '') continue;
    }
    const start =
      lines.startOf(line) +
      source.indexOf(written, key ? key[1]!.length : item![1]!.length + item![2]!.length);
    const value = plainScalar(written, start);
    if (!value) return undefined;
    addFact(facts, key ? key[1]! : open!, value);
  }
  return facts;
}

function addFact(facts: Fact[], key: string, value: Located<string>): void {
  const name = nameOfKey(key);
  if (name && value.value !== '') facts.push({ name, label: key, value, place: 'front-matter' });
}

/** A scalar on one line that means the characters it shows; the span includes quotes, as the parser's does. */
function plainScalar(written: string, start: number): Located<string> | undefined {
  const where = span(start, start + written.length);
  const quote = written[0];
  if (quote === '"' || quote === "'") {
    const inner = written.slice(1, -1);
    const closed = written.length > 1 && written.endsWith(quote);
    const simple = closed && !inner.includes(quote) && !inner.includes('\\');
    return simple ? { value: inner.trim(), span: where } : undefined;
  }
  if (/^[-?:,[\]{}#&*!|>'"%@`]/.test(written) || /:(?:[ \t]|$)|[ \t]#/.test(written))
    return undefined;
  return EMPTY.test(written) ? { value: '', span: where } : { value: written, span: where };
}
