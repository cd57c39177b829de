import { onceEach } from '../onceEach.ts';
import { remembered } from '../review/comparable.ts';
import type { TemplateSection } from './template.ts';

/** A heading without what varies between writers: case, punctuation, numbering, plural, apostrophes. */
export const comparableHeading = remembered((heading: string): string =>
  heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^\d+ (?=.)/, '')
    .split(' ')
    .map((word) => (word.length > 3 ? word.replace(/s$/, '') : word))
    .join(' '),
);

/** The comparable heading of a template's section; worked out once for all reviews. */
export const comparableName = onceEach(({ heading }: TemplateSection) =>
  comparableHeading(heading),
);
