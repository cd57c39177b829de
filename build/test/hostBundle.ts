/** Makes one file of all host suites and the runner: the web worker host loads nothing else. */
import { globSync } from 'node:fs';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { separateEngine } from '../engine.mjs';
import { root } from '../toolchain.mjs';
import { checkedFolder } from './checked.ts';
import { select } from './node.ts';

export type Host = 'host' | 'web';

export interface HostBundleOptions {
  /** Part of a path or of a test's name: what does not match is left out. */
  readonly only?: string | undefined;
  /** Tests by their whole names: no others run. */
  readonly names?: readonly string[] | undefined;
}

/** @returns the bundle's path from the root */
export async function bundleHostTests(
  host: Host,
  { only, names }: HostBundleOptions = {},
): Promise<string> {
  const all = globSync('test/host/**/*.test.ts', { cwd: root }).sort();
  const { files, name = '' } = select(
    all.map((file) => file.split(path.sep).join('/')),
    only,
  );
  const table = files.map((file) => `${JSON.stringify(file)}: () => import('./${file}')`);
  const outfile = `out/test/${host}${names ? '-again' : ''}.js`;
  const checked = await checkedFolder(['samples', 'test/fixtures/parity']);
  await esbuild.build({
    absWorkingDir: root,
    stdin: {
      contents: `
        import { runFiles } from './test/host/runner.ts';
        export const run = () => runFiles({ ${table.join(',\n')} });`,
      resolveDir: root,
      sourcefile: 'test/host/all.ts',
    },
    outfile,
    bundle: true,
    format: 'cjs',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    conditions: ['module', 'browser'],
    target: 'es2023',
    // The suites run in the web worker too: a Node module in one is an error here, in both.
    external: ['vscode'],
    // Its text is evaluated on other threads, as in the bundle that ships.
    plugins: [separateEngine()],
    define: {
      PIR_TEST_NAME: JSON.stringify(name),
      PIR_TEST_NAMES: JSON.stringify(names ?? []),
      PIR_TEST_HOST: JSON.stringify(host),
      PIR_TEST_CHECKED: JSON.stringify(checked),
    },
    sourcemap: 'external',
    logLevel: 'warning',
  });
  return outfile;
}
