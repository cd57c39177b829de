import { meaningOf } from '../../edit/meaning.ts';
import type { TableRow } from '../../markdown/tree.ts';
import type { ReviewDocument } from '../../review/document.ts';
import { readReview } from '../../review/read.ts';
import { lineEndOf } from '../../text/lines.ts';
import { applySplices, insert } from '../../text/splice.ts';
import type { Splice } from '../../text/splice.ts';
import { contains, span, touches } from '../../text/span.ts';
import type { Span } from '../../text/span.ts';
import type { Finding } from '../finding.ts';
import { ignoresOf, ignoring } from './ignores.ts';
import { MarkdownEntries } from './markdownScope.ts';
import { YamlEntries } from './yamlScope.ts';

/**
 * The change that silences a finding with a comment in the text: behind the entry it is in, or on a
 * line of its own above a block. It is tried out: the review must mean the same as before, and the
 * finding be silenced.
 * @returns nothing where no place does that
 */
export function ignoreHere(
  document: ReviewDocument,
  { rule, span: where }: Pick<Finding, 'rule' | 'span'>,
): Splice[] | undefined {
  const before = JSON.stringify(meaningOf(document.review));
  for (const splice of places(document, rule, where)) {
    const text = applySplices(document.text, [splice]);
    const after = readReview(text, document.format, document);
    const shift = splice.start <= where.start ? splice.text.length : 0;
    const moved = span(where.start + shift, where.end + shift);
    if (!ignoring(ignoresOf(after))(rule, moved)) continue;
    if (JSON.stringify(meaningOf(after.review)) !== before) continue;
    return [splice];
  }
  return undefined;
}

/** The places where the comment could go, the best first. */
function* places(document: ReviewDocument, rule: string, where: Span): Iterable<Splice> {
  const { yaml, markdown, format } = document;
  const known = ignoresOf(document).find(
    ({ scope, file, rules }) => !file && rules.length > 0 && touches(scope, where.start),
  );
  if (known) yield insert(known.rules.at(-1)!.span.end, ` ${rule}`);
  const inYaml =
    format === 'yaml' || (markdown?.frontMatter && contains(markdown.frontMatter, where));
  if (!inYaml) yield* placesInMarkdown(document, rule, where);
  else if (yaml) {
    const entries = new YamlEntries(yaml);
    const entry = entries.around(where.start) ?? entries.next(where.start);
    if (entry) yield lineAbove(document, entry.start, `# pir-ignore ${rule}`);
  }
}

function* placesInMarkdown(document: ReviewDocument, rule: string, where: Span): Iterable<Splice> {
  const comment = `<!-- pir-ignore ${rule} -->`;
  const entry = new MarkdownEntries(document).at(where.start);
  if (!entry) {
    yield lineAbove(document, where.start, comment);
    return;
  }
  const { kind, leaf } = entry;
  if (kind === 'row') {
    for (const { content } of cellsFor(leaf as TableRow, where)) {
      yield insert(content.end, ` ${comment}`);
    }
    return;
  }
  const isPart =
    kind !== 'item' && (entry.span.start > leaf.span.start || entry.span.end < leaf.span.end);
  const behind = isPart ? entry.span.end : 'titleSpan' in leaf ? leaf.titleSpan.end : leaf.span.end;
  if (kind !== 'item' && !isPart) yield lineAbove(document, leaf.span.start, comment);
  if (kind !== 'other') yield insert(behind, ` ${comment}`);
  // A line of an entry that goes on below it.
  yield insert(document.lines.spanOf(document.lines.lineAt(where.start)).end, ` ${comment}`);
}

/** The cells of a row that hold text: the longest, which is prose, before the one with the finding. */
function cellsFor({ cells }: TableRow, where: Span): TableRow['cells'] {
  const filled = cells.filter(({ content }) => content.end > content.start);
  const length = ({ content }: TableRow['cells'][number]) => content.end - content.start;
  const own = filled.filter(
    ({ content }) => contains(content, where) && length({ content, span: content }) > 20,
  );
  return [...own, ...filled.sort((one, other) => length(other) - length(one))];
}

/** The comment on a line of its own, indented and quoted as the line it stands above. */
function lineAbove({ lines, text }: ReviewDocument, offset: number, comment: string): Splice {
  const start = lines.startOf(lines.lineAt(offset));
  const margin = /^[ \t>]*/.exec(text.slice(start, offset))![0];
  const from = start === 0 && text.startsWith('\uFEFF') ? 1 : start;
  return insert(from, margin + comment + lineEndOf(text));
}
