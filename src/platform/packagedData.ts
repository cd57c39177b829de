/**
 * The tables of a part of the engine — schemas, templates, names — as a build keeps them: in a line of a file that
 * is data and not code. In a build the engine is a function of them (`build/engine.mjs`); run from its
 * sources, it imports them.
 */
export type Tables = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/**
 * @param json what the build wrote: the tables by name, and null for one that is a JSON file of the
 * package anyway
 * @param read gives the text of such a file, by its path in the package
 */
export async function unpackData(
  json: string,
  read: (name: string) => Promise<string>,
): Promise<Tables> {
  const packed = JSON.parse(json) as Record<string, Tables[string] | null>;
  const whole = Object.entries(packed).map(
    async ([name, table]) =>
      [name, table ?? { default: JSON.parse(await read(name)) as unknown }] as const,
  );
  return Object.fromEntries(await Promise.all(whole));
}
