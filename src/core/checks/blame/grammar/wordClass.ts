import { classOf } from '../words/lexicon.ts';
import type { Word } from '../words/lexicon.ts';
import type { Token } from './tokens.ts';

/** Classes of words, as the bits of {@link Word}. */
type ClassMask = Pick<Word, 'low' | 'high'>;

const bit = (name: string): ClassMask => {
  const { index } = classOf(name);
  return index < 31 ? { low: 1 << index, high: 0 } : { low: 0, high: 1 << (index - 31) };
};
const masks = Object.fromEntries(
  [
    'role',
    'weak',
    'group',
    'det',
    'humanModifier',
    'laborModifier',
    'we',
    'pronoun',
    'nobody',
    'prep',
    'sub',
    'aux',
    'auxneg',
    'adverb',
    'conj',
    'be',
  ].map((name) => [name, bit(name)]),
);

/** The mask of several classes, by their names. */
export const maskOf = (...names: string[]): ClassMask => ({
  low: names.reduce((low, name) => low | masks[name]!.low, 0),
  high: names.reduce((high, name) => high | masks[name]!.high, 0),
});

/** Whether a word is in one of the classes of a mask. */
export function isIn(word: Word | undefined, mask: ClassMask): boolean {
  return word !== undefined && ((word.low & mask.low) | (word.high & mask.high)) !== 0;
}

/** Whether a token's word is in a class. */
export function is(token: Token | undefined, name: string): boolean {
  return isIn(token?.known, masks[name]!);
}
