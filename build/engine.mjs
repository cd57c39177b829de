/**
 * Bundles the engine of the extension on its own, before the shell around it:
 *
 * - Loaded lazily, each of its modules would be wrapped in a function of its own. As one module of
 *   another build they share a scope, which is smaller and faster to evaluate.
 * - What is data and not code goes into a JSON file beside the bundle, which `src/platform/engine.ts` reads
 *   before the engine is evaluated: modules of tables, and what `withoutData` finds in the code.
 *
 * The command line needs neither: its modules share a scope, and it has its data in its one file.
 */
import { readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { root } from './toolchain.mjs';

const engine = 'src/core/engine.ts';
/** Where the engine finds its data. The shell fills it, so that there must be only one of it. */
const packagedData = path.join(root, 'src/core/packagedData.ts');

/** Which modules are tables, by their paths from the root. They export nothing but plain data. */
const tables = [
  /^schemas\/.*\.json$/,
  /^src\/core\/templates\/builtIn\/\w+\.ts$/,
  /^src\/core\/review\/conceptNames\.ts$/,
  /^src\/core\/checks\/blame\/rules\/\w+\.ts$/,
];

/**
 * @param dataFile where the data goes, from the root; with `write: false` it is one of the `outputFiles`
 * @param plugins for the build of the engine
 */
export function separateEngine(dataFile, plugins) {
  return {
    name: 'separate-engine',
    setup({ esbuild, initialOptions, onResolve, onLoad, onEnd }) {
      let inner;
      const data = new Map();
      onResolve({ filter: /\/engine\.ts$/ }, ({ kind, resolveDir, path: file }) =>
        kind === 'dynamic-import' && path.resolve(resolveDir, file) === path.join(root, engine)
          ? { path: engine, namespace: 'engine' }
          : undefined,
      );
      onLoad({ filter: /./, namespace: 'engine' }, async () => {
        data.clear();
        const options = { ...initialOptions, stdin: undefined, outfile: undefined };
        inner = await esbuild.build({
          ...options,
          entryPoints: [engine],
          format: 'cjs',
          write: false,
          metafile: true,
          plugins: [...plugins, outerData, tablesInto(data)],
        });
        const { withoutData } = await import('./withoutData.mjs');
        const { code, data: rest } = withoutData(inner.outputFiles[0].text, packagedData);
        data.set('code', rest);
        return { contents: code, resolveDir: root, watchFiles: sourcesOf(inner.metafile) };
      });
      onEnd(async (result) => {
        if (result.errors.length > 0 || !inner) return;
        if (result.metafile) nameParts(result.metafile, inner.metafile);
        const sorted = [...data].sort(([one], [other]) => (one < other ? -1 : 1));
        const text = JSON.stringify(Object.fromEntries(sorted));
        if (initialOptions.write !== false) await writeFile(path.join(root, dataFile), text);
        else
          result.outputFiles.push({
            path: path.join(root, dataFile),
            contents: new TextEncoder().encode(text),
            text,
          });
      });
    },
  };
}

const outerData = {
  name: 'outer-data',
  setup({ onResolve }) {
    onResolve({ filter: /\/packagedData\.ts$/ }, () => ({ path: packagedData, external: true }));
  },
};

/** Puts the exports of tables into `data`; instead of each goes a module that looks them up. */
const tablesInto = (data) => ({
  name: 'tables',
  setup({ onLoad }) {
    onLoad({ filter: /\.(?:ts|json)$/ }, async ({ path: module }) => {
      const name = path.relative(root, module).split(path.sep).join('/');
      if (!tables.some((pattern) => pattern.test(name))) return undefined;
      const exports = await exportsOf(module);
      // The package has the schemas as files too, for other editors.
      data.set(name, module.endsWith('.json') ? null : exports);
      return { contents: lookup(name, Object.keys(exports)), resolveDir: root, loader: 'js' };
    });
  },
});

async function exportsOf(module) {
  if (module.endsWith('.json')) return { default: JSON.parse(await readFile(module, 'utf8')) };
  // While watching, a module is imported anew once it changed.
  const { mtimeMs } = await stat(module);
  const exports = { ...(await import(`${pathToFileURL(module).href}?${mtimeMs}`)) };
  if (!isDeepStrictEqual(JSON.parse(JSON.stringify(exports)), exports))
    throw new Error(`${module} exports more than plain data`);
  return exports;
}

function lookup(name, exports) {
  const lines = exports.map((key) =>
    key === 'default' ? 'export default table.default;' : `export const ${key} = table.${key};`,
  );
  // `withoutData` puts the function before all modules.
  return `const table = $table(${JSON.stringify(name)});\n${lines.join('\n')}`;
}

function sourcesOf({ inputs }) {
  return Object.keys(inputs).map((file) => path.resolve(root, file));
}

/** Lists the modules of the engine in the metafile of the whole, in place of the engine as one. */
function nameParts({ inputs, outputs }, inner) {
  const name = `engine:${engine}`;
  const [innerOutput] = Object.values(inner.outputs);
  Object.assign(inputs, inner.inputs);
  for (const input of Object.values(inputs))
    for (const imported of input.imports) if (imported.path === name) imported.path = engine;
  for (const output of Object.values(outputs)) {
    if (!output.inputs[name]) continue;
    delete output.inputs[name];
    Object.assign(output.inputs, innerOutput.inputs);
  }
  delete inputs[name];
}
