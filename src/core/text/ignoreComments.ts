import { span } from './span.ts';
import type { Located, Span } from './span.ts';

/**
 * A comment that tells the checks to leave something alone: `<!-- pir-ignore rule -->` in Markdown,
 * `# pir-ignore rule` in YAML. Without a rule it is about all of them.
 */
export interface IgnoreComment {
  readonly span: Span;
  /** Whether it is `pir-ignore-file`. */
  readonly file: boolean;
  /** As written, without `pir/`: ids of rules, or groups of them such as `blame/*`. */
  readonly rules: readonly Located<string>[];
}

const WORD = 'pir-ignore';
/** A comment is one line, or a few; bounded so that one that never ends costs nothing. */
const markdownComment = /<!--\s{0,80}pir-ignore(-file)?(?![\w-])((?:(?!-->)[^]){0,500})-->/g;
const yamlComment = /(?<![^\s])#[ \t]{0,80}pir-ignore(-file)?(?![\w-])([^\r\n]{0,500})/g;

/** The comments of a Markdown text, also those that stand in code and so are none. */
export function ignoresInMarkdown(text: string): IgnoreComment[] {
  return found(text, markdownComment);
}

/** The comments of a YAML text, also those that stand in a text value and so are none. */
export function ignoresInYaml(text: string): IgnoreComment[] {
  return found(text, yamlComment);
}

/**
 * A Markdown text with blanks for these comments: to everyone but the checks they are not there. All
 * offsets and lines stay as they are.
 */
export function withoutIgnores(text: string): string {
  if (!text.includes(WORD)) return text;
  return text.replace(markdownComment, (comment) => comment.replace(/[^\r\n]/g, ' '));
}

function found(text: string, pattern: RegExp): IgnoreComment[] {
  if (!text.includes(WORD)) return [];
  return [...text.matchAll(pattern)].map(({ index, 0: whole, 1: file, 2: rest = '' }) => {
    const end = whole.endsWith('-->') ? '-->'.length : 0;
    const restStart = index + whole.length - end - rest.length;
    const comment = span(index, index + whole.trimEnd().length);
    return { span: comment, file: file !== undefined, rules: rulesIn(rest, restStart) };
  });
}

/** The ids up to a colon or two dashes, behind which a reason may stand. */
function rulesIn(rest: string, start: number): Located<string>[] {
  const list = /^[^]*?(?=:(?:\s|$)|--|$)/.exec(rest)![0];
  return [...list.matchAll(/(?:pir\/)?([^\s,]+)/g)].map(({ index, 0: whole, 1: id }) => {
    const end = start + index + whole.length;
    return { value: id!, span: span(end - id!.length, end) };
  });
}
