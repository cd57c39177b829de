import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { planChanges } from '../../../../src/core/edit/planChange.ts';
import { inEnglish } from '../../../../src/core/messages.ts';
import { afterAll, at, eventWith, markdown, yaml } from '../../../support/edits.ts';

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
