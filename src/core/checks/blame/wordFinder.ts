import { frequencyOf } from './words/frequency.ts';

/**
 * Which of the words that rules need stand in a stretch of text. Looks at each character once and makes
 * no strings, so that text which judges nobody costs next to nothing. Words are told apart by a hash of
 * one run of letters: it may name a word that is not there, never miss one that is.
 */
export class WordFinder {
  /** A table with open addressing: hashes, and behind each place the id. A `Map` of such numbers is slow. */
  #hashes = new Int32Array(1 << 10);
  #ids = new Int32Array(1 << 10);
  /** The stretch in which a word was last seen, by its id. */
  readonly #seen: number[] = [];
  #stretch = 0;

  /** The id of a word in lower case; a new one for a word that was not asked for before. */
  idOf(word: string): number {
    const hash = hashOf(word);
    let slot = this.#slotOf(hash);
    if (this.#hashes[slot] === hash) return this.#ids[slot]!;
    const id = this.#seen.push(0) - 1;
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

  /** Looks through `text` from `start` to `end`; `found` gets the id of each word once. */
  scan(text: string, start: number, end: number, found: number[]): void {
    this.#stretch++;
    let hash = 0;
    for (let offset = start; offset < end; offset++) {
      const code = text.charCodeAt(offset) | 32;
      if (code >= 97 && code <= 122) {
        hash = (Math.imul(hash, 31) + code) | 0;
      } else if (hash !== 0) {
        this.#look(hash, found);
        hash = 0;
      }
    }
    if (hash !== 0) this.#look(hash, found);
  }

  #look(hash: number, found: number[]): void {
    const slot = this.#slotOf(hash);
    if (this.#hashes[slot] !== hash) return;
    const id = this.#ids[slot]!;
    if (this.#seen[id] === this.#stretch) return;
    this.#seen[id] = this.#stretch;
    found.push(id);
  }

  /** Whether the stretch that was scanned last has the word. */
  has(id: number): boolean {
    return this.#seen[id] === this.#stretch;
  }
}

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
