import { nearest } from '../../text/nearest.ts';

/**
 * The names that headings of a Markdown text can be linked by: without punctuation, which renderers
 * treat differently, and as the most common ones write them.
 */
export type Anchors = ReadonlyMap<string, string>;

export function anchorsIn(text: string): Anchors {
  const names = new Map<string, string>();
  const lines = text.split(/\r\n|\n|\r/);
  for (const [index, line] of lines.entries()) {
    const title = /^[ \t>*+-]{0,12}#{1,6}[ \t]+(.{1,300})/.exec(line)?.[1];
    const underlined = /^ {0,3}(?:=+|-+)[ \t]*$/.test(lines[index + 1] ?? '');
    const heading = title ?? (underlined && line.length < 300 ? line : undefined);
    if (heading !== undefined) names.set(anchorOf(shownOf(heading)), slugOf(shownOf(heading)));
    if (!line.includes('id') && !line.includes('name') && !line.includes('{#')) continue;
    for (const [, html, own] of line.matchAll(
      /\b(?:id|name)=["']?([^"'\s>]{1,100})|\{#([^}\s]{1,100})/g,
    )) {
      names.set(anchorOf(html ?? own!), html ?? own!);
    }
  }
  return names;
}

/** Whether one of `anchors` is what a fragment leads to; `heading-1` is the second of its name. */
export function leadsTo(anchors: Anchors, fragment: string): boolean {
  const name = anchorOf(fragment);
  return (
    anchors.has(name) || anchors.has(name.replace(/\d+$/, '')) || name === '' || name === 'top'
  );
}

/** The heading that a fragment was most likely meant for, as a link names it. */
export function nearestAnchor(anchors: Anchors, fragment: string): string | undefined {
  const meant = nearest(anchorOf(fragment), anchors.keys());
  return meant === undefined ? undefined : anchors.get(meant);
}

/** As GitHub and VS Code name a heading. */
function slugOf(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');
}

/** A heading without the addresses of its links and without images. */
function shownOf(heading: string): string {
  return heading.replace(/!?\[([^\]]{0,200})\]\([^)]{0,500}\)/g, '$1');
}

/** Renderers differ in what they do with punctuation: only letters and digits are compared. */
function anchorOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/:[a-z0-9_+-]{2,40}:/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
