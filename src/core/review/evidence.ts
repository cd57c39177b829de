import { conceptOf } from './concepts.ts';
import type { SectionConcept } from './vocabulary.ts';

const LONGEST_TEXT = 100_000;
/** A README has a summary, a changelog dates; measured on a thousand of them, one in a hundred has this much. */
const ENOUGH = 4;
const ENOUGH_TIMES = 3;

/** Parts that other documents seldom have count more; those that every document has count nothing. */
const pointsOf: Readonly<Partial<Record<SectionConcept, number>>> = {
  impact: 2,
  trigger: 1,
  causes: 2,
  detection: 1,
  response: 1,
  resolution: 1,
  timeline: 3,
  wentWell: 2,
  wentBadly: 2,
  lucky: 2,
  lessons: 1,
  actions: 1,
  metrics: 1,
};

/**
 * What in a Markdown text speaks for its being a post-incident review. No single trait decides: section names, title,
 * times at the start of lines, the words it uses; its first 100,000 characters at most. Each is looked for when it is
 * asked for: of most reviews the first names of sections say enough.
 */
export class Evidence {
  readonly #text: string;
  readonly #lines: readonly string[];

  constructor(text: string) {
    this.#text = text.slice(0, LONGEST_TEXT);
    this.#lines = this.#text.split(/\r\n|\n|\r/);
  }

  /** Whether it has enough of them to be taken for a review wherever it lies. */
  get isEnough(): boolean {
    return this.points >= ENOUGH;
  }

  /** Points for section names, title, times and vocabulary together. */
  get points(): number {
    const concepts = new Set([...this.#names()].map((name) => conceptOf(name)));
    const ofNames = [...concepts].reduce(
      (sum, concept) => sum + (concept ? (pointsOf[concept] ?? 0) : 0),
      0,
    );
    const ofTimes = this.listsTimes ? 2 : 0;
    return ofNames + pointsOfTitle(this.#text) + ofTimes + pointsOfWords(this.#text);
  }

  /** Whether several entries start with a time or a date. */
  get listsTimes(): boolean {
    return this.#lines.filter(startsWithTime).length >= ENOUGH_TIMES;
  }

  /** How many sections have names, as headings or as labels. */
  get names(): number {
    return [...this.#names()].length;
  }

  /** Whether a section has the name of one that reviews have. */
  get hasKnownName(): boolean {
    for (const name of this.#names()) if (conceptOf(name) !== undefined) return true;
    return false;
  }

  *#names(): Generator<string> {
    for (const [index, line] of this.#lines.entries()) {
      const name = nameIn(line, this.#lines[index + 1]);
      if (name !== undefined) yield name;
    }
  }
}

const BOLD_START = /^[ \t]*(?:[-*+][ \t]+|\d+[.)][ \t]+|\|[ \t]*)?(?:\*\*|__)(.{2,60}?)(?:\*\*|__)/;

/** The heading, the underlined line or the bold label that a line is or starts with. */
function nameIn(line: string, next = ''): string | undefined {
  const heading = /^ {0,3}#{1,6}[ \t]+(.{1,120})$/.exec(line)?.[1];
  const label = BOLD_START;
  const isUnderlined = /^(?:=+|-{3,})[ \t]*$/.test(next) && line.trim() !== '' && line.length < 120;
  const name = heading ?? label.exec(line)?.[1] ?? (isUnderlined ? line : undefined);
  return name?.replace(/[*_`#]+/g, '').trim();
}

const timedEntry =
  /^[ \t]{0,12}(?:[-*+•–|][ \t]*|#{1,6}[ \t]+|\d{1,3}[.)][ \t]+)?[*_`~[(]{0,4}(?:(?:\d{4}-\d\d-\d\d|\d{1,2}[/.]\d{1,2}[/.]\d{2,4})\b|~?\d{1,2}[:h.]\d\d(?![\d.]))/;

function startsWithTime(line: string): boolean {
  return timedEntry.test(line.slice(0, 80));
}

const incidentTitle =
  /\b(?:post-?\s?mortem|post-incident|incidents?|outages?|downtime|disruptions?|degrad(?:ed|ation)|root cause|rca|pir)\b/i;

/** Points for the first heading or the title that the front matter states. */
function pointsOfTitle(text: string): number {
  const title = /^(?:#[ \t]+|title:[ \t]*)(.{1,200})$/im.exec(text)?.[1];
  return title !== undefined && incidentTitle.test(title) ? 2 : 0;
}

const words = [
  /\bincidents?\b/i,
  /\boutages?\b/i,
  /\bdowntime\b/i,
  /\broot causes?\b/i,
  /\bmitigat(?:e|ed|ion)\b/i,
  /\brestor(?:e|ed|ation)\b/i,
  /\broll(?:ed|ing)?[- ]?back\b/i,
  /\bon-?call\b/i,
  /\balert(?:s|ed|ing)?\b/i,
  /\bengineers?\b/i,
  /\baffected\b/i,
  /\binvestigat(?:e|ed|ion|ing)\b/i,
  /\bcustomers?\b/i,
  /\bdegrad(?:ed|ation)\b/i,
  /\b(?:UTC|GMT|[CEMP][SD]T|BST|CET|CEST)\b/,
  /\bpost-?mortem\b/i,
  /\bfail(?:ed|ure|ures|over)\b/i,
  /\brecover(?:ed|y)\b/i,
];

/** Points for speaking of failures and of people who put them right, from four such words on. */
function pointsOfWords(text: string): number {
  const found = words.filter((word) => word.test(text)).length;
  return Math.max(0, Math.min(3, Math.floor(found / 2) - 1));
}
