import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { allFixed, findingsOf, fixedBy, marked, said } from '../../../../support/checks.ts';

const rule = 'timeline-time-ambiguous';

function list(...entries: string[]): string {
  return `# T\n\n## Timeline (UTC)\n\n2026-03-18\n\n${entries.map((entry) => `- ${entry}\n`).join('')}`;
}

describe('timeline-time-ambiguous', () => {
  it('marks a 24-hour clock that says PM, and counts to twelve where the others do', () => {
    const text = list('11:58 AM a', '13:06 PM b', '1:31 PM c');
    assert.deepEqual(marked(rule, text), ['13:06 PM']);
    assert.deepEqual(said(rule, text), [
      '13:06 PM counts to 24 and says PM as well. Write one or the other.',
    ]);
    assert.equal(allFixed(rule, text), list('11:58 AM a', '1:06 PM b', '1:31 PM c'));
    assert.deepEqual(marked(rule, allFixed(rule, text)), []);
  });

  it('drops the PM where all count to 24', () => {
    const text = list('13:06pm a', '17:30pm b');
    assert.equal(allFixed(rule, text), list('13:06 a', '17:30 b'));
    assert.deepEqual(marked(rule, allFixed(rule, text)), []);
  });

  it('does not choose for the writer where hour and half deny each other', () => {
    const text = list('10:15 AM a', '23:00 AM b');
    assert.deepEqual(said(rule, text), [
      '23:00 AM is after noon by its hour and before noon by its AM. Write the one that is meant.',
    ]);
    assert.equal(allFixed(rule, text), text);
    assert.equal(
      fixedBy('Write 23:00', text, findingsOf(rule, text)),
      list('10:15 AM a', '23:00 b'),
    );
  });

  it('settles a missing AM or PM by the entries around it, in their style', () => {
    const text = list('11:40 am a', '12:10pm b', '1:15 c', '2:00 pm d');
    const [finding] = findingsOf(rule, text);
    assert.equal(finding?.level, 'info');
    assert.deepEqual(said(rule, text), [
      '1:15 does not say AM or PM; by the entries around it PM is meant.',
    ]);
    assert.equal(allFixed(rule, text), list('11:40 am a', '12:10pm b', '1:15 pm c', '2:00 pm d'));
    assert.deepEqual(marked(rule, allFixed(rule, text)), []);
  });

  it('offers both halves where both fit', () => {
    const text = list('6:00 AM a', '7:32 b', '11:00 PM c');
    const findings = findingsOf(rule, text);
    assert.deepEqual(
      findings.map(({ level }) => level),
      ['warning'],
    );
    assert.equal(fixedBy('Add PM', text, findings), list('6:00 AM a', '7:32 PM b', '11:00 PM c'));
    assert.equal(allFixed(rule, text), text);
  });

  it('takes what details a range for being in its half', () => {
    const phases =
      '### 11:50 AM-12:20 PM: Finding\n\n- 11:55: a\n- 12:10: b\n\n### 1:42-1:59 PM: Fixing\n\n- 1:44: c\n';
    const text = `# T\n\n## Timeline (UTC)\n\n${phases}`;
    assert.deepEqual(marked(rule, text), []);
    assert.deepEqual(marked(rule, `${text}- 4:10: d\n`), ['4:10']);
  });

  it('leaves 24-hour clocks and clear twelve-hour ones alone', () => {
    assert.deepEqual(marked(rule, list('09:05 a', '10:10 b', '13:40 c')), []);
    assert.deepEqual(marked(rule, list('9:05 AM a', '12:10 PM b', '1:40 PM c')), []);
    assert.deepEqual(marked(rule, list('10:00 a', '10:20 b', '10:10 c')), []);
  });
});
