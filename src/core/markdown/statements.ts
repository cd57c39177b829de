import type { Link, Review, Statement, TeamMember } from '../review/model.ts';
import type { SectionConcept } from '../review/vocabulary.ts';
import { sliceOf, span } from '../text/span.ts';
import type { Span } from '../text/span.ts';
import { saysNothing } from './actions/actionWords.ts';
import { linksIn, plainText } from './inline.ts';
import { teamMember } from './metadata/readMetadata.ts';
import type { Outline } from './outline.ts';
import type { OutlineNode } from './outlineNode.ts';
import type { Block, MarkdownTree } from './tree.ts';

/** What the sections of a review say, sentence by sentence. */
export type Statements = Pick<
  Review,
  'rootCauses' | 'contributingFactors' | 'wentWell' | 'wentBadly' | 'lucky' | 'lessons' | 'evidence'
>;

/** The statements of a review's sections: their list items, and paragraphs where they have prose. */
export function readStatements(text: string, tree: MarkdownTree, outline: Outline): Statements {
  const causes = outline.nodes.filter(({ concept }) => concept === 'causes');
  const of = (concept: SectionConcept): Statement[] =>
    outline.nodes
      .filter((node) => node.concept === concept)
      .flatMap((node) => statementsIn(text, node));
  return {
    rootCauses: causes
      .filter((node) => !isOnFactors(node))
      .flatMap((node) => statementsIn(text, node)),
    contributingFactors: causes.filter(isOnFactors).flatMap((node) => statementsIn(text, node)),
    wentWell: of('wentWell'),
    wentBadly: of('wentBadly'),
    lucky: of('lucky'),
    lessons: of('lessons'),
    evidence: readEvidence(text, tree, outline),
  };
}

function isOnFactors({ title }: OutlineNode): boolean {
  return /contribut|factor|condition/i.test(title) && !/root cause/i.test(title);
}

/** The statements of a part of the review and of those below it that are about nothing else. */
function statementsIn(text: string, node: OutlineNode): Statement[] {
  return [
    ...node.content.flatMap((block) => statementsOf(text, block)),
    ...node.children
      .filter(({ concept, form }) => concept === undefined && form !== 'row')
      .flatMap((child) => statementsIn(text, child)),
  ];
}

function statementsOf(text: string, block: Block): Statement[] {
  switch (block.kind) {
    case 'list':
      return block.items.flatMap((item) => {
        const first = item.children[0];
        if (first?.kind !== 'paragraph')
          return item.children.flatMap((child) => statementsOf(text, child));
        return statement(text, item.span, span(item.contentStart, first.span.end));
      });
    case 'table':
      return block.rows.flatMap((row) => {
        const longest = row.cells.reduce<Span | undefined>(
          (best, { content }) =>
            !best || content.end - content.start > best.end - best.start ? content : best,
          undefined,
        );
        return longest ? statement(text, row.span, longest) : [];
      });
    case 'paragraph':
      return isLeadIn(text, block.span) ? [] : statement(text, block.span, block.span);
    case 'quote':
      return block.children.flatMap((child) => statementsOf(text, child));
    default:
      return [];
  }
}

/** Whether a paragraph only leads to what follows it: `We learned that:`, an image, a rule. */
function isLeadIn(text: string, where: Span): boolean {
  const end = text.slice(Math.max(where.start, where.end - 3), where.end);
  return /[:：]\**$/.test(end) || /^!\[[^\]]*\]\([^)]*\)$/.test(sliceOf(text, where).slice(0, 500));
}

function statement(text: string, whole: Span, where: Span): Statement[] {
  const value = plainText(sliceOf(text, where));
  return saysNothing(value) ? [] : [{ span: whole, text: { value, span: where } }];
}

/** The links in the sections on references, related incidents and evidence. */
function readEvidence(text: string, { definitions }: MarkdownTree, { nodes }: Outline): Link[] {
  return nodes
    .filter(({ concept }) => concept === 'references')
    .flatMap(({ content }) => content)
    .filter(({ kind }) => kind !== 'code' && kind !== 'html')
    .flatMap((block) => linksIn(text, block.span, definitions))
    .map((link) => {
      const title = link.label === link.url ? '' : plainText(sliceOf(text, link.label));
      return {
        span: link.span,
        url: { value: sliceOf(text, link.url), span: link.url },
        ...(title !== '' && { title }),
      };
    });
}

/** The people that sections on participants and roles name, each once. */
export function readTeam(text: string, { nodes }: Outline): TeamMember[] {
  const members = new Map<string, TeamMember>();
  for (const node of nodes) {
    if (node.concept !== 'people' || /^(?:\W*)(?:author|owner|written|prepared)/i.test(node.title))
      continue;
    for (const member of node.content.flatMap((block) => membersIn(text, block))) {
      if (!members.has(member.name.value)) members.set(member.name.value, member);
    }
  }
  return [...members.values()];
}

function membersIn(text: string, block: Block): TeamMember[] {
  if (block.kind === 'list') {
    return block.items.flatMap(({ contentStart, children: [first] }) =>
      first?.kind === 'paragraph' ? membersAt(text, span(contentStart, first.lines[0]!.end)) : [],
    );
  }
  if (block.kind === 'paragraph') {
    return block.lines.flatMap((line) => membersAt(text, line));
  }
  if (block.kind !== 'table') return [];
  return block.rows.flatMap(({ cells: [first, second] }) => {
    const name = first && memberAt(text, first.content)[0];
    const role = second && plainText(sliceOf(text, second.content));
    if (!name) return [];
    return [role && second ? { ...name, role: { value: role, span: second.content } } : name];
  });
}

function memberAt(text: string, where: Span): TeamMember[] {
  const member = teamMember({ value: plainText(sliceOf(text, where)), span: where });
  return member ? [member] : [];
}

/** The people that a line names: several with commas between them, unless it is one and their role. */
function membersAt(text: string, line: Span): TeamMember[] {
  const parts = splitAtCommas(text, line);
  const several =
    parts.length > 2 || parts.every(({ start, end }) => isHandle(text.slice(start, end)));
  return (several ? parts : [line]).flatMap((part) => memberAt(text, part));
}

/** Whether a name is short for one: initials, or a mention. */
function isHandle(name: string): boolean {
  return /^\W*(?:\p{Lu}{1,4}|@[\w.-]+)\W*$/u.test(name) || /^\p{Lu}\p{Ll}+$/u.test(name);
}

/** The stretches of a line between commas and `and`, without what it says of the last one (`…, who wrote it`). */
function splitAtCommas(text: string, line: Span): Span[] {
  const parts: Span[] = [];
  let start = line.start;
  const names = sliceOf(text, line).replace(/,?\swho\s[^]*/, '');
  for (const match of names.matchAll(/\s*(?:[,;](?:\s*and\s)?|\sand\s)\s*/g)) {
    parts.push(span(start, line.start + match.index));
    start = line.start + match.index + match[0].length;
  }
  parts.push(span(start, line.start + names.length));
  return parts.filter((part) => part.end > part.start);
}
