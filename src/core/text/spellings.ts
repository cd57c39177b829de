/** All that a name stands for in which `(one|other|)` is one of these or, here, nothing: `owner(s|)`. */
export function spellings(name: string): string[] {
  const choice = /\(([^()]*)\)/.exec(name);
  if (!choice) return [name];
  const [whole, options] = choice as unknown as [string, string];
  return options.split('|').flatMap((option) => spellings(name.replace(whole, option)));
}
