import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inEnglish } from '../../../../../src/core/messages.ts';
import { eachFixed, findingsOf, marked, said } from '../../../../support/checks.ts';

const rule = 'timeline-midnight';

function table(...times: string[]): string {
  const rows = times.map((time, index) => `| ${time} | ${'abcdefgh'[index]} |\n`).join('');
  return `# T\n\n## Timeline (UTC)\n\n| Time | Event |\n| --- | --- |\n${rows}`;
}

describe('timeline-midnight', () => {
  it('marks the first entry behind midnight and rolls all up to the next date over', () => {
    const text = table(
      '18 Mar 2026 22:10',
      '18 Mar 2026 23:50',
      '18 Mar 2026 00:10',
      '18 Mar 2026 0:40',
      '19 Mar 2026 01:20',
    );
    assert.deepEqual(marked(rule, text), ['18 Mar 2026 00:10']);
    assert.deepEqual(said(rule, text), [
      '00:10 comes behind 23:50 of the same date, but midnight lies between them.',
    ]);
    const fixed = eachFixed(rule, text);
    assert.equal(
      fixed,
      table(
        '18 Mar 2026 22:10',
        '18 Mar 2026 23:50',
        '19 Mar 2026 00:10',
        '19 Mar 2026 0:40',
        '19 Mar 2026 01:20',
      ),
    );
    assert.deepEqual(marked(rule, fixed), []);
  });

  it('is silent about the order of what it has marked', () => {
    const text = table('2026-03-18 23:50', '2026-03-18 00:10', '2026-03-18 00:40');
    assert.deepEqual(marked('timeline-order', text), []);
    assert.deepEqual(marked(rule, text), ['2026-03-18 00:10']);
  });

  it('rolls over the end of a month and a year', () => {
    const text = table('2026-12-31 23:50', '2026-12-31 00:10');
    assert.equal(eachFixed(rule, text), table('2026-12-31 23:50', '2027-01-01 00:10'));
  });

  it('takes the evening for a day ahead where most entries come after midnight', () => {
    const text = table(
      '2026-03-18 23:04',
      '2026-03-18 02:50',
      '2026-03-18 05:16',
      '2026-03-18 06:27',
    );
    const [finding] = findingsOf(rule, text);
    assert.deepEqual(
      finding?.fixes.map(({ title, preferred }) => [inEnglish(title), preferred]),
      [
        ['Date what comes before midnight 2026-03-17', true],
        ['Roll the date over to 2026-03-19', false],
      ],
    );
    const fixed = eachFixed(rule, text);
    assert.equal(
      fixed,
      table('2026-03-17 23:04', '2026-03-18 02:50', '2026-03-18 05:16', '2026-03-18 06:27'),
    );
    assert.deepEqual(marked(rule, fixed), []);
  });

  it('rolls a YAML timeline over', () => {
    const text =
      'pir: 1\ntitle: T\ntimeline:\n  - at: "2026-03-18T23:50Z"\n    text: a\n  - at: 2026-03-18T00:10Z\n    text: b\n';
    assert.deepEqual(marked(rule, text, 'yaml'), ['2026-03-18T00:10Z']);
    assert.equal(eachFixed(rule, text, 'yaml'), text.replace('18T00:10', '19T00:10'));
  });

  it('leaves alone what is not a midnight', () => {
    const silent = [
      table('2026-03-18 23:50', '2026-03-19 00:10'),
      // A few hours back is an entry out of order.
      table('2026-03-18 15:50', '2026-03-18 12:10', '2026-03-18 16:00'),
      // A day later it would be behind the next entry.
      table('2026-03-18 22:00', '2026-03-18 08:00', '2026-03-18 22:30'),
      '# T\n\n## Timeline\n\n2026-03-18\n\n- 23:50 a\n- 00:10 b\n',
    ];
    for (const text of silent) assert.deepEqual(findingsOf(rule, text), [], text);
  });
});
