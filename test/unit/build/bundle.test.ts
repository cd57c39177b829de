import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { build } from 'esbuild';
import type { Metafile } from 'esbuild';
import { bundles } from '../../../build/build.mjs';

/** The modules that run when the bundle is loaded: everything short of an `import()`. */
function evaluatedAtStart({ inputs }: Metafile, entry: string): Set<string> {
  const found = new Set<string>();
  const follow = (file: string): void => {
    if (found.has(file)) return;
    found.add(file);
    for (const { path, kind, external } of inputs[file]?.imports ?? []) {
      if (kind !== 'dynamic-import' && !external) follow(path);
    }
  };
  follow(entry);
  return found;
}

const options = bundles().find(({ outfile }) => outfile === 'dist/extension.js')!;
const { metafile, outputFiles } = await build({ ...options, metafile: true, write: false });

describe('The bundle of the extension', () => {
  it('evaluates no library and not the engine before they are used', () => {
    const atStart = [...evaluatedAtStart(metafile, 'src/extension.ts')];
    assert.ok(atStart.length > 1, 'the shell is in it');
    const heavy = atStart.filter((file) => /node_modules|core\/engine\.ts$|generated/.test(file));
    assert.deepEqual(heavy, []);
  });

  it('has the libraries in it, since a web worker host can load no second file', () => {
    const inputs = Object.keys(metafile.inputs);
    for (const library of ['yaml', 'markdown-it']) {
      assert.ok(
        inputs.some((file) => file.includes(`node_modules/${library}/`)),
        library,
      );
    }
    const scripts = outputFiles.filter(({ path }) => path.endsWith('.js'));
    assert.equal(scripts.length, 1);
  });

  it('keeps schemas, templates and long texts out of the code', () => {
    const data = outputFiles.find(({ path }) => path.endsWith('data.json'));
    const tables = JSON.parse(data!.text) as Record<string, unknown>;
    assert.ok('schemas/pir.schema.json' in tables);
    assert.ok('src/core/templates/builtIn/pir.ts' in tables);
    const prompt = 'Easiest to write last.';
    assert.ok(data!.text.includes(prompt));
    assert.ok(outputFiles.every(({ path, text }) => path === data!.path || !text.includes(prompt)));
  });

  it('asks the host for `vscode` and for nothing else', () => {
    const [output] = Object.values(metafile.outputs);
    const external = output!.imports.map(({ path }) => path);
    assert.deepEqual([...new Set(external)], ['vscode']);
  });
});
