/** Which suites there are, and how they run beside each other. */
import { build } from '../build.mjs';
import { generate } from '../generate.mjs';
import { ensureChromium } from '../vscode/chromium.ts';
import { ensureServer } from '../vscode/install.ts';
import { logs } from '../vscode/server.ts';
import { root } from '../toolchain.mjs';
import { runDesktopTests } from './desktop.ts';
import { runEndToEndTests } from './e2e.ts';
import { runHostTests } from './host.ts';
import { runNodeTests } from './node.ts';
import { finish, printFailures, printResult, printStep } from './report.ts';
import { emptyResult, timed } from './result.ts';
import type { Result } from './result.ts';
import { checkFormat, checkTypes, lint } from './source.ts';

interface SuiteOptions {
  readonly only?: string | undefined;
  readonly log?: (text: string) => void;
}

type Suite = (options: SuiteOptions) => Promise<Result>;

const suiteTable: Readonly<Record<string, Suite>> = {
  unit: (options) => runNodeTests('unit', 'test/unit/**/*.test.ts', options),
  differential: (options) =>
    runNodeTests('differential', 'test/differential/**/*.test.ts', options),
  format: checkFormat,
  lint,
  typecheck: checkTypes,
  host: (options) => runHostTests('host', options),
  web: (options) => runHostTests('web', options),
  e2e: runEndToEndTests,
  desktop: runDesktopTests,
};

export const suites: readonly string[] = Object.keys(suiteTable);

/** The suites that need no bundles. */
const onSources = new Set(['unit', 'differential', 'format', 'lint', 'typecheck']);

/** One suite, with everything it prints. */
export async function runSuite(name: string, only: string | undefined): Promise<never> {
  if (onSources.has(name)) await generate();
  else await build();
  const result = await run(name, { only, log: (text) => process.stdout.write(text) });
  return conclude([result]);
}

/**
 * Everything but the desktop. Two lanes, for two cores: one waits on the editor most of the time and
 * starts with what has to be installed for it, the other works through the sources.
 */
export async function runAll(): Promise<never> {
  const installed = Promise.all([
    step('VS Code server', ensureServer),
    step('Chromium', ensureChromium),
  ]);
  // What it says is reported by each suite that cannot run without it.
  installed.catch(() => undefined);
  const built = await timed('build', async () => {
    await build();
    return emptyResult('build');
  });
  if (built.failures.length > 0) return conclude([built]);
  const inEditor = async (): Promise<Result[]> => {
    await installed.catch(() => undefined);
    return [await run('host'), await run('web')];
  };
  const onFiles = async (): Promise<Result[]> => {
    const done = [await run('unit'), await run('typecheck'), await run('lint')];
    return [...done, await run('format'), await run('differential'), await run('e2e')];
  };
  const results = await Promise.all([inEditor(), onFiles()]);
  return conclude(results.flat());
}

async function run(name: string, options: SuiteOptions = {}): Promise<Result> {
  const suite = suiteTable[name];
  if (!suite) throw new Error(`There is no suite “${name}”.`);
  const result = await timed(name, () => suite(options));
  printResult(result);
  return result;
}

/** Something that has to be done first; said only where it took a while. */
async function step<T>(name: string, work: () => Promise<T>): Promise<T> {
  const begin = performance.now();
  const value = await work();
  printStep(name, (performance.now() - begin) / 1000);
  return value;
}

function conclude(results: readonly Result[]): never {
  printFailures(results);
  if (results.some(({ suite, failures }) => !onSources.has(suite) && failures.length > 0)) {
    console.log(`\nWhat VS Code said is kept in ${logs.replace(`${root}/`, '')}.`);
  }
  finish(results);
}
