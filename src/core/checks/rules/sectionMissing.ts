import { addSection } from '../../edit/addSection.ts';
import { message } from '../../messages.ts';
import type { Message } from '../../messages.ts';
import type { ReviewDocument } from '../../review/document.ts';
import { span } from '../../text/span.ts';
import type { Span } from '../../text/span.ts';
import type { Fix } from '../finding.ts';
import { growingWithStatus } from '../levels.ts';
import { missingGroups, requirementsOf } from '../requirements.ts';
import type { MissingGroup, Requirements } from '../requirements.ts';
import type { Problem, Rule } from '../rule.ts';

/** A section that the review's template asks for and that the review does not have. */
export const sectionMissing: Rule = {
  id: 'section-missing',
  title: message('section-missing.title', 'A section that the template asks for is missing'),
  why: message(
    'section-missing.why',
    'Each section answers a question that readers come with: what it did to users, how it was noticed, what ended it, what changes. A missing one looks the same as a question nobody asked.',
  ),
  source: {
    name: 'Site Reliability Engineering, ch. 15: Postmortem Culture',
    url: 'https://sre.google/sre-book/postmortem-culture/',
  },
  levels: growingWithStatus,
  fixable: true,
  *check(context): Iterable<Problem> {
    const { document } = context;
    const requirements = context.get(requirementsOf);
    const groups = missingGroups(document, requirements);
    if (groups.length === 0) return;
    const where = titleOf(document);
    if (requirements.suggested) {
      yield suggestion(document, where, requirements, groups);
      return;
    }
    for (const group of groups) {
      yield {
        span: where,
        message: missing(group, requirements),
        fixes: () => fixFor(document, requirements, group),
      };
    }
  },
};

function missing({ name, sections }: MissingGroup, { agreed, coverage }: Requirements): Message {
  const isAgreed = sections.some(
    ({ concept }) => concept !== undefined && agreed.includes(concept),
  );
  return isAgreed
    ? message('section-missing.agreed', '“{0}” is missing: the team has agreed to have it.', name)
    : message(
        'section-missing.missing',
        '“{0}” is missing: reviews in the template “{1}” have it.',
        name,
        coverage.template.name,
      );
}

/** One hint for the whole file: a review without a template cannot be held to one. */
function suggestion(
  document: ReviewDocument,
  where: Span,
  requirements: Requirements,
  groups: readonly MissingGroup[],
): Problem {
  const plan = (): Fix[] => {
    const fixes = groups.flatMap((group) => fixFor(document, requirements, group));
    return fixes.length < 2
      ? fixes
      : [allOf(fixes), ...fixes.map((fix) => ({ ...fix, bulk: false }))];
  };
  return {
    span: where,
    message: message(
      'section-missing.suggested',
      'Readers look for sections that are not here: {0}.',
      groups.map(({ name }) => name).join(', '),
    ),
    fixes: plan,
    atMost: 'hint',
  };
}

function allOf(fixes: readonly Fix[]): Fix {
  return {
    title: message('section-missing.addAll', 'Add all of these sections'),
    splices: fixes.flatMap(({ splices }) => splices),
    scaffold: true,
    bulk: true,
  };
}

function fixFor(
  document: ReviewDocument,
  { coverage }: Requirements,
  { name, sections }: MissingGroup,
): Fix[] {
  const splice = addSection(document, coverage, sections);
  if (!splice) return [];
  const title = message('section-missing.add', 'Add “{0}”', name);
  return [{ title, splices: [splice], bulk: true, scaffold: true }];
}

/** Where a finding about the whole file goes: its title, its first heading, or its first line. */
function titleOf({ review, markdown, text, lines }: ReviewDocument): Span {
  const title = review.metadata.title?.span ?? markdown?.headings[0]?.titleSpan;
  if (title) return title;
  const start = Math.max(0, text.search(/[^\s\uFEFF]/));
  return span(start, Math.max(start, lines.spanOf(lines.lineAt(start)).end));
}
