import { isMap, isScalar } from 'yaml';
import type { Fix } from '../checks/finding.ts';
import { message } from '../messages.ts';
import { lineEndOf } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import { sliceOf, span } from '../text/span.ts';
import type { Splice } from '../text/splice.ts';
import { insert, replace } from '../text/splice.ts';
import { parseIsoMoment } from '../time/isoMoment.ts';
import type { YamlEntry } from '../yaml/nodes.ts';
import { entriesOf, spanOf, spanOfEntry } from '../yaml/nodes.ts';
import type { YamlPlace } from '../yaml/place.ts';
import { inlineScalar, quoted } from '../yaml/quote.ts';
import type { YamlTree } from '../yaml/tree.ts';
import type { SchemaNode } from './lookup.ts';

/** Puts another value in place of a scalar. An alias stays: what it repeats stands elsewhere. */
export function replaceValue(tree: YamlTree, { node }: YamlPlace, value: string): Fix | undefined {
  if (!isScalar(node)) return undefined;
  const title = message('schema.fix.replace', 'Change to `{0}`', value);
  return sureFix(title, replace(spanOf(tree, node), value));
}

/** Gives a key another name. */
export function renameKey(tree: YamlTree, { keyNode }: YamlEntry, name: string): Fix {
  const title = message('schema.fix.rename', 'Rename to `{0}`', name);
  return sureFix(title, replace(spanOf(tree, keyNode), name));
}

/** Puts what stands at a place in quotes, where it stands on one line. */
export function quoteText(tree: YamlTree, where: Span): Fix | undefined {
  const written = textAt(tree, where);
  if (/[\r\n]/.test(written)) return undefined;
  const title = message('schema.fix.quote', 'Put the text in quotes');
  return sureFix(title, replace(where, quoted(written)));
}

/**
 * Makes the one value behind a key a list.
 * @param words whether the entries are words: then commas in an unquoted value divide it
 */
export function makeList(tree: YamlTree, place: YamlPlace, words: boolean): Fix | undefined {
  const { node, entry } = place;
  if (!entry || !isScalar(node)) return undefined;
  const where = spanOf(tree, node);
  const written = textAt(tree, where);
  if (/[\r\n]/.test(written)) return undefined;
  const items = words && node.type === 'PLAIN' ? written.split(/\s*,\s*/) : [written];
  const title = message('schema.fix.list', 'Make it a list');
  if (isInFlow(place)) return sureFix(title, replace(where, `[${items.join(', ')}]`));
  const indent =
    lineEndOf(tree.text) + ' '.repeat(columnOf(tree, spanOf(tree, entry.keyNode).start) + 2);
  const start = afterColon(tree, entry, where);
  const list = items.map((item) => `${indent}- ${item}`).join('');
  return sureFix(title, replace(span(start, where.end), list));
}

/**
 * Gives an entry that is only a text the keys it needs: `- Add an alert` becomes `- title: Add an alert`,
 * `- 2026-03-18T14:02 Rollout starts` an event with its time.
 */
export function makeKeys(
  tree: YamlTree,
  { node, entry }: YamlPlace,
  { properties }: SchemaNode,
  where: Span,
): Fix | undefined {
  const written = textAt(tree, where);
  if (entry || /[\r\n]/.test(written)) return undefined;
  const required = properties.filter((property) => property.required).map(({ name }) => name);
  const indent = lineEndOf(tree.text) + ' '.repeat(columnOf(tree, where.start));
  const title = message('schema.fix.keys', 'Give it keys');
  if (required.length === 1)
    return sureFix(
      title,
      replace(where, `${required[0]!}: ${isScalar(node) ? written : quoted(written)}`),
    );
  const [, time, text] = /^(\S+(?: \d\d:\d\d\S*)?)[\s–—-]+(\S.*)$/.exec(written) ?? [];
  if (required.join() !== 'at,text' || time === undefined || !parseIsoMoment(time))
    return undefined;
  return sureFix(title, replace(where, `at: ${time}${indent}text: ${inlineScalar(text!)}`));
}

/**
 * Adds a key to a mapping, where the order of the schema has it among those that are there.
 * @param value what is known of its value; where nothing is, a person has to write it
 */
export function addKey(
  tree: YamlTree,
  place: YamlPlace,
  schema: SchemaNode,
  name: string,
  value = '',
): Fix | undefined {
  if (!isMap(place.node)) return undefined;
  const entries = [...entriesOf(tree, place.node).values()].filter(({ merged }) => !merged);
  const [first] = entries;
  if (!first) return undefined;
  const order = schema.properties.map((property) => property.name);
  const earlier = order.slice(0, Math.max(0, order.indexOf(name)));
  const before = entries.findLast(({ key }) => earlier.includes(key));
  const line = `${name}: ${value}`;
  return {
    title: message('schema.fix.add', 'Add `{0}`', name),
    splices: [before ? lineAfter(tree, place, before, line) : lineBefore(tree, place, first, line)],
    ...(value === '' ? { scaffold: true } : { preferred: true }),
  };
}

function lineAfter(tree: YamlTree, { node }: YamlPlace, entry: YamlEntry, line: string): Splice {
  const { start, end } = spanOfEntry(tree, entry);
  if (isMap(node) && node.flow === true) return insert(end, `, ${line}`);
  const rest = /^[^\r\n]*/.exec(tree.text.slice(end - tree.base))![0];
  const indent = ' '.repeat(columnOf(tree, start));
  return insert(end + rest.length, `${lineEndOf(tree.text)}${indent}${line}`);
}

function lineBefore(tree: YamlTree, { node }: YamlPlace, entry: YamlEntry, line: string): Splice {
  const { start } = spanOf(tree, entry.keyNode);
  if (isMap(node) && node.flow === true) return insert(start, `${line}, `);
  const indent = ' '.repeat(columnOf(tree, start));
  return insert(start, `${line}${lineEndOf(tree.text)}${indent}`);
}

/** A fix that leaves nothing to think about. */
function sureFix(title: Fix['title'], splice: Splice): Fix {
  return { title, splices: [splice], preferred: true, bulk: true };
}

function isInFlow({ parent }: YamlPlace): boolean {
  return isMap(parent?.node) && parent.node.flow === true;
}

function textAt(tree: YamlTree, where: Span): string {
  return sliceOf(tree.text, span(where.start - tree.base, where.end - tree.base));
}

/** Characters before an offset of the file on its line. */
function columnOf(tree: YamlTree, offset: number): number {
  const inYaml = offset - tree.base;
  const column = inYaml - (tree.text.lastIndexOf('\n', inYaml - 1) + 1);
  return tree.text.startsWith('\uFEFF') && inYaml === column ? column - 1 : column;
}

/** Right behind the colon where only blanks stand between it and the value. */
function afterColon(tree: YamlTree, entry: YamlEntry, value: Span): number {
  const { end } = spanOf(tree, entry.keyNode);
  const between = textAt(tree, span(end, value.start));
  const blanks = /^\s*:([ \t]*)$/.exec(between);
  return blanks ? value.start - blanks[1]!.length : value.start;
}
