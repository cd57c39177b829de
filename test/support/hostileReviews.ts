/** Reviews that nobody writes and that no rule may take long for. */
import assert from 'node:assert/strict';
import { checkReview } from '../../src/core/checks/check.ts';
import type { CheckOptions } from '../../src/core/checks/rule.ts';
import type { OtherReview } from '../../src/core/checks/world.ts';
import type { ReviewFormat } from '../../src/core/review/model.ts';
import { readReview } from '../../src/core/review/read.ts';
import { applySplices } from '../../src/core/text/splice.ts';

const two = (value: number): string => String(value).padStart(2, '0');
const clock = (index: number): string => `${two(Math.floor(index / 60) % 24)}:${two(index % 60)}`;

function times(count: number, line: (index: number) => string): string {
  return Array.from({ length: Math.ceil(count) }, (_, index) => line(index)).join('');
}

interface Hostile {
  readonly format: ReviewFormat;
  /** A text of about so many characters. */
  readonly make: (size: number) => string;
}

function markdown(make: (size: number) => string): Hostile {
  return { format: 'markdown', make };
}

function inTimeline(line: (index: number, count: number) => string, length: number): Hostile {
  return markdown((size) => {
    const count = size / length;
    return `# T\n\n## Timeline (UTC)\n\n2026-03-18\n\n${times(count, (index) => line(index, count))}`;
  });
}

function inActions(line: (index: number) => string, length: number): Hostile {
  return markdown((size) => `# T\n\n## Action items\n\n${times(size / length, line)}`);
}

function repeated(part: string): Hostile {
  return markdown((size) => part.repeat(size / part.length));
}

/** By what is hard about them. */
export const hostileReviews: Readonly<Record<string, Hostile>> = {
  'a timeline backwards': inTimeline((i, count) => `- ${clock(count - i)} a\n`, 10),
  'a timeline in disorder': inTimeline((i) => `- ${clock((i * 7919) % 1440)} a\n`, 10),
  'midnights not rolled over': inTimeline(
    (i) => `- 2026-03-18 ${i % 2 ? '00:10' : '23:50'} a\n`,
    21,
  ),
  'days that may be months': inTimeline((i) => `- 0${1 + (i % 9)}/05/2026 10:00 a\n`, 21),
  'halves of the day missing': inTimeline(
    (i) => `- ${1 + (i % 11)}:10 ${i % 9 ? '' : 'PM'} a\n`,
    10,
  ),
  'zones that contradict each other': inTimeline(
    (i) => `- 10:00 ${['CET', 'PST', 'IST'][i % 3]} a\n`,
    14,
  ),
  'headings in disorder': inTimeline(
    (i) => `### Part ${i}\n\n- 10:${two(i % 50)} a\n- 10:20 b\n\n`,
    40,
  ),
  'clocks that change': markdown(
    (size) =>
      `# T\n\n## Timeline (Europe/Berlin)\n\n${times(size / 21, () => '- 2026-03-29 02:30 a\n')}`,
  ),
  'durations everywhere': repeated('It was down from 10:02 to 11:40 (90 minutes). '),
  'durations as fields': repeated('- Time to detect: 12 minutes\n- Duration: 1h20m\n'),
  'actions that are the same': inActions(() => '- [ ] Split the nightly job\n', 27),
  'actions that are said to be done': inActions((i) => `- [ ] Split job ${i} (done)\n`, 26),
  'actions that are late': inActions((i) => `- [ ] Split ${i} due 2026-01-02\n`, 32),
  'one action without an end': markdown(
    (size) => `## Action items\n\n- [ ] ${'improve monitoring and '.repeat(size / 23)}\n`,
  ),
  'sections without content': repeated('## Impact\n\n'),
  'sections nested': markdown((size) =>
    times(size / 14, (i) => `${'#'.repeat(1 + (i % 6))} Timeline\n\n`),
  ),
  'labels without content': repeated('- **Impact**:\n'),
  placeholders: repeated('TBD [your name] {{ x }} <incident name> '),
  'open placeholders': repeated('[insert '),
  'braces open': repeated('{{ '),
  'question marks': repeated('? '),
  'addresses of people': repeated('kim.lee@shop.de, '),
  'signs of addresses': repeated('a@'),
  'dots of addresses': markdown((size) => `a@${'b.'.repeat(size / 2)}`),
  'phone numbers': repeated('+49 171 5550182 '),
  digits: repeated('4929 '),
  'names of secrets': repeated('password='),
  'tokens begun': repeated('eyJhbGciOi.eyJ'),
  links: repeated('[a](b.md#c) '),
  'links to headings': markdown((size) => times(size / 30, (i) => `## H${i}\n\n[a](#h${i}x)\n\n`)),
  'links open': repeated('[a]('),
  'references open': repeated('[a]['),
  'definitions of links': markdown((size) => times(size / 16, (i) => `[a${i}]: b${i}.md\n`)),
  'comments that ignore': repeated('- a <!-- pir-ignore timeline-order -->\n'),
  'comments that ignore what is not there': repeated('<!-- pir-ignore timline-order -->\n\nA\n\n'),
  'comments open': repeated('<!-- '),
  ticks: repeated('`'),
  'ticks of many lengths': markdown((size) => times(Math.sqrt(size), (i) => `${'`'.repeat(i)} `)),
  'dates in the title': markdown(
    (size) => `# ${'2026-03-18 '.repeat(size / 11)}\n\n## Timeline\n\n- 2026-03-20 10:00 x\n`,
  ),
  'YAML events in disorder': {
    format: 'yaml',
    make: (size) =>
      `pir: 1\ntitle: T\ntimeline:\n${times(size / 40, (i) => `  - at: 2026-03-18T${clock((i * 7919) % 1440)}\n    text: a\n`)}`,
  },
  'YAML actions that are the same': {
    format: 'yaml',
    make: (size) =>
      `pir: 1\ntitle: T\nactionItems:\n${'  - title: Split the nightly job\n'.repeat(size / 33)}`,
  },
  'YAML related reviews': {
    format: 'yaml',
    make: (size) => `pir: 1\ntitle: T\nrelated:\n${times(size / 12, (i) => `  - chek${i}\n`)}`,
  },
  'YAML comments that ignore': {
    format: 'yaml',
    make: (size) =>
      `pir: 1\nlessons:\n${'  # pir-ignore section-empty\n  - a\n'.repeat(size / 36)}`,
  },
};

const others: readonly OtherReview[] = Array.from({ length: 20 }, (_, index) => ({
  uri: `file:///r${index}.md`,
  path: `postmortems/r${index}.md`,
  id: `check${index}`,
  actions: [{ title: 'Split the nightly job', line: 1 }],
}));

const options: CheckOptions = {
  today: { year: 2026, month: 4, day: 1 },
  world: {
    reviews: others,
    exists: () => false,
    entriesOf: () => ['c.md', 'd/'],
    textOf: () => '# C\n',
  },
};

/** Reads a hostile text and does all checks. */
export function checking({ format, make }: Hostile, size: number): () => void {
  const text = make(size);
  return () => {
    const document = readReview(text, format, { fileName: '2026-03-18-a.md' });
    checkReview(document, options);
  };
}

/** Checks a text, cut off or broken as it is while someone types, and plans all of its fixes. */
export function checkAndPlanFixes(name: string, text: string): void {
  const format = name.endsWith('.yaml') ? 'yaml' : 'markdown';
  const document = readReview(text, format, { fileName: '2026-03-18-a' });
  for (const { span, fixes } of checkReview(document, options)) {
    assert.ok(span.start >= 0 && span.start <= span.end && span.end <= text.length);
    for (const { splices } of fixes) applySplices(text, splices);
  }
}
