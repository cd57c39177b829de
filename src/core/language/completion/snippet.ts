/** Text that stands for itself in a snippet. */
export function literal(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** A place to type, filled with text that typing replaces. */
export function placeholder(stop: number, text: string): string {
  return `\${${stop}:${literal(text)}}`;
}

/** A place with words to choose from. */
export function choice(stop: number, words: readonly string[]): string {
  return `\${${stop}|${words.map((word) => word.replace(/[\\,|$}]/g, '\\$&')).join(',')}|}`;
}
