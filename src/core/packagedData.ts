/**
 * The tables of the engine — schemas, templates, names — as a build keeps them: in a file of their own,
 * which is data and not code, handed over before the engine is evaluated. In a build the modules of those
 * tables are replaced by ones that look here (`build/engine.mjs`); run from its sources, the engine
 * imports them as they are.
 */
type Tables = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

let tables: Tables = {};

/** @param json what the build wrote */
export function unpackData(json: string): void {
  tables = JSON.parse(json) as Tables;
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
