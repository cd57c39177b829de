import { remembered, withoutOrnament } from '../review/comparable.ts';
import type { Section } from '../review/model.ts';
import { span } from '../text/span.ts';
import type { Outline } from './outline.ts';
import { endOf } from './outlineNode.ts';
import type { OutlineNode } from './outlineNode.ts';

/** The sections of a review: the parts of its outline that are about something known, in document order. */
export function readSections({ nodes }: Outline): Section[] {
  return nodes.flatMap((node) => (node.concept ? [sectionOf(node, node.concept)] : []));
}

/** A title as a person reads it aloud: `4. Timeline:` is called Timeline. */
const nameIn = remembered((title: string): string => {
  const name = withoutOrnament(title)
    .replace(/\s+/g, ' ')
    .replace(/[\s:：]+$/, '')
    .trim();
  return name === '' ? title : name;
});

function sectionOf(node: OutlineNode, concept: Section['concept']): Section {
  const end = endOf(node);
  const first = node.content[0]?.span.start ?? node.children[0]?.start ?? node.headEnd;
  return {
    concept,
    title: nameIn(node.title),
    titleSpan: node.titleSpan,
    span: span(node.start, end),
    contentSpan: span(Math.min(first, end), end),
    level: Math.max(1, node.level),
    form: node.form === 'root' ? 'heading' : node.form,
  };
}
