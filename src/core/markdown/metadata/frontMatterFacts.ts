import { isMap } from 'yaml';
import { remembered } from '../../review/comparable.ts';
import { metadataName } from '../../review/metadataName.ts';
import type { MetadataName } from '../../review/metadataNames.ts';
import { sliceOf, span } from '../../text/span.ts';
import type { Located } from '../../text/span.ts';
import { entriesOf, itemsOf, textOf } from '../../yaml/nodes.ts';
import type { YamlTree } from '../../yaml/tree.ts';
import type { Fact } from './fact.ts';
import type { FrontMatter } from '../tree.ts';

/**
 * The facts in YAML front matter that other tools (Jekyll, Hugo, own scripts) write under names we
 * understand: `author`, `start_time`, `keywords`. Keys we do not know are left alone.
 */
export function yamlFacts(tree: YamlTree): Fact[] {
  const root = tree.document.contents;
  if (!isMap(root)) return [];
  const facts: Fact[] = [];
  for (const { key, value } of entriesOf(tree, root).values()) {
    const name = nameOfKey(key);
    if (!name) continue;
    for (const item of itemsOf(tree, value)) {
      const text = textOf(tree, item);
      if (text && text.value !== '') {
        facts.push({ name, label: key, value: text, place: 'front-matter' });
      }
    }
  }
  return facts;
}

/** The facts in TOML front matter, as Hugo writes it: `key = "value"` lines up to the first table. */
export function tomlFacts(text: string, { content }: FrontMatter): Fact[] {
  const facts: Fact[] = [];
  const line = /^[ \t]*([\w-]+)[ \t]*=[ \t]*(.*?)[ \t]*$|^[ \t]*\[/gm;
  const source = sliceOf(text, content);
  for (let match = line.exec(source); match; match = line.exec(source)) {
    if (match[1] === undefined) break;
    const name = nameOfKey(match[1]);
    if (!name || !match[2]) continue;
    const start = content.start + match.index + match[0].indexOf(match[2], match[1].length);
    for (const value of tomlValues(match[2], start)) {
      facts.push({ name, label: match[1], value, place: 'front-matter' });
    }
  }
  return facts;
}

/** The texts in a TOML value: a string, a bare date or number, or an array of them on one line. */
function tomlValues(source: string, start: number): Located<string>[] {
  const values: Located<string>[] = [];
  const value = /"((?:[^"\\]|\\.)*)"|'([^']*)'|([^\s,[\]"'#]+)/g;
  for (let match = value.exec(source); match; match = value.exec(source)) {
    const text = match[1] ?? match[2] ?? match[3]!;
    const from = start + match.index + (match[3] === undefined ? 1 : 0);
    if (text !== '') values.push({ value: text, span: span(from, from + text.length) });
    if (!source.startsWith('[')) break;
  }
  return values;
}

/** What a key stands for: `start_time`, `startTime` and `start-time` alike. */
export const nameOfKey = remembered((key): MetadataName | undefined =>
  metadataName(key.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[_-]+/g, ' ')),
);
