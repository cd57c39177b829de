import type { ReviewDocument } from '../review/document.ts';
import { namedPlaces } from '../templates/coverage.ts';
import type { Coverage, SectionPlace } from '../templates/coverage.ts';
import { knownValues } from '../templates/knownValues.ts';
import { promptComment, renderSectionContent } from '../templates/renderMarkdown.ts';
import type { TemplateSection } from '../templates/template.ts';
import { lineEndOf } from '../text/lines.ts';
import { insert } from '../text/splice.ts';
import type { Splice } from '../text/splice.ts';
import { headingStyleOf, renderHeading } from './headingStyle.ts';
import type { HeadingStyle } from './headingStyle.ts';
import { labelStyleOf } from './labelStyle.ts';
import type { LabelStyle } from './labelStyle.ts';

/** As `addSection`, for a Markdown review. */
export function addMarkdownSection(
  document: ReviewDocument,
  coverage: Coverage,
  sections: readonly TemplateSection[],
): Splice | undefined {
  const [first] = sections;
  if (!first) return undefined;
  const labels = labelStyleOf(document, coverage);
  if (labels) return insertLabels(document, coverage, sections, labels);
  const style = headingStyleOf(document, coverage);
  const eol = lineEndOf(document.text);
  const values = knownValues(document.review);
  const blocks = sections.map((section) => {
    const heading = renderHeading(section.heading, section.level, style, eol);
    const content = renderSectionContent(section, values).replaceAll('\n', eol);
    return content === '' ? heading : heading + eol.repeat(1 + style.after) + content;
  });
  const before = placeFor(document, coverage, first, first.level + style.shift);
  return insertBlocks(document, before, blocks, style, eol);
}

/** Where a heading of `level` goes: in front of what stands at this offset, behind all before it. */
function placeFor(
  document: ReviewDocument,
  coverage: Coverage,
  section: TemplateSection,
  level: number,
): number {
  const headings = namedPlaces(document).filter(isHeading);
  const previous = neighbour(coverage, section, -1);
  if (previous) {
    const next = headings.find((place) => place.start > previous.start && place.level <= level);
    return next?.start ?? document.text.length;
  }
  const following = neighbour(coverage, section, 1);
  if (!following) return document.text.length;
  // What stands inside another section is not torn out of it.
  const around = headings.findLast(
    (place) => place.start <= following.start && place.level <= level,
  );
  return around?.level === level ? around.start : following.start;
}

function isHeading({ form }: SectionPlace): boolean {
  return form === 'heading' || form === 'setext';
}

/** The nearest section of the template before (−1) or after (1) `section` that the review has. */
function neighbour(
  { template, places }: Coverage,
  section: TemplateSection,
  direction: -1 | 1,
): SectionPlace | undefined {
  const { sections } = template;
  for (
    let index = sections.indexOf(section) + direction;
    index >= 0 && index < sections.length;
    index += direction
  ) {
    const place = places.get(sections[index]!);
    if (place && place.form !== 'key') return place;
  }
  return undefined;
}

/**
 * Puts blocks between what is written before the offset `before` and what stands there. Each brings the
 * white space in front of it, so that insertions at the same offset can follow one another.
 */
function insertBlocks(
  { text, lines }: ReviewDocument,
  before: number,
  blocks: readonly string[],
  style: HeadingStyle,
  eol: string,
): Splice {
  let end = before;
  while (end > 0 && isWhite(text[end - 1]!)) end--;
  if (end === 0) {
    return insert(before, blocks.map((block) => block + eol.repeat(1 + style.before)).join(''));
  }
  const line = lines.spanOf(lines.lineAt(end - 1));
  // An underline would make a heading of the line before it, and HTML goes on to the next blank line.
  const touching = style.underlined || text.charAt(line.start) === '<' ? 1 : 0;
  const separator = eol.repeat(1 + Math.max(style.before, touching));
  const inserted = blocks.map((block) => separator + block).join('');
  const crowded = before < text.length && lines.lineAt(before) === lines.lineAt(line.end) + 1;
  return insert(line.end, crowded && style.before > 0 ? inserted + eol : inserted);
}

function insertLabels(
  { text, lines }: ReviewDocument,
  coverage: Coverage,
  sections: readonly TemplateSection[],
  { before, between, after, gap }: LabelStyle,
): Splice {
  const written = sections.map(
    (section) => before + section.heading + between + promptComment(section) + after,
  );
  const previous = neighbour(coverage, sections[0]!, -1);
  if (previous?.contentSpan) {
    const { end } = lines.spanOf(lines.lineAt(previous.contentSpan.end));
    return insert(end, written.map((line) => gap + line).join(''));
  }
  const following = neighbour(coverage, sections.at(-1)!, 1);
  const start = following
    ? lines.spanOf(lines.lineAt(following.titleSpan.start)).start
    : text.length;
  return insert(start, written.map((line) => line + gap).join(''));
}

function isWhite(character: string): boolean {
  return /[\s\uFEFF]/.test(character);
}
