import { countWhile } from '../../text/countWhile.ts';
import type { Fact } from '../rule.ts';
import { frequencyOf } from './words/frequency.ts';

/** Words of a text that somebody looks for, in its order. */
export class FoundWords {
  /** What they are, by the ids of their finder. */
  readonly ids: readonly number[];
  /** Where each of them starts; of a word with a dash or an apostrophe, the part it was found by. */
  readonly offsets: readonly number[];
  #all: ReadonlySet<number> | undefined;

  constructor(ids: readonly number[], offsets: readonly number[]) {
    this.ids = ids;
    this.offsets = offsets;
  }

  /** The place in both lists of the first one that starts at `offset` or behind it. */
  from(offset: number): number {
    const { offsets } = this;
    return countWhile(offsets.length, (place) => offsets[place]! < offset);
  }

  /** The place of the first one behind the place `from` that starts at `offset` or behind it. */
  until(offset: number, from: number): number {
    let place = from;
    while (place < this.offsets.length && this.offsets[place]! < offset) place++;
    return place;
  }

  /** Whether the word is anywhere in the text. */
  has(id: number): boolean {
    return (this.#all ??= new Set(this.ids)).has(id);
  }
}

/**
 * Which of the words that rules need stand in a text, and where. Looks at each character once and makes
 * no strings, so that text which judges nobody costs next to nothing. Words are told apart by a hash of
 * one run of letters: it may name a word that is not there, never miss one that is.
 */
export class WordFinder {
  /** A table with open addressing: hashes, and behind each place the id. A `Map` of such numbers is slow. */
  #hashes = new Int32Array(1 << 10);
  #ids = new Int32Array(1 << 10);
  #size = 0;

  /** How many words it knows: a text that was looked through when it knew fewer is to be looked through anew. */
  get size(): number {
    return this.#size;
  }

  /** The id of a word in lower case; a new one for a word that was not asked for before. */
  idOf(word: string): number {
    const hash = hashOf(word);
    let slot = this.#slotOf(hash);
    if (this.#hashes[slot] === hash) return this.#ids[slot]!;
    const id = this.#size++;
    if (id * 4 > this.#hashes.length) {
      this.#grow();
      slot = this.#slotOf(hash);
    }
    this.#hashes[slot] = hash;
    this.#ids[slot] = id;
    return id;
  }

  /** Where a hash is, or would be. */
  #slotOf(hash: number): number {
    const hashes = this.#hashes;
    const mask = hashes.length - 1;
    let slot = hash & mask;
    while (hashes[slot] !== 0 && hashes[slot] !== hash) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const hashes = this.#hashes;
    const ids = this.#ids;
    this.#hashes = new Int32Array(hashes.length * 2);
    this.#ids = new Int32Array(hashes.length * 2);
    for (let old = 0; old < hashes.length; old++) {
      if (hashes[old] === 0) continue;
      const slot = this.#slotOf(hashes[old]!);
      this.#hashes[slot] = hashes[old]!;
      this.#ids[slot] = ids[old]!;
    }
  }

  /** Looks through a text. */
  find(text: string): FoundWords {
    const hashes = this.#hashes;
    const mask = hashes.length - 1;
    const end = text.length;
    let count = 0;
    for (let at = 0; at < end; at++) {
      let code = text.charCodeAt(at) | 32;
      if (code < 97 || code > 122) continue;
      const start = at;
      let hash = 0;
      do {
        hash = (Math.imul(hash, 31) + code) | 0;
        if (++at === end) break;
        code = text.charCodeAt(at) | 32;
      } while (code >= 97 && code <= 122);
      let slot = hash & mask;
      while (hashes[slot] !== hash && hashes[slot] !== 0) slot = (slot + 1) & mask;
      if (hashes[slot] === 0) continue;
      foundIds[count] = this.#ids[slot]!;
      foundOffsets[count++] = start;
    }
    return new FoundWords(foundIds.slice(0, count), foundOffsets.slice(0, count));
  }
}

/** Where words are put while they are found: lists that grow take longer than finding what goes into them. */
const foundIds: number[] = [];
const foundOffsets: number[] = [];

/**
 * The hash of the run of letters that says most: `confident` of `over-confident`. By the first one, every
 * “over” would be a reason to look closer.
 */
function hashOf(word: string): number {
  let best = '';
  for (const run of word.match(/[a-z]+/gi) ?? []) {
    const [cost, least] = [frequencyOf(run), frequencyOf(best)];
    if (best === '' || cost < least || (cost === least && run.length > best.length)) best = run;
  }
  let hash = 0;
  for (let offset = 0; offset < best.length; offset++) {
    hash = (Math.imul(hash, 31) + (best.charCodeAt(offset) | 32)) | 0;
  }
  return hash;
}

/** Whether a word has letters to find it by. */
export function canBeFound(word: string): boolean {
  return /[a-z]/.test(word);
}

/** Finds all words that rules look for: one look through a text serves all of them. */
export const ruleWords = new WordFinder();

/** The words of `ruleWords` in the text of a document. */
export const wordsOf: Fact<() => FoundWords> = ({ document }) => {
  let size = 0;
  let found: FoundWords | undefined;
  return () => {
    // Rules name their words when they are first used, which may be in the middle of a check.
    if (!found || size !== ruleWords.size) {
      ({ size } = ruleWords);
      found = ruleWords.find(document.text);
    }
    return found;
  };
};
