import type { Span } from '../../text/span.ts';
import { findDates, findStatedZone } from '../../time/find.ts';
import { dayOf } from './dayName.ts';
import type { Step } from './step.ts';

/** Longer paragraphs before the first entry are prose, not the statement of a day or zone. */
const LONGEST_STATEMENT = 240;

/** The lines of a paragraph above its first entry: a day, a zone, a label. */
export function leadSteps(text: string, lines: readonly Span[]): Step[] {
  return lines.flatMap((line) => dayOf(text, line) ?? statementSteps(text, line));
}

/** A sentence before the entries that says which day or zone they are in. */
export function statementSteps(text: string, where: Span): Step[] {
  if (where.end - where.start > LONGEST_STATEMENT) return [];
  const zone = findStatedZone(text, where);
  const dates = dateSteps(text, where);
  return zone ? [{ kind: 'group', zone }, ...dates] : dates;
}

/** The first date of a heading or a sentence, as the day of what follows. */
export function dateSteps(text: string, where: Span): Step[] {
  const [date] = findDates(text, where);
  return date ? [{ kind: 'day', moment: { span: date.span, date } }] : [];
}
