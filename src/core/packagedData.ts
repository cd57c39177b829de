/**
 * The tables of the engine — schemas, templates, names — as a build keeps them: in a file of their own,
 * which is data and not code, handed over before the engine is evaluated. In a build the modules of those
 * tables are replaced by ones that look here (`build/engine.mjs`); run from its sources, the engine
 * imports them as they are.
 */
type Tables = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

let tables: Tables = {};

/**
 * @param json what the build wrote: the tables by name, and null for one that is a JSON file of the
 * package anyway
 * @param read gives the text of such a file, by its path in the package
 */
export async function unpackData(
  json: string,
  read: (name: string) => Promise<string>,
): Promise<void> {
  const packed = JSON.parse(json) as Record<string, Tables[string] | null>;
  const whole = Object.entries(packed).map(
    async ([name, table]) =>
      [name, table ?? { default: JSON.parse(await read(name)) as unknown }] as const,
  );
  tables = Object.fromEntries(await Promise.all(whole));
}

/**
 * What a module of tables exports.
 * @param name its path from the root of the project
 */
export function packagedModule(name: string): Readonly<Record<string, unknown>> {
  const table = tables[name];
  if (!table) throw new Error(`The data of ${name} is not there`);
  return table;
}
