import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseBlocks } from '../../../../src/core/markdown/blocks.ts';
import { yamlFacts } from '../../../../src/core/markdown/metadata/frontMatterFacts.ts';
import { plainFrontMatterFacts } from '../../../../src/core/markdown/metadata/plainFrontMatter.ts';
import { readMarkdownReview } from '../../../../src/core/markdown/readReview.ts';
import { parseYaml } from '../../../../src/core/yaml/parse.ts';

/** Both readings of one front matter: the short way and through the parser. */
function bothWays(yaml: string) {
  const text = `---\n${yaml}\n---\n`;
  const frontMatter = parseBlocks(text).frontMatter!;
  const { start, end } = frontMatter.content;
  return {
    short: plainFrontMatterFacts(text, frontMatter),
    parsed: yamlFacts(parseYaml(text.slice(start, end), start)),
  };
}

describe('Reading plain front matter without the YAML parser', () => {
  it('finds what the parser finds, at the same places', () => {
    for (const yaml of [
      'title: Down again\nauthor: Kim Lee ([@kim](https://x.org))\nlayout: post',
      'title: "Down: again"\nstatus: \'final\'\nseverity: 2',
      'date: 2024-03-18\nstart_time: 2024-03-18T14:02:00Z\r\nend_time:\ntags:\n- a\n-   c d ',
      '# a comment\n\nkeywords:\n  - dns\n  - "cdn"\nproduct: ""\ncompany: null',
      'authors: Kim, Jo\nurl: https://x.org/a#b\ncategories: []x',
    ]) {
      const { short, parsed } = bothWays(yaml);
      if (short) assert.deepEqual(short, parsed, yaml);
    }
    assert.equal(bothWays('title: Down\ntags:\n- a').short?.length, 2);
    assert.equal(bothWays('tags: [a, "b c"]\ncategories: []').short?.length, 2);
  });

  it('finds what the parser finds in anything made of what front matter is made of', () => {
    const pieces = [
      ...['title', 'tags', 'date', 'status', 'x', 'a b', '2026-03-18', 'null', '~', '12'],
      ...[': ', ': ', ':', '\n', '\n', '\n- ', '\n- ', '\n  - ', '\n  ', '\r\n', ' ', '\t'],
      ...[
        '[',
        ']',
        ', ',
        ',',
        '{',
        '"',
        '"',
        "'",
        '\\',
        '#',
        ' #',
        '- ',
        '-',
        '|',
        '&a',
        '*a',
        '!',
      ],
    ];
    const texts = fc
      .array(fc.constantFrom(...pieces), { maxLength: 14 })
      .map((parts) => `title: ${parts.join('')}`);
    fc.assert(
      fc.property(texts, (yaml) => {
        fc.pre(!/^(?:---|\.\.\.)/m.test(yaml));
        const { short, parsed } = bothWays(yaml);
        if (short) assert.deepEqual(short, parsed);
      }),
      { numRuns: 300 },
    );
  });

  it('leaves to the parser what uses more of YAML, or is wrong', () => {
    for (const yaml of [
      'pir: 1\ntitle: x',
      'title: a: b',
      'title: x # comment',
      'title: "a \\" b"',
      "title: 'it''s'",
      'title: |\n  x',
      'title: x\n  y',
      'tags: [a, [b]]',
      'tags: [a, "b, c"]',
      'tags: [a,, b]',
      'tags: [a: b]',
      'tags: [a',
      'tags:\n- a\n  - b',
      'tags:\n  - a\n- b',
      'resources:\n- src: a\n  title: b',
      'title: x\ntitle: y',
      '- a',
      'title x',
      'title: &a x',
      'incident:\n  started: 2024-03-18',
    ]) {
      assert.equal(bothWays(yaml).short, undefined, yaml);
    }
  });

  it('gives the tree of the front matter to whoever asks, and only one', () => {
    const document = readMarkdownReview('---\ntitle: x\n---\n', { fileName: 'a.md' });
    assert.equal(document.yaml, document.yaml);
    assert.equal(String(document.yaml?.document), 'title: x\n');
    assert.equal(readMarkdownReview('# x\n', { fileName: 'a.md' }).yaml, undefined);
  });

  it('says what is wrong with broken front matter', () => {
    const text = '---\ntitle: [x\n---\n# Y\n';
    assert.equal(readMarkdownReview(text, { fileName: 'a.md' }).problems.length > 0, true);
  });
});
