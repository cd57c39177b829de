/** JSON in the package: without the blanks that people read it with, and the manifest without what builds it. */

/** Of the manifest, what only those use who work on the extension. */
const forBuilding = new Set(['allowScripts', 'devDependencies', 'scripts']);

/**
 * @param name of a file in the package, from its root
 * @returns its contents, as the package has them
 */
export function compactJson(name: string, contents: Buffer): Buffer {
  if (!name.endsWith('.json')) return contents;
  const value = JSON.parse(contents.toString()) as Record<string, unknown>;
  const isManifest = name === 'extension/package.json';
  const entries = Object.entries(value).filter(([key]) => !isManifest || !forBuilding.has(key));
  return Buffer.from(JSON.stringify(Object.fromEntries(entries)));
}
