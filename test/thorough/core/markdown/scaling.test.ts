import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { timesAsLong } from '../../../support/cpuTime.ts';
import { readReview } from '../../../../src/core/review/read.ts';
import { readWhole } from '../../../support/readWhole.ts';
import { reviewWithEvents } from '../../../support/timelineTexts.ts';

/** Texts that make parsers slow, each `count` pieces long. */
const hostile: Readonly<Record<string, (count: number) => string>> = {
  'bullets in one line': (count) => `${'- '.repeat(count)}a`,
  'one long line': (count) => `## Action items\n\n- ${'Add a thing '.repeat(count)}`,
  'a table of many columns': (count) =>
    `|${'a|'.repeat(count)}\n|${'-|'.repeat(count)}\n|${'b|'.repeat(count)}\n`,
  'reference links': (count) => `[r]: https://x.org\n\n## Links\n\n${'[a][r] '.repeat(count)}`,
  'open brackets': (count) => `## Impact\n\n${'[a]('.repeat(count)}`,
  'many actions': (count) => `## Action items\n\n${'- Add a limit (done)\n'.repeat(count)}`,
  'addresses in one action': (count) =>
    `## Action items\n\n- Add ${'https://x.org/issues/1 '.repeat(count)}`,
  'rows of remarks in one action': (count) =>
    `## Action items\n\n- Add ${'(@kim, P1) '.repeat(count)}`,
  'rows of HTML between blank lines': (count) =>
    `<table>\n${'<tr><td>10:00<td>a\n\n'.repeat(count)}</table>\n`,
  'parts without times': (count) => '## Lessons\n\n## Impact\n\nx\n\n'.repeat(count),
  'labels in one paragraph': (count) => '**Impact**: a\n'.repeat(count),
};

describe('Reading Markdown', () => {
  it('takes time in proportion to the text, whatever the text', () => {
    for (const [name, make] of Object.entries(hostile)) {
      const reading = (count: number) => {
        const text = make(count);
        return () => readWhole(text, 'markdown', { fileName: 'a.md' });
      };
      const ratio = timesAsLong(reading(2_400), reading(300), 24);
      assert.ok(ratio < 24, `${name}: eight times the text, ${ratio.toFixed(1)} ×`);
    }
  });

  it('leaves the timelines to those who ask for them', () => {
    const text = reviewWithEvents('list', 1_000);
    const sections = () => readReview(text, 'markdown', { fileName: 'a.md' }).review.sections;
    const ratio = timesAsLong(
      sections,
      () => readWhole(text, 'markdown', { fileName: 'a.md' }),
      0.7,
    );
    assert.ok(ratio < 0.7, `${ratio.toFixed(2)} times as long as all of it`);
  });
});
