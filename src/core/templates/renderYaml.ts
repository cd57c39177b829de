import { formatWallTime } from '../time/wallTime.ts';
import { metadataLines } from './metadata.ts';
import type { NewReview } from './newReview.ts';
import type { ReviewTemplate, TemplateSection } from './template.ts';
import type { ReviewValues } from './values.ts';

/** Keys that hold prose; the others hold lists. */
const proseKeys = new Set([
  'summary',
  'background',
  'impact.description',
  'trigger',
  'detection',
  'response.description',
  'resolution',
]);

/** Prompts are wrapped here, so that they can be read beside a side bar. */
const commentWidth = 92;

/**
 * A new YAML review: what is known of the incident, then the template's sections under the keys that
 * hold the same, each below its prompt as a comment. Sections of a template that YAML has no key for
 * are not asked for.
 */
export function renderYaml(template: ReviewTemplate, values: ReviewValues): NewReview {
  const writer = new YamlWriter(values);
  writer.lines(metadataLines(template, values));
  const written = new Set<string>();
  for (const { key } of template.sections) {
    if (key === undefined || written.has(key)) continue;
    const [top, inner] = key.split('.');
    if (inner === undefined) {
      written.add(key);
      writer.key(key, sectionsOf(template, key));
      continue;
    }
    writer.line(`\n${top!}:`);
    for (const nested of keysUnder(template, top!)) {
      written.add(nested);
      writer.key(nested, sectionsOf(template, nested));
    }
  }
  return writer.finish();
}

function sectionsOf(template: ReviewTemplate, key: string): TemplateSection[] {
  return template.sections.filter((section) => section.key === key);
}

/** The template's keys inside a mapping, its prose before its lists. */
function keysUnder(template: ReviewTemplate, top: string): string[] {
  const keys = new Set<string>();
  for (const { key } of template.sections) if (key?.startsWith(`${top}.`)) keys.add(key);
  return [...keys].sort((a, b) => Number(proseKeys.has(b)) - Number(proseKeys.has(a)));
}

class YamlWriter {
  readonly #values: ReviewValues;
  #text = '';
  #cursor: number | undefined;

  constructor(values: ReviewValues) {
    this.#values = values;
  }

  line(line: string): void {
    this.#text += `${line}\n`;
  }

  lines(lines: readonly string[]): void {
    for (const line of lines) this.line(line);
  }

  /** A key with the prompts of the sections it stands for, and nothing in it but what is known. */
  key(path: string, sections: readonly TemplateSection[]): void {
    const name = path.slice(path.indexOf('.') + 1);
    const indent = name === path ? '' : '  ';
    if (indent === '') this.line('');
    this.lines(promptLines(path, sections).map((line) => indent + line));
    if (proseKeys.has(path)) this.#prose(indent, name);
    else if (path === 'timeline' && this.#values.start) this.#firstEvent();
    else this.line(indent + emptyKey(path));
  }

  /** An empty block of prose. The first one gets a line to write on, which is where the cursor goes. */
  #prose(indent: string, name: string): void {
    this.line(`${indent}${name}: |`);
    if (this.#cursor !== undefined) return;
    this.#text += `${indent}  `;
    this.#cursor = this.#text.length;
    this.line('');
  }

  #firstEvent(): void {
    this.lines([
      'timeline:',
      `  - at: ${formatWallTime(this.#values.start!)}`,
      '    kind: impact',
      '    text: Impact starts',
    ]);
  }

  finish(): NewReview {
    const offset = this.#cursor ?? this.#text.length;
    return { text: this.#text, cursor: { start: offset, end: offset } };
  }
}

/** Whether a heading says no more than its key does: `Action items` and `actionItems`, `Impact` and `impact.description`. */
function isNamed(heading: string, path: string): boolean {
  const plain = heading.replace(/\s/g, '').toLowerCase();
  return path.split('.').some((key) => key.toLowerCase() === plain);
}

/** The prompts of the sections that a key stands for, as comments above it. */
export function promptLines(path: string, sections: readonly TemplateSection[]): string[] {
  return sections.flatMap(({ heading, prompt }) => {
    const name = heading.endsWith('?') ? heading : `${heading}:`;
    const text = isNamed(heading, path) ? prompt : `${name} ${prompt}`;
    return wrapped(text).map((line) => `# ${line}`);
  });
}

/** A key with an empty value of its type: a block of prose or a list. */
export function emptyKey(path: string): string {
  const name = path.slice(path.indexOf('.') + 1);
  return proseKeys.has(path) ? `${name}: |` : `${name}: []`;
}

function wrapped(text: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + word.length >= commentWidth) {
      lines.push(line);
      line = '';
    }
    line += line === '' ? word : ` ${word}`;
  }
  lines.push(line);
  return lines;
}
