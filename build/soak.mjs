/**
 * `npm run soak [-- part of a path or name]`: what is too long for every run of `npm test` (all
 * truncations, many random edits, thousands of reviews), in the form of the unit tests; and in
 * `test/soak/e2e` in that of the end-to-end tests, on the packaged extension.
 */
import process from 'node:process';
import { build } from './build.mjs';
import { ensureToolchain } from './toolchain.mjs';

await ensureToolchain();
await build();
const { installPackage } = await import('./test/e2e.ts');
const { runNodeTests, select } = await import('./test/node.ts');
const { finish, printFailures } = await import('./test/report.ts');
const { timed } = await import('./test/result.ts');
const { globSync } = await import('node:fs');
const { root } = await import('./toolchain.mjs');

const only = process.argv[2];
const all = globSync('test/soak/**/*.soak.ts', { cwd: root });
const needsPackage = select(all, only).files.some((file) => file.includes('soak/e2e/'));
const result = await timed('soak', async () =>
  runNodeTests('soak', 'test/soak/**/*.soak.ts', {
    only,
    seconds: 4 * 60 * 60,
    log: (text) => process.stdout.write(text),
    env: needsPackage ? await installPackage() : {},
  }),
);
printFailures([result]);
finish([result]);
