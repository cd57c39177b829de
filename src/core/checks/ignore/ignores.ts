import type { ReviewDocument } from '../../review/document.ts';
import { ignoresInMarkdown, ignoresInYaml } from '../../text/ignoreComments.ts';
import type { IgnoreComment } from '../../text/ignoreComments.ts';
import { lastFrom } from '../../text/search.ts';
import { span, touches } from '../../text/span.ts';
import type { Span } from '../../text/span.ts';
import { matchesRule } from '../levels.ts';
import { MarkdownEntries } from './markdownScope.ts';
import { YamlEntries } from './yamlScope.ts';

/** A comment that silences rules, and the part of the text it is about. */
export interface Ignore extends IgnoreComment {
  readonly scope: Span;
}

/** The comments of a review that silence rules, in the order of the text. */
export function ignoresOf(document: ReviewDocument): Ignore[] {
  if (!document.text.includes('pir-ignore')) return [];
  return [...inYaml(document), ...inMarkdown(document)];
}

/** Says whether a comment silences what a rule says of a place. */
export function ignoring(ignores: readonly Ignore[]): (rule: string, where: Span) => boolean {
  if (ignores.length === 0) return () => false;
  const sorted = [...ignores].sort((one, other) => one.scope.start - other.scope.start);
  // How far the scopes up to each one reach: behind it, there is no need to look.
  const reach: number[] = [];
  for (const { scope } of sorted) reach.push(Math.max(scope.end, reach.at(-1) ?? 0));
  return (rule, { start }) => {
    for (
      let index = lastFrom(sorted, start, startOf);
      index >= 0 && reach[index]! >= start;
      index--
    ) {
      const { scope, rules } = sorted[index]!;
      if (touches(scope, start) && namesRule(rules, rule)) return true;
    }
    return false;
  };
}

function namesRule(rules: Ignore['rules'], rule: string): boolean {
  return rules.length === 0 || rules.some(({ value }) => matchesRule(value, rule));
}

function inYaml({ yaml, text }: ReviewDocument): Ignore[] {
  const comments = yaml ? ignoresInYaml(yaml.text) : [];
  if (!yaml || comments.length === 0) return [];
  const entries = new YamlEntries(yaml);
  return withScopes(
    comments.map((comment) => moved(comment, yaml.base)),
    text,
    (comment) => entries.scopeOf(comment),
  );
}

function inMarkdown(document: ReviewDocument): Ignore[] {
  if (document.format !== 'markdown') return [];
  const comments = ignoresInMarkdown(document.text);
  const entries = new MarkdownEntries(document);
  return withScopes(comments, document.text, (comment) => entries.scopeOf(comment));
}

function withScopes(
  comments: readonly IgnoreComment[],
  text: string,
  scopeOf: (comment: Span) => Span | undefined,
): Ignore[] {
  return comments.flatMap((comment) => {
    const scope = scopeOf(comment.span);
    if (!scope) return [];
    return [{ ...comment, scope: comment.file ? span(0, text.length) : scope }];
  });
}

function moved(comment: IgnoreComment, by: number): IgnoreComment {
  const shift = ({ start, end }: Span) => span(start + by, end + by);
  return {
    ...comment,
    span: shift(comment.span),
    rules: comment.rules.map(({ value, span: where }) => ({ value, span: shift(where) })),
  };
}

const startOf = (ignore: Ignore) => ignore.scope.start;
