import { conceptOf } from '../review/concepts.ts';
import type { SectionConcept } from '../review/vocabulary.ts';
import type { Span } from '../text/span.ts';
import { labelAt, nameAlone } from './label.ts';
import { factual } from './labelConcept.ts';
import type { Block } from './tree.ts';

/** Whether lines that start with plain names before a colon divide the text: at least two different ones. */
export function usesPlainLabels(text: string, blocks: readonly Block[]): boolean {
  let first: SectionConcept | undefined;
  for (const block of blocks) {
    if (block.kind !== 'paragraph') continue;
    for (const line of block.lines) {
      const label = labelAt(text, line);
      const concept = label?.form === 'plain' && conceptOf(label.title, { heading: false });
      if (!concept || factual.has(concept)) continue;
      first ??= concept;
      if (concept !== first) return true;
    }
  }
  return false;
}

/**
 * Whether lines that are nothing but a name divide the text, with no blank line around them: at least three
 * different ones, as in a text that was pasted without its headings.
 */
export function usesBareNames(text: string, blocks: readonly Block[]): boolean {
  const concepts: SectionConcept[] = [];
  for (const block of blocks) {
    if (block.kind !== 'paragraph') continue;
    for (const line of block.lines) {
      const name =
        block.lines.length === 1 || isShort(text, line) ? nameAlone(text, line, true) : undefined;
      const concept = name && conceptOf(name.title, { heading: false });
      if (concept && !concepts.includes(concept)) concepts.push(concept);
      if (concepts.length >= 3) return true;
    }
  }
  return false;
}

/** Whether a line could be a name: short, and without the full stop of a sentence. */
export function isShort(text: string, { start, end }: Span): boolean {
  return (
    end - start <= 50 &&
    /[\p{L}:\p{Extended_Pictographic}\uFE0F]\s*$/u.test(text.slice(Math.max(start, end - 3), end))
  );
}
