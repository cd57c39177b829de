import { findFrontMatter } from '../markdown/frontMatter.ts';
import type { Completion } from './completion/completion.ts';
import { completeYaml } from './completion/yaml.ts';
import type { LanguageContext, LanguageSource } from './context.ts';

export type { Completion } from './completion/completion.ts';

/**
 * What a person may want to write at `offset`, the most likely first: keys that are still missing,
 * the words a key takes, times, people, sections. Works on text that is broken, which it is while
 * someone types.
 */
export function completionsAt(
  source: LanguageSource,
  offset: number,
  context: LanguageContext,
): Completion[] {
  if (source.format === 'yaml') {
    const where = { first: 0, end: source.lines.count };
    return completeYaml(source, offset, where, 'review', context);
  }
  const frontMatter = findFrontMatter(source.lines);
  if (frontMatter?.format !== 'yaml') return [];
  const { start, end } = frontMatter.content;
  if (offset < start || offset > end) return [];
  const where = { first: source.lines.lineAt(start), end: source.lines.lineAt(end) };
  return completeYaml(source, offset, where, 'front-matter', context);
}
