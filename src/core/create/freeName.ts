/**
 * The first name that nothing in a folder has: the name itself, otherwise with `-2`, `-3` … before its
 * extension (`checkout-2.pir.md`). Names that differ only in case count as the same, because half of
 * all file systems think so.
 * @param taken the names in the folder
 */
export function freeName(name: string, taken: Iterable<string>): string {
  const used = new Set([...taken].map(fold));
  if (!used.has(fold(name))) return name;
  const extension = /(?:\.pir)?\.[^.]*$/i.exec(name)?.[0] ?? '';
  const bare = name.slice(0, name.length - extension.length);
  for (let number = 2; ; number++) {
    const next = `${bare}-${number}${extension}`;
    if (!used.has(fold(next))) return next;
  }
}

function fold(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
