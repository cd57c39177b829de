import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mismatchOf } from '../../../../src/core/edit/compare.ts';
import type { Change } from '../../../../src/core/edit/change.ts';
import { draftAfter } from '../../../../src/core/edit/draft.ts';
import { planChange } from '../../../../src/core/edit/planChange.ts';
import type { ReviewDocument } from '../../../../src/core/review/document.ts';
import type { TimelineEvent } from '../../../../src/core/review/model.ts';
import { readReview } from '../../../../src/core/review/read.ts';
import { cpuTime } from '../../../support/cpuTime.ts';
import { after, at, changedLines, markdown, yaml } from '../../../support/edits.ts';
import { reviewWithEvents, timelineForms, yamlWithEvents } from '../../../support/timelineTexts.ts';
import { readWhole } from '../../../support/readWhole.ts';

/** Long enough that changes are planned in an excerpt; an entry of YAML takes three times the text. */
const EVENTS = 800;
const YAML_EVENTS = 450;

const documents: Readonly<Record<string, () => ReviewDocument>> = {
  ...Object.fromEntries(
    timelineForms.map((form) => [form, () => markdown(reviewWithEvents(form, EVENTS))]),
  ),
  yaml: () => yaml(yamlWithEvents(YAML_EVENTS)),
};

/** Holds a change to what the whole text, read again, says. */
function holds(document: ReviewDocument, change: Change): string {
  const text = after(document, change);
  const { review } = readReview(text, document.format, document);
  const draft = draftAfter(document.review, [change]);
  assert.equal(mismatchOf(draft, review, document.review), undefined);
  return text;
}

describe('A change in a review of many events', () => {
  for (const [form, read] of Object.entries(documents)) {
    it(`touches its own line only, and all others mean the same (${form})`, () => {
      const document = read();
      const event = document.review.timelines[0]!.events[350]!;
      assert.ok(document.text.length > 20_000);
      const moved = holds(document, { type: 'update-event', event, patch: { start: at(11, 41) } });
      assert.equal(changedLines(document.text, moved).gone.length, 1);
    });
  }

  it('can put an entry in, take it out and move it far', () => {
    const document = documents['table']!();
    const [timeline] = document.review.timelines;
    const event = timeline!.events[350]!;
    const { start } = event.time;
    holds(document, { type: 'add-event', timeline: timeline!, event: { start, text: 'New' } });
    holds(document, { type: 'delete-event', event });
    holds(document, { type: 'move-event', event, to: 20 });
  });

  it('is made in the whole where every day has one event', () => {
    const days = Array.from({ length: 700 }, (_, index) => {
      const day = new Date(Date.UTC(2024, 0, 1 + index)).toISOString().slice(0, 10);
      return `- ${day} 10:00 - Saw the queue grow\n`;
    });
    const document = markdown(`# Stalls\n\n## Timeline\n\n${days.join('')}`);
    const event = document.review.timelines[0]!.events[300]!;
    const text = holds(document, { type: 'update-event', event, patch: { start: at(10, 5) } });
    assert.equal(changedLines(document.text, text).new.length, 1);
  });

  for (const form of ['list', 'headings', 'yaml']) {
    const read = documents[form]!;
    it(`comes to the same whatever was planned in it before (${form})`, () => {
      const document = read();
      const changesIn = ({ review }: ReviewDocument): Change[] => {
        const { events } = review.timelines[0]!;
        const [near, far] = [events[150]!, events[350]!];
        const moved = (event: TimelineEvent, minute: number): Change => ({
          type: 'update-event',
          event,
          patch: { start: at(11, minute) },
        });
        return [
          ...[
            moved(far, 41),
            moved(far, 42),
            moved(near, 43),
            { type: 'delete-event', event: far },
          ],
          ...[moved(far, 44), { type: 'move-event', event: far, to: 20 }],
        ] as Change[];
      };
      for (const [index, change] of changesIn(document).entries()) {
        const fresh = read();
        assert.deepEqual(planChange(document, change), planChange(fresh, changesIn(fresh)[index]!));
      }
    });
  }

  it('takes a fraction of the time where it was tried out before', () => {
    const read = (): ReviewDocument => markdown(reviewWithEvents('table', EVENTS));
    const plan = (document: ReviewDocument): void => {
      const event = document.review.timelines[0]!.events[350]!;
      planChange(document, { type: 'update-event', event, patch: { start: at(11, 41) } });
    };
    const fresh = Array.from({ length: 18 }, read);
    const tried = read();
    plan(tried);
    const first = cpuTime(() => fresh.splice(0, 6).forEach(plan));
    const again = cpuTime(() => Array.from({ length: 6 }, () => plan(tried)));
    assert.ok(
      again * 2 < first,
      `${again} ms where it was tried out, ${first} ms where it was not`,
    );
  });

  it('is planned in less time than the whole takes to read', () => {
    const document = documents['list']!();
    const event = document.review.timelines[0]!.events[350]!;
    const change: Change = { type: 'update-event', event, patch: { start: at(11, 41) } };
    // Often enough for clocks that tick every few milliseconds.
    const times = Array.from({ length: 4 });
    const reading = cpuTime(() =>
      times.forEach(() => readWhole(document.text, document.format, document)),
    );
    const planning = cpuTime(() => times.forEach(() => planChange(document, change)));
    assert.ok(planning < reading, `${planning} ms to plan, ${reading} ms to read`);
  });
});
