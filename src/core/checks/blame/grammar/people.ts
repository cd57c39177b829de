import { givenNames } from '../../../review/givenNames.ts';
import { isGivenName, isSurname, namesThing } from './personName.ts';
import { phraseOf } from './personPhrase.ts';
import { I, NOBODY, OPERATOR, ROLE, WE, WEAK } from './person.ts';
import type { Cast, Person } from './person.ts';
import { roleKind } from './roleKind.ts';
import type { Token } from './tokens.ts';
import { is } from './wordClass.ts';

/** The people of a sentence, by the place behind them. */
export function peopleIn(tokens: readonly Token[], cast: Cast): Map<number, Person> {
  const people = new Map<number, Person>();
  let seen = false;
  for (let index = 0; index < tokens.length; index++) {
    const kind = kindAt(tokens, index, cast, seen);
    if (kind === 0) continue;
    const person = phraseOf(tokens, index, kind, people);
    // `They` behind `working infrastructure` are more often what runs on it.
    if (person.kind & (ROLE | WEAK | OPERATOR)) seen ||= !/^infra/.test(tokens[index]!.word);
    people.set(person.end, person);
  }
  return people;
}

/** The kind of person whose phrase ends with a token; 0 where it is none. */
function kindAt(tokens: readonly Token[], index: number, cast: Cast, seen: boolean): number {
  const token = tokens[index]!;
  if (token.kind !== 'word' || token.possessive) return 0;
  const { word } = token;
  if (isSurname(tokens, index)) return ROLE;
  if (!token.mayBePerson && !cast.names.has(word) && !cast.roles.has(word)) return 0;
  return (
    nameKind(tokens, index, cast) ??
    pronounKind(tokens, index, seen) ??
    (cast.names.has(word) ? ROLE : roleKind(tokens, index, cast))
  );
}

/** The kind of person of a handle, a name or a role that the document lists; nothing where it is none of them. */
function nameKind(tokens: readonly Token[], index: number, cast: Cast): number | undefined {
  const token = tokens[index]!;
  const { word } = token;
  if (word.startsWith('@') || word.endsWith('@')) return word.length > 2 ? ROLE : 0;
  if (cast.names.has(word) && token.capital) return ROLE;
  if (givenNames.has(word))
    return isGivenName(token) && !isSurname(tokens, index + 1) && !namesThing(tokens[index + 1])
      ? ROLE
      : 0;
  return endsRole(tokens, index, cast) ? ROLE : undefined;
}

/** Whether one of the roles that a person named ends here: `shift lead`. */
function endsRole(tokens: readonly Token[], index: number, { roles }: Cast): boolean {
  const named = roles.get(tokens[index]!.word);
  if (!named) return false;
  return named.some((words) =>
    words.every((word, place) => tokens[index - words.length + 1 + place]?.word === word),
  );
}

/**
 * The kind of person of a pronoun, nothing where it is none.
 * @param seen whether people came before, that `they` can be
 */
function pronounKind(tokens: readonly Token[], index: number, seen: boolean): number | undefined {
  const token = tokens[index]!;
  const { word } = token;
  const before = tokens[index - 1];
  if (is(token, 'we')) return WE;
  if (is(token, 'pronoun')) return word === 'i' ? I : ROLE;
  if (is(token, 'nobody')) return NOBODY;
  if (word === 'one' && before?.word === 'no') return NOBODY;
  if (word === 'they') return seen ? ROLE : 0;
  if (word === 'us' && before?.word === 'of') return WE;
  if (word === 'else' && indefinite.has(before?.word ?? '')) return ROLE;
  return undefined;
}

const indefinite = new Set('someone somebody anyone anybody everyone nobody everybody'.split(' '));
