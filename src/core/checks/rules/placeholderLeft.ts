import { message } from '../../messages.ts';
import type { Message } from '../../messages.ts';
import type { ReviewDocument } from '../../review/document.ts';
import type { SectionConcept } from '../../review/vocabulary.ts';
import { contains, span } from '../../text/span.ts';
import type { Span } from '../../text/span.ts';
import { growingWithStatus } from '../levels.ts';
import { wordsOf } from '../blame/wordFinder.ts';
import { residueMatches } from '../placeholders.ts';
import type { Residue } from '../placeholders.ts';
import { proseOf } from '../prose.ts';
import type { ProseFinder, ProseRun } from '../prose.ts';
import { requirementsOf } from '../requirements.ts';
import type { CheckContext, Problem, Rule } from '../rule.ts';

/** Text that a template put there for a writer to replace. */
export const placeholderLeft: Rule = {
  id: 'placeholder-left',
  title: message('placeholder-left.title', 'Text of the template was left in'),
  why: message(
    'placeholder-left.why',
    'A reader takes it for a fact or stops to wonder. Where the value is not known, “unknown” says so.',
  ),
  levels: growingWithStatus,
  fixable: false,
  check(context): Iterable<Problem> {
    const { document } = context;
    const { template } = context.get(requirementsOf).coverage;
    const prompts = template.sections.map(({ prompt }) => prompt).filter((prompt) => prompt !== '');
    const prose = context.get(proseOf);
    const found = [...residuesIn(context, prose), ...promptsIn(context, prose, prompts)];
    return withoutOverlaps(found).map(({ where, kind }) => ({
      span: where,
      message: words[kind](document.text.slice(where.start, where.end)),
    }));
  },
};

const words: Readonly<Record<Residue['kind'], (text: string) => Message>> = {
  blank: (text) =>
    message(
      'placeholder-left.blank',
      '“{0}” is a placeholder. Put the value in its place, or say that it is unknown.',
      shortened(text),
    ),
  instruction: (text) =>
    message(
      'placeholder-left.instruction',
      '“{0}” is what the template asks. Put the answer in its place.',
      shortened(text),
    ),
  open: (text) =>
    message(
      'placeholder-left.open',
      '“{0}” marks what is still to be written. Write it, or say that it is unknown.',
      shortened(text),
    ),
};

interface Found {
  readonly where: Span;
  readonly kind: Residue['kind'];
}

function* residuesIn(context: CheckContext, prose: ProseFinder): Iterable<Found> {
  const { document, sketch } = context;
  for (const { residue, where } of residueMatches(sketch, context.get(wordsOf)())) {
    const run = prose(where);
    if (run && counts(residue, where, run, document)) {
      yield { where: residue.whole ? run.span : where, kind: residue.kind };
    }
  }
}

/** Whether a match stands alone where it has to, and in a place that allows for it. */
function counts(
  { alone, fits }: Residue,
  where: Span,
  run: ProseRun,
  document: ReviewDocument,
): boolean {
  const { text } = document;
  const starts = isOnlyMarks(text, run.span.start, where.start);
  const ends = isOnlyMarks(text, where.end, run.span.end);
  if (alone && !(starts && ends)) return false;
  const place = {
    run,
    starts,
    ends,
    before: text.slice(Math.max(run.span.start, where.start - AROUND), where.start),
    after: text.slice(where.end, Math.min(run.span.end, where.end + AROUND)),
    concept: () => conceptAt(document, where),
  };
  return !fits || fits(place);
}

/** How many characters around a match say what it is about. */
const AROUND = 40;

/** Whether there is only emphasis, quotes and white space; stops at the first word. */
function isOnlyMarks(text: string, start: number, end: number): boolean {
  for (let offset = start; offset < end; offset++) {
    if (!/[\s*_"'“”]/.test(text[offset]!)) return false;
  }
  return true;
}

/** Prompts of the template where they can be read: between comment marks they are in their place. */
function* promptsIn(
  { document: { text }, sketch }: CheckContext,
  prose: ProseFinder,
  prompts: readonly string[],
): Iterable<Found> {
  for (const prompt of prompts) {
    if (!sketch.mayHave(prompt)) continue;
    for (let at = text.indexOf(prompt); at >= 0; at = text.indexOf(prompt, at + prompt.length)) {
      const where = span(at, at + prompt.length);
      if (prose(where)) yield { where, kind: 'instruction' };
    }
  }
}

/** What the innermost section around a place is about. */
function conceptAt({ review }: ReviewDocument, where: Span): SectionConcept | undefined {
  return review.sections.findLast((section) => contains(section.span, where))?.concept;
}

/** In the order of the text; of several at one place the first. */
function withoutOverlaps(found: readonly Found[]): Found[] {
  const kept: Found[] = [];
  let end = -1;
  for (const one of [...found].sort((a, b) => a.where.start - b.where.start)) {
    if (one.where.start < end) continue;
    kept.push(one);
    end = one.where.end;
  }
  return kept;
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 59).trimEnd()}…` : line;
}
