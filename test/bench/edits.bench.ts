/**
 * How long it takes to plan a change in a review of 5,000 events, in processor time, beside reading it.
 * `npm run bench -- edits`
 */
import type { Change } from '../../src/core/edit/change.ts';
import { planChanges } from '../../src/core/edit/planChange.ts';
import type { ReviewDocument } from '../../src/core/review/document.ts';
import type { TimelineEvent } from '../../src/core/review/model.ts';
import { cpuTime } from '../support/cpuTime.ts';
import { markdown, yaml } from '../support/edits.ts';
import { reviewWithEvents, timelineForms, yamlWithEvents } from '../support/timelineTexts.ts';
import { readWhole } from '../support/readWhole.ts';

const EVENTS = 5_000;

const documents: Record<string, ReviewDocument> = {
  ...Object.fromEntries(
    timelineForms.map((form) => [form, markdown(reviewWithEvents(form, EVENTS))]),
  ),
  yaml: yaml(yamlWithEvents(EVENTS)),
};

function later(event: TimelineEvent): Change {
  const { start } = event.time;
  return {
    type: 'update-event',
    event,
    patch: { start: { ...start, clock: { ...start.clock!, second: 30 } } },
  };
}

for (const [name, document] of Object.entries(documents)) {
  const timeline = document.review.timelines[0]!;
  const event = timeline.events[EVENTS / 2]!;
  const { start } = event.time;
  const changes: Record<string, readonly Change[]> = {
    'set a time': [later(event)],
    'reword one': [{ type: 'update-event', event, patch: { text: 'Other words' } }],
    'add one': [{ type: 'add-event', timeline, event: { start, text: 'New' } }],
    'delete one': [{ type: 'delete-event', event }],
    'move one': [{ type: 'move-event', event, to: 100 }],
    'shift half of them': timeline.events.slice(EVENTS / 2).map(later),
  };
  const reading = cpuTime(() => readWhole(document.text, document.format, document));
  const times = Object.entries(changes).map(([what, list]) => {
    const planning = cpuTime(() => {
      if (planChanges(document, list).refused) throw new Error(`refused: ${what}`);
    });
    return `${what} ${planning.toFixed(1)} ms`;
  });
  console.log(`${name.padEnd(11)} read ${reading.toFixed(0)} ms   ${times.join('   ')}`);
}
