import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Numbers that look random and are the same in every run (Lehmer's generator). */
export function randomFrom(seed: number): (below: number) => number {
  let state = (seed % 2147483646) + 1;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}

type Random = (below: number) => number;

const services = ['checkout', 'search', 'login', 'payments', 'images', 'warehouse'];
const people = ['ada', 'ben', 'celeste', 'dana', 'eve', 'farid', 'grace', 'hiro'];
const happenings = [
  'Error rate climbs past 3 %',
  'Pager goes off for `checkout-api`',
  'Rolled back to [v41](https://example.com/releases/41)',
  'Queue drains, **no data lost**',
  'Database suspected; slow queries read',
  'Traffic moved to eu-west',
];
const tasks = [
  'Alert on saturation of the pool',
  'Write the runbook for the failover',
  'Lower the timeout of the cache',
  'Test restoring from a backup',
  'Remove the old code path',
];
const paragraph =
  'Requests waited for a connection that was never given back, and the pool ran empty within minutes. ' +
  'The dashboard showed the cause, and nobody had it open. ';

const two = (value: number): string => String(value).padStart(2, '0');

interface Parts {
  readonly title: string;
  readonly date: string;
  readonly service: string;
  readonly status: string;
  readonly times: readonly string[];
  readonly items: readonly Item[];
}

interface Item {
  readonly title: string;
  readonly owner: string;
  readonly due: string;
  readonly done: boolean;
}

function partsOf(number: number, random: Random): Parts {
  const date = `20${two(22 + random(5))}-${two(1 + random(12))}-${two(1 + random(28))}`;
  const service = services[random(services.length)]!;
  const start = 8 + random(8);
  return {
    title: `${service} slow for a while (${number})`,
    date,
    service,
    status: ['draft', 'in-review', 'published', 'published'][random(4)]!,
    times: Array.from(
      { length: 4 + random(10) },
      (_, step) => `${two(start + Math.floor(step / 6))}:${two((step % 6) * 10)}`,
    ),
    items: Array.from({ length: 1 + random(7) }, (_, index) => ({
      title: `${tasks[random(tasks.length)]!} ${number}.${index}`,
      owner: people[random(people.length)]!,
      due: `20${two(25 + random(3))}-${two(1 + random(12))}-${two(1 + random(28))}`,
      done: random(3) === 0,
    })),
  };
}

const prose = (random: Random): string => paragraph.repeat(2 + random(6)).trim();

const forms: readonly ((parts: Parts, random: Random) => { ending: string; text: string })[] = [
  ({ title, date, service, status, times, items }, random) => ({
    ending: 'pir.yaml',
    text: [
      'pir: 1',
      `title: ${title}`,
      `status: ${status}`,
      'severity: sev2',
      `services: [${service}]`,
      `incident: { started: ${date}T${times[0]!} }`,
      'timezone: UTC',
      `summary: |\n  ${prose(random)}`,
      'timeline:',
      ...times.map(
        (time) =>
          `  - at: ${date}T${time}\n    text: ${happenings[random(3) * 2]!.replaceAll(/[`[\]]/g, '')}`,
      ),
      'actionItems:',
      ...items.map(
        ({ title: name, owner, due, done }) =>
          `  - title: ${name}\n    owner: ${owner}\n    due: ${due}\n    status: ${done ? 'done' : 'open'}`,
      ),
      '',
    ].join('\n'),
  }),
  ({ title, date, service, times, items }, random) => ({
    ending: 'md',
    text: [
      `# ${date}: ${title}\n\n- **Service**: ${service}\n- **Severity**: SEV-2\n\n## Summary\n\n${prose(random)}\n`,
      `## Timeline (all times UTC)\n\n${times.map((time) => `- ${time} ${happenings[random(happenings.length)]!}\n`).join('')}`,
      `## What went well\n\n- ${prose(random)}\n`,
      `## Action items\n\n${items.map(({ title: name, owner, done }) => `- [${done ? 'x' : ' '}] ${name} (@${owner})\n`).join('')}`,
    ].join('\n'),
  }),
  ({ title, date, status, times, items }, random) => ({
    ending: 'md',
    text: [
      `---\ntitle: ${title}\ndate: ${date}\nstatus: ${status}\n---\n\n## Impact\n\n${prose(random)}\n`,
      `## Timeline\n\n| Time (UTC) | Event |\n| --- | --- |\n${times.map((time) => `| ${date} ${time} | ${happenings[random(happenings.length)]!} |\n`).join('')}`,
      `## Root cause\n\n${prose(random)}\n`,
      `## Follow-ups\n\n| Action | Owner | Due | Status |\n| --- | --- | --- | --- |\n${items.map(({ title: name, owner, due, done }) => `| ${name} | ${owner} | ${due} | ${done ? 'Done' : 'Open'} |\n`).join('')}`,
    ].join('\n'),
  }),
];

/** The text of the review with this number: three forms in turn, 3 of 100 broken, 1 of 500 far too long. */
export function generatedReview(number: number): { ending: string; text: string } {
  const random = randomFrom(number * 7919);
  const { ending, text } = forms[number % forms.length]!(partsOf(number, random), random);
  if (number % 500 === 499) return { ending, text: text + paragraph.repeat(2_000) };
  if (number % 100 < 3)
    return { ending, text: text.slice(0, text.length - random(text.length >> 1)) };
  return { ending, text };
}

const folders = ['postmortems', 'platform/incident-reviews', 'shop/incidents'];

/**
 * Writes a workspace with so many reviews, and a few files that are none.
 * @returns the paths of the reviews
 */
export function writeWorkspace(folder: string, count: number): string[] {
  const files: string[] = [];
  for (let number = 0; number < count; number++) {
    const { ending, text } = generatedReview(number);
    const place = path.join(folder, folders[number % 3]!, String(2022 + (number % 5)));
    if (number < 15) mkdirSync(place, { recursive: true });
    const file = path.join(place, `${two(number % 100)}-${number}.${ending}`);
    writeFileSync(file, text);
    files.push(file);
  }
  for (const name of folders) {
    writeFileSync(path.join(folder, name, 'README.md'), '# Reviews\n\nHow we write them.\n');
  }
  return files;
}
