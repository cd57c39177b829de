/**
 * `npm test [SUITE] [-- PART]`: everything, or one suite; of it everything, or only what has PART in
 * its path or name. Installs what is missing. Ends with the line `N passed, N failed`, and with exit
 * code 1 when anything failed.
 */
import process from 'node:process';
import { ensureToolchain } from './toolchain.mjs';

await ensureToolchain();
const { runAll, runSuite, suites } = await import('./test/all.ts');

const [suite, only] = process.argv.slice(2);
if (suite === undefined) await runAll();
else if (suites.includes(suite)) await runSuite(suite, only);
else {
  console.error(`There is no suite “${suite}”: use one of ${suites.join(', ')}, or none for all.`);
  process.exit(2);
}
