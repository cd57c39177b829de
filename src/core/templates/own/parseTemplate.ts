import { slugOf } from '../../create/slug.ts';
import { textOf, valuesOf } from '../../yaml/nodes.ts';
import { parseYaml } from '../../yaml/parse.ts';
import type { ReviewTemplate } from '../template.ts';
import { sectionsOfMarkdown } from './markdownSections.ts';
import { splitFrontMatter } from './frontMatter.ts';
import { sectionsOfYaml } from './yamlSections.ts';

/** Where a workspace keeps templates of its own, relative to each of its folders. */
export const templateFolder = '.pir/templates';

/**
 * A template that a team wrote: a review with prompts instead of answers. Markdown: headings are its
 * sections, the first comment under one is its prompt, what else stands there its body. YAML: its keys
 * are its sections, the comment above one its prompt. A `template` key (in front matter for Markdown)
 * holds `name`, `description` and `id`; without it, name and id come from the file name.
 * @param fileName the last segment of the path
 * @returns nothing for a file that is neither
 */
export function parseTemplate(text: string, fileName: string): ReviewTemplate | undefined {
  const extension = /\.(?:(ya?ml)|md|markdown)$/i.exec(fileName);
  if (!extension) return undefined;
  const format = extension[1] ? 'yaml' : 'markdown';
  const written = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const { yaml } = format === 'yaml' ? { yaml: written } : splitFrontMatter(written);
  const name = fileName.slice(0, extension.index).replace(/\.pir$/i, '');
  const sections = format === 'yaml' ? sectionsOfYaml(written) : sectionsOfMarkdown(written);
  return { ...describe(yaml, name), sections, written: { format, text: written } };
}

function describe(
  yaml: string,
  fileName: string,
): Pick<ReviewTemplate, 'id' | 'name' | 'description'> {
  const tree = parseYaml(yaml);
  const about = valuesOf(tree, valuesOf(tree, tree.document.contents)('template'));
  const stated = (key: string) => textOf(tree, about(key))?.value || undefined;
  const words = fileName.replace(/[-_.]+/g, ' ').trim();
  const fallback = words.charAt(0).toUpperCase() + words.slice(1);
  return {
    id: stated('id') ?? slugOf(fileName),
    name: stated('name') ?? fallback,
    description: stated('description') ?? '',
  };
}
