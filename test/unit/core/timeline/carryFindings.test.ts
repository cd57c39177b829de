import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { carryFindings } from '../../../../src/core/timeline/carryFindings.ts';
import { eventAtMinute, modelWith } from '../../../support/timelineModels.ts';

describe('Findings of a text that has changed and is not checked yet', () => {
  it('stay with their events, wherever those are now', () => {
    const finding = { rule: 'a', level: 'warning', message: 'Late', fixes: [] } as const;
    const late = eventAtMinute(10, { findings: [finding] });
    const before = modelWith([eventAtMinute(0), late, eventAtMinute(20)]);
    const after = modelWith([
      eventAtMinute(0),
      eventAtMinute(5),
      eventAtMinute(12, { text: late.text }),
      eventAtMinute(20),
    ]);
    const { events } = carryFindings(before, after);
    assert.deepEqual(
      events.map(({ findings }) => findings.length),
      [0, 0, 1, 0],
    );
    assert.equal(events[0], after.events[0]);
  });
});
