import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findingsOf, fixedBy, marked, said } from '../../../../support/checks.ts';

const rule = 'timeline-date-ambiguous';

function list(title: string, ...entries: string[]): string {
  return `# ${title}\n\n## Timeline (UTC)\n\n${entries.map((entry) => `- ${entry}\n`).join('')}`;
}

describe('timeline-date-ambiguous', () => {
  it('asks once which number is the day where nothing in the review tells', () => {
    const text = list('T', '04/03/2026 14:02 a', '04/03/2026 14:31 b');
    assert.deepEqual(marked(rule, text), ['04/03/2026']);
    assert.deepEqual(findingsOf(rule, text)[0]!.message.args.slice(1).sort(), [
      '2026-03-04',
      '2026-04-03',
    ]);
  });

  it('writes all open dates year first, in either reading', () => {
    const text = list('T', '04/03/2026 14:02 a', '04/03/2026 14:31 b');
    for (const day of ['2026-03-04', '2026-04-03']) {
      const fixed = fixedBy(`It is ${day}: write dates year first`, text, findingsOf(rule, text));
      assert.equal(fixed, list('T', `${day} 14:02 a`, `${day} 14:31 b`));
      assert.deepEqual(marked(rule, fixed), []);
    }
  });

  it('is silent where a sibling, the title or the order settles it', () => {
    assert.deepEqual(marked(rule, list('T', '04/03/2026 14:02 a', '13/03/2026 14:31 b')), []);
    assert.deepEqual(marked(rule, list('T on March 4, 2026', '04/03/2026 14:02 a')), []);
    assert.deepEqual(marked(rule, list('T', '2026-03-04 14:02 a', '4 March 2026 14:31 b')), []);
    assert.deepEqual(marked(rule, list('T', '03/03/2026 14:02 a')), []);
  });

  it('marks a weekday that its date denies', () => {
    const text = list('T', 'Tuesday, 18 March 2026 14:02 a');
    assert.deepEqual(marked(rule, text), ['Tuesday']);
    assert.deepEqual(said(rule, text), [
      '2026-03-18 is a Wednesday, not a Tuesday. One of the two is wrong.',
    ]);
    const fixed = fixedBy('Write Wednesday', text, findingsOf(rule, text));
    assert.equal(fixed, list('T', 'Wednesday, 18 March 2026 14:02 a'));
    assert.deepEqual(marked(rule, fixed), []);
  });
});
