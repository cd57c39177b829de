/** What a reader sees of an event's text: without emphasis and code marks, links by their words. */
export function plainText(text: string): string {
  return text
    .replace(/!?\[([^\]]*)\]\([^()\s]*\)/g, '$1')
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(/(\*\*|__)(?=\S)([^*_]*\S)\1/g, '$2')
    .replace(/(?<![\w*_])([*_])(?=\S)([^*_]*\S)\1(?![\w*_])/g, '$2')
    .replace(/`([^`]*)`/g, '$1')
    .replace(/\\([|\-+*#>:])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

/** How wide a character is on average, as a share of the font's size. */
const CHARACTER = 0.54;

/** As much of a text as fits a width, with an ellipsis where it was cut; empty where nothing does. */
export function fittedText(text: string, width: number, fontSize = 12): string {
  const most = Math.floor(width / (fontSize * CHARACTER));
  if (text.length <= most) return text;
  if (most < 5) return '';
  const cut = text.slice(0, most - 1);
  // Not through the middle of a character that takes two units, and not behind a blank.
  return `${cut.replace(/[\uD800-\uDBFF]$/, '').trimEnd()}…`;
}

/** About how wide a text is, in pixels. */
export function textWidth(text: string, fontSize = 12): number {
  return text.length * fontSize * CHARACTER;
}
