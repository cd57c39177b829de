import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { factsOf, findAction } from '../../../../src/core/facts/reviewFacts.ts';
import type { ReviewFacts } from '../../../../src/core/facts/reviewFacts.ts';
import { readReview } from '../../../../src/core/review/read.ts';
import type { ReviewDocument } from '../../../../src/core/review/document.ts';

const markdown = `# 2026-03-18 Checkout timeouts

- Status: draft

## Timeline (UTC)

- 14:02 A deploy went out
- 14:09 The alert fired

## Action items

- [ ] Lower the pool size
- [x] Alert on saturation
- [ ] Lower the pool size
`;

function document(text: string): ReviewDocument {
  return readReview(text, 'markdown', { fileName: '2026-03-18-checkout.md' });
}

function facts(text: string): ReviewFacts {
  return factsOf(document(text), 'file:///a.md', 'a.md');
}

describe('factsOf', () => {
  it('says what a review says, and nothing of what it does not', () => {
    const { status, date, actions, owner } = {
      owner: undefined,
      ...facts(markdown),
    };
    assert.deepEqual([status, date, owner], ['draft', '2026-03-18', undefined]);
    assert.deepEqual(
      actions.map(({ title, state, line, nth }) => [title, state, line, nth]),
      [
        ['Lower the pool size', 'open', 12, 0],
        ['Alert on saturation', 'done', 13, 0],
        ['Lower the pool size', 'open', 14, 1],
      ],
    );
  });

  it('reads all there is in a YAML review', () => {
    const text = [
      'pir: 1',
      'id: a1',
      'title: Checkout timeouts',
      'severity: sev2',
      'services: [checkout, payments, checkout]',
      'authors: [Ada]',
      'incident:',
      '  started: 2026-03-18T14:02',
      '  detected: 2026-03-18T14:09',
      'actionItems:',
      '  - title: Lower the pool size',
      '    owner: Ben',
      '    due: 2026-04-01',
      '    priority: high',
      '    status: wont-do',
      '    reason: The pool is gone',
      '    ticket: OPS-12',
    ].join('\n');
    const read = factsOf(readReview(text, 'yaml', { fileName: 'a.pir.yaml' }), 'u', 'a.pir.yaml');
    assert.deepEqual(read, {
      uri: 'u',
      path: 'a.pir.yaml',
      format: 'yaml',
      id: 'a1',
      idLine: 2,
      title: 'Checkout timeouts',
      date: '2026-03-18',
      severity: 'sev2',
      level: 'sev2',
      services: ['checkout', 'payments'],
      people: ['Ada'],
      actions: [
        {
          title: 'Lower the pool size',
          owner: 'Ben',
          due: '2026-04-01',
          priority: 'high',
          state: 'wont-do',
          reason: 'The pool is gone',
          ticket: 'OPS-12',
          line: 11,
          offset: text.indexOf('Lower'),
          nth: 0,
        },
      ],
    });
  });

  it('survives JSON', () => {
    const read = facts(markdown);
    assert.deepEqual(JSON.parse(JSON.stringify(read)), read);
  });
});

describe('findAction', () => {
  it('finds an item again after the text around it changed', () => {
    const second = facts(markdown).actions[2]!;
    const later = document(markdown.replace('- 14:02', '- 13:58 Nothing yet\n- 14:02'));
    assert.equal(findAction(later, second), later.review.actions[2]);
  });

  it('takes no other item for one whose title was rewritten', () => {
    const item = facts(markdown).actions[1]!;
    const later = document(markdown.replace('Alert on saturation', 'Alert on queue length'));
    assert.equal(findAction(later, item), undefined);
  });
});
