import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { eachFixed, findingsOf, marked, said } from '../../../../support/checks.ts';

const rule = 'duration-mismatch';

const fields =
  '- **Started**: 2026-03-18 14:02 UTC\n- **Detected**: 2026-03-18 14:09 UTC\n- **Resolved**: 2026-03-18 15:09 UTC\n';

/** A review with milestones 7 and 67 minutes after its start. */
function withFields(line: string): string {
  return `# T\n\n${line}\n\n${fields}`;
}

/** A review whose timeline alone tells the times. */
function withTimeline(...stats: string[]): string {
  const entries = ['14:02 Errors rise', '14:20 An alert fires', '15:12 All is well'];
  const list = entries.map((entry) => `- 2026-03-18 ${entry}\n`).join('');
  return `# T\n\n## Timeline (UTC)\n\n${list}\n## Stats\n\n${stats.map((line) => `- ${line}\n`).join('')}`;
}

describe('duration-mismatch', () => {
  it('lets a bound be where only the timeline tells the times', () => {
    assert.deepEqual(marked(rule, withTimeline('Downtime: at least 70 minutes')), []);
    assert.deepEqual(marked(rule, withTimeline('Silent for at least 12 hours.')), []);
  });

  it('holds fields to the milestones and writes the computed duration in their form', () => {
    const text = withFields('- Time to detect: 12 minutes\n- Duration: 1h20m');
    assert.deepEqual(said(rule, text), [
      '12 minutes is stated; from 2026-03-18 14:02 UTC to 2026-03-18 14:09 UTC it is 7 minutes.',
      '1h20m is stated; from 2026-03-18 14:02 UTC to 2026-03-18 15:09 UTC it is 1h7m.',
    ]);
    assert.deepEqual(
      findingsOf(rule, text).map(({ level }) => level),
      ['warning', 'warning'],
    );
    const fixed = eachFixed(rule, text);
    assert.equal(fixed, withFields('- Time to detect: 7 minutes\n- Duration: 1h7m'));
    assert.deepEqual(marked(rule, fixed), []);
  });

  it('points at both ends', () => {
    const text = withFields('Time to detect: 12 minutes');
    const [finding] = findingsOf(rule, text);
    assert.equal(finding?.related.length, 2);
  });

  it('holds a sentence to the range it names', () => {
    const text = '# T\n\n## Impact\n\nSearch was slow between 10:02 and 11:40 (90 minutes).\n';
    assert.deepEqual(said(rule, text), [
      '90 minutes is stated; from 10:02 to 11:40 it is 98 minutes.',
    ]);
    assert.equal(eachFixed(rule, text), text.replace('90', '98'));
    assert.deepEqual(marked(rule, text.replace('90', '98')), []);
    assert.deepEqual(marked(rule, '# T\n\nIt was down from 23:50 to 00:10 (20 min).\n'), []);
  });

  it('holds a field to the range in brackets behind it', () => {
    const field = (duration: string) =>
      `# T\n\n**Duration:** ~${duration} (07:07 AEST → 14:47 AEST)\n`;
    assert.deepEqual(marked(rule, field('7h40m')), []);
    assert.deepEqual(marked(rule, field('9h40m')), ['9h40m']);
    assert.equal(eachFixed(rule, field('9h40m')), field('7h40m'));
  });

  it('is silent where the review counts in hours of its own, or adds durations up', () => {
    assert.deepEqual(
      marked(rule, withFields('Time to repair: 3h (support hours 10:00-17:00)')),
      [],
    );
    assert.deepEqual(marked(rule, withFields('Duration: 5 h degraded + 1 h down')), []);
  });

  it('leaves room for about, round numbers and the unit that is written', () => {
    for (const line of [
      'Duration: 1 hour',
      'Duration: about 60 minutes',
      'Duration: 65 min',
      'Duration: 1h 7m',
    ]) {
      assert.deepEqual(marked(rule, withFields(line)), [], line);
    }
    assert.deepEqual(marked(rule, withFields('Duration: 2 hours')), ['2 hours']);
  });

  it('takes bounds at their word', () => {
    assert.deepEqual(marked(rule, withFields('Time to detect: less than 10 minutes')), []);
    assert.deepEqual(marked(rule, withFields('Time to detect: < 5 minutes')), ['5 minutes']);
    assert.deepEqual(marked(rule, withFields('Duration: more than 1 hour')), []);
    assert.deepEqual(marked(rule, withFields('Duration: over 3 hours')), ['3 hours']);
  });

  it('counts a repair from the start or from the detection', () => {
    assert.deepEqual(marked(rule, withFields('Time to repair: 67 minutes')), []);
    assert.deepEqual(marked(rule, withFields('Time to repair: 60 minutes')), []);
    assert.deepEqual(marked(rule, withFields('Time to repair: 95 minutes')), ['95 minutes']);
  });

  it('lets an outage be shorter than its incident, but not longer', () => {
    assert.deepEqual(marked(rule, withFields('Checkout was down for 20 minutes.')), []);
    const text = withFields('Checkout was down for 3 hours.');
    assert.deepEqual(marked(rule, text), ['3 hours']);
    assert.equal(findingsOf(rule, text)[0]?.level, 'info');
  });

  it('looks for any two times where there are no milestones', () => {
    assert.deepEqual(
      marked(rule, withTimeline('Time to detection: 18 minutes', 'Time to recovery: 70 minutes')),
      [],
    );
    const text = withTimeline('Time to recovery: 73 minutes', 'Time to detection: 5 hours');
    assert.deepEqual(said(rule, text), [
      'No two times of the timeline are 73 minutes apart; nearest comes 70 minutes, from 2026-03-18 14:02 to 2026-03-18 15:12.',
      'No two times of the timeline are 5 hours apart. Add the entries it is counted between, or correct it.',
    ]);
    assert.deepEqual(
      findingsOf(rule, text).map(({ level }) => level),
      ['info', 'info'],
    );
  });

  it('takes entries that are labelled for milestones', () => {
    const text =
      '# T\n\n## Timeline (UTC)\n\n- 2026-03-18 14:02 **Started:** errors\n- 2026-03-18 14:20 **Detection:** an alert\n- 2026-03-18 14:25 x\n\n## Stats\n\n- Time to detection: 9 minutes\n';
    assert.deepEqual(said(rule, text), [
      '9 minutes is stated; from 2026-03-18 14:02 to 2026-03-18 14:20 it is 18 minutes.',
    ]);
  });

  it('accepts a duration in support hours', () => {
    const night =
      '# T\n\nTime to resolve: 3h\n\n- **Started**: 2026-03-18 16:00 UTC\n- **Resolved**: 2026-03-19 10:00 UTC\n';
    const supportHours = { days: [1, 2, 3, 4, 5], from: 8 * 60, to: 17 * 60 };
    assert.deepEqual(marked(rule, night), ['3h']);
    assert.deepEqual(findingsOf(rule, night, 'markdown', { supportHours }), []);
    const weekend = { ...supportHours, days: [6, 7] };
    assert.equal(findingsOf(rule, night, 'markdown', { supportHours: weekend }).length, 1);
  });

  it('is silent where no times are told', () => {
    assert.deepEqual(marked(rule, '# T\n\nDuration: 3 hours\n'), []);
    assert.deepEqual(marked(rule, withTimeline('Time to detection: 0 minutes')), []);
  });
});
