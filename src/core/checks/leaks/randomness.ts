/**
 * Whether a value looks drawn by lot, as keys and good passwords do: letters and digits mixed, and
 * more surprising than words, names, versions, paths or dates are.
 */
export function isRandom(value: string): boolean {
  if (isKnownKind(value) || !/[a-z]/i.test(value) || !/\d/.test(value)) return false;
  if (isWords(value)) return false;
  const entropy = entropyOf(value);
  if (value.length >= 16) return entropy >= 3.3;
  // A short one is a password if it mixes what words do not.
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/].filter((kind) => kind.test(value));
  return kinds.length >= 3 && entropy >= 2.75;
}

/** Hashes, commit ids, UUIDs, addresses, paths, versions, times and file names. */
const knownKinds: readonly RegExp[] = [
  /^(?:sha\d{1,3}[-:])?[0-9a-f]{7,128}$/i,
  /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i,
  /^(?:https?:|\/|\.{1,2}\/|~\/|[a-z]:\\)/i,
  /^[\w.-]+\/[\w./-]+$/,
  /^v?\d+(?:[.:-]\d+)+/,
  /^[\w-]+(?:\.[A-Za-z][\w-]*)+$/,
  /^\d+[a-z%]{1,3}$/i,
];

function isKnownKind(value: string): boolean {
  return knownKinds.some((kind) => kind.test(value));
}

/** Whether it is made of words, with numbers between: `checkout-eu-1`, `refreshTokenV2`. */
function isWords(value: string): boolean {
  const parts = value.split(
    /[^A-Za-z0-9]+|(?<=[a-z])(?=[A-Z])|(?<=[A-Za-z])(?=\d)|(?<=\d)(?=[A-Za-z])/,
  );
  const said = parts.filter((part) => /^\d{1,4}$/.test(part) || isWord(part));
  const length = said.reduce((sum, part) => sum + part.length, 0);
  const isBroken = parts.length > Math.max(4, value.length / 3);
  return !isBroken && length >= value.replace(/[^A-Za-z0-9]/g, '').length * 0.8;
}

/** Whether letters can be said: vowels and consonants take turns. */
function isWord(part: string): boolean {
  if (!/^(?:[a-z]+|[A-Z]+|[A-Z][a-z]+)$/.test(part)) return false;
  if (part.length <= 2) return true;
  return /[aeiouy]/i.test(part) && !/[bcdfghjklmnpqrstvwxz]{5}|[aeiou]{4}/i.test(part);
}

/** Bits for each character (Shannon), by how often the value uses it. */
function entropyOf(value: string): number {
  const counts = new Map<string, number>();
  for (const character of value) counts.set(character, (counts.get(character) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) {
    const share = count / value.length;
    bits -= share * Math.log2(share);
  }
  return bits;
}
