import type { ReviewDocument } from '../review/document.ts';
import type { SectionConcept } from '../review/vocabulary.ts';
import { coverageOf } from '../templates/coverage.ts';
import type { Coverage } from '../templates/coverage.ts';
import { templateOf } from '../templates/infer.ts';
import { defaultTemplate, templates } from '../templates/templates.ts';
import type { ReviewTemplate, TemplateSection } from '../templates/template.ts';
import { entriesUnder } from '../yaml/nodes.ts';
import type { YamlTree } from '../yaml/tree.ts';
import type { Fact } from './rule.ts';

/** What a review is to have, and how far it has it. */
export interface Requirements {
  readonly coverage: Coverage;
  /** Whether nothing says which template the review follows, so that these are mere suggestions. */
  readonly suggested: boolean;
  /** What the team asks for in every review, besides what the template does. */
  readonly agreed: readonly SectionConcept[];
}

/**
 * The requirements of the template that a review names or resembles; without one, of what nearly every
 * template asks for.
 */
export const requirementsOf: Fact<Requirements> = ({ document, options }) => {
  const agreed = options.requiredSections ?? [];
  const template = templateOf(document, options.templates ?? templates);
  if (!template) {
    const wanted = agreed.length > 0 ? sectionsFor(agreed) : suggestions;
    const coverage = coverageOf(document, { ...defaultTemplate, sections: wanted }, true);
    return { coverage, suggested: agreed.length === 0, agreed };
  }
  const stated = document.review.metadata.template?.value === template.id;
  return {
    coverage: coverageOf(document, requiring(template, agreed), !stated),
    suggested: false,
    agreed,
  };
};

/** A template that also asks for what the team has agreed on. */
function requiring(template: ReviewTemplate, agreed: readonly SectionConcept[]): ReviewTemplate {
  if (agreed.length === 0) return template;
  const isAgreed = ({ concept }: TemplateSection) =>
    concept !== undefined && agreed.includes(concept);
  const lacking = agreed.filter((name) =>
    template.sections.every(({ concept }) => concept !== name),
  );
  return {
    ...template,
    sections: [
      ...template.sections.map((section) =>
        isAgreed(section) ? { ...section, required: true } : section,
      ),
      ...sectionsFor(lacking),
    ],
  };
}

/** A section for each concept, as our own template has it or else by the concept's usual name. */
function sectionsFor(concepts: readonly SectionConcept[]): TemplateSection[] {
  return concepts.flatMap((concept) => {
    const known = [defaultTemplate, ...templates]
      .flatMap(({ sections }) => sections)
      .find((section) => section.concept === concept);
    return known ? [{ ...known, level: 2, required: true }] : [];
  });
}

const essentials: readonly SectionConcept[] = ['impact', 'timeline', 'causes', 'actions'];

/** The first section of each of those in our own template. */
const suggestions = essentials.flatMap(
  (concept) => defaultTemplate.sections.find((section) => section.concept === concept) ?? [],
);

/** Missing sections that come together, and the name of the outermost of them. */
export interface MissingGroup {
  /** A heading; in a YAML review a key, dotted where it stands inside another. */
  readonly name: string;
  readonly sections: readonly TemplateSection[];
}

/**
 * The missing sections that a review is to have, in the template's order. One whose parent is missing
 * too comes with it.
 */
export function missingGroups(
  document: ReviewDocument,
  { coverage, suggested }: Requirements,
): MissingGroup[] {
  const { template, missing } = coverage;
  const asked = missing.filter(({ required }) => required || suggested);
  if (document.format === 'yaml' && document.yaml) return groupsOfKeys(document.yaml, asked);
  const lacking = new Set(missing);
  const groups = new Map<TemplateSection, TemplateSection[]>();
  for (const section of asked) {
    const head = outermost(template.sections, section, lacking);
    const group = groups.get(head) ?? (head === section ? [] : [head]);
    groups.set(head, [...group, section]);
  }
  return [...groups].map(([{ heading }, sections]) => ({ name: heading, sections }));
}

/** The outermost missing section that `section` stands in; itself where its parent is there. */
function outermost(
  sections: readonly TemplateSection[],
  section: TemplateSection,
  lacking: ReadonlySet<TemplateSection>,
): TemplateSection {
  let head = section;
  for (let index = sections.indexOf(section) - 1; index >= 0; index--) {
    const candidate = sections[index]!;
    if (candidate.level >= head.level) continue;
    if (!lacking.has(candidate)) return head;
    head = candidate;
  }
  return head;
}

function groupsOfKeys(yaml: YamlTree, sections: readonly TemplateSection[]): MissingGroup[] {
  const present = entriesUnder(yaml, yaml.document.contents);
  const groups = new Map<string, TemplateSection[]>();
  for (const section of sections) {
    const key = section.key ?? '';
    const top = key.split('.')[0]!;
    const name = present.has(top) ? key : top;
    groups.set(name, [...(groups.get(name) ?? []), section]);
  }
  return [...groups].map(([name, group]) => ({ name, sections: group }));
}
