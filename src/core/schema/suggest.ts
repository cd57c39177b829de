import { nearest } from '../text/nearest.ts';

/**
 * The word a person meant by another: the same in another spelling (`root_causes`, `SEV-2`), one of few
 * mistakes, or the only one it is a part of (`review` for `in-review`, `2` for `sev2`).
 */
export function meantBy(written: string, words: readonly string[]): string | undefined {
  const plain = plainWord(written);
  if (plain === '') return undefined;
  const same = words.find((word) => plainWord(word) === plain);
  if (same !== undefined) return same;
  const close = nearest(written, words);
  if (close !== undefined) return close;
  const containing = words.filter((word) => plainWord(word).includes(plain));
  return containing.length === 1 && (plain.length > 3 || /\d/.test(plain))
    ? containing[0]
    : undefined;
}

function plainWord(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
