/** Texts with many events, in every form a timeline can have, for measurements. */

const two = (value: number): string => String(value).padStart(2, '0');

function clock(index: number): string {
  return `${two(Math.floor(index / 60) % 24)}:${two(index % 60)}`;
}

const entry: Readonly<Record<string, (index: number) => string>> = {
  list: (index) =>
    `- **${clock(index)}** \`@nova\` Saw [the queue](https://example.com/${index}) grow\n`,
  table: (index) => `| ${clock(index)} | nova | Saw the queue grow |\n`,
  headings: (index) => `### ${clock(index)}\n\nSaw the queue grow.\n\n`,
  paragraphs: (index) => `${clock(index)} UTC - Saw the queue grow\n\n`,
  lines: (index) => `${clock(index)}: Saw the queue grow\n`,
};

export const timelineForms = Object.keys(entry);

/** A review with a timeline of `count` events. */
export function reviewWithEvents(form: string, count: number): string {
  const start = form === 'table' ? '| Time | Who | Event |\n|---|---|---|\n' : '';
  const events = Array.from({ length: count }, (_, index) => entry[form]!(index)).join('');
  return `# Stalls on 2024-05-06\n\n## Summary\n\nThe queue stood still.\n\n## Timeline\n\n${start}${events}\n## Impact\n\nNone.\n`;
}

/** A YAML review with a timeline of `count` events, a minute apart. */
export function yamlWithEvents(count: number): string {
  const events = Array.from({ length: count }, (_, index) => {
    const day = `2024-05-${two(6 + Math.floor(index / 1440))}`;
    return `  - at: ${day}T${clock(index)}\n    kind: note\n    text: Saw the queue grow\n    actor: "@nova"\n`;
  });
  return `pir: 1\ntitle: Stalls\ntimeline:\n${events.join('')}actionItems:\n  - title: Alert on it\n`;
}

const header = '# Stalls 2024-05-06\n\n## Timeline\n\n';

/** Texts that nobody writes, by what is hard about them, of about `size` characters. */
export const hostileTexts: Readonly<Record<string, (size: number) => string>> = {
  'blanks behind a time': (size) => `${header}- 10:00${' '.repeat(size)}x\n`,
  'marks before a time': (size) => `${header}- ${'*'.repeat(size)}10:00 x\n`,
  'brackets before a time': (size) => `${header}- ${'['.repeat(size)}10:00 x\n`,
  'one endless number': (size) => `${header}- ${'1'.repeat(size)}\n`,
  'clocks on one line': (size) => `${header}- ${'10:00 '.repeat(size / 6)}\n`,
  'ranges on one line': (size) => `${header}- 10:00${' - 10:00'.repeat(size / 8)}\n`,
  'dates in the title': (size) =>
    `# ${'2024-05-06 '.repeat(size / 11)}\n\n## Timeline\n\n- 10:00 x\n`,
  'entries joined by breaks': (size) => `${header}${'10:00 a<br>'.repeat(size / 11)}\n`,
  'angle brackets': (size) => `${header}${'<'.repeat(size)}\n10:00 x\n`,
  'clocks that run backwards': (size) =>
    header +
    Array.from({ length: size / 10 }, (_, index) => `- ${two(23 - (index % 24))}:00 a\n`).join(''),
  'ambiguous dates': (size) =>
    header +
    Array.from(
      { length: size / 21 },
      (_, index) => `- ${two(1 + (index % 9))}/05/2024 10:00 a\n`,
    ).join(''),
  'timelines in a row': (size) => '## Timeline\n\n- 10:00 x\n\n'.repeat(size / 25),
  'days without entries': (size) => `${header}${'### 2024-05-06\n\n'.repeat(size / 16)}`,
  'phases without entries': (size) => `${header}${'### Phase\n\n'.repeat(size / 11)}- 10:00 x\n`,
  'a wide table': (size) =>
    `${header}${'| a '.repeat(size / 8)}|\n${'|--'.repeat(size / 8)}|\n| 10:00 | b |\n`,
  'ragged rows': (size) =>
    `${header}| Time | Event |\n|--|--|\n${`${'| x '.repeat(50)}\n`.repeat(size / 201)}`,
  'zones in prose': (size) =>
    `${'All times in UTC or CET. '.repeat(size / 25)}\n\n${header}- 10:00 x\n`,
  'times in code': (size) => `${header}\`\`\`\n${'10:00 x\n'.repeat(size / 8)}\`\`\`\n`,
  'times in HTML': (size) => `${header}<ul>${'<li>10:00 x</li>'.repeat(size / 16)}</ul>\n`,
};
