import { entriesUnder, spanOfEntry } from '../../yaml/nodes.ts';
import { parseYaml } from '../../yaml/parse.ts';
import { metadataLines } from '../metadata.ts';
import type { NewReview } from '../newReview.ts';
import type { ReviewTemplate } from '../template.ts';
import { fillPlaceholders, textOfValues } from '../values.ts';
import type { ReviewValues } from '../values.ts';
import { fillYaml } from './fillYaml.ts';
import { splitFrontMatter } from './frontMatter.ts';

/** Where a template says that writing starts. */
const cursorMark = '${cursor}';

/** Keys that a new review gets from what is known of it, not from its template. */
const ownKeys = new Set(['pir', 'id', 'title', 'status', 'template', 'timezone', 'incident']);

/** A comment about the whole file: a line for editors that names its schema, or lines set off by a blank one. */
const openingComment = /^(?:# yaml-language-server:.*\n|(?:#.*\n)+\n)/;

/** A new Markdown review as its team's template is written, with front matter that says what is known. */
export function renderOwnMarkdown(
  template: ReviewTemplate,
  text: string,
  values: ReviewValues,
): NewReview {
  const filled = textOfValues(values, template.id);
  const { yaml, body } = splitFrontMatter(text);
  const front = [...metadataLines(template, values), ...otherKeys(yaml, values, filled)].join('\n');
  const hasTitle = /^#[ \t]+\S/m.test(body.split(/^##/m)[0]!);
  const title = hasTitle ? '' : `# ${values.title}\n\n`;
  const written = `---\n${front}\n---\n\n${title}${fillPlaceholders(body, filled)}`;
  return withCursor(endingInLineEnd(written), (whole) => {
    const comment = /<!--[^]*?-->/.exec(whole);
    if (comment) return { start: comment.index, end: comment.index + comment[0].length };
    const heading = /^##+ .*\n/m.exec(whole);
    const offset = heading ? heading.index + heading[0].length : whole.length;
    return { start: offset, end: offset };
  });
}

/** A new YAML review as its team's template is written, below what is known. */
export function renderOwnYaml(
  template: ReviewTemplate,
  text: string,
  values: ReviewValues,
): NewReview {
  const filled = textOfValues(values, template.id);
  const opening = openingComment.exec(text)?.[0] ?? '';
  const head = metadataLines(template, values).join('\n');
  const rest = otherKeys(text.slice(opening.length), values, filled).join('\n');
  const gap = rest.startsWith('#') ? '\n' : '';
  const written = withBlankLine(endingInLineEnd(`${opening}${head}\n${gap}${rest}`));
  return withCursor(written, (whole) => ({ start: whole.length, end: whole.length }));
}

/** Gives the first empty block of prose a line to write on, unless the template says where writing starts. */
function withBlankLine(text: string): string {
  if (text.includes(cursorMark)) return text;
  const empty = /^( *)[\w-]+: [|>][-+]?[ \t]*\n(?=(?: *\n)*(?:\1[^ ]|(?! )|$))/m.exec(text);
  if (!empty) return text;
  const offset = empty.index + empty[0].length;
  return `${text.slice(0, offset)}${empty[1]!}  ${cursorMark}\n${text.slice(offset)}`;
}

/** The lines of a template's YAML that are its own to say, with the comments and blank lines above each key. */
function otherKeys(
  yaml: string,
  values: ReviewValues,
  filled: Readonly<Record<string, string | undefined>>,
): string[] {
  const tree = parseYaml(yaml);
  const lines = yaml.split('\n');
  const lineOf = (offset: number) => yaml.slice(0, offset).split('\n').length - 1;
  let start = 0;
  const kept: string[] = [];
  for (const entry of entriesUnder(tree, tree.document.contents).values()) {
    const end = lineOf(spanOfEntry(tree, entry).end) + 1;
    const isKnown = ownKeys.has(entry.key) || (entry.key === 'severity' && values.severity);
    if (!isKnown) kept.push(...lines.slice(start, end));
    start = end;
  }
  kept.push(...lines.slice(start));
  while (kept.at(-1)?.trim() === '') kept.pop();
  return kept.length === 0 ? [] : fillYaml(kept.join('\n'), filled).split('\n');
}

function endingInLineEnd(text: string): string {
  return text.endsWith('\n') ? text : `${text}\n`;
}

/** Takes the cursor's mark out and puts the cursor there; elsewhere the template's own first blank. */
function withCursor(text: string, find: (text: string) => NewReview['cursor']): NewReview {
  const marked = text.indexOf(cursorMark);
  if (marked < 0) return { text, cursor: find(text) };
  const whole = text.replaceAll(cursorMark, '');
  return { text: whole, cursor: { start: marked, end: marked } };
}
