import { OPERATOR, ROLE, WEAK } from './person.ts';
import type { Cast } from './person.ts';
import { isProfession } from './peopleWords.ts';
import type { Token } from './tokens.ts';
import { is } from './wordClass.ts';

/** The kind of person of a word for a role, a group or a department; 0 where it means no people. */
export function roleKind(tokens: readonly Token[], index: number, cast: Cast): number {
  const token = tokens[index]!;
  const { word } = token;
  const before = tokens[index - 1];
  // A capital inside a sentence is a name of something: Prometheus Operator, Travis.
  const isNamed =
    token.capital && index > 0 && !tokens[index - 1]!.ends && !/^[\p{Lu}\d]+s?$/u.test(word);
  const next = tokens[index + 1];
  if (isNamed && next?.capital === true && !is(next, 'role')) return 0;
  if (is(token, 'group') || isProfession(word)) return ROLE;
  if (/^members?$/.test(word))
    return is(before, 'group') || /^(?:staff|group)$/.test(before?.word ?? '') ? ROLE : 0;
  // `The research group`.
  if (/^groups?$/.test(word))
    return /^(?:research|working|engineering|support|operations)$/.test(before?.word ?? '')
      ? ROLE
      : 0;
  // `Capacity management`: what is done, not who does it.
  if (
    word === 'management' &&
    before?.kind === 'word' &&
    !/^(?:the|our|senior|upper|product|project|line|and|that)$/.test(before.word)
  )
    return 0;
  // `The night shift`.
  if (word === 'shift' && /^(?:night|day|early|late|morning|evening)$/.test(before?.word ?? ''))
    return ROLE;
  if (is(token, 'role')) {
    return isNamed &&
      before?.capital === true &&
      !is(before, 'det') &&
      word.length > 3 &&
      isSoftware(before)
      ? 0
      : ROLE;
  }
  return is(token, 'weak') && (word !== 'it' || token.acronym)
    ? weakKind(tokens, index, cast, isNamed)
    : 0;
}

/**
 * The kind of person of a word that programs and things are called by as well: `operator`, `lead`.
 * @param isNamed whether it is written as the name of something
 */
function weakKind(tokens: readonly Token[], index: number, cast: Cast, isNamed: boolean): number {
  const { word } = tokens[index]!;
  const before = tokens[index - 1];
  if (/^(?:operator|supervisor)/.test(word)) return operatorKind(tokens, index, cast);
  if (/^(?:lead|leader)s?$/.test(word)) {
    const isTeam = is(before, 'group') || is(before, 'humanModifier') || before?.word === 'tech';
    return isTeam ? ROLE : WEAK;
  }
  // `The release coordinator`.
  if (/^(?:coordinator|dispatcher)s?$/.test(word) && is(before, 'humanModifier')) return ROLE;
  if (/^(?:managers?|owner|expert)$/.test(word)) {
    return is(before, 'humanModifier') || (word === 'managers' && !isNamed) ? ROLE : 0;
  }
  // `The train controller`, `a careless worker`: programs bear these names alone.
  if (/^(?:controller|worker|driver)s?$/.test(word)) return is(before, 'laborModifier') ? ROLE : 0;
  // `Infrastructure are …`: only people take the plural so.
  if (!/s$|^(?:people|folk)$/.test(word) && pluralVerbs.has(tokens[index + 1]?.word ?? ''))
    return ROLE;
  return WEAK;
}

/** The kind of person of `operator` and `operators`: `Prometheus Operator` is a program. */
function operatorKind(
  tokens: readonly Token[],
  index: number,
  { operatorsAreSoftware }: Cast,
): number {
  const { word, capital } = tokens[index]!;
  const before = tokens[index - 1];
  const isNamed = before?.capital === true && !is(before, 'det') && index > 1;
  if (operatorsAreSoftware || (isNamed && capital)) return 0;
  const isQualified =
    before?.kind === 'word' && !before.ends && !is(before, 'det') && !is(before, 'humanModifier');
  return isQualified && /r$/.test(word) ? WEAK : OPERATOR;
}

const pluralVerbs = new Set("are were have aren't weren't haven't don't".split(' '));

function isSoftware(before: Token): boolean {
  return before.capital && !is(before, 'humanModifier') && !is(before, 'role');
}
