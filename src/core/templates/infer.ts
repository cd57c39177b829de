import { onceEach } from '../onceEach.ts';
import type { ReviewDocument } from '../review/document.ts';
import { comparableHeading, comparableName } from './comparable.ts';
import { namedPlaces } from './coverage.ts';
import { defaultTemplate, templateById, templates } from './templates.ts';
import type { ReviewTemplate } from './template.ts';

/** The share of a template's headings that a review must have to count as written in it. */
const enough = 0.6;

/**
 * The template a review follows: the one it names, otherwise the one it looks like; `undefined` where it
 * names none and resembles none, or names one that is not known here.
 * @param among the templates to choose from, a workspace's own before the built-in ones
 */
export function templateOf(
  document: ReviewDocument,
  among: readonly ReviewTemplate[] = templates,
): ReviewTemplate | undefined {
  const stated = document.review.metadata.template;
  return stated ? templateById(stated.value, among) : inferTemplate(document, among);
}

/**
 * The template whose headings a review has: at least 60 % of them, the best match where several do, the
 * one with more headings where they match equally. A YAML review has the shape of our own, as its keys
 * are the same in all of them.
 */
export function inferTemplate(
  document: ReviewDocument,
  among: readonly ReviewTemplate[] = templates,
): ReviewTemplate | undefined {
  if (document.format === 'yaml') return inferForYaml(document);
  const titles = new Set(namedPlaces(document).map(({ title }) => comparableHeading(title)));
  const matches = new Map<ReviewTemplate, number>();
  const byHeading = templatesByHeading(among);
  for (const title of titles) {
    for (const template of byHeading.get(title) ?? [])
      matches.set(template, (matches.get(template) ?? 0) + 1);
  }
  let best: { template: ReviewTemplate; share: number; matches: number } | undefined;
  for (const template of among) {
    const count = matches.get(template) ?? 0;
    const share = count / Math.max(1, headingsOf(template).size);
    if (share < enough) continue;
    if (!best || share > best.share || (share === best.share && count > best.matches)) {
      best = { template, share, matches: count };
    }
  }
  return best?.template;
}

function inferForYaml(document: ReviewDocument): ReviewTemplate | undefined {
  const present = new Set(document.review.sections.map((section) => section.concept));
  const concepts = new Set(defaultTemplate.sections.map((section) => section.concept));
  const matches = [...concepts].filter((concept) => concept && present.has(concept)).length;
  return matches / concepts.size >= enough ? defaultTemplate : undefined;
}

/** Which of some templates have a heading; worked out once for each list of them. */
const templatesByHeading = onceEach((among: readonly ReviewTemplate[]) => {
  const index = new Map<string, ReviewTemplate[]>();
  for (const template of among) {
    for (const heading of headingsOf(template)) {
      const having = index.get(heading);
      if (having) having.push(template);
      else index.set(heading, [template]);
    }
  }
  return index;
});

/** The comparable headings of a template, each once. */
const headingsOf = onceEach(
  ({ sections }: ReviewTemplate) => new Set(sections.map(comparableName)),
);
