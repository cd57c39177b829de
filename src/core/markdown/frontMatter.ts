import type { LineIndex } from '../text/lines.ts';
import { span } from '../text/span.ts';
import type { FrontMatter } from './tree.ts';

const BYTE_ORDER_MARK = '\uFEFF';

/**
 * The front matter of a Markdown file: a first line `---` (YAML) or `+++` (TOML, as Hugo writes it) up
 * to the next line of the same kind; YAML may also end with `...`. Without a closing fence there is
 * none: the dashes are then a thematic break.
 */
export function findFrontMatter(lines: LineIndex): FrontMatter | undefined {
  const first = lines.textOf(0);
  const fence = (first.startsWith(BYTE_ORDER_MARK) ? first.slice(1) : first).trimEnd();
  if (fence !== '---' && fence !== '+++') return undefined;
  const format = fence === '---' ? 'yaml' : 'toml';
  for (let line = 1; line < lines.count; line++) {
    const text = lines.textOf(line);
    const closes = text.startsWith(fence) || (format === 'yaml' && text.startsWith('...'));
    if (!closes || text.trimEnd().length !== 3) continue;
    const start = first.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
    return {
      format,
      ...span(start, lines.spanOf(line).end),
      content: span(lines.startOf(1), lines.startOf(line)),
    };
  }
  return undefined;
}

/**
 * Whether front matter may have a key: asked before its tree, which takes longer to parse than the file
 * takes to read. A yes says nothing yet; where the answer is no, the key is not there.
 */
export function mayHaveKey(text: string, { content }: FrontMatter, key: string): boolean {
  const written = text.slice(content.start, content.end);
  // A key between quotes may be written with escapes.
  return written.includes(key) || written.includes('\\');
}
