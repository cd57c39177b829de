import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { visit } from 'yaml';
import { inEnglish } from '../../src/core/messages.ts';
import type { SchemaKind } from '../../src/core/schema/jsonSchema.ts';
import { validateAgainstSchema } from '../../src/core/schema/validate.ts';
import { LineIndex } from '../../src/core/text/lines.ts';
import { applySplices, replace } from '../../src/core/text/splice.ts';
import { entriesOf, spanOf } from '../../src/core/yaml/nodes.ts';
import type { YamlEntry } from '../../src/core/yaml/nodes.ts';
import { parseYaml } from '../../src/core/yaml/parse.ts';
import { sectionKeys } from '../../src/core/yaml/readSections.ts';
import { yamlPeer } from '../support/yamlLanguageServer.ts';
import type { YamlPeer } from '../support/yamlLanguageServer.ts';

const root = path.join(import.meta.dirname, '../..');
const peers: Readonly<Record<SchemaKind, YamlPeer>> = {
  review: yamlPeer('pir.schema.json'),
  'front-matter': yamlPeer('pir-front-matter.schema.json'),
  config: yamlPeer('pir-config.schema.json'),
};

function read(file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}

/** What we find in a text, by line, and the keys whose absence we name or explain by a misspelt one. */
function ours(text: string, kind: SchemaKind) {
  const tree = parseYaml(text);
  const lines = new LineIndex(text);
  const problems = [...tree.problems, ...validateAgainstSchema(tree, kind)];
  return {
    lines: new Set(problems.map(({ span }) => lines.lineAt(span.start))),
    named: new Set(problems.flatMap(({ message }) => message.args.map(String))),
    messages: problems.map(({ message }) => inEnglish(message)),
  };
}

/** What only the YAML language server finds in a text. */
async function missedIn(text: string, kind: SchemaKind): Promise<string[]> {
  const { lines, named } = ours(text, kind);
  const theirs = await peers[kind].open(text).validate();
  const missed: string[] = [];
  for (const { range, message, source = '' } of theirs) {
    const line = range.start.line;
    const words = typeof message === 'string' ? message : message.value;
    const key = /Missing property "([^"]+)"/.exec(words)?.[1];
    // It shows a missing key on the first line of the mapping, we on the key the mapping belongs to,
    // or on the one that is only misspelt.
    const isNamed = key !== undefined && named.has(key);
    const isReported = lines.has(line) || lines.has(lineOfHolder(text, line));
    if (!source.startsWith('yaml-schema') || isNamed || isReported) continue;
    if (!isEmptySection(text, line)) missed.push(`line ${line + 1}: ${words}`);
  }
  return missed;
}

/** The line of the key that holds what stands on a line: the nearest one above that is indented less. */
function lineOfHolder(text: string, line: number): number {
  const lines = text.split('\n');
  const indent = (index: number) => lines[index]!.search(/[^\s-]|$/);
  let holder = line - 1;
  while (holder >= 0 && (lines[holder]!.trim() === '' || indent(holder) >= indent(line))) holder--;
  return holder;
}

/** An empty section is no violation to us but the business of a check that knows how far the review is. */
function isEmptySection(text: string, line: number): boolean {
  if (new LineIndex(text).textOf(line).trim() === 'null')
    return isEmptySection(text, lineOfHolder(text, line));
  const key = /^\s*([\w-]+):\s*(?:null)?\s*(?:#.*)?$/.exec(new LineIndex(text).textOf(line))?.[1];
  const names = Object.keys(sectionKeys);
  return key !== undefined && names.some((name) => name.split('.').at(-1) === key);
}

/** The text with each of its keys misspelt and each of its values replaced, one at a time. */
function* mutations(text: string): Generator<[string, string]> {
  const tree = parseYaml(text);
  const entries: YamlEntry[] = [];
  visit(tree.document, {
    Map(_key, map) {
      entries.push(...entriesOf(tree, map).values());
    },
  });
  for (const { key, keyNode, value } of entries) {
    yield [`${key} misspelt`, applySplices(text, [replace(spanOf(tree, keyNode), `${key}x`)])];
    yield [`${key} unknown`, applySplices(text, [replace(spanOf(tree, keyNode), 'zzzzzzzz')])];
    if (!value) continue;
    const where = spanOf(tree, value);
    for (const other of [
      '[1, {a: b}]',
      '{zzzz: 1}',
      '12',
      'true',
      '"?"',
      '""',
      'null',
      '2026-13-01',
    ])
      yield [`${key}: ${other}`, applySplices(text, [replace(where, other)])];
  }
}

describe('Every violation of the schema that the YAML language server reports, we report too', () => {
  for (const file of readdirSync(path.join(root, 'samples'), { recursive: true }).map(String))
    if (/\.pir\.ya?ml$/.test(file))
      it(`in samples/${file}`, async () => {
        assert.deepEqual(await missedIn(read(`samples/${file}`), 'review'), []);
      });

  it('in a review with one of its keys or values changed', async () => {
    const text = read('test/fixtures/yaml/complete.pir.yaml');
    assert.deepEqual(await missedIn(text, 'review'), []);
    assert.deepEqual(ours(text, 'review').messages, []);
    for (const [change, mutated] of mutations(text))
      assert.deepEqual(await missedIn(mutated, 'review'), [], change);
  });

  it('in front matter with one of its keys or values changed', async () => {
    const text =
      'pir: 1\nid: x\ntitle: Slow logins\ndate: 2026-04-02\nstatus: draft\nseverity: sev3\n' +
      'services: [auth]\nauthors: [Ines]\nreviewTeam:\n  - name: Ines\n    role: expert\n' +
      'incident:\n  started: 2026-04-02T09:12\nlayout: post\n';
    assert.deepEqual(ours(text, 'front-matter').messages, []);
    for (const [change, mutated] of mutations(text))
      // Without `pir` it is none of ours, whatever else it says.
      if (!change.startsWith('pir'))
        assert.deepEqual(await missedIn(mutated, 'front-matter'), [], change);
  });

  // Tabs are left out: what they indent is read by us as it was meant, and is no violation any more.
  it('in text that is broken as YAML', async () => {
    for (const text of [
      'pir: 1\ntitle: Deploy failed: why\nstatus: final\n',
      'pir: 1\ntitle: "open\nstatus: final\n',
      'pir: 1\ntitle: a\nservices: [a, b\nseverity: 9\n',
      'pir: 1\ntitle: a\nsev\nstatus: x\n',
      'pir: 1\ntitle: a\ntitle: b\n',
      'title: @a\n',
      '- a\n',
      'text\n',
      'pir: 1\ntitle: a\nlessons:\n  - b: c\n  -\n',
    ])
      assert.deepEqual(await missedIn(text, 'review'), [], text);
  });
});
