/**
 * `npm run bench [-- part of a path [folder]]`: runs the benchmarks in `test/bench`, one after the
 * other, each in a process of its own, so that none warms up or burdens the next. They print what they
 * measured; those of reading and checks take the reviews of a folder instead of our samples.
 */
import process from 'node:process';
import { build } from './build.mjs';
import { ensureToolchain, root } from './toolchain.mjs';

await ensureToolchain();
await build();
const { globSync } = await import('node:fs');
const { run } = await import('./processes.ts');

const [only, ...folder] = process.argv.slice(2);
const files = globSync('test/bench/**/*.bench.ts', { cwd: root }).sort();
for (const file of files.filter((name) => !only || name.includes(only))) {
  console.log(`\n${file}`);
  const { code } = await run(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', '--expose-gc', file, ...folder],
    { seconds: 1800, log: (text) => process.stdout.write(text) },
  );
  if (code !== 0) process.exitCode = 1;
}
