import { BASE } from '../words/lexicon.ts';
import { NOBODY, OPERATOR, ROLE, WE, WEAK } from './person.ts';
import type { Person } from './person.ts';
import type { Token } from './tokens.ts';
import { is, isIn, maskOf } from './wordClass.ts';

const functionMask = maskOf(...'prep sub aux auxneg conj adverb we pronoun nobody'.split(' '));

/** How far a phrase is looked back for its first word. */
export const LONGEST_PHRASE = 5;

/**
 * The whole phrase that ends with a word for people: with its article, and with what changes who is meant, such as
 * `none of`.
 * @param head the place of that word
 * @param before the people before it, by the place behind them
 */
export function phraseOf(
  tokens: readonly Token[],
  head: number,
  kind: number,
  before: ReadonlyMap<number, Person>,
): Person {
  const { word } = tokens[head]!;
  if (kind & (ROLE | WEAK | OPERATOR) && word !== 'they' && !is(tokens[head], 'pronoun')) {
    const phrase = quantified(tokens, head, withModifiers(tokens, head, kind), before);
    return isLetter(tokens[head + 1]) ? { ...phrase, end: phrase.end + 1 } : phrase;
  }
  if (kind === WE && word === 'us') return partOfUs(tokens, head);
  const start = kind === NOBODY && word === 'one' ? head - 1 : head;
  return { kind, start, end: head + 1 };
}

/** Whether a token is a letter that stands for a name: `Engineer B`. */
function isLetter(token: Token | undefined): boolean {
  return token?.capital === true && token.word.length === 1 && token.word !== 'i';
}

/** A word for people with the words before it that belong to it: `the payments team`, `no engineer`. */
function withModifiers(tokens: readonly Token[], head: number, kind: number): Person {
  let start = head;
  let own = kind;
  while (start > 0 && head - start < LONGEST_PHRASE) {
    const left = tokens[start - 1]!;
    if (left.kind !== 'word' || left.ends) break;
    if (left.possessive || is(left, 'det')) {
      start--;
      if (left.word === 'no') own = NOBODY;
      if (!left.possessive) break;
      continue;
    }
    // `The release team`: behind an article a verb is none.
    if (!isModifier(left) && !(isNoun(left) && opensPhrase(tokens[start - 2]))) break;
    start--;
  }
  return { kind: own, start, end: head + 1 };
}

/** A phrase with what stands before it and says how many of those people, or none. */
function quantified(
  tokens: readonly Token[],
  head: number,
  phrase: Person,
  before: ReadonlyMap<number, Person>,
): Person {
  const { kind, start, end } = phrase;
  const left = tokens[start - 1]?.word;
  // `None of the reviewers`, `neither of the two approvers`, `one of our engineers`, `a member of the team`.
  if (left === 'of' && start >= 2) {
    const quantity = tokens[start - 2]!.word;
    if (/^(?:none|neither)$/.test(quantity)) return { kind: NOBODY, start: start - 2, end };
    if (quantifiers.has(quantity)) {
      const first = is(tokens[start - 3], 'det') ? start - 3 : start - 2;
      return { kind, start: first, end };
    }
    const inner = before.get(start - 1);
    if (inner) return { kind, start: inner.start, end };
  }
  // `Not a single engineer`, `not one engineer`, `neither the pilot nor the mate`.
  const isNone =
    (left === 'not' && /^(?:single|one)$/.test(tokens[head - 1]?.word ?? '')) ||
    /^(?:neither|none|nor)$/.test(left ?? '');
  return isNone ? { kind: NOBODY, start: start - 1, end } : phrase;
}

/** `None of us`, `some of us`; people of no kind where it is `us` alone. */
function partOfUs(tokens: readonly Token[], head: number): Person {
  const end = head + 1;
  const quantity = tokens[head - 2]?.word ?? '';
  if (/^(?:none|neither)$/.test(quantity)) return { kind: NOBODY, start: head - 2, end };
  return { kind: quantifiers.has(quantity) ? WE : 0, start: Math.max(0, head - 2), end };
}

const quantifiers = new Set(
  'one some many most several few all both any each members member two three four five six seven eight nine ten half rest majority either'.split(
    ' ',
  ),
);

function opensPhrase(token: Token | undefined): boolean {
  return token !== undefined && (token.possessive || is(token, 'det'));
}

/** Whether a word is a verb that can be a noun as it stands: `release`, `support`. */
function isNoun({ known }: Token): boolean {
  return known !== undefined && (known.forms & BASE) !== 0;
}

/** Whether a word before a person's can belong to it: no verb, no function word. */
function isModifier(token: Token): boolean {
  const { word, known } = token;
  if (isIn(known, functionMask)) return false;
  if (/^(?:not|never|sure|neither|none)$/.test(word) || word.length < 2) return false;
  return (
    !(known && known.forms !== 0 && !is(token, 'role')) ||
    (/(?:ed|ing)$/.test(word) && !is(token, 'role'))
  );
}
