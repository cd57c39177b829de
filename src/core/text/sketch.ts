/** Runs of three characters, five bits each: letters of either case are one, other characters may be one too. */
const SIZE = 1 << 15;
const MASK = SIZE - 1;

/**
 * A bit for each run there is. One table for all texts: to make one anew, or a larger one, takes longer than to
 * look through most reviews.
 */
const runs = new Int32Array(SIZE >> 5);
/** The text whose runs those are. */
let drawn: string | undefined;

/**
 * Which runs of three characters a text has. Made by one look at each character, it tells of most strings
 * that they are not in the text, letter case aside; expressions and searches are for the rest.
 */
export class TextSketch {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  /** Whether a string may be in the text, in any letter case; `false` is sure. Tells nothing of one or two characters. */
  mayHave(part: string): boolean {
    if (drawn !== this.text) this.#draw();
    let run = 0;
    for (let at = 0; at < part.length; at++) {
      run = ((run << 5) | (part.charCodeAt(at) & 31)) & MASK;
      // A shift counts by the lowest five bits of the run.
      if (at >= 2 && ((runs[run >> 5]! >>> run) & 1) === 0) return false;
    }
    return true;
  }

  /** Whether a string is in the text, as `includes` has it. */
  has(part: string): boolean {
    return this.mayHave(part) && this.text.includes(part);
  }

  #draw(): void {
    const { text } = this;
    runs.fill(0);
    let run = 0;
    for (let at = 0; at < text.length; at++) {
      run = ((run << 5) | (text.charCodeAt(at) & 31)) & MASK;
      runs[run >> 5]! |= 1 << run;
    }
    drawn = text;
  }
}
