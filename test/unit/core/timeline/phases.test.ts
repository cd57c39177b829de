import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { phasesOf } from '../../../../src/core/timeline/phases.ts';
import type { EventModel } from '../../../../src/core/timeline/model.ts';
import { eventAtMinute, noon } from '../../../support/timelineModels.ts';

const at = (minute: number): number => noon + minute * 60_000;
const milestones = { started: at(0), detected: at(7), mitigated: at(67), resolved: at(120) };

function lengths(events: readonly EventModel[], known: object = milestones): string[] {
  return phasesOf({ milestones: known, events }).map(
    ({ name, start, end }) => `${name} ${(end - start) / 60_000}`,
  );
}

describe('The phases of an incident', () => {
  it('turn from diagnosing to mitigating at the first decision or recovery', () => {
    const events = [
      eventAtMinute(3, { kind: 'decision' }),
      eventAtMinute(51, { kind: 'decision' }),
      eventAtMinute(60, { kind: 'recovery' }),
    ];
    assert.deepEqual(lengths(events), [
      'undetected 7',
      'diagnosing 44',
      'mitigating 16',
      'recovering 53',
    ]);
  });

  it('are all diagnosing up to the mitigation where nothing was decided before it', () => {
    const events = [eventAtMinute(90, { kind: 'decision' })];
    assert.deepEqual(lengths(events), ['undetected 7', 'diagnosing 60', 'recovering 53']);
  });

  it('need both of their ends, in order', () => {
    assert.deepEqual(lengths([], { started: at(0), resolved: at(9) }), []);
    assert.deepEqual(lengths([], { started: at(9), detected: at(2) }), []);
  });
});
