/** What patterns ask of a single token, and the words that could answer it. */
import { classOf, formBit, wordOf } from '../words/lexicon.ts';
import type { Token } from './tokens.ts';

export type Test = (token: Token) => boolean;

export interface Tester {
  readonly test: (token: Token) => boolean;
  readonly words: readonly string[] | undefined;
}

export function tester(text: string): Tester {
  const parts = text
    .replace(/([\w'-]+)\+/g, '$1|$1s')
    .split('|')
    .map(single);
  const literals = new Set(
    parts.flatMap(({ literal }) => (literal === undefined ? [] : [literal])),
  );
  const others = parts.flatMap(({ literal, test }) => (literal === undefined ? [test] : []));
  const isLiteral: Test =
    literals.size === 1 && parts[0]!.literal !== undefined
      ? parts[0]!.test
      : (token) => literals.has(token.word);
  return {
    test: anyOf(literals.size > 0 ? [isLiteral, ...others] : others),
    words: parts.every(({ words }) => words) ? parts.flatMap(({ words }) => words!) : undefined,
  };
}

function formsOfWord(word: string): number {
  return wordOf(word)?.forms ?? 0;
}

function single(text: string): Tester & { readonly literal?: string } {
  const [, name = '', form = ''] = /^@(\w+)(?:\.(\w))?$/.exec(text) ?? [];
  if (name !== '') {
    const { index, words } = classOf(name);
    const low = index < 31 ? 1 << index : 0;
    const high = index < 31 ? 0 : 1 << (index - 31);
    const forms = formBit(form);
    return {
      test: ({ known, forms: own }) =>
        known !== undefined &&
        ((known.low & low) | (known.high & high)) !== 0 &&
        (forms === 0 || (own & forms) !== 0),
      words: forms === 0 ? words : words.filter((word) => (formsOfWord(word) & forms) !== 0),
    };
  }
  if (text.startsWith('%')) {
    const { test } = single(`@${text.slice(1)}`);
    return { test: (token) => token.possessive && test(token), words: undefined };
  }
  if (text === '.w') {
    return { test: ({ kind }) => kind === 'word', words: undefined };
  }
  if (text === '.N') {
    return {
      test: ({ word, capital, known, possessive }) =>
        capital && !known && !possessive && word.length > 2,
      words: undefined,
    };
  }
  if (/^\.\w$/.test(text)) {
    const forms = formBit(text[1]!);
    return { test: (token) => (token.forms & forms) !== 0, words: undefined };
  }
  if (text === '.ly') {
    return {
      test: ({ word, known }) => word.length > 4 && word.endsWith('ly') && !known,
      words: undefined,
    };
  }
  return { literal: text, test: ({ word }) => word === text, words: [text] };
}

export function anyOf(tests: readonly Test[]): Test {
  const [first, second] = tests;
  if (!first || !second) return first ?? (() => false);
  if (tests.length === 2) return (token) => first(token) || second(token);
  return (token) => {
    for (const test of tests) if (test(token)) return true;
    return false;
  };
}
