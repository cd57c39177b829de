import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { symbolsOf } from '../../../../src/core/language/symbols.ts';
import type { ReviewSymbol } from '../../../../src/core/language/symbols.ts';
import { readReview } from '../../../../src/core/review/read.ts';
import { contains, sliceOf } from '../../../../src/core/text/span.ts';

const review = `pir: 1
title: Checkout answered slowly   # of all days
status: in-review
services: [checkout, payments]
incident:
  started: 2026-03-18T14:02
  detected: 2026-03-18T14:09
summary: |
  A cache rollout renamed the key prefix.
  Nearly every lookup missed.
timeline:
  - at: 2026-03-18T14:21
    until: 2026-03-18T14:44
    kind: investigation
    text: Database suspected
  - at: 2026-03-18T15:09
    text: Rolled back
  - at: 2026-03-19T09:00
  - text: Nobody wrote down when
rootCauses:
  - The client derives its key prefix from the pod template, which the rollout renamed.
actionItems:
  - title: Alert on the hit rate
    owner: "@sam"
    status: open
    due: 2026-04-01
evidence:
  - title: Dashboard
    url: https://example.com/d/1
`;

function symbols(text: string): readonly ReviewSymbol[] {
  return symbolsOf(readReview(text, 'yaml', { fileName: 'a.pir.yaml' }));
}

function lines(list: readonly ReviewSymbol[], indent = ''): string[] {
  return list.flatMap(({ name, detail, children }) => [
    `${indent}${name}${detail && ` | ${detail}`}`,
    ...lines(children, `${indent}  `),
  ]);
}

function all(list: readonly ReviewSymbol[]): ReviewSymbol[] {
  return list.flatMap((symbol) => [symbol, ...all(symbol.children)]);
}

describe('The outline of a YAML review', () => {
  it('shows its parts, events with their times and action items with their state', () => {
    assert.deepEqual(lines(symbols(review)), [
      'pir | 1',
      'title | Checkout answered slowly',
      'status | in-review',
      'services | checkout, payments',
      'incident',
      '  started | 2026-03-18T14:02',
      '  detected | 2026-03-18T14:09',
      'summary | A cache rollout renamed the key prefix.',
      'timeline',
      '  Database suspected | 2026-03-18 14:21 – 14:44 · investigation',
      '  Rolled back | 15:09',
      '  2026-03-19 09:00',
      '  Nobody wrote down when',
      'rootCauses',
      '  The client derives its key prefix from the pod template, which the rollout renamed.',
      'actionItems',
      '  Alert on the hit rate | open · @sam · 2026-04-01',
      'evidence',
      '  Dashboard',
      '    title | Dashboard',
      '    url | https://example.com/d/1',
    ]);
  });

  it('leads to the words it shows, and covers all that belongs to them', () => {
    const [event] = symbols(review).find(({ name }) => name === 'timeline')!.children;
    assert.equal(sliceOf(review, event!.selection), 'Database suspected');
    assert.match(sliceOf(review, event!.span), /^at: 2026-03-18T14:21\n.*Database suspected$/s);
  });

  it('nests spans: a part lies in its parent, and what is jumped to in the part', () => {
    for (const { span, selection, children } of all(symbols(review))) {
      assert.ok(contains(span, selection));
      for (const child of children) assert.ok(contains(span, child.span));
    }
  });

  it('shows what can be read of a review that is broken or half typed', () => {
    assert.match(lines(symbols('title: "Checkout\nstatus: draft\n'))[0]!, /^title \| Checkout/);
    assert.deepEqual(lines(symbols('title: A\ntimel')), ['title | A', 'timel']);
    assert.deepEqual(lines(symbols('timeline:\n  - at:\n  -\n')), ['timeline', '  …', '  …']);
    assert.deepEqual(symbols(''), []);
    assert.deepEqual(symbols('- a\n- b\n'), []);
  });

  it('survives any nesting and keys that are no words', () => {
    assert.equal(symbols(`a: ${'['.repeat(190)}${']'.repeat(190)}`).length, 1);
    assert.deepEqual(lines(symbols('? [a, b]\n: 1\n__proto__:\n  - x: 1\n')), [
      '[a, b] | 1',
      '__proto__',
      '  …',
      '    x | 1',
    ]);
  });

  it('keeps to the file’s own text where anchors and merges bring values in', () => {
    const text = 'base: &b\n  text: Paged\ntimeline:\n  - <<: *b\n    at: 10:00\n  - *b\n';
    for (const { span, children } of all(symbols(text))) {
      for (const child of children) assert.ok(contains(span, child.span), child.name);
    }
  });

  it('is left to the editor for Markdown', () => {
    const document = readReview('---\npir: 1\n---\n# A\n', 'markdown', { fileName: 'a.pir.md' });
    assert.deepEqual(symbolsOf(document), []);
  });
});
