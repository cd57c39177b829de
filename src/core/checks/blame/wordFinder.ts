const BITS = 16;
const MASK = (1 << BITS) - 1;

/**
 * Which of the words that rules need stand in a stretch of text. Looks at each character once and makes
 * no strings, so that text which judges nobody costs next to nothing. Words are told apart by a hash of
 * their first run of letters: it may name a word that is not there, never miss one that is.
 */
export class WordFinder {
  /** By hash; several words may share one. */
  readonly #ids = new Map<number, number>();
  readonly #known = new Uint8Array(1 << (BITS - 3));
  /** The stretch in which a word was last seen, by its id. */
  readonly #seen: number[] = [];
  #stretch = 0;

  /** The id of a word in lower case; a new one for a word that was not asked for before. */
  idOf(word: string): number {
    const hash = hashOf(word);
    let id = this.#ids.get(hash);
    if (id === undefined) {
      id = this.#seen.push(0) - 1;
      this.#ids.set(hash, id);
      const key = hash & MASK;
      this.#known[key >> 3]! |= 1 << (key & 7);
    }
    return id;
  }

  /** Looks through `text` from `start` to `end`; `found` gets the id of each word once. */
  scan(text: string, start: number, end: number, found: number[]): void {
    const stretch = ++this.#stretch;
    const known = this.#known;
    let hash = 0;
    for (let offset = start; offset <= end; offset++) {
      const code = offset < end ? text.charCodeAt(offset) | 32 : 0;
      if (code >= 97 && code <= 122) {
        hash = Math.imul(hash, 31) + code;
        continue;
      }
      if (hash === 0) continue;
      const key = hash & MASK;
      if ((known[key >> 3]! & (1 << (key & 7))) !== 0) {
        const id = this.#ids.get(hash | 0);
        if (id !== undefined && this.#seen[id] !== stretch) {
          this.#seen[id] = stretch;
          found.push(id);
        }
      }
      hash = 0;
    }
  }

  /** Whether the stretch that was scanned last has the word. */
  has(id: number): boolean {
    return this.#seen[id] === this.#stretch;
  }
}

/** The hash of the first run of letters: `double` of `double-check`. */
function hashOf(word: string): number {
  let hash = 0;
  for (let offset = 0; offset < word.length; offset++) {
    const code = word.charCodeAt(offset) | 32;
    if (code >= 97 && code <= 122) hash = Math.imul(hash, 31) + code;
    else if (hash !== 0) break;
  }
  return hash | 0;
}

/** Whether a word has letters to find it by. */
export function canBeFound(word: string): boolean {
  return /[a-z]/.test(word);
}
