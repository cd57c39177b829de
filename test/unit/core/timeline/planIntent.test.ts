import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inEnglish } from '../../../../src/core/messages.ts';
import { applySplices } from '../../../../src/core/text/splice.ts';
import { planIntent } from '../../../../src/core/timeline/planIntent.ts';
import type { Intent } from '../../../../src/core/timeline/intent.ts';
import { noon, timelineDocument } from '../../../support/timelineModels.ts';

const MINUTE = 60_000;

/** The text after an intent. */
function after(text: string, intent: Intent, fileName?: string): string {
  const plan = planIntent(timelineDocument(text, fileName), intent);
  assert.equal(plan.refused && inEnglish(plan.refused), undefined);
  return plan.refused ? text : applySplices(text, plan.splices);
}

function refusal(text: string, intent: Intent, fileName?: string): string {
  const plan = planIntent(timelineDocument(text, fileName), intent);
  assert.ok(plan.refused, 'it was not refused');
  return inEnglish(plan.refused);
}

const list = '## Timeline (UTC)\n\n- 2026-03-18 12:00 Pager\n- 12:10 Found\n- 12:20–12:30 Fixed\n';
const shift = (by: number, ...events: number[]): Intent => ({
  type: 'shift',
  events,
  by,
  edge: 'both',
});
const typed = (event: number, text: string, zone = 'UTC'): Intent => ({
  type: 'set-time',
  event,
  text,
  zone,
});

describe('What a person does to a timeline', () => {
  it('moves an event and its end, in the form they are written in', () => {
    assert.equal(after(list, shift(5 * MINUTE, 2)), list.replace('12:20–12:30', '12:25–12:35'));
    const twelve = list.replace('12:10', '12:10 PM');
    assert.equal(after(twelve, shift(-15 * MINUTE, 1)), twelve.replace('12:10 PM', '11:55 AM'));
  });

  it('stretches a range at the end that is held, and makes one of a moment', () => {
    const end: Intent = { type: 'shift', events: [2], by: MINUTE, edge: 'end' };
    assert.equal(after(list, end), list.replace('12:30', '12:31'));
    assert.equal(after(list, { ...end, events: [1] }), list.replace('12:10', '12:10–12:11'));
    assert.match(refusal(list, { ...end, by: -11 * MINUTE }), /cannot end before/);
  });

  it('moves a milestone with the event that stands at its time', () => {
    const text =
      'pir: 1\ntimezone: Europe/Berlin\nincident:\n  detected: 2026-03-18T14:09\ntimeline:\n  - at: 2026-03-18T14:09\n    text: Alert\n';
    const moved = text.replaceAll('14:09', '14:12');
    assert.equal(after(text, shift(3 * MINUTE, 0), 'a.pir.yaml'), moved);
  });

  it('moves a milestone with its event in Markdown too, wherever it is written', () => {
    const inFront = `---\nincident:\n  detected: 2026-03-18T12:10\n---\n\n${list}`;
    const later = inFront.replaceAll('12:10', '12:13');
    assert.equal(after(inFront, shift(3 * MINUTE, 1)), later);
    const inBody = `# Down\n\nDate: 2026-03-18\n\nDetected: 12:10 UTC\n\n${list}`;
    assert.equal(after(inBody, shift(3 * MINUTE, 1)), inBody.replaceAll('12:10', '12:13'));
  });

  it('moves the milestones of several events, each with its own', () => {
    const text =
      'pir: 1\ntimezone: UTC\nincident:\n  started: 2026-03-18T14:02\n  detected: 2026-03-18T14:09 # by pager\ntimeline:\n  - at: 2026-03-18T14:02\n    text: Down\n  - at: 2026-03-18T14:09\n    text: Alert\n';
    const moved = text.replaceAll('14:02', '15:02').replaceAll('14:09', '15:09');
    assert.equal(after(text, shift(60 * MINUTE, 0, 1), 'a.pir.yaml'), moved);
  });

  it('moves a milestone that stands alone, in its own form, and leaves events where they are', () => {
    const move: Intent = { type: 'move-milestone', name: 'detected', by: 4 * MINUTE };
    const text =
      'pir: 1\ntimezone: Europe/Berlin\nincident:\n  detected: "2026-03-18T14:09" # by pager\ntimeline:\n  - at: 2026-03-18T14:09\n    text: Alert\n';
    const moved = text.replace('"2026-03-18T14:09"', '"2026-03-18T14:13"');
    assert.equal(after(text, move, 'a.pir.yaml'), moved);
    const inBody = `# Down\n\nDate: 2026-03-18\n\nDetected: 12:08 PM UTC\n\n${list}`;
    assert.equal(after(inBody, move), inBody.replace('12:08 PM', '12:12 PM'));
    assert.match(refusal(list, move), /has changed/);
  });

  it('takes typed times in the zone that is shown, and writes them in that of the review', () => {
    assert.equal(after(list, typed(1, '13:15', '+01:00')), list.replace('12:10', '12:15'));
    assert.equal(after(list, typed(1, '2:15 pm CET')), list.replace('12:10', '13:15'));
    assert.equal(after(list, typed(1, '+5m')), list.replace('12:10', '12:15'));
    assert.equal(after(list, typed(2, '12:21')), list.replace('12:20–12:30', '12:21'));
    assert.equal(after(list, typed(2, '12:21-12:40')), list.replace('12:20–12:30', '12:21–12:40'));
  });

  it('counts T+ from the start of the incident, where that is known', () => {
    const text =
      'pir: 1\ntimezone: UTC\nincident:\n  started: 2026-03-18T14:02\ntimeline:\n  - at: 2026-03-18T14:09\n    text: Alert\n';
    assert.equal(after(text, typed(0, 'T+12m'), 'a.pir.yaml'), text.replace('14:09', '14:14'));
    assert.match(refusal(list, typed(0, 'T+12m')), /started/);
    assert.match(refusal(list, typed(0, 'soon')), /“soon” is not understood as a time/);
  });

  it('adds a typed line where its time belongs, on the day that is nearest', () => {
    const add: Intent = { type: 'add', text: '12:15 rolled back', zone: 'UTC', near: noon };
    assert.equal(after(list, add), list.replace('- 12:20', '- 12:15 rolled back\n- 12:20'));
    assert.match(refusal(list, { ...add, text: 'rolled back' }), /Begin each line with its time/);
  });

  it('gives an event that tells its day only a time by typing, and not by dragging', () => {
    const text = 'pir: 1\ntimeline:\n  - at: 2026-03-18\n    text: a\n';
    assert.match(refusal(text, shift(MINUTE, 0), 'a.pir.yaml'), /tells its day only/);
    assert.equal(after(text, shift(1440 * MINUTE, 0), 'a.pir.yaml'), text.replace('-18', '-19'));
  });

  it('refuses events that are not there', () => {
    assert.match(refusal(list, shift(MINUTE, 7)), /has changed/);
  });
});
