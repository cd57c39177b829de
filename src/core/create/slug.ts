/** Letters that decompose into no base letter and mark, as people write them without their key. */
const spellings: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
};

/**
 * A text as part of a file name or an id: lower case, words joined by dashes. Latin letters lose their
 * accents (`Zürich` → `zurich`); letters of other scripts stay, because a name in them says more than
 * none. Falls back to `incident` where nothing of the text can stay.
 * @param longest cut between words to at most so many UTF-16 code units
 */
export function slugOf(text: string, longest = 60): string {
  const plain = text
    .normalize('NFKD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[ßæœøđðþłħı]/g, (letter) => spellings[letter]!);
  const words = plain.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const slug = joinUpTo(words, longest);
  return slug === '' ? 'incident' : slug;
}

function joinUpTo(words: readonly string[], longest: number): string {
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word : `${slug}-${word}`;
    if (longer.length > longest) return slug === '' ? cut(word, longest) : slug;
    slug = longer;
  }
  return slug;
}

/** The beginning of a single long word, without half a character at its end. */
function cut(word: string, longest: number): string {
  let result = '';
  for (const character of word) {
    if (result.length + character.length > longest) break;
    result += character;
  }
  return result;
}
