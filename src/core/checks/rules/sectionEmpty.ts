import { isCollection } from 'yaml';
import { message } from '../../messages.ts';
import { lessonKinds } from '../../markdown/labelConcept.ts';
import type { ReviewDocument } from '../../review/document.ts';
import { promptComment } from '../../templates/renderMarkdown.ts';
import { namedPlaces } from '../../templates/coverage.ts';
import type { SectionPlace } from '../../templates/coverage.ts';
import type { TemplateSection } from '../../templates/template.ts';
import { remove } from '../../text/splice.ts';
import { contains, sliceOf, span } from '../../text/span.ts';
import type { Span } from '../../text/span.ts';
import { entriesUnder, spanOf } from '../../yaml/nodes.ts';
import type { YamlEntry } from '../../yaml/nodes.ts';
import type { YamlTree } from '../../yaml/tree.ts';
import { blocksIn, isEmptyBlock, isEmptyText, isEmptyValue } from '../emptiness.ts';
import type { Fix } from '../finding.ts';
import { growingWithStatus } from '../levels.ts';
import { requirementsOf } from '../requirements.ts';
import type { CheckContext, Problem, Rule } from '../rule.ts';

/** A heading, label or key with nothing to read under it. */
export const sectionEmpty: Rule = {
  id: 'section-empty',
  title: message('section-empty.title', 'A section has nothing in it'),
  why: message(
    'section-empty.why',
    'Under an empty heading a reader cannot tell whether there was nothing to say or nobody has said it. “None” is an answer; an empty box is not.',
  ),
  source: {
    name: 'PagerDuty Postmortem Documentation: How to write a postmortem',
    url: 'https://postmortems.pagerduty.com/how_to_write/writing/',
  },
  levels: growingWithStatus,
  fixable: true,
  check: (context) =>
    context.document.format === 'yaml' ? emptyKeys(context) : emptyHeadings(context),
};

interface EmptySection {
  readonly place: SectionPlace;
  readonly content: Span;
  readonly section: TemplateSection | undefined;
}

function* emptyHeadings(context: CheckContext): Iterable<Problem> {
  const { document } = context;
  const asked = sectionsByStart(context);
  const places = namedPlaces(document);
  const known = new Set(
    places.filter(({ concept, start }) => concept ?? asked.has(start)).map(({ start }) => start),
  );
  const empty: EmptySection[] = [];
  for (const [index, place] of places.entries()) {
    if (!known.has(place.start) || isSentence(place) || isAnswered(place)) continue;
    if (isDivided(place, places[index + 1])) continue;
    const content = contentOf(document, places, index);
    if (isEmptyContent(document, place, content, known)) {
      empty.push({ place, content, section: asked.get(place.start) });
    }
  }
  // Of nested empty sections the innermost say where to write.
  for (const [index, { place, content, section }] of empty.entries()) {
    const next = empty[index + 1];
    if (next && contains(content, span(next.place.start, next.place.start))) continue;
    const optional = !section?.required;
    yield {
      span: place.titleSpan,
      message: optional
        ? message(
            'section-empty.optional',
            'Nothing is written under “{0}”. Say what there is to say, or remove it.',
            place.title,
          )
        : message(
            'section-empty.required',
            'Nothing is written under “{0}” yet. If there is nothing to say, say so.',
            place.title,
          ),
      ...(optional && { atMost: 'info', fixes: removalOf(document, place, content, section) }),
    };
  }
}

const LONGEST_LABEL = 6;

/** A label of many words is a list item that says what it has to say. */
function isSentence({ form, title }: SectionPlace): boolean {
  return form === 'label' && title.trim().split(/\s+/).length > LONGEST_LABEL;
}

/** Whether what follows at the same level is what there is to say: `**Lessons learned**`, `**What went well**`. */
function isDivided({ concept }: SectionPlace, next: SectionPlace | undefined): boolean {
  return concept === 'lessons' && next?.concept !== undefined && lessonKinds.has(next.concept);
}

/** `## Owner: Kim` says it in its heading. */
function isAnswered({ form, title }: SectionPlace): boolean {
  return form !== 'label' && /^[^:]{1,40}:\s+\S/.test(title);
}

/** The sections of the template by where the review has them. */
function sectionsByStart(context: CheckContext): Map<number, TemplateSection> {
  const { coverage, suggested } = context.get(requirementsOf);
  return new Map(
    [...coverage.places].map(([section, { start }]) => [
      start,
      suggested ? { ...section, required: true } : section,
    ]),
  );
}

/** What stands under a heading up to the next one of its level, or behind a label. */
function contentOf(document: ReviewDocument, places: readonly SectionPlace[], index: number): Span {
  const place = places[index]!;
  if (place.contentSpan) return place.contentSpan;
  const next = places.find((other, at) => at > index && other.level <= place.level);
  return span(place.titleSpan.end, next?.start ?? document.text.length);
}

function isEmptyContent(
  { text, markdown }: ReviewDocument,
  { form }: SectionPlace,
  content: Span,
  known: ReadonlySet<number>,
): boolean {
  if (form === 'label' || form === 'row') return isEmptyText(sliceOf(text, content));
  return blocksIn(markdown?.blocks ?? [], content).every((block) =>
    block.kind === 'heading' ? known.has(block.span.start) : isEmptyBlock(text, block),
  );
}

/** Takes an empty heading away, with the prompt below it; nothing where a comment of somebody's own is there. */
function removalOf(
  document: ReviewDocument,
  place: SectionPlace,
  content: Span,
  section: TemplateSection | undefined,
): Fix[] {
  const { text, lines } = document;
  if (place.form !== 'heading' && place.form !== 'setext') return [];
  const written = sliceOf(text, content);
  const own = section ? written.replace(promptComment(section), '') : written;
  if (own.includes('<!--')) return [];
  let { end } = content;
  while (end < text.length && /\s/.test(text[end]!)) end++;
  let start = place.start;
  if (end < text.length) {
    end = lines.startOf(lines.lineAt(end));
  } else {
    // The last section goes with the white space before it, and leaves the file's end as it is.
    while (start > 0 && /\s/.test(text[start - 1]!)) start--;
    end = text.trimEnd().length;
  }
  return [
    {
      title: message('section-empty.remove', 'Remove the empty section “{0}”', place.title),
      splices: [remove(span(start, Math.max(start, end)))],
    },
  ];
}

/** In YAML a list or mapping that is not asked for may be empty: that is a way to say “none”. */
function* emptyKeys(context: CheckContext): Iterable<Problem> {
  const { yaml, review } = context.document;
  if (!yaml) return;
  const asked = sectionsByStart(context);
  const { missing } = context.get(requirementsOf).coverage;
  const starts = new Set([
    ...asked.keys(),
    ...review.sections.map(({ titleSpan }) => titleSpan.start),
  ]);
  for (const start of starts) {
    const section = asked.get(start);
    const entry = entryStartingAt(yaml, start);
    if (!entry || !isEmptyValue(entry.value)) continue;
    if (!section?.required && isCollection(entry.value)) continue;
    // What is missing inside of it is said by its own rule.
    if (missing.some(({ key }) => key?.startsWith(`${entry.key}.`))) continue;
    yield {
      span: spanOf(yaml, entry.keyNode),
      message: message(
        'section-empty.key',
        '`{0}` has nothing in it yet. If there is nothing to say, say so.',
        section?.key ?? entry.key,
      ),
      ...(!section?.required && { atMost: 'info' }),
    };
  }
}

function entryStartingAt(yaml: YamlTree, start: number): YamlEntry | undefined {
  for (const entry of entriesUnder(yaml, yaml.document.contents).values()) {
    if (spanOf(yaml, entry.keyNode).start === start) return entry;
    for (const nested of entriesUnder(yaml, entry.value).values()) {
      if (spanOf(yaml, nested.keyNode).start === start) return nested;
    }
  }
  return undefined;
}
