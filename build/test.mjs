/**
 * `npm test [suite] [-- part of a path or name]`: everything, or one suite. Ends with the line
 * `N passed, N failed` and with exit code 1 when anything failed.
 */
import process from 'node:process';
import { generate } from './generate.mjs';
import { ensureToolchain } from './toolchain.mjs';

await ensureToolchain();
await generate();
const { runNodeTests } = await import('./test/node.ts');
const { finish, printFailures, printResult } = await import('./test/report.ts');
const { timed } = await import('./test/result.ts');

const result = await timed('unit', () =>
  runNodeTests('unit', 'test/unit/**/*.test.ts', { only: process.argv[3] }),
);
printResult(result);
printFailures([result]);
finish([result]);
