/** Reads the text of a pattern: see `PatternText`. */
import { anchorsOf } from './anchors.ts';
import {
  endsClause,
  gap,
  marking,
  personNode,
  repeated,
  sequence,
  startsClause,
  startsSentence,
} from './nodes.ts';
import type { Node } from './nodes.ts';
import { anyOf, tester } from './testers.ts';
import type { Test } from './testers.ts';

/** A part of a pattern, and what can be told of it before it meets a sentence. */
export interface Part {
  readonly node: Node;
  /** What the token here must be: nothing where that depends on more than the token, or takes none. */
  readonly starts?: Test;
  /** Whether it takes no token, or need not. */
  readonly empty?: boolean;
  /** The words of which one must stand here; nothing where none has to. */
  readonly words: readonly string[] | undefined;
  /** Whether people must stand here, whoever they are. */
  readonly people?: boolean;
  /** The ways to go on, where it is a choice. */
  readonly branches?: readonly (readonly Part[])[];
}

/**
 * The parts of a pattern, its macros put in.
 * @throws Error where the text is no pattern: a mistake in our own data
 */
export function parsePattern(text: string, macros: ReadonlyMap<string, string>): Part[] {
  return parse(tokenize(expand(text, macros)));
}

function expand(text: string, macros: ReadonlyMap<string, string>): string {
  let expanded = text;
  for (let depth = 0; depth < 5 && /\b[A-Z]{3,}\b/.test(expanded); depth++) {
    expanded = expanded.replace(/\b[A-Z]{3,}\b/g, (name) => {
      const part = macros.get(name);
      if (part === undefined) throw new Error(`There is no part “${name}”`);
      return part;
    });
  }
  return expanded;
}

function tokenize(text: string): string[] {
  return text.match(/[{}]|\(|\)[?*]?|[^\s(){}]+/g) ?? [];
}

function parse(tokens: string[]): Part[] {
  const [branches] = parseBranches(tokens, 0);
  if (branches.length !== 1) throw new Error('A choice stands between brackets');
  return branches[0]!;
}

function parseBranches(tokens: readonly string[], from: number): [Part[][], number] {
  const branches: Part[][] = [[]];
  let at = from;
  for (; at < tokens.length && !tokens[at]!.startsWith(')'); at++) {
    const text = tokens[at]!;
    if (text === '/') branches.push([]);
    else if (text === '(') {
      const [inner, close] = parseBranches(tokens, at + 1);
      branches.at(-1)!.push(choice(inner, tokens[close]?.slice(1) ?? ''));
      at = close;
    } else branches.at(-1)!.push(parseAtom(text));
  }
  return [branches, at];
}

/** What the first token that a sequence takes must be; nothing where that cannot be told of a token alone. */
export function firstOf(parts: readonly Part[]): Test | undefined {
  const tests: Test[] = [];
  for (const { starts, empty } of parts) {
    if (starts) tests.push(starts);
    if (empty) continue;
    return starts && anyOf(tests);
  }
  return undefined;
}

function choice(branches: readonly Part[][], quantifier: string): Part {
  const firsts = branches.map(firstOf).filter((test) => test !== undefined);
  const nodes = branches.map((parts) => sequence(parts.map(({ node }) => node)));
  const one: Node = (state, at, next) => nodes.some((node) => node(state, at, next));
  const words = branches.map(anchorsOf);
  return {
    node: repeated(one, quantifier),
    ...(firsts.length === branches.length && { starts: anyOf(firsts), empty: quantifier !== '' }),
    words: quantifier === '' && words.every((list) => list.length > 0) ? words.flat() : undefined,
    ...(quantifier === '' && branches.length > 1 && { branches }),
  };
}

function parseAtom(text: string): Part {
  if (text === '^') return zeroWidth((state, at, next) => startsClause(state, at) && next(at));
  if (text === '<') return zeroWidth((state, at, next) => startsSentence(state, at) && next(at));
  if (text === '$') return zeroWidth((state, at, next) => endsClause(state, at) && next(at));
  if (text === '{') return zeroWidth(marking('from'));
  if (text === '}') return zeroWidth(marking('to'));
  if (text.startsWith('~')) return { node: gap(Number(text.slice(1))), words: undefined };
  if (text.startsWith('!')) {
    const { test } = tester(text.slice(1));
    return zeroWidth((state, at, next) => {
      const token = state.view.tokens[at];
      return !(token && test(token)) && next(at);
    });
  }
  if (text.startsWith('#')) {
    const [people = '', ...others] = text.split('|');
    const nodes = [personNode(people), ...others.map((other) => parseAtom(other).node)];
    return {
      node: (state, at, next) => nodes.some((node) => node(state, at, next)),
      words: undefined,
      people: others.length === 0,
    };
  }
  if (text.endsWith('|$')) {
    const { node } = parseAtom(text.slice(0, -2));
    return {
      node: (state, at, next) => node(state, at, next) || (endsClause(state, at) && next(at)),
      words: undefined,
    };
  }
  const quantifier = /[?*]$/.exec(text)?.[0] ?? '';
  const { test, words } = tester(quantifier === '' ? text : text.slice(0, -1));
  const one: Node = (state, at, next) => {
    const token = state.view.tokens[at];
    return token !== undefined && test(token) && next(at + 1);
  };
  return {
    node: repeated(one, quantifier),
    starts: test,
    empty: quantifier !== '',
    words: quantifier === '' ? words : undefined,
  };
}

function zeroWidth(node: Node): Part {
  return { node, empty: true, words: undefined };
}
