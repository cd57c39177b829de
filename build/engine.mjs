/**
 * Bundles the engine of the extension on its own, before the shell around it, and puts it there as one
 * function (`src/platform/packedEngine.ts`):
 *
 * - Loaded lazily, each of its modules would be wrapped in a function of its own. As one module of
 *   another build they share a scope, which is smaller and faster to evaluate.
 * - What reviews are read with comes first, and the rest in a function inside of that, which is called once
 *   somebody needs it: lists of reviews are there in half the time.
 * - The function refers to nothing outside of itself, so that the first part of its text can be evaluated on
 *   another thread.
 * - What is data and not code goes into a file beside the bundle, a line of JSON for each part, which
 *   `src/platform/engine.ts` reads before the part is evaluated: modules of tables, and what `withoutData` finds
 *   in the code.
 *
 * The command line needs none of it: its modules share a scope, and it has its data in its one file.
 */
import { readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { internalProperties, refuseTexts } from './internalProperties.mjs';
import { squeezedCode } from './squeeze.mjs';
import { root } from './toolchain.mjs';

/** What goes into the function: all of this, and first what of it is in the other one. */
const engine = 'src/core/engine.ts';
const reading = 'src/platform/readingEngine.ts';
const entry = `
  import '${reading}?first';
  import * as whole from './${engine}';
  $parts.whole = whole;`;
/** The modules that this one imports come before its last statement, and all others behind it. */
const first = `
  import * as reading from './${reading}';
  $parts.reading = reading;
  debugger;`;
const BORDER = /\bdebugger;/;
/** What stands for it while the rest is minified. */
const PLACE = 'PIR_ENGINE';

/** Which modules are tables, by their paths from the root. They export nothing but plain data. */
const tables = [
  /^schemas\/.*\.json$/,
  /^src\/core\/templates\/builtIn\/\w+\.ts$/,
  /^src\/core\/review\/comparableNames\.ts$/,
  /^src\/core\/checks\/blame\/rules\/\w+\.ts$/,
];

/**
 * @param plugins for the build of the engine
 * @param dataFile where the data goes, from the root; with `write: false` it is one of the `outputFiles`.
 * Without it, as in tests, all stays in the code
 */
export function separateEngine(plugins = [], dataFile) {
  return {
    name: 'separate-engine',
    setup({ esbuild, initialOptions, onResolve, onLoad, onEnd }) {
      const { minify, write } = initialOptions;
      let data;
      let inner;
      let code;
      if (dataFile) setDefine(initialOptions, 'PIR_DATA', dataFile);
      onResolve({ filter: /\/packedEngine\.ts$/ }, () => ({ path: engine, namespace: 'engine' }));
      onLoad({ filter: /./, namespace: 'engine' }, async () => {
        const tables = new Map();
        inner = await esbuild.build({
          ...initialOptions,
          ...{ outfile: undefined, sourcemap: false, external: [] },
          ...{ entryPoints: undefined, stdin: { contents: entry, resolveDir: root } },
          ...{ format: 'cjs', write: false, metafile: true },
          ...(minify && { mangleProps: internalProperties }),
          plugins: [...plugins, readingFirst, ...(dataFile ? [tablesInto(tables)] : [])],
        });
        const { text } = inner.outputFiles[0];
        if (minify) refuseTexts(text);
        const parts = text.split(BORDER);
        if (parts.length !== 2) throw new Error(`The engine has ${parts.length} parts`);
        if (dataFile) data = await Promise.all(parts.map((part) => separated(part, tables)));
        code = joined(data ? data.map((part) => part.code) : parts);
        const contents = `export const evaluateEngine = ${minify ? PLACE : asFunction(code)};`;
        return { contents, resolveDir: root, watchFiles: sourcesOf(inner.metafile) };
      });
      onEnd(async (result) => {
        if (result.errors.length > 0 || !inner) return;
        if (result.metafile) nameParts(result.metafile, inner.metafile);
        if (minify) await putInto(result.outputFiles, code);
        if (!dataFile) return;
        const text = data.map(({ tables }) => `${JSON.stringify(tables)}\n`).join('');
        const place = path.join(root, dataFile);
        if (write !== false) await writeFile(place, text);
        else result.outputFiles.push(outputOf(place, text));
      });
    },
  };
}

const readingFirst = {
  name: 'reading-first',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\?first$/ }, () => ({ path: 'first', namespace: 'reading' }));
    onLoad({ filter: /./, namespace: 'reading' }, () => ({ contents: first, resolveDir: root }));
  },
};

/** A part of the engine without its data, and that. */
async function separated(part, allTables) {
  const { withoutData } = await import('./withoutData.mjs');
  const own = [...allTables].filter(([name]) => part.includes(lookedUp(name)));
  const { code, data } = withoutData(part);
  const tables = [...own, ['code', data]].sort(([one], [other]) => (one < other ? -1 : 1));
  return { code, tables: Object.fromEntries(tables) };
}

/** The second part is inside of the first one: it sees what that has. */
function joined([before, after]) {
  return `${before}\ndebugger;\n$parts.evaluateRest = ($tables) => {${after}\n};`;
}

function setDefine(options, name, value) {
  options.define = { ...options.define, [name]: JSON.stringify(value) };
}

/**
 * A function that takes the tables of its first part, and an object that it puts the parts into. It is no arrow
 * function: V8 compiles those in brackets, as threads have it, only after it has gone through them once.
 */
function asFunction(code) {
  return `function($tables,$parts){"use strict";${code.replace(BORDER, '')}}`;
}

/** Puts the engine where it belongs, after both were minified: nothing that is done to one counts on the other. */
async function putInto(outputFiles, code) {
  const engineText = asFunction(await squeezedCode(code));
  outputFiles.forEach((file, index) => {
    const [before, after, ...more] = file.text.split(PLACE);
    if (after === undefined) return;
    if (more.length > 0) throw new Error(`${file.path} has more than one engine`);
    outputFiles[index] = outputOf(file.path, before + engineText + after);
  });
}

function outputOf(place, text) {
  return { path: place, text, contents: new TextEncoder().encode(text) };
}

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
  return `const table = ${lookedUp(name)};\n${lines.join('\n')}`;
}

function lookedUp(name) {
  return `$tables[${JSON.stringify(name)}]`;
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
    for (const imported of input.imports)
      // What is imported is a function, which evaluates the engine once it is called.
      if (imported.path === name) Object.assign(imported, { path: engine, kind: 'dynamic-import' });
  for (const output of Object.values(outputs)) {
    if (!output.inputs[name]) continue;
    delete output.inputs[name];
    Object.assign(output.inputs, innerOutput.inputs);
  }
  delete inputs[name];
}
