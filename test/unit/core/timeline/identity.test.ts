import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sameEvents } from '../../../../src/core/timeline/identity.ts';
import { applyPatch, patchBetween } from '../../../../src/core/timeline/modelPatch.ts';
import { eventAtMinute, modelWith } from '../../../support/timelineModels.ts';

const [a, b, c, d] = [0, 1, 2, 3].map((minute) => eventAtMinute(minute)) as [
  ReturnType<typeof eventAtMinute>,
  ReturnType<typeof eventAtMinute>,
  ReturnType<typeof eventAtMinute>,
  ReturnType<typeof eventAtMinute>,
];
const moved = { ...b, start: b.start + 5 };
const told = { ...b, text: 'in other words' };

describe('Events of two states of a review', () => {
  it('are the same where they say the same, wherever they stand', () => {
    assert.deepEqual(sameEvents([a, b, c], [c, a, b]), [2, 0, 1]);
    assert.deepEqual(sameEvents([a, b, c], [a, d, b, c]), [0, -1, 1, 2]);
    assert.deepEqual(sameEvents([a, b, c], [a, c]), [0, 2]);
  });

  it('are the same where only their time or only their words changed, or where all others are known', () => {
    assert.deepEqual(sameEvents([a, b, c], [a, c, moved]), [0, 2, 1]);
    assert.deepEqual(sameEvents([a, b, c], [a, told, c]), [0, 1, 2]);
    assert.deepEqual(sameEvents([a, b, c], [a, { ...told, start: 9 }, c]), [0, 1, 2]);
  });

  it('are told apart where two say the same', () => {
    assert.deepEqual(sameEvents([a, a, b], [a, a]), [0, 1]);
  });
});

describe('The way from one state to the next', () => {
  it('sees what changed deep in an event, and what came to it or went', () => {
    const finding = { rule: 'a', level: 'hint', message: 'Late', fixes: ['Put it right'] } as const;
    const full = {
      ...b,
      key: true,
      links: [{ url: 'x', title: 'v3' }],
      findings: [finding],
    } as const;
    const { key: _key, ...plain } = full;
    for (const other of [
      plain,
      { ...full, links: [{ url: 'x' }] },
      { ...full, links: [] },
      { ...full, findings: [{ ...finding, fixes: [] }] },
      { ...full, findings: [{ ...finding, fixes: ['Put it left'] }] },
    ]) {
      const [one, changed] = [modelWith([a, full, c]), modelWith([a, other, c])];
      assert.deepEqual(patchBetween(one, changed).added, [other]);
      assert.deepEqual(patchBetween(changed, one).added, [full]);
    }
    const copy = structuredClone(full);
    assert.deepEqual(patchBetween(modelWith([full]), modelWith([copy])).added, []);
  });

  it('holds the events that changed and no others, and leads there', () => {
    for (const [before, after, added] of [
      [[a, b, c], [a, moved, c], [moved]],
      [[a, b, c], [a, c], []],
      [[a, c], [a, b, c], [b]],
      [[], [a], [a]],
      [[a, a], [a], []],
    ] as const) {
      const [one, other] = [modelWith(before), modelWith(after, { title: 'New' })];
      const patch = patchBetween(one, other);
      assert.deepEqual(patch.added, added);
      assert.deepEqual(applyPatch(one, patch), other);
    }
  });
});
