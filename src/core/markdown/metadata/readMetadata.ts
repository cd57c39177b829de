import type { ReviewMetadata, TeamMember } from '../../review/model.ts';
import type { MetadataName } from '../../review/metadataNames.ts';
import type { ReviewStatus, Severity } from '../../review/vocabulary.ts';
import { fromFirstLetter } from '../../text/characters.ts';
import { span } from '../../text/span.ts';
import type { Located } from '../../text/span.ts';
import { isPlaceholder } from '../actions/fields.ts';
import type { Fact } from './fact.ts';

/**
 * The metadata that facts state, the first of each kind; what keys of our own in the front matter say
 * (`known`) comes before. Values that only hold a place (`TBD`, `N/A`) are not there.
 */
export function metadataOf(facts: readonly Fact[], known: ReviewMetadata): ReviewMetadata {
  const stated = facts.filter(({ value }) => !isPlaceholder(value.value));
  const all = (name: MetadataName): Located<string>[] =>
    stated.filter((fact) => fact.name === name).map(({ value }) => value);
  const status = known.status ?? statusIn(stated);
  const severity = known.severity ?? firstOf(all('severity'), severityOf);
  const id = known.id ?? all('id')[0];
  const listed = (name: 'services' | 'tags' | 'authors'): readonly Located<string>[] =>
    known[name].length > 0 ? known[name] : all(name).flatMap(namesIn);
  return {
    ...known,
    ...(id && { id }),
    ...(status && { status }),
    ...(severity && { severity }),
    services: listed('services'),
    tags: listed('tags'),
    authors: listed('authors'),
  };
}

function firstOf<T>(
  values: readonly Located<string>[],
  read: (value: Located<string>) => T | undefined,
): T | undefined {
  for (const value of values) {
    const found = read(value);
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * The status of the review. The first that is stated counts, whatever it speaks of: `Status: Resolved` at
 * the top is the incident's, and others below it are those of parts and tasks.
 */
function statusIn(facts: readonly Fact[]): Located<ReviewStatus> | undefined {
  const named = facts.filter(({ name }) => name === 'status');
  const own = named.find(({ label }) =>
    /\b(?:review|post-?mortem|document|doc|report|pir)\b/i.test(label),
  );
  const first = own ?? named[0];
  return first && statusOf(first.value);
}

const statusWords: readonly (readonly [ReviewStatus, RegExp])[] = [
  [
    'draft',
    /^(?:draft|wip|work in progress|in progress|initial|started|incomplete|ongoing|not started|open)\b/i,
  ],
  [
    'in-review',
    /^(?:in[- ]review|review|under review|pending review|ready for review|reviewing|for review|proposed)\b/i,
  ],
  [
    'published',
    /^(?:published|final(?:i[sz]ed)?|completed?|done|approved|closed|reviewed|finished|accepted|public)\b/i,
  ],
];

/** The status of the review that words mean; those that speak of the incident (`resolved`) mean none. */
export function statusOf({
  value,
  span: where,
}: Located<string>): Located<ReviewStatus> | undefined {
  const word = fromFirstLetter(value);
  const status = statusWords.find(([, pattern]) => pattern.test(word))?.[0];
  return status && { value: status, span: where };
}

/**
 * A severity as written, without the words that explain it (`Critical - all customers`); with our own
 * level where it is named by its number: `SEV-2`, `Severity 2`, `S2`.
 */
function severityOf({ value, span: where }: Located<string>): ReviewMetadata['severity'] {
  const written = /^[^\n]{2,40}?(?=\s+[-–—(]|[,;:]|\.\s|$)/.exec(value)?.[0] ?? value;
  const end = where.end - where.start === value.length ? where.start + written.length : where.end;
  const number = /^\W*(?:sev(?:erity)?(?: level)?|s)[\s:-]*([1-5])(?!\d)/i.exec(value)?.[1];
  return {
    value: written,
    span: span(where.start, end),
    ...(number !== undefined && { level: `sev${number}` as Severity }),
  };
}

/** What every separator has: most values are one name, and are not searched at each of their blanks. */
const MAY_SEPARATE = /[,;&+/|·]|\s(?:and|und|et)\s/;
const SEPARATOR = /\s*(?:[,;]\s*(?:and\s)?|\s(?:and|und|et)\s|\s[&+/|]\s|\s·\s)\s*/;

/** The names in a value that lists several, each with its own place: `Kim Lee, @jo & Ana`. */
export function namesIn({ value, span: where }: Located<string>): Located<string>[] {
  const whole = where.end - where.start === value.length;
  const parts = (MAY_SEPARATE.test(value) ? value.split(SEPARATOR) : [value])
    .map(withoutContact)
    .filter((part) => part !== '');
  if (!whole || parts.length < 2) return parts.map((part) => ({ value: part, span: where }));
  let from = 0;
  return parts.map((part) => {
    const at = Math.max(value.indexOf(part, from), from);
    from = at + part.length;
    return { value: part, span: span(where.start + at, where.start + from) };
  });
}

/** A name without the address or handle behind it: `Kim Lee <kim@x.org>`, `Kim ([@kim](…))`. */
function withoutContact(name: string): string {
  const bare = /[<(]/.test(name)
    ? name
        .replace(/\s*<[^<>]*>\s*$/, '')
        .replace(/\s*\(\[?@[^()]*\]?(?:\([^()]*\))?\)\s*$/, '')
        .replace(/\s*\([^()]*\)\s*$/, '')
    : name;
  return (bare === '' ? name : bare).replace(/^[\s.…-]+|[\s.]+$/g, '');
}

/** The people of a section, as `Role: name`, `name (role)`, or the name alone. */
export function teamMember(line: Located<string>): TeamMember | undefined {
  const { value, span: where } = line;
  if (value.length > 120 || isPlaceholder(value)) return undefined;
  const labelled = /^([^:]{2,40}):\s*(.+)$/.exec(value);
  if (labelled) {
    if (isPlaceholder(labelled[2]!)) return undefined;
    return {
      name: { value: withoutContact(labelled[2]!), span: where },
      role: { value: labelled[1]!.trim(), span: where },
    };
  }
  const bracketed = /^(.{2,60}?)\s*(?:\(([^()@]{2,40})\)|\s[-–—]\s(.{2,40}))$/.exec(value);
  const role = bracketed?.[2] ?? bracketed?.[3];
  const name = {
    value: withoutContact(value.slice(0, bracketed?.[1]?.length ?? value.length)),
    span: where,
  };
  return role === undefined ? { name } : { name, role: { value: role, span: where } };
}
