import { findFrontMatter } from '../markdown/frontMatter.ts';
import { completeCell } from './completion/cells.ts';
import type { Completion } from './completion/completion.ts';
import { completeHeading } from './completion/headings.ts';
import { completeRow } from './completion/rows.ts';
import { completeEmpty } from './completion/skeleton.ts';
import { completeYaml } from './completion/yaml.ts';
import type { LanguageContext, LanguageSource } from './context.ts';

export type { Completion } from './completion/completion.ts';

/** What a person may want to write at `offset` of a `.pir/config.yaml`. */
export function configCompletionsAt(
  source: LanguageSource,
  offset: number,
  context: LanguageContext,
): Completion[] {
  const where = { first: 0, end: source.lines.count };
  return completeYaml(source, offset, where, 'config', context);
}

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
  const skeletons = completeEmpty(source, offset, context);
  if (source.format === 'yaml') {
    const where = { first: 0, end: source.lines.count };
    return [...skeletons, ...completeYaml(source, offset, where, 'review', context)];
  }
  if (skeletons.length > 0) return skeletons;
  const frontMatter = findFrontMatter(source.lines);
  const { start, end } = frontMatter?.content ?? { start: 0, end: -1 };
  if (offset >= start && offset <= end && frontMatter?.format === 'yaml') {
    const where = { first: source.lines.lineAt(start), end: source.lines.lineAt(end) };
    return completeYaml(source, offset, where, 'front-matter', context);
  }
  if (frontMatter && offset <= frontMatter.end) return [];
  const cells = completeCell(source, offset, context);
  if (cells.length > 0) return cells;
  const times = completeRow(source, offset, context);
  return times.length > 0 ? times : completeHeading(source, offset, context);
}
