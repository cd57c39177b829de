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

const NOT_ASCII = /[^\0-\x7f]/;
/** What most names are; of them only letters can have to be changed. */
const PLAIN_WORDS = /^[a-z]+(?: [a-z]+)*$/i;
const NOT = /\bn't\b|(?<=\b(?:did|could|was|were|does|do|is|should|would))n'?t\b/g;
const DIVIDED =
  /\bfollow(?:ing)? ups?\b|\b(?:post mortem|lead up|time line)\b|\bto do\b(?= list|$)/g;

/**
 * A title as names are compared: lower case, no accents, emoji, numbering or punctuation, no plural, one
 * way to write what people write in several (`follow-up`, `followups`, `Follow ups`).
 */
export const comparable = remembered(comparableName);

/** The same of a name that nobody asks for again. */
export function comparableName(title: string): string {
  return (PLAIN_WORDS.test(title) ? title.toLowerCase().replace(NOT, ' not') : wordsOf(title))
    .split(' ')
    .map(singular)
    .join(' ')
    .replace(DIVIDED, (words) => (words.startsWith('f') ? 'followup' : words.replace(' ', '')));
}

/** The words of a title in lower case, and nothing else of it. */
function wordsOf(title: string): string {
  const text = withoutOrnament(title).replace(/[’‘`´]/g, "'");
  const isAscii = !NOT_ASCII.test(text);
  return (isAscii ? text : text.normalize('NFD').replace(/\p{M}/gu, ''))
    .toLowerCase()
    .replace(NOT, ' not')
    .replace(/(?<=\b(?:we|you|they|what))'re\b/g, ' are')
    .replace(/'s\b|'/g, '')
    .replace(/&/g, ' and ')
    .replace(/\btl;dr\b/g, 'tldr')
    .replace(isAscii ? /[^a-z\d]+/g : /[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** A title without the emoji, numbering and anchor around its words. */
export function withoutOrnament(title: string): string {
  const text = title.replace(ANCHOR, '');
  return (NOT_ASCII.test(text) ? text.replace(EMOJI, ' ') : text)
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
