import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { completionsAt } from '../../src/core/language/completion.ts';
import type { LanguageContext } from '../../src/core/language/context.ts';
import { hoverAt } from '../../src/core/language/hover.ts';
import { vocabularyOf } from '../../src/core/language/vocabulary.ts';
import { readReview } from '../../src/core/review/read.ts';
import { templates } from '../../src/core/templates/templates.ts';

const folder = path.join(import.meta.dirname, '../../samples');

/** Every sample review with its path. */
export function samples(): { readonly name: string; readonly text: string }[] {
  return globSync('**/*.{yaml,md}', { cwd: folder })
    .filter((name) => !name.endsWith('README.md'))
    .map((name) => ({ name, text: readFileSync(path.join(folder, name), 'utf8') }));
}

const context: LanguageContext = {
  now: Date.UTC(2026, 2, 18, 14, 30),
  zone: 'Europe/Berlin',
  workspace: vocabularyOf([]),
  templates,
};

/** Asks for proposals and a hover at the end of a text that was cut off, as it is while someone types. */
export function exercise(name: string, text: string): void {
  const format = name.endsWith('.yaml') ? 'yaml' : 'markdown';
  const read = readReview(text, format, { fileName: path.basename(name) });
  const proposals = completionsAt({ format, text, lines: read.lines, read }, text.length, context);
  for (const { documentation } of proposals) documentation?.();
  hoverAt(read, text.length, context);
  hoverAt(read, Math.max(0, text.length - 3), context);
}
