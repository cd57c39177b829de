import { parseBlocks } from '../../markdown/blocks.ts';
import type { Block, HtmlBlock, MarkdownHeading } from '../../markdown/tree.ts';
import { conceptOf } from '../../review/concepts.ts';
import type { SectionConcept } from '../../review/vocabulary.ts';
import { sliceOf } from '../../text/span.ts';
import type { TemplateSection } from '../template.ts';
import { isOptional, keyFor } from './keys.ts';

/**
 * The sections of a template written in Markdown: every heading but the title, which is the first one
 * if it is of the first level. Those of the second level are required unless their prompt says
 * “Optional”; deeper ones are not.
 */
export function sectionsOfMarkdown(text: string): TemplateSection[] {
  const { blocks } = parseBlocks(text);
  const places = blocks.flatMap((block, index) => (block.kind === 'heading' ? [index] : []));
  if (isTitle(blocks[places[0] ?? -1])) places.shift();
  const parents: { level: number; concept: SectionConcept | undefined }[] = [];
  return places.map((place, index) => {
    const heading = blocks[place] as MarkdownHeading;
    while (parents.length > 0 && parents.at(-1)!.level >= heading.level) parents.pop();
    const parent = parents.at(-1)?.concept;
    const concept = conceptOf(heading.text, { heading: true, ...(parent && { parent }) });
    parents.push({ level: heading.level, concept });
    const content = blocks.slice(place + 1, places[index + 1]);
    return toSection(text, heading, content, concept);
  });
}

function isTitle(block: Block | undefined): boolean {
  return block?.kind === 'heading' && block.level === 1;
}

function toSection(
  text: string,
  { text: heading, level: written }: MarkdownHeading,
  content: readonly Block[],
  concept: SectionConcept | undefined,
): TemplateSection {
  const comment = content.find(
    (block): block is HtmlBlock => block.kind === 'html' && block.comment,
  );
  const prompt = comment ? promptOf(sliceOf(text, comment.span)) : '';
  const body = bodyOf(text, content, comment);
  const level = Math.max(2, written);
  const key = keyFor(heading, concept);
  return {
    heading,
    level,
    required: level === 2 && !isOptional(prompt),
    prompt,
    ...(concept && { concept }),
    ...(body !== '' && { body }),
    ...(key !== undefined && { key }),
  };
}

/** What a comment says, on one line. */
function promptOf(comment: string): string {
  return comment
    .replace(/^<!--+|--+>$/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What stands under a heading beside its prompt, as it is written. */
function bodyOf(text: string, content: readonly Block[], comment: HtmlBlock | undefined): string {
  const [first, last] = [content[0], content.at(-1)];
  if (!first || !last) return '';
  const { start, end } = { start: first.span.start, end: last.span.end };
  if (!comment) return text.slice(start, end);
  const parts = [text.slice(start, comment.span.start), text.slice(comment.span.end, end)];
  return parts
    .map((part) => part.replace(/^\n+|\s+$/g, ''))
    .filter((part) => part !== '')
    .join('\n\n');
}
