import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Change } from '../../../../src/core/edit/change.ts';
import { newEventLimits } from '../../../../src/core/edit/limits.ts';
import { readReview } from '../../../../src/core/review/read.ts';
import { renderReview } from '../../../../src/core/templates/render.ts';
import { templates } from '../../../../src/core/templates/templates.ts';
import { after, at, markdown, refusal } from '../../../support/edits.ts';

const start = at(14, 2, '2026-03-18');
const event: Change = { type: 'add-event', event: { start, text: 'It began' } };

describe('The first entries of a review', () => {
  for (const template of templates) {
    for (const format of ['markdown', 'yaml'] as const) {
      it(`have a place in what ${template.id} starts with in ${format}`, () => {
        const values = { id: 'slow', title: 'Slow', date: start.date!, start, zone: 'UTC' };
        const { text } = renderReview(template, format, values);
        const document = readReview(text, format, { fileName: `review.${format}` });
        after(document, event);
        after(document, { type: 'add-action', action: { title: 'Alert on it', owner: '@sam' } });
        after(document, { type: 'set-milestone', name: 'mitigated', at: at(15, 2, '2026-03-18') });
      });
    }
  }

  it('are rows of a table that has only its header', () => {
    const text =
      '# 2026-03-18 Slow\n\n## Timeline\n\n| Date | Time | Who | Event |\n|---|---|---|---|\n';
    const document = markdown(text);
    assert.deepEqual(Object.keys(newEventLimits(document, undefined)).sort(), ['kind', 'link']);
    const change: Change = {
      type: 'add-event',
      event: { start, text: 'a | b', actor: '@sam' },
    };
    assert.equal(
      after(document, change),
      `${text.trimEnd()}\n| 2026-03-18 | 14:02 | @sam | a \\| b |\n`,
    );
    const kind: Change = { type: 'add-event', event: { start, text: 'It began', kind: 'impact' } };
    assert.match(refusal(document, kind), /no place for who did it, the kind or a link/);
  });

  it('take the place of an empty row or bullet', () => {
    const table = markdown(
      '# Slow\r\n\r\n## Action items\r\n\r\n| Action | Owner |\r\n|--|--|\r\n|  |  |\r\n',
    );
    const action: Change = { type: 'add-action', action: { title: 'Alert', owner: 'Priya' } };
    assert.match(after(table, action), /\|--\|--\|\r\n\| Alert \| Priya \|\r\n$/);
    const list = markdown('# Slow\n\n## Action items\n\n- [ ] \n\n## Lessons learned\n\n- One.\n');
    assert.match(after(list, action), /items\n\n- \[ \] Alert \(owner: Priya\)\n\n## Lessons/);
  });
});
