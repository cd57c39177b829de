import { findFrontMatter } from '../../markdown/frontMatter.ts';
import { LineIndex } from '../../text/lines.ts';
import { sliceOf } from '../../text/span.ts';

/** A Markdown text in two: its YAML front matter without fences, and what follows. Either can be empty. */
export function splitFrontMatter(text: string): { readonly yaml: string; readonly body: string } {
  const found = findFrontMatter(new LineIndex(text));
  if (found?.format !== 'yaml') return { yaml: '', body: text };
  return { yaml: sliceOf(text, found.content), body: text.slice(found.end).replace(/^\n+/, '') };
}
