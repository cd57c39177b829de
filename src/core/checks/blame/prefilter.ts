/**
 * Says of a stretch of text whether it is worth a closer look: whether a word in it starts like one of
 * those that some rule needs. Looks at each character once and keeps nothing, so that text which judges
 * nobody costs next to nothing. Never says no where a rule would find something.
 */
export class Prefilter {
  /** One bit for each beginning of up to four letters. */
  readonly #beginnings = new Uint8Array(1 << 17);

  /** @param words in lower case; of each pattern the anchors */
  constructor(words: Iterable<string>) {
    for (const word of words) {
      const key = keyOf(word);
      this.#beginnings[key >> 3]! |= 1 << (key & 7);
    }
  }

  /** Whether a word of `text` between `start` and `end` has one of the beginnings. */
  mayMatch(text: string, start: number, end: number): boolean {
    const beginnings = this.#beginnings;
    let key = 0;
    let letters = 0;
    for (let offset = start; offset < end; offset++) {
      const code = text.charCodeAt(offset) | 32;
      if (code >= 97 && code <= 122) {
        if (letters < 4) key = (key << 5) | (code & 31);
        letters++;
      } else if (letters > 0) {
        if ((beginnings[key >> 3]! & (1 << (key & 7))) !== 0) return true;
        key = 0;
        letters = 0;
      }
    }
    return letters > 0 && (beginnings[key >> 3]! & (1 << (key & 7))) !== 0;
  }
}

/** The first letters of a word, up to the first character that is none. */
function keyOf(word: string): number {
  let key = 0;
  let letters = 0;
  for (const character of word) {
    const code = character.charCodeAt(0) | 32;
    const isLetter = code >= 97 && code <= 122;
    if (!isLetter && letters > 0) break;
    if (!isLetter) continue;
    if (letters++ === 4) break;
    key = (key << 5) | (code & 31);
  }
  return key;
}
