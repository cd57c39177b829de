import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkReview } from '../../../../../src/core/checks/check.ts';
import { inEnglish } from '../../../../../src/core/messages.ts';
import { readReview } from '../../../../../src/core/review/read.ts';
import { findingsOf, fixedBy, marked, said } from '../../../../support/checks.ts';

const rule = 'date-mismatch';

const timeline = '\n## Timeline (UTC)\n\n- 2026-03-18 14:02 a\n- 2026-03-19 14:31 b\n';

function saidOf(fileName: string, text: string): string[] {
  return checkReview(readReview(text, 'markdown', { fileName }))
    .filter((finding) => finding.rule === rule)
    .map(({ message }) => inEnglish(message));
}

describe('date-mismatch', () => {
  it('marks the date of a title that the timeline denies, and writes the right one in its form', () => {
    const text = `# Outage of March 18, 2025\n${timeline}`;
    assert.deepEqual(marked(rule, text), ['March 18, 2025']);
    assert.deepEqual(said(rule, text), [
      'The title says March 18, 2025; the timeline starts on 2026-03-18.',
    ]);
    const fixed = fixedBy('Write 2026-03-18', text, findingsOf(rule, text));
    assert.equal(fixed, `# Outage of March 18, 2026\n${timeline}`);
    assert.deepEqual(marked(rule, fixed), []);
  });

  it('marks the day that a field states', () => {
    const text = `# T\n\n**Date**: 2026-02-18\n${timeline}`;
    assert.deepEqual(marked(rule, text), ['2026-02-18']);
    const fixed = fixedBy('Write 2026-03-18', text, findingsOf(rule, text));
    assert.deepEqual(marked(rule, fixed), []);
  });

  it('marks a file that is named by a day before the incident', () => {
    assert.deepEqual(saidOf('2025-03-18-checkout.md', `# T\n${timeline}`), [
      'The file is named by 2025-03-18, before the first entry of the timeline on 2026-03-18.',
    ]);
    assert.deepEqual(saidOf('2026-03-18-checkout.md', `# T\n${timeline}`), []);
    // Published later.
    assert.deepEqual(saidOf('2026-04-02-postmortem.md', `# T\n${timeline}`), []);
  });

  it('lets days touch: a night, another zone, any day of the incident', () => {
    for (const title of [
      '2026-03-17',
      '2026-03-18',
      '2026-03-19',
      '2026-03-20',
      '18/03/2026',
      'March 18 to 19, 2026',
    ]) {
      assert.deepEqual(marked(rule, `# Outage ${title}\n${timeline}`), [], title);
    }
  });

  it('takes a field that is later for the day of writing, at most', () => {
    const text = `# T\n\n**Date**: 2026-04-18\n${timeline}`;
    assert.deepEqual(
      findingsOf(rule, text).map(({ level }) => level),
      ['info'],
    );
  });

  it('says nothing where the timeline takes its day from the title', () => {
    assert.deepEqual(
      marked(rule, '# Outage 2025-03-18\n\n## Timeline\n\n- 14:02 a\n- 14:31 b\n'),
      [],
    );
    assert.deepEqual(marked(rule, `# Outage of release 2024.1\n${timeline}`), []);
  });
});
