import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { planChanges } from '../../../../src/core/edit/planChange.ts';
import { inEnglish } from '../../../../src/core/messages.ts';
import { after, afterAll, at, eventWith, markdown, yaml } from '../../../support/edits.ts';

const events = `pir: 1
timeline:
  - at: 2026-03-18T14:02
    text: Errors climb
  - at: 14:09
    text: Pager goes off
  - at: 14:20 # about
    text: Rolled back
`;

describe('Several changes as one edit', () => {
  it('move several events by the same time', () => {
    const document = yaml(events);
    const text = afterAll(document, [
      { type: 'update-event', event: eventWith(document, 'Pager'), patch: { start: at(14, 10) } },
      { type: 'update-event', event: eventWith(document, 'Rolled'), patch: { start: at(14, 21) } },
    ]);
    assert.equal(text, events.replace('14:09', '14:10').replace('14:20', '14:21'));
  });

  it('set a milestone together with its event', () => {
    const document = yaml(
      events.replace('pir: 1', 'pir: 1\nincident:\n  detected: 2026-03-18T14:09'),
    );
    const text = afterAll(document, [
      { type: 'update-event', event: eventWith(document, 'Pager'), patch: { start: at(14, 11) } },
      { type: 'set-milestone', name: 'detected', at: at(14, 11, '2026-03-18') },
    ]);
    assert.equal(text, document.text.replaceAll('14:09', '14:11'));
  });

  it('change one event in two ways', () => {
    const document = markdown(
      '# 2026-03-18 Slow\n\n## Timeline\n\n- 14:02 Errors\n- 14:09 Pager\n',
    );
    const event = eventWith(document, 'Pager');
    const text = afterAll(document, [
      { type: 'update-event', event, patch: { start: at(14, 10) } },
      { type: 'update-event', event, patch: { text: 'The pager goes off' } },
    ]);
    assert.match(text, /- 14:02 Errors\n- 14:10 The pager goes off\n$/);
  });

  it('are refused as a whole where one of them cannot be made', () => {
    const document = markdown(
      '# 2026-03-18 Slow\n\n## Timeline\n\n- 14:02 Errors\n- 14:09 Pager\n',
    );
    const plan = planChanges(document, [
      { type: 'update-event', event: eventWith(document, 'Errors'), patch: { start: at(14, 3) } },
      { type: 'update-event', event: eventWith(document, 'Pager'), patch: { kind: 'detection' } },
    ]);
    assert.match(inEnglish(plan.refused!), /no column for the kind/);
  });

  it('are refused where one of them deletes what the next one changes', () => {
    const document = yaml(events);
    const event = eventWith(document, 'Pager');
    const plan = planChanges(document, [
      { type: 'delete-event', event },
      { type: 'update-event', event, patch: { text: 'x' } },
    ]);
    assert.match(inEnglish(plan.refused!), /has changed/);
  });
});

describe('Dates that entries carry', () => {
  const carried =
    '# 2026-03-18 Slow\n\n## Timeline\n\n- 2026-03-18 23:40 one\n- 23:50 two\n- 00:10 three\n- 00:20 four\n';

  it('are written out where an entry moves across midnight', () => {
    const document = markdown(carried);
    const text = after(document, { type: 'move-event', event: eventWith(document, 'four'), to: 0 });
    assert.match(
      text,
      /- 2026-03-19 00:20 four\n- 2026-03-18 23:40 one\n- 23:50 two\n- 00:10 three\n/,
    );
  });

  it('are written out where half of a list is shifted to the day before', () => {
    const document = markdown(carried);
    const text = afterAll(document, [
      {
        type: 'update-event',
        event: eventWith(document, 'three'),
        patch: { start: at(23, 55, '2026-03-18') },
      },
      {
        type: 'update-event',
        event: eventWith(document, 'four'),
        patch: { start: at(0, 5, '2026-03-19') },
      },
    ]);
    assert.match(text, /- 23:50 two\n- 23:55 three\n- 00:05 four\n$/);
  });

  it('stay with the day that an entry moves to', () => {
    const document = markdown(
      '# Slow\n\n## Timeline\n\n### 2026-03-18\n\n- 23:40 one\n- 23:50 two\n\n### 2026-03-19\n\n- 00:10 three\n',
    );
    const event = eventWith(document, 'two');
    const text = afterAll(document, [
      { type: 'update-event', event, patch: { start: at(0, 5, '2026-03-19') } },
      { type: 'move-event', event, to: 'time' },
    ]);
    assert.match(text, /- 23:40 one\n\n### 2026-03-19\n\n- 00:05 two\n- 00:10 three\n$/);
  });
});
