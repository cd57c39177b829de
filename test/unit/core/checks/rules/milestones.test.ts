import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findingsOf, fixedBy, marked, said } from '../../../../support/checks.ts';

function yaml(incident: Record<string, string>, timeline = ''): string {
  const lines = Object.entries(incident).map(([name, at]) => `  ${name}: ${at}\n`);
  return `pir: 1\ntitle: T\ntimezone: UTC\nincident:\n${lines.join('')}${timeline}`;
}

describe('milestone-order', () => {
  const rule = 'milestone-order';

  it('marks the one that comes before its cause', () => {
    const text = yaml({
      started: '2026-03-18T14:02',
      detected: '2026-03-18T13:50',
      resolved: '2026-03-18T15:09',
    });
    assert.deepEqual(marked(rule, text, 'yaml'), ['2026-03-18T13:50']);
    assert.deepEqual(said(rule, text, 'yaml'), [
      '“detected” (13:50) comes before “started” (14:02).',
    ]);
  });

  it('is silent about times that the clocks showed twice', () => {
    const text = (resolved: string) =>
      `# T\n\n**Detected:** 2024-11-03 01:50\n**Resolved:** 2024-11-03 ${resolved}\n\n## Timeline (all times ET)\n\n- 2024-11-03 01:50 a\n`;
    assert.deepEqual(marked(rule, text('01:30')), []);
    assert.deepEqual(marked(rule, text('00:30')), ['2024-11-03 00:30']);
  });

  it('marks the one astray of many', () => {
    const text = yaml({
      started: '2026-03-18T14:02',
      detected: '2026-03-19T14:05',
      acknowledged: '2026-03-18T14:08',
      mitigated: '2026-03-18T14:40',
      resolved: '2026-03-18T15:09',
    });
    assert.deepEqual(marked(rule, text, 'yaml'), ['2026-03-19T14:05']);
  });

  it('rolls a date over that midnight has passed', () => {
    const text = yaml({ started: '2026-03-18T23:52', resolved: '2026-03-18T00:40' });
    const fixed = fixedBy('Roll the date over to 2026-03-19', text, findingsOf(rule, text, 'yaml'));
    assert.equal(fixed, text.replace('18T00:40', '19T00:40'));
    assert.deepEqual(marked(rule, fixed, 'yaml'), []);
  });

  it('compares instants, in fields of Markdown too', () => {
    const fields = (detected: string) =>
      `# T\n\n- **Started**: 2026-03-18 14:02 UTC\n- **Detected**: 2026-03-18 ${detected}\n`;
    assert.deepEqual(marked(rule, fields('15:05 CET')), []);
    assert.deepEqual(marked(rule, fields('14:05 CET')), ['2026-03-18 14:05 CET']);
    assert.deepEqual(marked(rule, fields('14:02 UTC')), []);
    const bare = (detected: string) =>
      `# T\n\n**Date**: 2026-03-18\n\n- **Started**: 23:40\n- **Detected**: ${detected}\n`;
    assert.deepEqual(marked(rule, bare('23:20')), ['23:20']);
    assert.deepEqual(marked(rule, bare('00:10')), []);
  });
});

describe('milestone-missing', () => {
  const rule = 'milestone-missing';
  const timeline =
    'timeline:\n  - at: 2026-03-18T14:09\n    kind: detection\n    text: The alert fires\n  - at: 2026-03-18T15:09\n    kind: recovery\n    text: It is over\n';

  it('names what is missing and takes the time from the event that tells of it', () => {
    const text = yaml({ started: '2026-03-18T14:02' }, timeline);
    assert.deepEqual(said(rule, text, 'yaml'), [
      'Nothing says when it was detected, was resolved.',
    ]);
    const findings = findingsOf(rule, text, 'yaml');
    const fixed = fixedBy('Set “detected” to 2026-03-18T14:09 (The alert fires)', text, findings);
    assert.match(fixed, /^ {2}detected: 2026-03-18T14:09$/m);
    assert.deepEqual(said(rule, fixed, 'yaml'), ['Nothing says when it was resolved.']);
  });

  it('grows with the status of the review', () => {
    const text = yaml({ started: '2026-03-18T14:02' }, timeline);
    const levelIn = (status: string) =>
      findingsOf(rule, `${text}status: ${status}\n`, 'yaml').map(({ level }) => level);
    assert.deepEqual(['draft', 'in-review', 'published'].flatMap(levelIn), [
      'hint',
      'info',
      'warning',
    ]);
  });

  it('takes a mitigation for an end, and asks nothing before the story is told', () => {
    const enough = {
      started: '2026-03-18T14:02',
      detected: '2026-03-18T14:09',
      mitigated: '2026-03-18T14:40',
    };
    assert.deepEqual(said(rule, yaml(enough, timeline), 'yaml'), []);
    assert.deepEqual(said(rule, yaml({ started: '2026-03-18T14:02' }), 'yaml'), []);
  });

  it('asks Markdown only where its front matter has our keys', () => {
    const body = '# T\n\n## Timeline (UTC)\n\n- 2026-03-18 14:02 a\n- 2026-03-18 14:09 b\n';
    assert.deepEqual(said(rule, body), []);
    assert.deepEqual(said(rule, `---\nstart_time: 2026-03-18\n---\n${body}`), []);
    assert.equal(
      said(rule, `---\npir: 1\nincident:\n  started: 2026-03-18T14:02\n---\n${body}`).length,
      1,
    );
  });
});
