import fc from 'fast-check';

/** A review in Markdown, made of one way each to write its timeline, its actions and its bytes. */
export interface GeneratedReview {
  readonly name: string;
  readonly text: string;
}

interface Moment {
  readonly day: number;
  readonly minute: number;
  readonly words: string;
}

const sentences = [
  'Error rate climbs past 3 %',
  'Pager goes off for `checkout-api`',
  'Rolled back to [v41](https://example.com/releases/41)',
  'Queue drains, **no data lost**',
  'Database suspected; slow queries read',
  'Status page says: *investigating*',
  'Traffic moved to eu-west',
  'Root cause found in the cache key',
];

/** Eight to twelve moments in order, some past midnight. */
const moments = fc
  .array(fc.tuple(fc.integer({ min: 2, max: 170 }), fc.constantFrom(...sentences)), {
    minLength: 3,
    maxLength: 9,
  })
  .map((steps) => {
    let minute = 21 * 60;
    return steps.map(([step, words]): Moment => {
      minute += step;
      return { day: 18 + Math.floor(minute / 1440), minute: minute % 1440, words };
    });
  });

const two = (value: number) => String(value).padStart(2, '0');
const clock24 = ({ minute }: Moment) => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
const clock12 = ({ minute }: Moment) =>
  `${Math.floor(minute / 60) % 12 || 12}:${two(minute % 60)} ${minute < 720 ? 'AM' : 'PM'}`;
const isoDay = ({ day }: Moment) => `2026-03-${two(day)}`;

/** Writes a day of its own before the first moment of each day. */
function byDay(
  list: readonly Moment[],
  day: (moment: Moment) => string,
  line: (moment: Moment) => string,
): string {
  return list
    .map((moment, index) =>
      moment.day === list[index - 1]?.day ? line(moment) : `${day(moment)}\n\n${line(moment)}`,
    )
    .join('\n');
}

/** The ways in which people write a timeline (docs/formats.md). */
export const timelineForms: Readonly<Record<string, (list: readonly Moment[]) => string>> = {
  'a table': (list) =>
    `| Time (UTC) | Event |\n| --- | --- |\n${list.map((m) => `| ${isoDay(m)} ${clock24(m)} | ${m.words} |`).join('\n')}`,
  'a table with who and what kind': (list) =>
    `| Date | Time | Kind | Who | What happened |\n|---|---|---|---|---|\n${list.map((m) => `| ${isoDay(m)} | ${clock24(m)} | detection | @sam | ${m.words} |`).join('\n')}`,
  'a table without outer pipes': (list) =>
    `Time | Event\n--- | ---\n${list.map((m) => `${isoDay(m)} ${clock24(m)} | ${m.words}`).join('\n')}`,
  'bullets with dates': (list) =>
    list.map((m) => `- ${isoDay(m)} ${clock24(m)} - ${m.words}`).join('\n'),
  'bullets under days': (list) =>
    byDay(
      list,
      (m) => `### March ${m.day}, 2026`,
      (m) => `* ${clock24(m)} ${m.words}`,
    ),
  'bold times in bullets': (list) =>
    `All times in CET.\n\n${list.map((m) => `- **${clock24(m)}**: ${m.words}`).join('\n')}`,
  'code times with actors': (list) =>
    list.map((m) => `* \`${isoDay(m)} ${clock24(m)}\` @nova ${m.words}`).join('\n'),
  'twelve hours': (list) =>
    `_3/18/2026_\n\n${list.map((m) => `${clock12(m)} - ${m.words}`).join('\n\n')}`,
  'a numbered list': (list) =>
    list.map((m, index) => `${index + 1}. ${isoDay(m)} ${clock24(m)} UTC: ${m.words}`).join('\n'),
  'nested bullets': (list) =>
    `- First day\n${list.map((m) => `  - ${isoDay(m)} ${clock24(m)} – ${m.words}`).join('\n')}`,
  'a heading per event': (list) =>
    list
      .map((m) => `### ${isoDay(m)} ${clock24(m)}\n\n${m.words}.\n\nMore was said about it.`)
      .join('\n\n'),
  'headings without dates': (list) =>
    list.map((m) => `### ${clock24(m)}\n\n${m.words}.`).join('\n\n'),
  'bare times': (list) =>
    `March 18, 2026\n\n${list.map((m) => `${clock12(m)}\n\n${m.words}.`).join('\n\n')}`,
  'lines joined by breaks': (list) =>
    list.map((m) => `${isoDay(m)} ${clock24(m)} ${m.words}`).join('<br>\n'),
};

/** The ways in which people write action items (docs/formats.md). */
export const actionForms: Readonly<Record<string, string>> = {
  'a table':
    '| Action Item | Type | Owner | Due | Status |\n| --- | --- | --- | --- | --- |\n| Alert on hit rate | detect | @sam | 2026-04-01 | Open |\n| Write the runbook | process | Priya | | Done |',
  tasks:
    '- [ ] Alert on hit rate (https://example.com/org/repo/issues/12)\n- [x] Write the runbook Owner: @sam\n- [ ] Rehearse the rollback',
  bullets:
    '* Alert on hit rate [Jerry]\n* Write the runbook ([#12](https://github.com/org/repo/issues/12))\n* **DONE**: Rehearse',
  numbered: '1. Alert on hit rate\n2. Write the runbook',
  headings: '### 1) Alert on hit rate @sam\n\nSoon.\n\n### 2) Write the runbook\n\nAlso soon.',
};

const byteForms: Readonly<Record<string, (text: string) => string>> = {
  'as usual': (text) => text,
  'with CRLF': (text) => text.replaceAll('\n', '\r\n'),
  'with a byte order mark': (text) => `\ufeff${text}`,
  'without a final newline': (text) => text.trimEnd(),
};

const frontMatters: Readonly<Record<string, string>> = {
  none: '',
  ours: '---\npir: 1\ntitle: Cache outage\nstatus: draft # for now\n---\n\n',
  foreign: '---\nlayout: post\ntitle: "Cache outage"\ndate: 2026-03-20\n---\n\n',
};

function keyOf<T>(record: Readonly<Record<string, T>>): fc.Arbitrary<[string, T]> {
  return fc.constantFrom(...Object.entries(record));
}

/** Reviews in every combination of the forms, with invented content. */
export const generatedReview: fc.Arbitrary<GeneratedReview> = fc
  .tuple(moments, keyOf(timelineForms), keyOf(actionForms), keyOf(byteForms), keyOf(frontMatters))
  .map(([list, [timeline, write], [actions, items], [bytes, encode], [front, matter]]) => ({
    name: `${timeline}, actions in ${actions}, ${bytes}, front matter ${front}`,
    text: encode(
      `${matter}# 2026-03-18 Cache outage\n\n## Summary\n\nCheckout was slow.\n\n## Timeline\n\n${write(list)}\n\n## Action items\n\n${items}\n\n## Lessons learned\n\n- Caches are cold after a rollout.\n`,
    ),
  }));
