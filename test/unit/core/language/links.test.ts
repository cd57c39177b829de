import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { linksOf } from '../../../../src/core/language/links.ts';
import type { LinkTarget } from '../../../../src/core/language/links.ts';
import type { ReviewFormat } from '../../../../src/core/review/model.ts';
import { readReview } from '../../../../src/core/review/read.ts';
import { sliceOf } from '../../../../src/core/text/span.ts';

const tickets = { 'PAY-<num>': 'https://tracker.example.com/PAY-<num>' };

function links(text: string, format: ReviewFormat): [string, LinkTarget][] {
  const document = readReview(text, format, { fileName: `a.pir.${format}` });
  return linksOf(document, { tickets }).map((link) => [sliceOf(text, link.span), link.target]);
}

const ticket = (number: number): LinkTarget => ({
  kind: 'url',
  url: `https://tracker.example.com/PAY-${number}`,
});

describe('Links of a review', () => {
  it('lead from ticket numbers to the tracker', () => {
    assert.deepEqual(links('actionItems:\n  - title: A (PAY-1)\n    ticket: PAY-2\n', 'yaml'), [
      ['PAY-1', ticket(1)],
      ['PAY-2', ticket(2)],
    ]);
    assert.deepEqual(links('# A\n\n- [ ] Alert on it, PAY-3\n', 'markdown'), [
      ['PAY-3', ticket(3)],
    ]);
  });

  it('leave links and addresses to the editor', () => {
    const yaml = 'evidence:\n  - url: https://tracker.example.com/PAY-1\n';
    assert.deepEqual(links(yaml, 'yaml'), []);
    const markdown =
      '# A\n\n[PAY-1](https://x.example/PAY-1) <https://x.example/PAY-2> [PAY-4][t]\n\n[t]: https://x.example/PAY-4\n';
    assert.deepEqual(links(markdown, 'markdown'), []);
  });

  it('leave code alone', () => {
    assert.deepEqual(links('# A\n\n```\nPAY-1\n```\n\n> - a\n>\n>       PAY-2\n', 'markdown'), []);
  });

  it('lead to related reviews by id and by path', () => {
    const text = 'related: [2025-11-02-cold-start, ../2024/a.pir.md, https://x.example/b]\n';
    const expected: [string, LinkTarget][] = [
      ['2025-11-02-cold-start', { kind: 'review', reference: '2025-11-02-cold-start' }],
      ['../2024/a.pir.md', { kind: 'file', path: '../2024/a.pir.md' }],
    ];
    assert.deepEqual(links(text, 'yaml'), expected);
  });

  it('lead to files beside a YAML review', () => {
    const text =
      'timeline:\n  - at: 2026-03-18T14:21\n    text: Paged\n    link: ./chat.md\nevidence:\n  - url: graphs/hits.png\n  - url: Grafana\n';
    assert.deepEqual(links(text, 'yaml'), [
      ['./chat.md', { kind: 'file', path: './chat.md' }],
      ['graphs/hits.png', { kind: 'file', path: 'graphs/hits.png' }],
    ]);
  });

  it('never overlap, though an id may look like a ticket number', () => {
    assert.deepEqual(links('related: [PAY-12]\n', 'yaml').length, 1);
  });
});
