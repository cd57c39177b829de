import type { Fact } from '../rule.ts';
import { isRoleWord } from './grammar/peopleWords.ts';

/** Somebody whom a review names outside of its story. */
export interface OwnPerson {
  /** As written, with what belongs to the name only. */
  readonly name: string;
  /** What the review says they were. */
  readonly role: string | undefined;
}

/** Two or three words with a capital: a single one may be a tool or a place. */
const fullName = /^\p{Lu}[\p{Ll}'’]+(?:[ -]\p{Lu}[\p{Ll}'’]*\.?)? \p{Lu}[\p{L}'’-]+$/u;
/** `- **Incident commander:** Priya Shah`, `| Scribe | Ken Ito |`. */
const roleFirst = /^[\s>|*+-]*([\p{L}][\p{L} /-]{2,40}?)\**\s*[:|–—]\**\s*([^|,;()]+)/u;
/** `- Priya Shah (incident commander)`, `Priya Shah, scribe`. */
const nameFirst = /^[\s>|*+-]*([^|,;:(–—]+?)\s*[|,(–—]\s*([\p{L}][\p{L} /-]{2,40})/u;

/** Lines of a list of people that are read; more are a directory. */
const MOST_LINES = 100;
/** A longer line tells a story. */
const LONGEST_LINE = 160;

/**
 * The people that a review lists: authors, team, and the lines of a Markdown section about people. Owners
 * of actions and actors of events are left out: `Data Platform` is as often a team as a person.
 */
export const ownPeopleOf: Fact<readonly OwnPerson[]> = ({ review, document }) => {
  const people: OwnPerson[] = [];
  for (const { name, role } of review.metadata.reviewTeam) {
    if (!isGroup(name.value)) people.push({ name: name.value.trim(), role: role?.value });
  }
  for (const { value } of review.metadata.authors) {
    if (!isGroup(value)) people.push({ name: value.trim(), role: undefined });
  }
  if (document.format === 'yaml') return people;
  for (const { concept, contentSpan } of review.sections) {
    if (concept !== 'people') continue;
    const lines = document.text.slice(contentSpan.start, contentSpan.end).split('\n');
    for (const line of lines.slice(0, MOST_LINES)) people.push(...personIn(line));
  }
  return people;
};

function personIn(line: string): OwnPerson[] {
  if (line.length > LONGEST_LINE) return [];
  for (const [pattern, nameAt, roleAt] of [
    [roleFirst, 2, 1],
    [nameFirst, 1, 2],
  ] as const) {
    const match = pattern.exec(line);
    const name = plain(match?.[nameAt]);
    if (isFullName(name)) return [{ name, role: plain(match?.[roleAt]) }];
  }
  const name = plain(line.replace(/^[\s>*+-]+/, ''));
  return isFullName(name) ? [{ name, role: undefined }] : [];
}

function plain(text = ''): string {
  return text.replace(/[*_`]/g, '').trim();
}

function isFullName(text: string): boolean {
  return text.length <= 60 && fullName.test(text) && !isGroup(text);
}

/** Whether a word of a name is that of a role or a team: `Platform Team`. */
function isGroup(text: string): boolean {
  const words = text.trim().toLowerCase().split(/[ -]/);
  return words.some((word) => isRoleWord(word));
}
