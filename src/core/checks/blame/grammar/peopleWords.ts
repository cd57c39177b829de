import { givenNames } from '../../../review/givenNames.ts';
import { classOf, wordOf } from '../words/lexicon.ts';
import type { Word } from '../words/lexicon.ts';
import type { Cast } from './person.ts';
import { isIn, maskOf } from './wordClass.ts';

const personClasses = ['role', 'weak', 'group', 'we', 'pronoun', 'nobody'];
const personMask = maskOf(...personClasses);
const roleMask = maskOf('role', 'weak', 'group', 'humanModifier');
const otherPeople = new Set('one they us else member members shift group groups'.split(' '));

/** Whether a word in lower case names a role, a group or a department: part of no person's name. */
export function isRoleWord(word: string): boolean {
  return isIn(wordOf(word), roleMask);
}

/** Whether a word in lower case can stand for people, whoever a document names. */
export function mayBePerson(word: string, known: Word | undefined): boolean {
  return (
    isIn(known, personMask) ||
    otherPeople.has(word) ||
    givenNames.has(word) ||
    word.startsWith('@') ||
    word.endsWith('@') ||
    isProfession(word)
  );
}

/** What ends as the names of professions do: strategist, clinician. */
export function isProfession(word: string): boolean {
  const [, stem = '', ending = ''] = /^(\w+?)(ists?|icians?|eers?)$/.exec(word) ?? [];
  return stem.length > 3 && !(ending.startsWith('ist') && notProfessions.test(stem));
}

/** Lists and verbs: allowlist, persist. */
const notProfessions = /(?:l|ex|ss|res|pers|cons|ins|enl|reg|coex|subs|des|minimal)$/;

/**
 * All words that stand for people, but for `it`, which does so in capitals only, and for what
 * {@link mayBeOthers} tells.
 */
export const peopleWords: ReadonlySet<string> = new Set(
  personClasses
    .flatMap((name) => classOf(name).words)
    .concat(...otherPeople, ...givenNames)
    .filter((word) => word !== 'it'),
);

/** Handles, `IT`, and words that end as the names of professions do. */
const others = /@|IT|(?:[iI][sS][tT]|[iI][cC][iI][aA][nN]|[eE][eE][rR])[sS]?(?![a-zA-Z])/;

/** Whether people may be in a text that has none of {@link peopleWords}; `false` is sure. */
export function mayBeOthers(text: string, { names, roles }: Cast): boolean {
  if (others.test(text)) return true;
  if (names.size === 0 && roles.size === 0) return false;
  const lower = text.toLowerCase();
  for (const list of [names, roles.keys()]) {
    for (const word of list) if (lower.includes(word)) return true;
  }
  return false;
}
