import { message } from '../../messages.ts';
import { span } from '../../text/span.ts';
import type { Span } from '../../text/span.ts';
import type { Fix } from '../finding.ts';
import type { CheckContext, Fact } from '../rule.ts';
import { ownPeopleOf } from './ownPeople.ts';
import { flattenMarkdown } from './text/flattenMarkdown.ts';
import { flattenYaml } from './text/flattenYaml.ts';
import { passagesOf } from './text/passages.ts';

/** A name of the review's own people where its causes are told. */
export interface NamedPerson {
  readonly span: Span;
  /** What the review says they were. */
  readonly role: string | undefined;
}

interface Names {
  readonly pattern: RegExp;
  readonly roles: ReadonlyMap<string, string | undefined>;
}

/** More people than this are a directory. */
const MOST_NAMES = 200;

/** The names of a review's own people, whole and first names alone; nothing where it has none. */
const namesOf: Fact<Names | undefined> = (context) => {
  const roles = new Map<string, string | undefined>();
  for (const { name, role } of context.get(ownPeopleOf)) {
    const [first = ''] = name.split(/\s/, 1);
    if (!/^\p{Lu}/u.test(name) || name.length > 60) continue;
    for (const one of [name, first]) {
      if (one.length > 2) roles.set(one, roles.get(one) ?? role);
    }
  }
  if (roles.size === 0 || roles.size > MOST_NAMES) return undefined;
  const longestFirst = [...roles.keys()].sort((a, b) => b.length - a.length);
  const names = longestFirst.map((name) => name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return { roles, pattern: new RegExp(`(?<![\\p{L}@])(?:${names.join('|')})(?!\\p{L})`, 'gu') };
};

/** The people of the review who are named where its causes are told. */
export const namedInCauses: Fact<readonly NamedPerson[]> = (context) => {
  const names = context.get(namesOf);
  if (!names) return [];
  const { document } = context;
  const found: NamedPerson[] = [];
  for (const { span: where, concept, form } of passagesOf(document)) {
    if ((concept !== 'causes' && concept !== 'trigger') || form === 'heading') continue;
    const flats =
      document.format === 'yaml'
        ? flattenYaml(document.text, where)
        : [flattenMarkdown(document.text, where, document.markdown!.definitions)];
    for (const flat of flats) {
      for (const { index, 0: name } of flat.text.matchAll(names.pattern)) {
        const place = flat.sourceOf(index, index + name.length);
        found.push({ span: place, role: names.roles.get(name) });
      }
    }
  }
  return found;
};

/** The fixes that put a role in the place of each name in a stretch of the text. */
export function rolesFor(context: CheckContext, where: Span): Fix[] {
  const names = context.get(namesOf);
  if (!names) return [];
  const { text } = context.document;
  return [...text.slice(where.start, where.end).matchAll(names.pattern)].flatMap(
    ({ index, 0: name }) => {
      const start = where.start + index;
      const role = names.roles.get(name);
      return role === undefined ? [] : [roleFix(text, span(start, start + name.length), role)];
    },
  );
}

/** “Priya” → “the incident lead”. */
export function roleFix(text: string, where: Span, role: string): Fix {
  const name = text.slice(where.start, where.end);
  const isFirst = /(?:^|[.!?:|]|\n\s*[-*+]|\n)\s*$/.test(
    text.slice(Math.max(0, where.start - 20), where.start),
  );
  const lower = /^\p{Lu}\p{Ll}/u.test(role) ? role[0]!.toLowerCase() + role.slice(1) : role;
  const words = `${isFirst ? 'The' : 'the'} ${lower}`;
  return {
    title: message('blame.role', 'Write “{0}” instead of “{1}”', words, name),
    splices: [{ ...where, text: words }],
  };
}
