/** Runs of three characters, five bits each: letters of either case are one, other characters may be one too. */
const SIZE = 1 << 15;
const MASK = SIZE - 1;

/**
 * Which runs of three characters a text has. Made by one look at each character, it tells of most strings
 * that they are not in the text, letter case aside; expressions and searches are for the rest.
 */
export class TextSketch {
  readonly text: string;
  readonly #runs = new Uint8Array(SIZE);

  constructor(text: string) {
    this.text = text;
    const runs = this.#runs;
    let run = 0;
    for (let at = 0; at < text.length; at++) {
      run = ((run << 5) | (text.charCodeAt(at) & 31)) & MASK;
      runs[run] = 1;
    }
  }

  /** Whether a string may be in the text, in any letter case; `false` is sure. Tells nothing of one or two characters. */
  mayHave(part: string): boolean {
    let run = 0;
    for (let at = 0; at < part.length; at++) {
      run = ((run << 5) | (part.charCodeAt(at) & 31)) & MASK;
      if (at >= 2 && this.#runs[run] === 0) return false;
    }
    return true;
  }

  /** Whether a string is in the text, as `includes` has it. */
  has(part: string): boolean {
    return this.mayHave(part) && this.text.includes(part);
  }
}
