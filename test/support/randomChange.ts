import fc from 'fast-check';
import type { Change, EventPatch, ActionPatch } from '../../src/core/edit/change.ts';
import type { Review, TimelineEvent } from '../../src/core/review/model.ts';
import {
  actionKinds,
  actionStates,
  eventKinds,
  milestoneNames,
  sectionConcepts,
  severities,
  statuses,
} from '../../src/core/review/vocabulary.ts';
import type { WallTime } from '../../src/core/time/wallTime.ts';

const date = fc.record({
  year: fc.constantFrom(2025, 2026),
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 1, max: 28 }),
});
const clock = fc.oneof(
  fc.record({ hour: fc.integer({ min: 0, max: 23 }), minute: fc.integer({ min: 0, max: 59 }) }),
  fc.record({
    hour: fc.integer({ min: 0, max: 23 }),
    minute: fc.integer({ min: 0, max: 59 }),
    second: fc.integer({ min: 1, max: 59 }),
  }),
);
const wall: fc.Arbitrary<WallTime> = fc.record({ date, clock });

/** Text with everything in it that means something to YAML, Markdown or a table. */
const text = fc.oneof(
  fc.constantFrom(
    'Rolled back the deploy',
    'a | b',
    'key: value # not a comment',
    "it's 100 % `done`",
    '- not a list',
    '"quoted" and [bracketed](https://example.com)',
    'Ünïcode 🚒 text',
    '@sam said *no*',
    'yes',
    '{}',
  ),
  fc.stringMatching(/^[A-Za-z][A-Za-z0-9 ,.'":#|*_-]{0,30}[a-z]$/),
);
const name = fc.constantFrom('@sam', 'Priya N.', 'on-call', 'deploy-bot', 'O’Neil, P.');
const url = fc.constantFrom('https://example.com/x/1?a=b#c', 'https://example.org/issues/17');
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });

const eventPatch = fc.oneof(
  fc.record({ start: wall }),
  fc.record({ text }),
  fc.record(
    {
      start: wall,
      end: maybe(wall),
      text,
      kind: maybe(fc.constantFrom(...eventKinds)),
      actor: maybe(name),
      link: maybe(url),
      key: fc.boolean(),
      deadEnd: fc.boolean(),
    },
    { requiredKeys: [] },
  ),
) as fc.Arbitrary<EventPatch>;

const actionParts = {
  title: text,
  kind: maybe(fc.constantFrom(...actionKinds)),
  owner: maybe(name),
  priority: maybe(fc.constantFrom('p1', 'High')),
  due: maybe(fc.constantFrom('2026-04-01', '2027-01-31')),
  state: fc.constantFrom(...actionStates),
  ticket: maybe(fc.constantFrom('#2127', 'PGM-118', 'https://example.org/issues/17')),
};
// One part at a time is what a person does in a list or a menu; several at once is the harder case.
const actionPatch = fc.oneof(
  ...Object.entries(actionParts).map(([key, value]) =>
    fc.record({ [key]: value as fc.Arbitrary<unknown> }),
  ),
  fc.record(actionParts, { requiredKeys: [] }),
) as fc.Arbitrary<ActionPatch>;

/** A time of the same evening as an event, as a person drags it. */
function nearby({ time }: TimelineEvent): fc.Arbitrary<WallTime> {
  const { date: day, clock: from } = time.start;
  if (!from) return wall;
  return fc.integer({ min: -40, max: 40 }).map((shift) => {
    const minutes = Math.min(1439, Math.max(0, from.hour * 60 + from.minute + shift));
    const to = { hour: Math.floor(minutes / 60), minute: minutes % 60 };
    return day ? { date: day, clock: to } : { clock: to };
  });
}

/** Any change that could be asked for in a review: its nodes chosen at random, its values from a zoo. */
export function anyChange(review: Review): fc.Arbitrary<Change> {
  const timelines = review.timelines.filter(({ events }) => events.length > 0);
  const events = timelines.flatMap((timeline) => timeline.events);
  // Most forms hold a time and words only; the rest is asked for now and then.
  const newEvent = fc.oneof(
    fc.record({ start: wall, text }),
    fc.record(
      {
        start: wall,
        end: wall,
        text,
        kind: fc.constantFrom(...eventKinds),
        actor: name,
        link: url,
      },
      { requiredKeys: ['start', 'text'] },
    ),
  );
  const newAction = fc.record(
    {
      title: text,
      owner: name,
      due: fc.constant('2026-05-06'),
      state: fc.constant('open' as const),
    },
    { requiredKeys: ['title'] },
  );
  const choices: fc.Arbitrary<Change>[] = [
    newEvent.map((event) => ({ type: 'add-event', event })),
    newAction.map((action) => ({ type: 'add-action', action })),
    fc
      .record(
        {
          title: text,
          status: fc.constantFrom(...statuses),
          severity: fc.constantFrom(...severities),
          timezone: fc.constantFrom('Europe/Berlin', '+05:30'),
        },
        { requiredKeys: [] },
      )
      .map((patch) => ({ type: 'set-metadata', patch })),
    fc
      .tuple(fc.constantFrom(...milestoneNames), maybe(wall))
      .map(([milestone, at]) => ({ type: 'set-milestone', name: milestone, at })),
    fc
      .constantFrom(...sectionConcepts)
      .map((concept) => ({ type: 'add-section', section: { concept } })),
  ];
  if (timelines.length > 0) {
    const timeline = fc.constantFrom(...timelines);
    const event = fc.constantFrom(...events);
    choices.push(
      fc.tuple(event, eventPatch).map(([e, patch]) => ({ type: 'update-event', event: e, patch })),
      event.chain((e) =>
        nearby(e).map((start) => ({ type: 'update-event', event: e, patch: { start } })),
      ),
      event.chain((e) =>
        nearby(e).map((start) => ({ type: 'add-event', event: { start, text: 'Added' } })),
      ),
      event.map((e) => ({ type: 'delete-event', event: e })),
      fc.tuple(timeline, newEvent).map(([t, e]) => ({ type: 'add-event', timeline: t, event: e })),
      timeline.map((t) => ({ type: 'sort-events', timeline: t })),
      fc.tuple(timeline, fc.nat(), fc.nat()).map(([t, from, to]) => ({
        type: 'move-event',
        event: t.events[from % t.events.length]!,
        to: to % t.events.length,
      })),
      event.map((e) => ({ type: 'move-event', event: e, to: 'time' })),
    );
  }
  if (review.actions.length > 0) {
    const action = fc.constantFrom(...review.actions);
    choices.push(
      fc
        .tuple(action, actionPatch)
        .map(([a, patch]) => ({ type: 'update-action', action: a, patch })),
      action.map((a) => ({ type: 'delete-action', action: a })),
    );
  }
  return fc.oneof(...choices);
}

/** Several changes that are one step: a selection shifted or deleted, events pasted, an event and its milestone. */
export function anyBatch(review: Review): fc.Arbitrary<readonly Change[]> {
  const any = fc.array(anyChange(review), { minLength: 2, maxLength: 4 });
  const timelines = review.timelines.filter(({ events }) => events.length > 1);
  if (timelines.length === 0) return any;
  const selection = fc
    .constantFrom(...timelines)
    .chain(({ events }) =>
      fc
        .tuple(fc.nat(events.length - 1), fc.integer({ min: 1, max: 40 }))
        .map(([from, count]) => events.slice(from, from + count)),
    );
  const shifted = fc
    .tuple(selection, fc.integer({ min: -90, max: 90 }))
    .map(([events, minutes]) => events.flatMap((event) => shift(event, minutes)));
  const pasted = fc
    .tuple(fc.constantFrom(...timelines), fc.array(fc.tuple(wall, text), { minLength: 2 }))
    .map(([timeline, events]) =>
      events.map(([start, words]): Change => ({
        type: 'add-event',
        timeline,
        event: { start, text: words },
      })),
    );
  const deleted = selection.map((events) =>
    events.map((event): Change => ({ type: 'delete-event', event })),
  );
  const together = fc
    .tuple(selection, fc.constantFrom(...milestoneNames), wall)
    .map(([[event], name, at]): Change[] => [
      { type: 'update-event', event: event!, patch: { start: at } },
      { type: 'move-event', event: event!, to: 'time' },
      { type: 'set-milestone', name, at },
    ]);
  return fc.oneof(any, shifted, pasted, deleted, together);
}

function shift(event: TimelineEvent, minutes: number): Change[] {
  const { date: day, clock: from } = event.time.start;
  if (!day || !from) return [];
  const at = new Date(Date.UTC(day.year, day.month - 1, day.day, from.hour, from.minute + minutes));
  const start: WallTime = {
    date: { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() },
    clock: { ...from, hour: at.getUTCHours(), minute: at.getUTCMinutes() },
  };
  return [{ type: 'update-event', event, patch: { start } }];
}
