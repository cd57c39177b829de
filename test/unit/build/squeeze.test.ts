import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runInNewContext } from 'node:vm';
import { build } from 'esbuild';
import { squeeze } from '../../../build/squeeze.mjs';

/** What a module exports once it is minified and squeezed as our bundles are. */
async function squeezed(contents: string): Promise<Record<string, unknown>> {
  const { outputFiles } = await build({
    stdin: { contents },
    format: 'cjs',
    minify: true,
    outfile: 'squeezed.js',
    plugins: [squeeze],
    write: false,
  });
  const module = { exports: {} };
  runInNewContext(outputFiles[0]!.text, { module });
  return module.exports;
}

describe('The second pass over the bundles', () => {
  it('leaves functions alone that read their arguments, as decorators do', async () => {
    const { count } = await squeezed(
      'export const count = function (first, second) { return arguments.length; };',
    );
    assert.equal((count as (...values: unknown[]) => number)(1, 2, 3), 3);
  });

  it('keeps what a module exports', async () => {
    const { name } = await squeezed(
      'const half = "time"; export const name = (function () { return half + "line"; })();',
    );
    assert.equal(name, 'timeline');
  });
});
