import type { ParsedNode } from 'yaml';
import { conceptOf } from '../review/concepts.ts';
import type { Section } from '../review/model.ts';
import type { SectionConcept } from '../review/vocabulary.ts';
import { span } from '../text/span.ts';
import type { YamlEntry } from './nodes.ts';
import { entriesUnder, itemsOf, spanOf, spanOfEntry, textOf } from './nodes.ts';
import type { YamlTree } from './tree.ts';

/** The keys that are sections, dotted where they stand inside another, and what they are about. */
export const sectionKeys: Readonly<Record<string, SectionConcept>> = {
  summary: 'summary',
  background: 'background',
  impact: 'impact',
  trigger: 'trigger',
  rootCauses: 'causes',
  contributingFactors: 'causes',
  detection: 'detection',
  response: 'response',
  'response.wentWell': 'wentWell',
  'response.wentBadly': 'wentBadly',
  'response.lucky': 'lucky',
  resolution: 'resolution',
  timeline: 'timeline',
  lessons: 'lessons',
  actionItems: 'actions',
  authors: 'people',
  reviewTeam: 'people',
  evidence: 'references',
  related: 'references',
};

/**
 * The sections of a YAML review, in document order: its keys that have a concept, and those entries
 * under `sections` whose titles name one.
 */
export function readSections(tree: YamlTree, root: ParsedNode | null): Section[] {
  return sectionsIn(tree, root, '', 1);
}

function sectionsIn(
  tree: YamlTree,
  node: ParsedNode | null,
  prefix: string,
  level: number,
): Section[] {
  return [...entriesUnder(tree, node).values()].flatMap((entry) => {
    const path = prefix + entry.key;
    if (path === 'sections') return titledSections(tree, entry.value, level);
    const concept = sectionKeys[path];
    if (concept === undefined) return [];
    return [
      sectionOf(tree, entry, concept, level),
      ...sectionsIn(tree, entry.value, `${path}.`, level + 1),
    ];
  });
}

/** Sections that have a title of their own instead of a key. */
function titledSections(tree: YamlTree, list: ParsedNode | null, level: number): Section[] {
  return itemsOf(tree, list).flatMap((item): Section[] => {
    const entries = entriesUnder(tree, item);
    const title = textOf(tree, entries.get('title')?.value ?? null);
    const concept = title && conceptOf(title.value);
    if (!title || !concept) return [];
    const whole = spanOf(tree, item);
    const text = entries.get('text')?.value;
    const contentSpan = text ? spanOf(tree, text) : span(whole.end, whole.end);
    const named = { concept, title: title.value, titleSpan: title.span };
    return [{ ...named, span: whole, contentSpan, level, form: 'key' }];
  });
}

function sectionOf(
  tree: YamlTree,
  entry: YamlEntry,
  concept: SectionConcept,
  level: number,
): Section {
  const whole = spanOfEntry(tree, entry);
  return {
    concept,
    title: entry.key,
    titleSpan: spanOf(tree, entry.keyNode),
    span: whole,
    contentSpan: entry.value ? spanOf(tree, entry.value) : span(whole.end, whole.end),
    level,
    form: 'key',
  };
}
