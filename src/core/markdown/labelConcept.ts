import { conceptOf } from '../review/concepts.ts';
import type { ConceptHints } from '../review/concepts.ts';
import type { SectionConcept } from '../review/vocabulary.ts';
import { span } from '../text/span.ts';
import type { Span } from '../text/span.ts';
import { Cursor, isBlank, isMark } from '../time/cursor.ts';
import { takeWrittenTime } from '../time/writtenTime.ts';
import { plainText } from './inline.ts';
import type { Label } from './label.ts';
import { parentConcept } from './outlineNode.ts';
import type { GrowingNode } from './outlineNode.ts';

/** What a title could be inside of a part on times or on actions without dividing it: phases, kinds. */
const phases: ReadonlySet<SectionConcept> = new Set([
  'trigger',
  'detection',
  'response',
  'resolution',
  'timeline',
  'background',
]);

/** What labels among action items say of one item: owner, duration, links, what it is good for. */
const actionFields: ReadonlySet<SectionConcept> = new Set([
  'people',
  'metrics',
  'references',
  'impact',
  'summary',
]);

/** What is said of each cause in a part on causes. */
const ofEachCause: ReadonlySet<SectionConcept> = new Set(['summary', 'resolution', 'detection']);

/** The concepts that lessons are divided into. */
export const lessonKinds: ReadonlySet<SectionConcept> = new Set([
  'wentWell',
  'wentBadly',
  'lucky',
  'lessons',
]);

/** Whether a label divides a part on `parent`: a list of what went well only names what it praises. */
export function divides(concept: SectionConcept, parent: SectionConcept | undefined): boolean {
  const judges = parent === 'wentWell' || parent === 'wentBadly' || parent === 'lucky';
  return !judges || lessonKinds.has(concept);
}

/**
 * What a label on a line of a paragraph under `node` starts a part on; nothing where it starts none.
 * @param plainCounts whether one without emphasis can
 */
export function conceptOfParagraphLabel(
  label: Label,
  node: GrowingNode,
  plainCounts: boolean,
): SectionConcept | undefined {
  const hints = labelHints(node);
  const concept = conceptOf(label.title, hints);
  if (concept === undefined || !divides(concept, hints.parent)) return undefined;
  // Each of several causes has what happened, and how it was put right.
  if (hints.parent === 'causes' && ofEachCause.has(concept)) return undefined;
  if (hints.parent === 'references' && concept === 'references') return undefined;
  if (
    label.form === 'plain' &&
    (!plainCounts || concept === hints.parent || factual.has(concept))
  ) {
    return undefined;
  }
  const listing = hints.parent === 'timeline' || hints.parent === 'actions';
  if (listing && phases.has(concept)) return undefined;
  return hints.parent === 'actions' && actionFields.has(concept) ? undefined : concept;
}

/** What is known of the concept of labels under a node. */
export function labelHints(node: GrowingNode): ConceptHints {
  return {
    heading: false,
    ...(node.concept ? { parent: node.concept } : parentConcept(node)),
  };
}

/** Whether a node is a part that lists entries, whose labels are theirs. */
export function isListing(node: GrowingNode): boolean {
  const parent = node.concept ?? parentConcept(node).parent;
  return parent === 'timeline' || parent === 'actions';
}

/** What plain words before a colon state as facts (`Owner: Kim`) more often than they start a part. */
export const factual: ReadonlySet<SectionConcept> = new Set(['people', 'metrics', 'references']);

/** A value of more words is a text. */
const MOST_FACT_WORDS = 12;
/** `Services affected`, `Affected users`, `Responders`: as a fact of the incident or as a part of the text. */
const MAY_LIST_NAMES = /\b(?:affected|impacted|responders?)\b/i;

const SENTENCE = /\d|\b(?:was|were|is|are|had|has|have|could|did|all|no|none|any)\b/i;

/** Whether a label and what follows it say which people or things: `**Services affected:** checkout, search`. */
export function statesNames(text: string, title: string, where: Span): boolean {
  return MAY_LIST_NAMES.test(title) && listsNames(text, where);
}

/** Whether a text is names without a sentence. */
function listsNames(text: string, where: Span): boolean {
  const value = plainText(text.slice(where.start, where.end));
  return value.split(' ').length <= MOST_FACT_WORDS && !SENTENCE.test(value);
}

/** Whether what follows a label on its line is a value of a few words, and no part of the text. */
export function statesFact(text: string, label: Label, line: Span): boolean {
  if (label.contentStart >= line.end) return false;
  const concept = conceptOf(label.title, { heading: false });
  if (concept === 'people' || concept === 'metrics') return true;
  if (statesNames(text, label.title, span(label.contentStart, line.end))) return true;
  return momentNames.has(concept) && isMoment(text, span(label.contentStart, line.end));
}

/** What is known for a moment as much as for a part: `Detected`, `Resolved`. */
const momentNames: ReadonlySet<SectionConcept | undefined> = new Set([
  'detection',
  'resolution',
  'response',
]);

/** Whether a value is nothing but a time: `Detected: 2024-03-05 10:27` says when, and starts no part. */
export function isMoment(text: string, where: Span): boolean {
  const cursor = new Cursor(text, where.start, where.end);
  while (isMark(cursor.code()) || isBlank(cursor.code())) cursor.at++;
  if (!takeWrittenTime(cursor)) return false;
  return /^[\s*_`)\]]*(?:\([^()]{1,60}\))?$/.test(text.slice(cursor.at, where.end));
}
