/** What a reader sees of an event's text: without emphasis and code marks, links by their words. */
export function plainText(text: string): string {
  return text
    .replace(/!?\[([^\]]*)\]\([^()\s]*\)/g, '$1')
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(/(\*\*|__)(?=\S)([^*_]*\S)\1/g, '$2')
    .replace(/(?<![\w*_])([*_])(?=\S)([^*_]*\S)\1(?![\w*_])/g, '$2')
    .replace(/`([^`]*)`/g, '$1')
    .replace(/\\([!-/:-@[\]^-`{-~])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

/** How wide a character is on average, as a share of the font's size. */
const CHARACTER = 0.54;
const WIDE = 1;
const PICTURE = 1.25;
/** Letters of East Asian scripts, which are as wide as the font is high. */
const wide = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60]/;
/** What is not of average width, or takes more than one code unit. */
const unusual = /[\u1100-\u1FFF\u2300-\uFFFF]/;

/** As much of a text as fits a width, with an ellipsis where it was cut; empty where nothing does. */
export function fittedText(text: string, width: number, fontSize = 12): string {
  const most = Math.floor(width / (fontSize * CHARACTER));
  if (!unusual.test(text)) {
    if (text.length <= most) return text;
    return most < 5 ? '' : shortened(text.slice(0, most - 1));
  }
  if (textWidth(text, fontSize) <= width) return text;
  let [cut, used] = ['', CHARACTER];
  for (const character of charactersOf(text)) {
    used += shareOf(character);
    if (used * fontSize > width) break;
    cut += character;
  }
  return most < 5 || cut === '' ? '' : shortened(cut);
}

/** The dots stand where reading goes on: left of what is read from right to left. */
function shortened(cut: string): string {
  const isFromRight = /^[^A-Za-z]*[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/.test(cut);
  return `${cut.trimEnd()}…${isFromRight ? '\u200F' : ''}`;
}

/** About how wide a text is, in pixels. */
export function textWidth(text: string, fontSize = 12): number {
  if (!unusual.test(text)) return text.length * fontSize * CHARACTER;
  return charactersOf(text).reduce((sum, each) => sum + shareOf(each), 0) * fontSize;
}

/** What a person takes for one character: none of them is cut in two. */
function charactersOf(text: string): string[] {
  return [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment);
}

function shareOf(character: string): number {
  if (character.codePointAt(0)! > 0xffff) return PICTURE;
  return wide.test(character) ? WIDE : CHARACTER;
}
