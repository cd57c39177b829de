import { givenNames } from '../../../review/givenNames.ts';
import type { Token } from './tokens.ts';

/** Whether a token is written as a given name is: with a capital, and no more of them. */
export function isGivenName({ word, capital, acronym, possessive }: Token): boolean {
  return givenNames.has(word) && capital && !acronym && !possessive;
}

/** Behind a given name they make a thing or a place of it: `Martin Cluster`, `Charlotte Airport`. */
const notSurnames =
  /^(?:server|service|cluster|node|database|app|application|job|pod|worker|system|platform|tool|bot|script|project|release|build|lab|group|software|cloud|network|airport|street|road|hospital|university|school|bank|office|building)s?$/;

/** Whether a token is the last name behind a given one: `Sarah Connor`. */
export function isSurname(tokens: readonly Token[], index: number): boolean {
  const [before, token] = [tokens[index - 1], tokens[index]];
  if (!before || !token?.capital || token.acronym || token.possessive) return false;
  const isOther = token.known === undefined && !givenNames.has(token.word);
  return isOther && isGivenName(before) && !namesThing(token);
}

/** Whether a token behind a given name makes a thing or a place of it. */
export function namesThing(token: Token | undefined): boolean {
  return token?.capital === true && notSurnames.test(token.word);
}
