import { writeScalar } from '../yaml/edit/scalar.ts';
import { formatWallTime } from '../time/wallTime.ts';
import type { ReviewTemplate } from './template.ts';
import type { ReviewValues } from './values.ts';

/** The lines of YAML that say what a new review is: all of its front matter, the head of a YAML review. */
export function metadataLines(template: ReviewTemplate, values: ReviewValues): string[] {
  const lines = [
    'pir: 1',
    `id: ${yamlScalar(values.id)}`,
    `title: ${yamlScalar(values.title)}`,
    'status: draft # draft, in-review or published',
  ];
  if (values.severity) lines.push(`severity: ${values.severity}`);
  lines.push(`template: ${yamlScalar(template.id)}`, `timezone: ${yamlScalar(values.zone)}`);
  if (values.start) {
    lines.push(
      'incident:',
      `  started: ${formatWallTime(values.start)}`,
      '  # then detected, acknowledged, mitigated and resolved, as far as they are known',
    );
  }
  return lines;
}

/** A text as a YAML value on one line, quoted where it would mean something else without quotes. */
export function yamlScalar(text: string): string {
  return writeScalar(text, { flow: false, quotes: 'double' });
}
