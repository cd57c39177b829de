import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findingsOf, fixedBy, marked, said } from '../../../../support/checks.ts';

function review(heading: string, ...entries: string[]): string {
  return `# T\n\n## ${heading}\n\n${entries.map((entry) => `- 2026-01-18 ${entry}\n`).join('')}`;
}

describe('timeline-zone-missing', () => {
  const rule = 'timeline-zone-missing';

  it('asks for the zone once and states it behind the heading', () => {
    const text = review('Timeline', '14:02 a', '14:31 b');
    assert.deepEqual(marked(rule, text), ['Timeline']);
    assert.deepEqual(
      findingsOf(rule, text).map(({ level }) => level),
      ['hint'],
    );
    const fixed = fixedBy('State that these times are in UTC', text, findingsOf(rule, text));
    assert.equal(fixed, review('Timeline (UTC)', '14:02 a', '14:31 b'));
    assert.deepEqual(marked(rule, fixed), []);
  });

  it('leaves nothing to find behind a label either', () => {
    const text =
      '# T\n\n- **Key events**\n  - Detected 2026-01-18 14:02\n  - Resolved 2026-01-18 14:31\n';
    assert.equal(marked(rule, text).length, 1);
    const fixed = fixedBy('State that these times are in UTC', text, findingsOf(rule, text));
    assert.deepEqual(marked(rule, fixed), []);
  });

  it('proposes the zone that some of the times or the milestones name', () => {
    const text = review('Timeline', '14:02 a', '14:31 b', '14:40 CET c', '14:50 d');
    const fixed = fixedBy('State that these times are in CET', text, findingsOf(rule, text));
    assert.deepEqual(marked(rule, fixed), []);
    const yaml =
      'pir: 1\ntitle: T\nincident:\n  started: 2026-01-18T14:02-05:00\ntimeline:\n' +
      '  - at: 2026-01-18T14:02\n    text: a\n  - at: 2026-01-18T14:31\n    text: b\n';
    assert.match(
      fixedBy('State that these times are in -05:00', yaml, findingsOf(rule, yaml, 'yaml')),
      /^timezone: .?-05:00.?$/m,
    );
  });

  it('states it as a key in YAML', () => {
    const text =
      'pir: 1\ntitle: T\ntimeline:\n  - at: 2026-01-18T14:02\n    text: a\n  - at: 2026-01-18T14:31\n    text: b\n';
    assert.deepEqual(marked(rule, text, 'yaml'), ['timeline']);
    const fixed = fixedBy(
      'State that these times are in UTC',
      text,
      findingsOf(rule, text, 'yaml'),
    );
    assert.match(fixed, /^timezone: UTC$/m);
    assert.deepEqual(marked(rule, fixed, 'yaml'), []);
  });

  it('takes a zone wherever it is stated, and days for what needs none', () => {
    assert.deepEqual(marked(rule, review('Timeline (CET)', '14:02 a', '14:31 b')), []);
    assert.deepEqual(marked(rule, review('Timeline', '14:02 UTC a', '14:31 b')), []);
    assert.deepEqual(
      marked(rule, `All times in CET.\n\n${review('Timeline', '14:02 a', '14:31 b')}`),
      [],
    );
    assert.deepEqual(marked(rule, review('Timeline', 'a', 'b')), []);
  });
});

describe('timeline-zone-conflict', () => {
  const rule = 'timeline-zone-conflict';

  it('marks a heading whose zone the entries deny, and follows them', () => {
    const text = review('Timeline (all times PST)', '14:02 CST a', '14:31 CST b');
    assert.deepEqual(marked(rule, text), ['PST']);
    assert.deepEqual(said(rule, text), [
      'The times are said to be in PST, but the entries say CST.',
    ]);
    const fixed = fixedBy('State CST, as the entries do', text, findingsOf(rule, text));
    assert.equal(fixed, review('Timeline (all times CST)', '14:02 CST a', '14:31 CST b'));
    assert.deepEqual(marked(rule, fixed), []);
  });

  it('marks a name that the clocks do not have on that day', () => {
    const text = review('Timeline (CET)', '14:02 a').replaceAll('2026-01', '2026-06');
    assert.deepEqual(said(rule, text), [
      'On 2026-06-18 the clocks of that zone showed CEST, not CET.',
    ]);
    assert.equal(findingsOf(rule, text)[0]?.level, 'info');
    const fixed = fixedBy('Write CEST', text, findingsOf(rule, text));
    assert.deepEqual(marked(rule, fixed), []);
  });

  it('looks at every timeline that a zone is stated for', () => {
    const text = `${review('Timeline', '14:02 a', '14:31 b')}\n## Timeline of the provider (CET)\n\n- 2026-01-18 14:02 CST c\n`;
    assert.deepEqual(marked(rule, text), ['CET']);
  });

  it('leaves quotes of other zones, and names kept all year, alone', () => {
    assert.deepEqual(
      marked(rule, review('Timeline (PST)', '14:02 a', '22:09 UTC b', '14:31 c', '14:40 d')),
      [],
    );
    assert.deepEqual(marked(rule, review('Timeline (UTC)', '14:02 GMT a', '14:31 GMT b')), []);
    assert.deepEqual(marked(rule, review('Timeline (ET)', '14:02 EST a', '14:31 EST b')), []);
    assert.deepEqual(marked(rule, review('Timeline (CET)', '14:02 a')), []);
    assert.deepEqual(
      marked(rule, review('Timeline (MST)', '14:02 a').replaceAll('2026-01', '2026-06')),
      [],
    );
    const pair = review('Timeline (CET/CEST)', '14:02 a');
    assert.deepEqual(marked(rule, pair), []);
    assert.deepEqual(marked(rule, pair.replaceAll('2026-01', '2026-06')), []);
    // Days without clocks have no zone to be wrong about.
    assert.deepEqual(
      marked(rule, review('Timeline (CET)', 'a', 'b').replaceAll('2026-01', '2026-06')),
      [],
    );
  });
});

describe('timeline-dst', () => {
  const rule = 'timeline-dst';

  const yaml = (at: string, more = '') =>
    `pir: 1\ntitle: T\ntimezone: Europe/Berlin\n${more}timeline:\n  - at: ${at}\n    text: a\n`;

  it('marks a time that the clocks skipped and writes what they showed', () => {
    const text = yaml('2026-03-29T02:30');
    assert.deepEqual(said(rule, text, 'yaml'), [
      '2026-03-29T02:30 did not exist in Europe/Berlin: the clocks went forward over it.',
    ]);
    const title = 'Write 03:30, which the clocks showed instead';
    assert.equal(fixedBy(title, text, findingsOf(rule, text, 'yaml')), yaml('2026-03-29T03:30'));
  });

  it('asks which one is meant where a time came twice', () => {
    const text = yaml('2026-10-25T02:30');
    const findings = findingsOf(rule, text, 'yaml');
    assert.deepEqual(
      findings.map(({ level }) => level),
      ['info'],
    );
    const first = fixedBy('It is the first: write +02:00', text, findings);
    assert.equal(first, yaml('2026-10-25T02:30+02:00'));
    assert.deepEqual(marked(rule, first, 'yaml'), []);
    assert.equal(
      fixedBy('It is the second: write +01:00', text, findings),
      yaml('2026-10-25T02:30+01:00'),
    );
  });

  it('knows the rules of other places, in Markdown and for milestones', () => {
    const text =
      '# T\n\n## Timeline (all times Pacific Time)\n\n- 2026-11-01 01:30 a\n- 2026-03-08 02:30 b\n';
    assert.deepEqual(marked(rule, text), ['2026-11-01 01:30', '2026-03-08 02:30']);
    const fixed = fixedBy('It is the first: write -07:00', text, findingsOf(rule, text));
    assert.ok(fixed.includes('- 2026-11-01 01:30 UTC-07:00 a'));
    assert.deepEqual(marked(rule, fixed), ['2026-03-08 02:30']);
    const milestone = yaml('2026-03-29T03:30', 'incident:\n  started: 2026-03-29T02:15\n');
    assert.deepEqual(marked(rule, milestone, 'yaml'), ['2026-03-29T02:15']);
  });

  it('leaves offsets, abbreviations and other nights alone', () => {
    assert.deepEqual(marked(rule, yaml('2026-03-29T02:30Z'), 'yaml'), []);
    assert.deepEqual(marked(rule, yaml('2026-03-28T02:30'), 'yaml'), []);
    assert.deepEqual(
      marked(rule, review('Timeline (CET)', '02:30 a').replace('2026-01-18', '2026-03-29')),
      [],
    );
  });
});
