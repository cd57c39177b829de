import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ReviewFormat } from '../../../../src/core/review/model.ts';
import { readReview } from '../../../../src/core/review/read.ts';

/** The stated durations as `measure minutes “written”`. */
function stated(text: string, format: ReviewFormat = 'markdown'): string[] {
  const { review } = readReview(text, format, { fileName: 'review' });
  return review.statedDurations.map(
    ({ measure, seconds, span }) =>
      `${measure} ${seconds / 60} “${text.slice(span.start, span.end)}”`,
  );
}

/** What one sentence of a summary states. */
function sentence(text: string): string | undefined {
  return stated(`# T\n\n## Summary\n\n${text}\n`)[0];
}

describe('statedDurations', () => {
  it('reads fields in lines, lists, tables, short sections and front matter', () => {
    const text = [
      '---\nduration: 3h\n---\n# T\n\n**Outage duration**: ~1h 50m\n',
      '## Stats\n\n- Time to detection: 5 minutes.\n- Time to repair: 2h 10m (in support hours)\n',
      '| Time to mitigate | 95 min |\n| --- | --- |\n| TTA | 4 min |\n',
      '## Time to resolve\n\ntwo hours\n',
    ].join('\n');
    assert.deepEqual(stated(text), [
      'total 180 “3h”',
      'impact 110 “1h 50m”',
      'detect 5 “5 minutes”',
      'resolve 130 “2h 10m”',
      'mitigate 95 “95 min”',
      'acknowledge 4 “4 min”',
      'resolve 120 “two hours”',
    ]);
  });

  it('passes over fields that state none', () => {
    assert.deepEqual(stated('## Stats\n\n- Time to detection: ?\n- Time to recovery: N/A\n'), []);
    assert.deepEqual(stated('## Stats\n\n- Time to detection: see the graph, 5 min after\n'), []);
  });

  const told: readonly (readonly [text: string, found: string])[] = [
    ['The outage lasted about 1h50m.', 'total 110 “1h50m”'],
    ['Checkout was unavailable for 23 minutes.', 'impact 23 “23 minutes”'],
    ['It was not accessible for some users for roughly two hours.', 'impact 120 “two hours”'],
    ['This caused 40min of total outage.', 'impact 40 “40min”'],
    ['We had a two-hour disruption of payments.', 'impact 120 “two-hour”'],
    ['Users were impacted by this during 2,5 hours.', 'impact 150 “2,5 hours”'],
    ['This effect lasted nine hours before it ended.', 'impact 540 “nine hours”'],
    [
      'The total duration of impact was 1 hour and 53 minutes.',
      'total 113 “1 hour and 53 minutes”',
    ],
    ['It went unnoticed for almost 3 hours.', 'detect 180 “3 hours”'],
    ['Total time to resolution approximately 49 minutes.', 'resolve 49 “49 minutes”'],
    ['It took us 35 minutes to restore the service.', 'resolve 35 “35 minutes”'],
    ['Slow between 10:02 and 11:40 (98 minutes).', 'unknown 98 “98 minutes”'],
    ['Errors from 2026-03-18 23:50 to 2026-03-19 00:10 UTC (~20 min)', 'unknown 20 “20 min”'],
  ];
  for (const [text, found] of told) {
    it(`understands “${text}”`, () => assert.equal(sentence(text), found));
  }

  const passedOver = [
    'The cron job runs every 5 minutes.',
    'We waited 10 minutes before the next step.',
    'Entries in the cache have a TTL of 1 hour.',
    'The previous incident lasted 24 hours.',
    'With the old timeout it would have been down for 2 hours.',
    'An alert was sent within two minutes of the outage.',
    'The node was not ready for `sleep 30 seconds`.',
    'The release was a second time rolled back after 3 hours.',
    'The backup takes half an hour.',
  ];
  for (const text of passedOver) {
    it(`passes over “${text}”`, () => assert.equal(sentence(text), undefined));
  }

  it('passes over the steps of the timeline and the action items', () => {
    const text =
      '# T\n\n## Timeline\n\n- 10:00 Search was down for 5 minutes\n\n## Action items\n\n- Find out why search was down for 5 minutes\n';
    assert.deepEqual(stated(text), []);
  });

  it('reads the title and says the sentence or the label it was read from', () => {
    const text = '# 30min outage of search\n\nDuration: 35 min\n';
    const { statedDurations } = readReview(text, 'markdown', { fileName: 'x' }).review;
    assert.deepEqual(
      statedDurations.map(({ place, context }) => [place, text.slice(context.start, context.end)]),
      [
        ['prose', '30min outage of search'],
        ['field', 'Duration: 35 min'],
      ],
    );
  });

  it('reads the texts of a YAML review and keys of one’s own', () => {
    const text =
      'pir: 1\ntitle: T\nsummary: >\n  Search was\n  down for 12 minutes.\nimpact:\n  description: "It lasted 2 h."\nx-time-to-detect: "4 min"\ntimeline:\n  - at: 2026-03-18T10:00\n    text: It was down for 1 minute\n';
    assert.deepEqual(stated(text, 'yaml'), [
      'impact 12 “12 minutes”',
      'impact 120 “2 h”',
      'detect 4 “4 min”',
    ]);
  });
});
