/**
 * Stands in for what markdown-it loads only for its inline rules and its renderer: here it parses
 * blocks (`src/core/markdown/blocks.ts`), and the text inside them is read by our own code. Together
 * these libraries would be 37 kB of every window that opens.
 */

/** entities: `&amp;` in the info of a code block stays as it is written. */
export const decodeHTMLStrict = (text) => text;

/** uc.micro: what counts as white space and punctuation around emphasis. */
export const P = /\p{P}/u;
export const S = /\p{S}/u;
export const Z = /\p{Z}/u;
export const Cc = /\p{Cc}/u;
export const Cf = /\p{Cf}/u;
export const Any = /[^]/u;

/** mdurl: how addresses are normalised; ours are read from the text. */
export const parse = (url) => ({ href: url });
export const format = ({ href }) => href;
export const encode = (text) => text;
encode.defaultChars = '';
encode.componentChars = '';
export const decode = (text) => text;
decode.defaultChars = '';
decode.componentChars = '';

/** punycode.js: names of hosts in addresses. */
export default { toASCII: (name) => name, toUnicode: (name) => name };
