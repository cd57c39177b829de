/** The steps that patterns consist of: each looks at one place of a sentence and hands on the place behind it. */
import { ANYBODY, I, NOBODY, OPERATOR, ROLE, WE, WEAK } from './person.ts';
import { is } from './wordClass.ts';
import type { Person } from './person.ts';
import type { Token } from './tokens.ts';

/** One sentence as patterns see it. */
export interface SentenceView {
  readonly tokens: readonly Token[];
  /** By the place behind them. */
  readonly people: ReadonlyMap<number, Person>;
  readonly peopleByStart: ReadonlyMap<number, Person>;
}

export type Next = (at: number) => boolean;
export type Node = (state: State, at: number, next: Next) => boolean;

export interface State {
  readonly view: SentenceView;
  from: number;
  to: number;
}

const personKinds: Readonly<Record<string, number>> = {
  '#': ANYBODY,
  '#r': ROLE | OPERATOR | WE | I | NOBODY,
  '#w': WE | I,
  '#x': ROLE | OPERATOR,
  '#y': ROLE | OPERATOR | WEAK,
};

/** People at this place; `?` and `*` do not apply. */
export function personNode(text: string): Node {
  const kinds = personKinds[text];
  if (kinds === undefined) throw new Error(`There are no people “${text}”`);
  return (state, at, next) => {
    const person = state.view.peopleByStart.get(at);
    return person !== undefined && (person.kind & kinds) !== 0 && next(person.end);
  };
}

export function marking(side: 'from' | 'to'): Node {
  return (state, at, next) => {
    const before = state[side];
    state[side] = at;
    if (next(at)) return true;
    state[side] = before;
    return false;
  };
}

export function repeated(one: Node, quantifier: string): Node {
  if (quantifier === '') return one;
  if (quantifier === '?') return (state, at, next) => one(state, at, next) || next(at);
  const upTo = (state: State, at: number, next: Next, left: number): boolean =>
    (left > 0 && one(state, at, (behind) => behind > at && upTo(state, behind, next, left - 1))) ||
    next(at);
  return (state, at, next) => upTo(state, at, next, 3);
}

export function sequence(nodes: readonly Node[]): Node {
  const from = (index: number): Node => {
    const node = nodes[index];
    if (!node) return (_state, at, next) => next(at);
    if (index === nodes.length - 1) return node;
    const rest = from(index + 1);
    return (state, at, next) => node(state, at, (behind) => rest(state, behind, next));
  };
  return from(0);
}

/** Up to so many words, within a clause. */
export function gap(most: number): Node {
  return ({ view: { tokens } }, at, next) => {
    for (let taken = 0; ; taken++) {
      if (next(at + taken)) return true;
      const token = tokens[at + taken];
      if (taken === most || !token || token.ends) return false;
    }
  };
}

export function startsClause(state: State, at: number): boolean {
  const before = state.view.tokens[at - 1];
  return before?.ends || before?.kind === 'mark' || startsSentence(state, at);
}

/** Marks, numbers and a bold label may stand before the first word. */
export function startsSentence({ view: { tokens } }: State, at: number): boolean {
  return (
    at === 0 ||
    (at <= 3 &&
      tokens
        .slice(0, at)
        .every(({ kind, word }) => (kind === 'mark' ? word !== ':' : /^[\d:.]+$/.test(word))))
  );
}

export function endsClause({ view: { tokens } }: State, at: number): boolean {
  const token = tokens[at];
  return !token || token.ends || token.word === ',' || token.word === ')' || is(token, 'conj');
}
