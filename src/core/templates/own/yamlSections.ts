import type { ParsedNode } from 'yaml';
import { sectionKeys } from '../../yaml/readSections.ts';
import { entriesUnder } from '../../yaml/nodes.ts';
import type { YamlEntry } from '../../yaml/nodes.ts';
import { parseYaml } from '../../yaml/parse.ts';
import type { YamlTree } from '../../yaml/tree.ts';
import { pir } from '../builtIn/pir.ts';
import type { TemplateSection } from '../template.ts';
import { isOptional } from './keys.ts';

/** The sections of a template written in YAML: its keys that stand for one, with the comments above them. */
export function sectionsOfYaml(text: string): TemplateSection[] {
  const tree = parseYaml(text);
  return sectionsUnder(tree, tree.document.contents, '');
}

function sectionsUnder(tree: YamlTree, node: ParsedNode | null, prefix: string): TemplateSection[] {
  return [...entriesUnder(tree, node).values()].flatMap((entry) => {
    const path = prefix + entry.key;
    const concept = sectionKeys[path];
    const nested = sectionsUnder(tree, entry.value, `${path}.`);
    if (concept === undefined) return nested;
    const prompt = commentAbove(tree.text, entry);
    const known = pir.sections.find(({ key }) => key === path || key === `${path}.description`);
    const section: TemplateSection = {
      heading: known?.heading ?? spelledOut(entry.key),
      level: prefix === '' ? 2 : 3,
      concept,
      required: prefix === '' && !isOptional(prompt),
      prompt,
      key: known?.key ?? path,
    };
    return [section, ...nested];
  });
}

/** The comment lines directly above a key, as one text. */
function commentAbove(text: string, { keyNode }: YamlEntry): string {
  const lines = text.slice(0, text.lastIndexOf('\n', keyNode.range[0] - 1) + 1).split('\n');
  lines.pop();
  const comment: string[] = [];
  for (let line = lines.pop(); line !== undefined; line = lines.pop()) {
    const said = /^\s*#\s?(.*)$/.exec(line)?.[1];
    if (said === undefined) break;
    comment.unshift(said.trim());
  }
  return comment.join(' ').trim();
}

/** `reviewTeam` → `Review team`. */
function spelledOut(key: string): string {
  const words = key.replace(
    /([a-z])([A-Z])/g,
    (_, before: string, after: string) => `${before} ${after.toLowerCase()}`,
  );
  return words.charAt(0).toUpperCase() + words.slice(1);
}
