import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkReview } from '../../../../src/core/checks/check.ts';
import { inEnglish } from '../../../../src/core/messages.ts';
import { timelineModelOf, withFindings } from '../../../../src/core/timeline/readModel.ts';
import { modelOfText, timelineDocument } from '../../../support/timelineModels.ts';

function instants(text: string, fileName?: string): string[] {
  return modelOfText(text, fileName).events.map(({ start }) => new Date(start).toISOString());
}

describe('The model of a timeline', () => {
  it('places events by the zone of the review, and by their own where they state one', () => {
    const text =
      'pir: 1\ntimezone: Europe/Berlin\ntimeline:\n  - at: 2026-03-18T14:02\n    text: a\n  - at: 2026-03-18T14:02Z\n    text: b\n';
    assert.deepEqual(instants(text, 'a.pir.yaml'), [
      '2026-03-18T13:02:00.000Z',
      '2026-03-18T14:02:00.000Z',
    ]);
    const { zone, events } = modelOfText(text, 'a.pir.yaml');
    assert.equal(zone?.id, 'Europe/Berlin');
    assert.equal(events[0]!.zone, undefined);
    assert.equal(events[1]!.zone?.id, 'UTC');
  });

  it('counts on past midnight where no day is written', () => {
    const model = modelOfText('## Timeline\n\n- 22:50 Pager\n- 23:40 Found\n- 00:15 Fixed\n');
    assert.equal(model.dated, false);
    const [first, , last] = model.events;
    assert.equal(last!.start - first!.start, 85 * 60_000);
  });

  it('keeps what is said of an event, and leaves out what is not', () => {
    const [event] = modelOfText(
      '## Timeline\n\n| Time (UTC) | Event | Who |\n|---|---|---|\n| ~2026-03-18 14:02–14:10 | Rolled back [v3](https://example.com/3) | Sam |\n',
    ).events;
    assert.equal(event!.approximate, true);
    assert.equal(event!.end! - event!.start, 8 * 60_000);
    assert.equal(event!.actor, 'Sam');
    assert.deepEqual(event!.links, [{ url: 'https://example.com/3', title: 'v3' }]);
    assert.equal('kind' in event!, false);
  });

  it('says which parts of the day a time does not tell', () => {
    const text =
      'pir: 1\ntimeline:\n  - at: 2026-03-18\n    text: a\n  - at: 2026-03-18T14:02:07\n    text: b\n';
    const { events } = modelOfText(text, 'a.pir.yaml');
    assert.deepEqual(
      events.map(({ precision }) => precision),
      ['day', 'second'],
    );
  });

  it('puts findings on the event they are in, with the titles of their fixes', () => {
    const document = timelineDocument(
      'pir: 1\ntitle: A\ntimeline:\n  - at: 2026-03-18T14:02\n    text: a\n  - at: 2026-03-18T14:05\n    text: b\n    kind: comunication\n',
      'a.pir.yaml',
    );
    const findings = checkReview(document);
    const bare = timelineModelOf(document, inEnglish);
    const { events } = withFindings(bare, document.review, findings, inEnglish);
    assert.equal(events[0], bare.events[0]);
    assert.deepEqual(events[0]!.findings, []);
    const [finding] = events[1]!.findings;
    assert.equal(finding!.rule, 'schema-value');
    assert.match(finding!.fixes.join(), /communication/);
  });

  it('knows the milestones as instants, and the times between them in minutes', () => {
    const { milestones, metrics } = modelOfText(
      'pir: 1\ntimezone: UTC\nincident:\n  started: 2026-03-18T14:02\n  detected: 2026-03-18T14:09\ntimeline: []\n',
      'a.pir.yaml',
    );
    assert.equal(milestones.detected! - milestones.started!, 7 * 60_000);
    assert.deepEqual(metrics, { detect: 7 });
  });
});
