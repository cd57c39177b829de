/**
 * The part of a Markdown text under a heading of the second level, the heading included; headings in
 * code are examples.
 * @returns nothing where there is no such heading
 */
export function sectionOf(markdown: string, heading: string): string | undefined {
  const lines = markdown.split(/\r?\n/);
  let fence = '';
  let start = -1;
  for (const [index, line] of lines.entries()) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (mark && fence === '') fence = mark;
    else if (mark?.startsWith(fence) && line.trim() === mark) fence = '';
    if (fence !== '' || !/^##? /.test(line)) continue;
    if (start >= 0) return lines.slice(start, index).join('\n');
    if (line === `## ${heading}`) start = index;
  }
  return start < 0 ? undefined : lines.slice(start).join('\n');
}
