import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { isMap, isSeq } from 'yaml';
import type { ParsedNode } from 'yaml';
import { entriesOf, spanOf, spanOfKey, textOf } from '../../../../src/core/yaml/nodes.ts';
import { parseYaml } from '../../../../src/core/yaml/parse.ts';
import { plainTree } from '../../../../src/core/yaml/plain.ts';
import type { YamlTree } from '../../../../src/core/yaml/tree.ts';

/** What a tree says, and where all of it stands. */
function meaningOf(tree: YamlTree, node: ParsedNode | null = tree.document.contents): unknown {
  if (isSeq(node)) return [spanOf(tree, node), node.items.map((item) => meaningOf(tree, item))];
  if (!isMap(node)) return textOf(tree, node);
  const entries = [...entriesOf(tree, node).values()];
  return [
    spanOf(tree, node),
    entries.map((entry) => [entry.key, spanOfKey(tree, entry), meaningOf(tree, entry.value)]),
  ];
}

const review = [
  'pir: 1',
  '# What lists show',
  'title: "Down: again"',
  "services: [checkout, 'search']",
  'severity:',
  'incident: { started: 2024-03-18T14:02, detected: ~ }',
  'authors:',
  '- Kim Lee',
  '-   Jo # no comment',
  'reviewTeam: []',
  'actionItems:',
  '  - title: Raise the limit: now',
  '    owner: https://x.org/kim',
  '',
  '    labels:',
  '    - a',
  '  - Watch it',
  '  - { owner: Kim, due: }',
  '  - title: ',
].join('\n');

describe('Reading plain YAML without the library', () => {
  it('finds keys, values on one line, and lists and mappings of them', () => {
    const text = review.replace(' # no comment', '').replace(': now', '');
    const tree = plainTree(text, 4)!;
    assert.deepEqual(meaningOf(tree), meaningOf(parseYaml(text, 4)));
    const windows = text.replaceAll('\n', '\r\n');
    assert.deepEqual(meaningOf(plainTree(windows)!), meaningOf(parseYaml(windows)));
  });

  it('leaves to the library what uses more of YAML, or is wrong', () => {
    for (const text of [
      review,
      'title: x # comment',
      'title: |\n  x',
      'title: x\n  y',
      'title: &a x',
      "title: 'it''s'",
      'tags: [a, [b]]',
      'tags: [a,, b]',
      'tags: [a, ]',
      'tags: { a: 1, a: 2 }',
      'a:\n  b: 1\n   c: 2',
      'a:\n  - b\n  c: 2',
      'a:\n  - b: 1\n   c: 2',
      'title: x\ntitle: y',
      '---\ntitle: x',
      '- a',
      'title x',
      ' title: x',
      '-\ttitle: x',
      'title: x\ry: z',
      'title:\uFEFFx',
      '',
      Array.from({ length: 90 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
    ]) {
      assert.equal(plainTree(text), undefined, text);
    }
  });

  it('finds what the library finds in anything made of what reviews are made of', () => {
    const pieces = [
      ...['a', 'b-c', '2026-03-18', 'null', '~', '12', 'é', '\u00a0', '\uFEFF', 'x y', '{}', '[]'],
      ...[': ', ': ', ': ', ':', ':\n', '\n', '\n', '\n- ', '\n  - ', '\n  ', '\n    ', '\r\n'],
      ...['[', ']', '{', '}', ', ', ',', '"', '"', "'", "'", '\\', ' #', '\n# c\n', '- ', '-'],
      ...['&a', '*a', '! ', '|', '? ', '\t', ' ', 'a: 1\n', '- x\n', '  - b: z\n    c: v\n'],
    ];
    const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 14 });
    fc.assert(
      fc.property(texts, (parts) => {
        const text = `a: ${parts.join('')}`;
        const tree = plainTree(text);
        if (!tree) return;
        const parsed = parseYaml(text);
        assert.deepEqual(meaningOf(tree), meaningOf(parsed));
        assert.deepEqual(parsed.problems, []);
      }),
      { numRuns: 2_000 },
    );
  });
});
