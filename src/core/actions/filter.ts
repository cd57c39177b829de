import { message } from '../messages.ts';
import type { Message } from '../messages.ts';
import { actionKinds, actionStates } from '../review/vocabulary.ts';
import { comparableName, dayOf, duenessOf, isClosed, reviewName, stateOf } from './item.ts';
import type { ReviewAction } from './item.ts';

/** What a person typed to see fewer items, understood. */
export interface ActionFilter {
  /** @param today days since 1970 */
  matches(item: ReviewAction, today: number): boolean;
  /** Words that look like a term and mean nothing; they match nothing either. */
  readonly problems: readonly Message[];
}

type Test = (item: ReviewAction, today: number) => boolean;
type Term = (value: string) => Test | undefined;

/**
 * Terms as `key:value`; every one of them must hold. Values with blanks stand in quotes, several with
 * commas between them are alternatives, a dash before the term turns it round: `-owner:none`.
 */
const terms: Readonly<Record<string, Term>> = {
  is: oneOf(['open', 'closed', 'overdue'], (value) =>
    value === 'overdue'
      ? ({ action }, today) => duenessOf(action, today) === 'overdue'
      : ({ action }) => isClosed(action) === (value === 'closed'),
  ),
  status: oneOf(
    actionStates,
    (value) =>
      ({ action }) =>
        stateOf(action) === value,
  ),
  kind: oneOf(
    [...actionKinds, 'none'],
    (value) =>
      ({ action }) =>
        (action.kind ?? 'none') === value,
  ),
  due: (value) => dueTerm(value),
  owner: textTerm(({ action }) => action.owner && [action.owner]),
  priority: textTerm(({ action }) => action.priority && [action.priority]),
  ticket: textTerm(({ action }) => action.ticket && [action.ticket]),
  review: textTerm(({ review }) => [reviewName(review), review.path, review.id ?? '']),
  service: textTerm(({ review }) => review.services),
  severity: textTerm(({ review }) => [review.severity ?? '', review.level ?? '']),
};

/** The keys that a term can start with, for whoever explains them. */
export const filterKeys: readonly string[] = Object.keys(terms);

/** Understands a filter. An empty one matches everything. */
export function parseFilter(text: string): ActionFilter {
  const problems: Message[] = [];
  const tests = tokensOf(text).map((token): Test => {
    const [, dash, key, rest] = /^(-?)([a-z]+):(.+)$/is.exec(token.text) ?? [];
    const term = key === undefined ? undefined : terms[key.toLowerCase()];
    if (!term || rest === undefined) return textTest(token.text);
    const alternatives = valuesOf(rest).map((value) => {
      const test = term(value);
      if (!test) problems.push(unknownValue(key!.toLowerCase(), value));
      return test;
    });
    const any: Test = (item, today) => alternatives.some((test) => test?.(item, today));
    return dash ? (item, today) => !any(item, today) : any;
  });
  return { matches: (item, today) => tests.every((test) => test(item, today)), problems };
}

/** Words, `key:value` and what stands in quotes, in either. */
function tokensOf(text: string): { text: string }[] {
  const matches = text.matchAll(/(?:"[^"]*"?|[^\s"])+/g);
  return [...matches].map(([word]) => ({ text: word }));
}

function valuesOf(rest: string): string[] {
  return [...rest.matchAll(/(?:"[^"]*"?|[^,"])+/g)].map(([value]) => unquoted(value));
}

function unquoted(text: string): string {
  return text.replaceAll('"', '').trim();
}

/** A word that an item or its review says. */
function textTest(word: string): Test {
  const wanted = unquoted(word).toLowerCase();
  return ({ action, review }) =>
    [action.title, action.owner, action.ticket, review.title, review.path].some((text) =>
      text?.toLowerCase().includes(wanted),
    );
}

function textTerm(read: (item: ReviewAction) => readonly string[] | '' | undefined): Term {
  return (value) => {
    const wanted = comparableName(value);
    if (wanted === 'none' || wanted === 'any') {
      return (item) => (read(item) || []).some((text) => text !== '') === (wanted === 'any');
    }
    return (item) => (read(item) || []).some((text) => comparableName(text).includes(wanted));
  };
}

function oneOf(values: readonly string[], make: (value: string) => Test): Term {
  return (value) => (values.includes(value.toLowerCase()) ? make(value.toLowerCase()) : undefined);
}

/** `overdue`, `week`, `later`, `none`, a day, `<2026-04-01` (before), `>2026-04-01` (after). */
function dueTerm(value: string): Test | undefined {
  if (['overdue', 'week', 'later', 'none'].includes(value)) {
    return ({ action }, today) => duenessOf(action, today) === value;
  }
  const [, sign, date] = /^([<>]?)(.+)$/.exec(value) ?? [];
  const day = dayOf(date);
  if (day === undefined) return undefined;
  return ({ action }) => {
    const due = dayOf(action.due);
    if (due === undefined) return false;
    return sign === '<' ? due < day : sign === '>' ? due > day : due === day;
  };
}

const known: Readonly<Record<string, readonly string[]>> = {
  is: ['open', 'closed', 'overdue'],
  status: actionStates,
  kind: [...actionKinds, 'none'],
  due: ['overdue', 'week', 'later', 'none', '2026-04-01', '<2026-04-01'],
};

function unknownValue(key: string, value: string): Message {
  return message(
    'filter.unknownValue',
    '“{0}” is none of the values of {1}: {2}',
    value,
    key,
    (known[key] ?? []).join(', '),
  );
}
