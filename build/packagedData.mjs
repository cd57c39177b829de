/**
 * Keeps tables out of the code of the extension: modules that export nothing but plain data go into a
 * JSON file beside the bundle, which `src/platform/engine.ts` reads before the engine is evaluated. The
 * command line needs no second file: its bundle has them in it.
 */
import { stat, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { root } from './toolchain.mjs';

/** Which modules are tables, by their paths from the root. */
const tables = [
  /^schemas\/.*\.json$/,
  /^src\/core\/templates\/builtIn\/\w+\.ts$/,
  /^src\/core\/review\/conceptNames\.ts$/,
];

/**
 * @param file where the data goes, from the root; with `write: false` it is one of the `outputFiles`
 */
export function packagedData(file) {
  return {
    name: 'packaged-data',
    setup({ initialOptions, onStart, onLoad, onEnd }) {
      const found = new Map();
      onStart(() => found.clear());
      onLoad({ filter: /\.(?:ts|json)$/ }, async ({ path: module }) => {
        const name = path.relative(root, module).split(path.sep).join('/');
        if (!tables.some((pattern) => pattern.test(name))) return undefined;
        const exports = await exportsOf(module);
        found.set(name, exports);
        return { contents: lookup(name, Object.keys(exports)), resolveDir: root, loader: 'js' };
      });
      onEnd(async (result) => {
        if (result.errors.length > 0) return;
        const sorted = [...found].sort(([one], [other]) => (one < other ? -1 : 1));
        const text = JSON.stringify(Object.fromEntries(sorted));
        if (initialOptions.write !== false) await writeFile(path.join(root, file), text);
        else result.outputFiles.push({ path: path.join(root, file), text });
      });
    },
  };
}

/** What stands in for a module of tables. */
function lookup(name, exports) {
  const lines = exports.map((key) =>
    key === 'default' ? 'export default table.default;' : `export const ${key} = table.${key};`,
  );
  return `
import { packagedModule } from './src/core/packagedData.ts';
const table = packagedModule(${JSON.stringify(name)});
${lines.join('\n')}`;
}

async function exportsOf(module) {
  if (module.endsWith('.json')) return { default: JSON.parse(await readFile(module, 'utf8')) };
  // While watching, a module is imported anew once it changed.
  const { mtimeMs } = await stat(module);
  const exports = { ...(await import(`${pathToFileURL(module).href}?${mtimeMs}`)) };
  if (!isDeepStrictEqual(JSON.parse(JSON.stringify(exports)), exports))
    throw new Error(`${module} exports more than plain data`);
  return exports;
}
