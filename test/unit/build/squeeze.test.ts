import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runInNewContext } from 'node:vm';
import { build } from 'esbuild';
import { withArrows } from '../../../build/arrows.mjs';
import { squeeze } from '../../../build/squeeze.mjs';
import { withNames } from '../../../build/names.mjs';

/** What a module exports once it is minified and squeezed as our bundles are. */
async function squeezed(
  contents: string,
): Promise<{ code: string; exports: Record<string, unknown> }> {
  const { outputFiles } = await build({
    stdin: { contents },
    format: 'cjs',
    minify: true,
    outfile: 'squeezed.js',
    plugins: [squeeze],
    write: false,
  });
  const module = { exports: {} };
  const code = outputFiles[0]!.text;
  runInNewContext(code, { module, require: () => 'API' });
  return { code, exports: module.exports };
}

describe('The second pass over the bundles', () => {
  it('leaves functions alone that read their arguments, as decorators do', async () => {
    const { exports } = await squeezed(
      'export const count = function (first, second) { return arguments.length; };',
    );
    assert.equal((exports['count'] as (...values: unknown[]) => number)(1, 2, 3), 3);
  });

  it('keeps what a module exports', async () => {
    const { exports } = await squeezed(
      'const half = "time"; export const name = (function () { return half + "line"; })();',
    );
    assert.equal(exports['name'], 'timeline');
  });

  it('asks for the API of the editor once, however many modules do', async () => {
    const { code, exports } = await squeezed(
      'const a = require("vscode"), b = () => require("vscode"); export const all = [a, b(), "vscode"];',
    );
    assert.equal(JSON.stringify(exports['all']), '["API","API","vscode"]');
    assert.equal(code.split('require(').length, 2);
  });

  it('makes arrow functions of declarations wherever they stand, and of no others', async () => {
    const { exports } = await squeezed(`
      export const early = later(2);
      function later(value) { return value + inner(); function inner() { return two().length; } }
      function two() { return 'ab'.repeat(globalThis.times ?? 1); }
      function Made() { this.made = true; }
      export const made = new Made().made;
      function* counted() { yield 1; yield 2; }
      export const all = [...counted()];
    `);
    assert.equal(exports['early'], 4);
    assert.equal(exports['made'], true);
    assert.deepEqual([...(exports['all'] as number[])], [1, 2]);
  });
});

describe('Functions as arrows', () => {
  it('start their scope, behind what is said of all of it', () => {
    assert.equal(
      withArrows('"use strict";go(1);function go(one){return one}'),
      '"use strict";;var go=(one)=>{return one};go(1);;',
    );
  });

  it('are made of those inside others too', () => {
    assert.equal(
      withArrows('function a(b){return c(b);async function c(d){await d}}'),
      ';var a=(b)=>{;var c=async(d)=>{await d};return c(b);;};;',
    );
  });

  it('are none of functions that know how they are called', () => {
    for (const code of [
      'function a(){return this}',
      'function a(){return arguments[0]}',
      'function a(){}new a',
      'function a(){}class b extends a{}',
      'function a(){}a.prototype.b=1',
      'function*a(){}',
      'function a(){return new.target}',
    ])
      assert.equal(withArrows(code), code);
  });

  it('names what is undefined with a name that nobody has, and leaves texts and patterns alone', () => {
    const code =
      '"use strict";let _=1,$=2;const f=a=>void 0===a?"void 0":a?/void 0/.source:void 0;' +
      'module.exports=[f(),f(0),f(_+$),`void 0 ${[void 0]}`];';
    const short = withNames(code);
    const module = { exports: [] };
    runInNewContext(short, { module });
    assert.deepEqual([...module.exports], ['void 0', undefined, 'void 0', 'void 0 ']);
    assert.match(short, /^"use strict";;var __;/);
    assert.equal(short.split('void 0').length - 1, 3);
  });

  it('names functions of the platform that are called three times, and their likes nowhere else', () => {
    const code =
      'const Maths={Math:{max:a=>a}};let a=Maths.Math.max(1);' +
      'a+=Math.max(a,2)+Math.max(a,3)+Math.max(a,4)+Math.min(a,5);module.exports=[a,Math.max];';
    const short = withNames(code);
    const module = { exports: [] };
    runInNewContext(short, { module });
    assert.equal(module.exports[0], 11);
    assert.match(
      short,
      /^;var (\S)=Math\.max;const .*\1\(a,2\)\+\1\(a,3\)\+\1\(a,4\)\+Math\.min\(a,5\)/,
    );
  });
});
