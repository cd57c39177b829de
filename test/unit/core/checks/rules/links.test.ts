import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { OtherReview, World } from '../../../../../src/core/checks/world.ts';
import { inEnglish } from '../../../../../src/core/messages.ts';
import type { ReviewFormat } from '../../../../../src/core/review/model.ts';
import { assertFixesRemove, findingsOf, fixedBy } from '../../../../support/checks.ts';

const files: Readonly<Record<string, string>> = {
  'graph.png': '',
  'evidence/lag graph.png': '',
  'evidence/queue.csv': '',
  '../2026/stall.md': '# Stall\n\n## What happened\n\n<a id="own"></a>\n',
  'folder/index.md': '# Folder\n',
};

const others: readonly OtherReview[] = [
  {
    uri: 'file:///a.md',
    path: 'postmortems/2026-03-18-checkout.pir.yaml',
    id: 'checkout',
    idLine: 7,
    actions: [],
  },
  { uri: 'file:///b.md', path: 'postmortems/2025-11-02-cache.pir.md', title: 'Cache', actions: [] },
];

const world: World = {
  reviews: others,
  exists: (path) => Object.hasOwn(files, path),
  entriesOf: (folder) =>
    folder === 'evidence/'
      ? ['lag graph.png', 'queue.csv', 'old/']
      : folder === './'
        ? ['graph.png']
        : [],
  textOf: (path) => files[path],
};

function complaints(
  text: string,
  format: ReviewFormat = 'markdown',
  known: World = world,
): string[] {
  return findingsOf('link-broken', text, format, { world: known }).map(({ message }) =>
    inEnglish(message),
  );
}

describe('link-broken', () => {
  it('is said of files that are not there', () => {
    assert.deepEqual(complaints('See [the graph](graphs.png) and ![it](graph.png).\n'), [
      'There is no file “graphs.png”.',
    ]);
    assert.deepEqual(complaints('See [the graph][g].\n\n[g]: evidence/gone.png\n'), [
      'There is no file “evidence/gone.png”.',
    ]);
    const yaml = 'evidence:\n  - title: Graph\n    url: ./graphs.png\n';
    assert.deepEqual(complaints(yaml, 'yaml'), ['There is no file “./graphs.png”.']);
  });

  it('is not said of what is there, in the ways that people write it', () => {
    const links = [
      'graph.png?raw=true',
      'evidence/lag%20graph.png',
      '<graph.png>',
      '../2026/stall',
      '../2026/stall.html',
      'folder/',
      '../2026/stall.md#what-happened',
      '../2026/stall.md#own',
      'graph.png#L10',
    ];
    for (const link of links) assert.deepEqual(complaints(`[x](${link})\n`), [], link);
  });

  it('leaves alone what leads elsewhere, or is no link', () => {
    const links = [
      'https://example.com/a',
      'mailto:a@b.test',
      '/docs/a',
      '{{ site.url }}/a',
      'vscode:x',
    ];
    for (const link of links) assert.deepEqual(complaints(`[x](${link})\n`), [], link);
    assert.deepEqual(complaints('`[x](gone.md)` and\n\n```\n[x](gone.md)\n```\n'), []);
    assert.deepEqual(complaints('---\nlayout: post\n---\n\n[x](../2023/other-post/)\n'), []);
  });

  it('is said of headings that are not there', () => {
    const text = '# T\n\n## What happened?\n\n[a](#what-happened) [b](#what-happens)\n';
    assert.deepEqual(complaints(text), ['There is no heading “#what-happens” there.']);
    assert.deepEqual(complaints('[x](../2026/stall.md#why)\n'), [
      'There is no heading “#why” there.',
    ]);
    assert.deepEqual(complaints('# A\n\n# A\n\n[x](#a-1) [y](#top) [z](#)\n'), []);
  });

  it('is silent about what is not known, and what the editor says itself', () => {
    assert.deepEqual(complaints('[x](gone.md)\n', 'markdown', {}), []);
    assert.deepEqual(complaints('[x](gone.md)\n', 'markdown', { exists: () => undefined }), []);
    assert.deepEqual(
      complaints('[x](gone.md)\n', 'markdown', { ...world, linksAreChecked: true }),
      [],
    );
    const yaml = 'evidence:\n  - title: Graph\n    url: ./graphs.png\n';
    assert.equal(complaints(yaml, 'yaml', { ...world, linksAreChecked: true }).length, 1);
  });

  it('is said of related reviews that nobody has', () => {
    const text = 'pir: 1\nrelated: [checkout, 2025-11-02-cache, chekout, ../x.md, unknown-thing]\n';
    assert.deepEqual(
      complaints(text, 'yaml'),
      [
        'There is no review “chekout”; did you mean “checkout”?',
        'There is no file “../x.md”.',
        'There is no review “unknown-thing”.',
      ].filter((line) => !line.includes('x.md')),
    );
    assert.deepEqual(complaints(text, 'yaml', {}), []);
  });

  it('is put right with the nearest name', () => {
    const text = 'See [the graph](evidence/lag-graph.png#x).\n';
    const findings = findingsOf('link-broken', text, 'markdown', { world });
    assert.equal(
      fixedBy('Link to “evidence/lag graph.png”', text, findings),
      'See [the graph](evidence/lag%20graph.png#x).\n',
    );
    assertFixesRemove('link-broken', text, 'markdown', { world });
    assertFixesRemove('link-broken', '## What happened?\n\n[a](#what-happend)\n');
    assertFixesRemove('link-broken', 'pir: 1\nrelated: [chekout]\n', 'yaml', { world });
    assertFixesRemove('link-broken', 'evidence:\n  - url: ./grap.png\n    title: x\n', 'yaml', {
      world,
    });
  });
});

describe('id-duplicate', () => {
  const found = (id: string, known: World | undefined = world) =>
    findingsOf('id-duplicate', `pir: 1\nid: ${id}\n`, 'yaml', known ? { world: known } : {});

  it('is said where another review has the id, and leads there', () => {
    const [finding] = found('Checkout');
    assert.ok(finding);
    assert.match(inEnglish(finding.message), /The id “Checkout” belongs to/);
    assert.deepEqual(finding.related[0]?.elsewhere, {
      uri: 'file:///a.md',
      path: 'postmortems/2026-03-18-checkout.pir.yaml',
      line: 7,
    });
  });

  it('leads to the start of a review that is not known to write its id', () => {
    const reviews = [{ uri: 'file:///a.md', path: 'a.md', id: 'checkout', actions: [] }];
    assert.equal(found('checkout', { reviews })[0]?.related[0]?.elsewhere?.line, 1);
  });

  it('is not said of other ids, nor where the others are not known', () => {
    assert.deepEqual(found('checkout-2'), []);
    assert.deepEqual(found('checkout', {}), []);
    assert.deepEqual(findingsOf('id-duplicate', 'pir: 1\nid: checkout\n', 'yaml'), []);
  });
});
