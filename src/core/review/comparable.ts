const MOST_REMEMBERED = 4_000;

/** A function of a text that keeps its latest results: names repeat, in one review and across them. */
export function remembered<T>(read: (text: string) => T): (text: string) => T {
  let results = new Map<string, T>();
  return (text) => {
    const found = results.get(text);
    if (found !== undefined || results.has(text)) return found as T;
    const result = read(text);
    if (results.size >= MOST_REMEMBERED) results = new Map();
    results.set(ownCopy(text), result);
    return result;
  };
}

/** The same text apart from the one it is a part of, which would stay in memory with it. */
function ownCopy(text: string): string {
  return text.split('').join('');
}

const EMOJI =
  /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u200D|\uFE0F|\u20E3/gu;
const SHORTCODE = /:[a-z0-9_+-]{2,40}:/gi;
const NUMBERING =
  /^[\s([]*(?:(?:section|part|step)\s+)?(?:\d{1,3}(?:\.\d{1,3})*|[ivx]{1,5}|[a-z](?!:))[.):\]]+\s+/i;
const BARE_NUMBERING = /^\s*\d{1,2}(?:\.\d{1,2})+\s+/;
const ANCHOR = /\{[^{}]{0,100}\}\s*$/;

/**
 * A title as names are compared: lower case, no accents, emoji, numbering or punctuation, no plural, one
 * way to write what people write in several (`follow-up`, `followups`, `Follow ups`).
 */
export const comparable = remembered((title: string): string =>
  withoutOrnament(title)
    .replace(/[’‘`´]/g, "'")
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\bn't\b|(?<=\b(?:did|could|was|were|does|do|is|should|would))n'?t\b/g, ' not')
    .replace(/(?<=\b(?:we|you|they|what))'re\b/g, ' are')
    .replace(/'s\b|'/g, '')
    .replace(/&/g, ' and ')
    .replace(/\btl;dr\b/g, 'tldr')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ')
    .map(singular)
    .join(' ')
    .replace(/\bfollow(?:ing)? ups?\b/g, 'followup')
    .replace(/\bpost mortem\b/g, 'postmortem')
    .replace(/\bto do\b(?= list|$)/g, 'todo')
    .replace(/\blead up\b/g, 'leadup')
    .replace(/\btime line\b/g, 'timeline')
    .replace(/\broot causes\b/g, 'root cause'),
);

/** A title without the emoji, numbering and anchor around its words. */
export function withoutOrnament(title: string): string {
  return title
    .replace(ANCHOR, '')
    .replace(EMOJI, ' ')
    .replace(SHORTCODE, ' ')
    .replace(NUMBERING, '')
    .replace(BARE_NUMBERING, '');
}

function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return word;
  if (/(?:[^aeiou])ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:x|sh|ss|z)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}
