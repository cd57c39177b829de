/**
 * `npm run soak [-- part of a path or name]`: what is too long for every run of `npm test` (all
 * truncations, many random edits, thousands of reviews), in the form of the unit tests.
 */
import process from 'node:process';
import { generate } from './generate.mjs';
import { ensureToolchain } from './toolchain.mjs';

await ensureToolchain();
await generate();
const { runNodeTests } = await import('./test/node.ts');
const { finish, printFailures } = await import('./test/report.ts');
const { timed } = await import('./test/result.ts');

const result = await timed('soak', () =>
  runNodeTests('soak', 'test/soak/**/*.soak.ts', {
    only: process.argv[2],
    seconds: 4 * 60 * 60,
    log: (text) => process.stdout.write(text),
  }),
);
printFailures([result]);
finish([result]);
