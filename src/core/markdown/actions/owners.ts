const MENTION = /@[\p{L}\p{N}](?:[\p{L}\p{N}_.-]*[\p{L}\p{N}_])?(?:\/[\p{L}\p{N}_-]+)?/u.source;

/** A mention as a pattern, plain, emphasised or as a link's text; its group is the mention itself. */
export const HANDLE = String.raw`(?:\[(?=@))?[\x60*_]*(${MENTION})[\x60*_]*(?:\](?:\([^)\s]*\))?)?`;

/** One to three capitalised words as a pattern: `Kim`, `Jo van Dam`. */
export const NAME =
  /\p{Lu}[\p{L}'’.-]*(?:\s+(?:(?:van|von|de|der|den|la|du)\s+)?\p{Lu}[\p{L}'’.-]*){0,2}/u.source;

/** One to four of them in a list, as a pattern; its group is the list. */
export const NAMES = String.raw`(${NAME}(?:\s*(?:,|and|&|\/|\+)\s*${NAME}){0,3})`;
