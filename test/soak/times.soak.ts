import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { rules } from '../../src/core/checks/registry.ts';
import { CheckContext } from '../../src/core/checks/rule.ts';
import type { ReviewDocument } from '../../src/core/review/document.ts';
import { cpuTime } from '../support/cpuTime.ts';
import { readWhole } from '../support/readWhole.ts';

const two = (value: number) => String(value).padStart(2, '0');

/** A review whose timeline has so many entries. */
function events(count: number, time: (index: number) => string): string {
  const entries = Array.from({ length: count }, (_, index) => `- ${time(index)} x\n`);
  return `# T\n\n## Timeline (Pacific Time)\n\n${entries.join('')}`;
}

/** The minute of the year as a date and a clock. */
function minuteOf(minute: number): string {
  const day = Math.floor(minute / 1440);
  const date = `2026-${two(1 + (Math.floor(day / 28) % 12))}-${two(1 + (day % 28))}`;
  return `${date} ${two(Math.floor(minute / 60) % 24)}:${two(minute % 60)}`;
}

/** Texts that have one kind of mistake everywhere, by their number of entries. */
const hostile: Readonly<Record<string, (count: number) => string>> = {
  'entries out of order': (count) => events(count, (index) => minuteOf((index * 7919) % count)),
  'midnights not rolled over': (count) =>
    events(count, (index) => `2026-03-18 ${index % 2 ? '00:10' : '23:50'}`),
  'clocks of 24 hours with PM': (count) => events(count, () => '13:06 PM'),
  'clocks without AM or PM': (count) => events(count, (index) => (index % 2 ? '7:30' : '8:00 AM')),
  'dates that can be read in two ways': (count) => events(count, () => '04/03/2026 10:00'),
  'zones of their own': (count) =>
    events(count, (index) => `2026-03-18 10:00 ${['CET', 'PST', 'UTC', 'IST'][index % 4]}`),
  'times that did not exist': (count) =>
    events(count, (index) => `2026-03-08 02:${two(index % 60)}`),
  'durations in twenty times as many sentences': (count) =>
    `${events(20, minuteOf)}\n## Impact\n\n${'It was down for 5 minutes. The outage lasted 7 minutes.\n\n'.repeat(count * 20)}`,
  'durations in twenty times as many fields': (count) =>
    `${events(20, minuteOf)}\n## Stats\n\n${'- Duration: 5 minutes\n'.repeat(count * 20)}`,
};

const timed = rules.filter(({ id }) => /^(?:timeline|milestone|duration|date)-/.test(id));

/** How long the rules about times take. What is known of a document is computed anew each time. */
function checking(text: string): number {
  const documents: ReviewDocument[] = Array.from({ length: 3 }, () =>
    readWhole(text, 'markdown', { fileName: 'x' }),
  );
  return cpuTime(() => {
    const context = new CheckContext(documents.pop()!, {}, []);
    for (const rule of timed) for (const _ of rule.check(context));
  });
}

describe('Checking times takes time in proportion to the review', () => {
  for (const [name, make] of Object.entries(hostile)) {
    it(`5,000 ${name}`, () => {
      const few = checking(make(1_250));
      const many = checking(make(5_000));
      assert.ok(many < 8 * Math.max(few, 10), `${few} ms, then ${many} ms`);
    });
  }
});
