import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import type { Metafile } from 'esbuild';
import { metafilesPlace } from '../../build/build.mjs';
import { root } from '../../build/toolchain.mjs';

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

const metafiles = JSON.parse(readFileSync(metafilesPlace, 'utf8')) as Record<string, Metafile>;
const metafile = metafiles['dist/extension.js']!;
const textOf = (file: string): string => readFileSync(path.join(root, file), 'utf8');

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
    assert.deepEqual(Object.keys(metafile.outputs), ['dist/extension.js']);
  });

  it('keeps schemas, templates and long texts out of the code', () => {
    const [, data] = textOf('dist/data.jsonl').split('\n') as [string, string];
    const tables = JSON.parse(data) as Record<string, unknown>;
    assert.ok('src/core/templates/builtIn/pir.ts' in tables);
    const prompt = 'Easiest to write last.';
    assert.ok(data.includes(prompt));
    assert.ok(!textOf('dist/extension.js').includes(prompt));
  });

  it('asks the host for `vscode` and for nothing else', () => {
    const [output] = Object.values(metafile.outputs);
    const external = output!.imports.map(({ path }) => path);
    assert.deepEqual([...new Set(external)], ['vscode']);
  });
});
