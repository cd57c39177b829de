import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readYamlReview } from '../../../../src/core/yaml/readReview.ts';
import { sliceOf } from '../../../../src/core/text/span.ts';
import { formatWallTime } from '../../../../src/core/time/wallTime.ts';

function read(text: string, fileName = 'review.pir.yaml') {
  return readYamlReview(text, { fileName });
}

describe('Reading a YAML review', () => {
  it('reads the metadata with the place of each value', () => {
    const text = 'title: Slow logins\nstatus: in-review\nseverity: sev3\nservices: [auth, web]\n';
    const { review } = read(text);
    const { title, status, severity, services } = review.metadata;
    assert.equal(title?.value, 'Slow logins');
    assert.equal(sliceOf(text, title.span), 'Slow logins');
    assert.equal(status?.value, 'in-review');
    assert.equal(severity?.level, 'sev3');
    assert.deepEqual(
      services.map(({ value, span }) => [value, sliceOf(text, span)]),
      [
        ['auth', 'auth'],
        ['web', 'web'],
      ],
    );
  });

  it('reads one service written without a list', () => {
    assert.equal(read('services: auth\n').review.metadata.services[0]?.value, 'auth');
  });

  it('reads events with their times, texts and links', () => {
    const text = [
      'timeline:',
      '  - at: 2026-04-02T09:30',
      '    until: 2026-04-02T09:45',
      '    kind: investigation',
      '    text: "Token cache: suspected"',
      '    deadEnd: true',
      '    link: https://example.com/1',
      '  - at: "09:50"',
      '    text: Clock skew found',
      '',
    ].join('\n');
    const [timeline] = read(text).review.timelines;
    const [first, second] = timeline!.events;
    assert.equal(formatWallTime(first!.time.start), '2026-04-02T09:30');
    assert.equal(formatWallTime(first!.time.end!), '2026-04-02T09:45');
    assert.equal(first!.kind?.value, 'investigation');
    assert.equal(first!.deadEnd?.value, true);
    assert.equal(first!.text.value, 'Token cache: suspected');
    assert.equal(sliceOf(text, first!.text.span), '"Token cache: suspected"');
    assert.equal(first!.links[0]?.url.value, 'https://example.com/1');
    assert.equal(formatWallTime(second!.time.start), '2026-04-02T09:50');
    assert.equal(second!.time.dateFrom, 'carried');
    assert.equal(sliceOf(text, second!.span), 'at: "09:50"\n    text: Clock skew found');
  });

  it('takes sections from keys, those of the response included', () => {
    const text =
      'summary: |\n  Logins were slow.\nresponse:\n  wentWell:\n    - Paging\nx-note: 1\n';
    const { review } = read(text);
    assert.deepEqual(
      review.sections.map(({ concept, level, contentSpan }) => [
        concept,
        level,
        sliceOf(text, contentSpan),
      ]),
      [
        ['summary', 1, '|\n  Logins were slow.'],
        ['response', 1, 'wentWell:\n    - Paging'],
        ['wentWell', 2, '- Paging'],
      ],
    );
    assert.deepEqual(
      review.wentWell.map(({ text }) => text.value),
      ['Paging'],
    );
  });

  it('takes sections from titles that name what they are about', () => {
    const text = 'sections:\n  - title: Lead-up\n    text: It was busy.\n  - title: Menu\n';
    assert.deepEqual(
      read(text).review.sections.map(({ concept, title, contentSpan }) => [
        concept,
        title,
        sliceOf(text, contentSpan),
      ]),
      [['background', 'Lead-up', 'It was busy.']],
    );
  });
});
