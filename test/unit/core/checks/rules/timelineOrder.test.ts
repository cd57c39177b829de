import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findingsOf, fixedBy, marked, said } from '../../../../support/checks.ts';
import { timesAsLong } from '../../../../support/cpuTime.ts';
import { readReview } from '../../../../../src/core/review/read.ts';
import { CheckContext } from '../../../../../src/core/checks/rule.ts';
import { timelineOrder } from '../../../../../src/core/checks/rules/timelineOrder.ts';

const rule = 'timeline-order';

/** A review whose timeline has these lines. */
function list(...entries: string[]): string {
  const lines = entries.map((entry) => `- ${entry}\n`).join('');
  return `# T\n\n## Timeline (UTC)\n\n2026-03-18\n\n${lines}`;
}

/** Holds that the fix of that title gives `expected`, in which nothing is found any more. */
function mends(title: string, text: string, expected: string): void {
  const fixed = fixedBy(title, text, findingsOf(rule, text));
  assert.equal(fixed, expected);
  assert.deepEqual(marked(rule, fixed), []);
}

const move = 'Move this entry to where its time belongs';
const sort = 'Sort this timeline';

describe('timeline-order', () => {
  it('takes lists under headings of their own for told side by side', () => {
    const peers = '### Peers\n\n- 10:00 Ten\n- 10:20 None\n- 10:30 Ten\n';
    const blocks = '### Missed blocks\n\n- 10:00 Nine\n- 10:20 Twenty\n- 10:40 Forty\n';
    const text = `# T\n\n## Timeline (2026-03-18, UTC)\n\n${peers}\n${blocks}`;
    assert.deepEqual(marked(rule, text), []);
    // What is out of order within one of them still is.
    assert.deepEqual(marked(rule, `${text}- 10:30 Thirty\n`), ['10:30']);
  });

  it('is silent about times that the clocks showed twice, or skipped', () => {
    const autumn = (last: string) =>
      `# T\n\n## Timeline (all times ET)\n\n2024-11-03\n\n- 1:45 AM a\n- 1:20 AM b\n- 3:10 AM c\n- ${last} d\n`;
    assert.deepEqual(marked(rule, autumn('4:00 AM')), []);
    assert.deepEqual(marked(rule, autumn('2:40 AM')), ['2:40 AM']);
    const spring =
      '# T\n\n## Timeline (Europe/Berlin)\n\n2024-03-31\n\n- 01:50 a\n- 02:30 b\n- 03:10 c\n';
    assert.deepEqual(marked(rule, spring), []);
  });

  it('marks the one entry that is astray, not all that follow it', () => {
    const text = list('10:00 a', '10:40 b', '10:10 c', '10:20 d', '10:30 e');
    assert.deepEqual(marked(rule, text), ['10:40']);
    assert.deepEqual(said(rule, text), [
      '10:40 stands before 10:10. Put the entry where its time belongs, or correct the time.',
    ]);
  });

  it('points at the entry that it contradicts', () => {
    const text = list('10:00 a', '10:20 b', '10:10 c', '10:30 d');
    const [finding] = findingsOf(rule, text);
    const [other] = finding!.related;
    assert.ok(other && !other.elsewhere);
    assert.equal(text.slice(other.span.start, other.span.end), '10:20');
    assert.equal(text.slice(finding!.span.start, finding!.span.end), '10:10');
  });

  it('moves the entry with all its lines, and nothing inside it changes', () => {
    const text = list('10:00 a', '10:20 b', '10:10 c\n  - said   *so*\n  more', '10:30 d');
    mends(move, text, list('10:00 a', '10:10 c\n  - said   *so*\n  more', '10:20 b', '10:30 d'));
    mends(sort, text, list('10:00 a', '10:10 c\n  - said   *so*\n  more', '10:20 b', '10:30 d'));
  });

  it('sorts rows of a table and keeps its line ends and its header', () => {
    const table = (...rows: string[]) =>
      `# T\r\n\r\n## Timeline\r\n\r\n| Time (UTC) | Event |\r\n| --- | --- |\r\n${rows.map((row) => `| 2026-03-18 ${row} |\r\n`).join('')}`;
    const text = table('10:00 | a', '10:30 | b', '10:20 | c', '10:40 | d', '10:10 | e');
    assert.deepEqual(marked(rule, text), ['2026-03-18 10:20', '2026-03-18 10:10']);
    const sorted = table('10:00 | a', '10:10 | e', '10:20 | c', '10:30 | b', '10:40 | d');
    mends(sort, text, sorted);
  });

  it('sorts a YAML timeline', () => {
    const yaml = (...items: string[]) =>
      `pir: 1\ntitle: T\ntimezone: UTC\ntimeline:\n${items.map((item) => `  - at: 2026-03-18T${item}`).join('')}`;
    const a = '10:00\n    text: a # first\n';
    const b = '10:20\n    text: |\n      b\n';
    const c = "10:10\n    text: 'c'\n";
    assert.deepEqual(marked(rule, yaml(a, b, c), 'yaml'), ['2026-03-18T10:10']);
    const fixed = fixedBy(sort, yaml(a, b, c), findingsOf(rule, yaml(a, b, c), 'yaml'));
    assert.equal(fixed, yaml(a, c, b));
  });

  it('compares instants where entries state zones of their own', () => {
    assert.deepEqual(marked(rule, list('10:00 UTC a', '11:30 CET b', '11:00 UTC c')), []);
    assert.deepEqual(marked(rule, list('10:00 UTC a', '11:30 UTC b', '12:00 CET c')), [
      '12:00 CET',
    ]);
  });

  it('lets tables run beside each other, and a story be told backwards', () => {
    const table = (...rows: string[]) =>
      `| Time | Event |\n| --- | --- |\n${rows.map((row) => `| 2026-03-18 ${row} | x |\n`).join('')}\n`;
    const two = `# T\n\n## Timeline\n\n${table('10:00', '11:00')}### Provider\n\n${table('10:10', '10:50')}`;
    assert.deepEqual(marked(rule, two), []);
    assert.deepEqual(marked(rule, list('12:00 a', '11:00 b', '10:00 c')), []);
    assert.deepEqual(marked(rule, list('12:00 a', '11:00 b', '11:30 c', '10:00 d')), ['11:30']);
  });

  it('takes equal times, seconds, days alone and nights as they are', () => {
    assert.deepEqual(marked(rule, list('10:00 a', '10:00 b', '10:00:30 c', '10:00 d')), []);
    assert.deepEqual(marked(rule, list('22:00 a', '23:30 b', '00:10 c', '01:00 d')), []);
    const days = list('2026-03-18 10:00 a', '2026-03-18 b', '2026-03-19 09:00 c');
    assert.deepEqual(marked(rule, days), []);
  });

  it('gives approximate times an hour', () => {
    assert.deepEqual(marked(rule, list('10:00 a', '10:30 b', '~10:15 c', '10:40 d')), []);
    assert.deepEqual(marked(rule, list('10:00 a', '12:30 b', '~10:15 c', '12:40 d')), ['~10:15']);
  });

  it('takes time in proportion to the timeline, however mixed up it is', () => {
    const shuffled = (count: number) => {
      const entries = Array.from({ length: count }, (_, index) => {
        const minute = (index * 7919) % count;
        return `2026-03-${String(1 + (Math.floor(minute / 1440) % 28)).padStart(2, '0')} ${String(Math.floor(minute / 60) % 24).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')} x`;
      });
      const document = readReview(list(...entries), 'markdown', { fileName: 'x' });
      // The rule alone: what the others take would hide how this one's time grows.
      return () => [...timelineOrder.check(new CheckContext(document, {}))];
    };
    const small = shuffled(600);
    const large = shuffled(4_800);
    // One pass is over within two or three steps of the clock, which would say as little.
    const passes = (count: number, work: () => unknown) => () =>
      Array.from({ length: count }, work);
    const ratio = timesAsLong(passes(10, large), passes(80, small), 3);
    assert.ok(ratio < 3, `${ratio.toFixed(1)} times as long`);
  });
});
