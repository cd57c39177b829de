import { trimmed } from '../../../text/characters.ts';
import { span } from '../../../text/span.ts';
import type { Span } from '../../../text/span.ts';
import type { FlatText } from './flatText.ts';
import { flattenMarkdown } from './flattenMarkdown.ts';

/**
 * Reads the source of a YAML scalar as prose: quotes and block indicators are gone, line ends and
 * indents are single spaces; a blank line and a bullet end a sentence.
 */
export function flattenYaml(source: string, where: Span): FlatText[] {
  let { start, end } = where;
  const opening = source[start];
  if (opening === '|' || opening === '>') {
    start = Math.min(end, indexOr(source.indexOf('\n', start), end) + 1);
  } else if (
    (opening === '"' || opening === "'") &&
    source[end - 1] === opening &&
    end > start + 1
  ) {
    start++;
    end--;
  }
  const texts: FlatText[] = [];
  let run: Span | undefined;
  const flush = (): void => {
    if (run) {
      const flat = flattenMarkdown(source, run, new Map());
      texts.push(opening === "'" && flat.text.includes("''") ? new Undoubled(flat) : flat);
    }
    run = undefined;
  };
  for (let from = start; from < end;) {
    const to = Math.min(end, indexOr(source.indexOf('\n', from), end));
    const line = trimmed(source, from, to);
    const bullet = /^(?:[-*•]|\d{1,3}[.)])\s+/.exec(source.slice(line.start, line.end))?.[0] ?? '';
    if (line.start === line.end || bullet !== '') flush();
    if (line.start < line.end) run = span(run?.start ?? line.start + bullet.length, line.end);
    from = to + 1;
  }
  flush();
  return texts;
}

function indexOr(index: number, otherwise: number): number {
  return index < 0 ? otherwise : index;
}

/** A flat text in which each `''` of a single-quoted YAML scalar is the apostrophe it stands for. */
class Undoubled implements FlatText {
  readonly text: string;
  readonly #flat: FlatText;
  /** Where the apostrophes are, in order. */
  readonly #apostrophes: number[] = [];

  constructor(flat: FlatText) {
    this.#flat = flat;
    this.text = flat.text.replaceAll("''", (_, at: number) => {
      this.#apostrophes.push(at - this.#apostrophes.length);
      return "'";
    });
  }

  sourceOf(start: number, end: number): Span {
    return this.#flat.sourceOf(this.#doubled(start), this.#doubled(end));
  }

  #doubled(offset: number): number {
    return offset + this.#apostrophes.filter((at) => at < offset).length;
  }
}
