import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inEnglish } from '../../../../src/core/messages.ts';
import { draw } from '../../../../src/core/timeline/drawing.ts';
import { foldsOf } from '../../../../src/core/timeline/folds.ts';
import { lanesOf } from '../../../../src/core/timeline/lanes.ts';
import type { EventModel, TimelineModel } from '../../../../src/core/timeline/model.ts';
import { phasesOf } from '../../../../src/core/timeline/phases.ts';
import { fitted } from '../../../../src/core/timeline/scale.ts';
import type { Shape } from '../../../../src/core/timeline/shapes.ts';
import { zoneClock } from '../../../../src/core/timeline/zoneClock.ts';
import { eventAtMinute, modelWith, noon } from '../../../support/timelineModels.ts';

const minute = (count: number): number => noon + count * 60_000;

function drawn(events: readonly EventModel[], more: Partial<TimelineModel> = {}): readonly Shape[] {
  const model = modelWith(events, more);
  const places = [...events.keys()];
  const moments = [...events.map(({ start }) => start), ...Object.values(model.milestones)];
  const { scale, left } = fitted(
    Math.min(...moments),
    Math.max(...moments),
    foldsOf(events),
    900,
    30,
  );
  const { track } = draw({
    model,
    lanes: lanesOf(events, places, 'none', inEnglish),
    phases: phasesOf(model),
    scale,
    left,
    width: 900,
    narrow: false,
    clock: zoneClock('UTC'),
    translate: inEnglish,
    selected: new Set(),
  });
  return track;
}

const looks = (shapes: readonly Shape[], look: string): Shape[] =>
  shapes.filter((shape) => shape.look.split(' ').includes(look));

describe('The drawing of a timeline', () => {
  it('has a name for every mark, and keeps the words beside it out of what a reader hears', () => {
    const shapes = drawn([eventAtMinute(0, { text: 'The pager goes off' }), eventAtMinute(60)]);
    const [mark] = looks(shapes, 'mark');
    assert.ok(mark!.target?.type === 'events' && mark!.target.label.includes('The pager goes off'));
    assert.ok(!mark!.children!.some(({ tag }) => tag === 'text'));
    assert.equal(looks(shapes, 'mark-words')[0]!.text, 'The pager goes off');
  });

  it('gives a milestone a handle of its own where no event stands at its time', () => {
    const milestones = { started: minute(0), detected: minute(9) };
    const shapes = drawn([eventAtMinute(0), eventAtMinute(40)], { milestones });
    assert.deepEqual(
      looks(shapes, 'handle').map(({ target }) => target),
      [{ type: 'milestone', name: 'detected', label: 'Detected' }],
    );
    assert.equal(looks(shapes, 'milestone').length, 2);
  });

  it('writes the names of two milestones that are close on both sides of their lines', () => {
    const milestones = { started: minute(0), detected: minute(100), acknowledged: minute(102) };
    const shapes = drawn([eventAtMinute(0), eventAtMinute(200)], { milestones });
    const names = looks(shapes, 'milestone-name');
    assert.deepEqual(
      names.map(({ text }) => text),
      ['Started', 'Detected', 'Acknowledged'],
    );
    const [, detected, acknowledged] = names.map(({ attributes }) => Number(attributes['x']));
    assert.ok(acknowledged! - detected! > 40, 'they lie on each other');
  });

  it('names days only where the ticks do not', () => {
    const days = (count: number) => drawn([eventAtMinute(0), eventAtMinute(count * 1440)]);
    assert.equal(looks(days(2), 'day-name').length, 3);
    assert.equal(looks(days(60), 'day-name').length, 0);
    assert.match(looks(days(60), 'tick-name')[0]!.text!, /Mar|Apr/);
  });

  it('lets no cluster lie on the one beside it', () => {
    const many = Array.from({ length: 2000 }, (_, index) => eventAtMinute(index * 7));
    const clusters = looks(drawn(many), 'cluster').map((shape) => {
      const x = Number(/translate\(([-\d.]+)/.exec(String(shape.attributes['transform']))![1]);
      const body = shape.children!.find(({ key }) => key === 'body')!;
      return { x, width: Number(body.attributes['width']) };
    });
    assert.ok(clusters.length > 10);
    clusters.slice(1).forEach(({ x, width }, index) => {
      const before = clusters[index]!;
      assert.ok(x - before.x >= (width + before.width) / 2 - 0.2, `${before.x} and ${x}`);
    });
  });
});
