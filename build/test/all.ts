/** Which suites there are, and how they run beside each other. */
import { availableParallelism } from 'node:os';
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
import { finish, printFailures, printResult, printSecondTries, printStep } from './report.ts';
import { emptyResult, timed } from './result.ts';
import type { Result } from './result.ts';
import { runBeside } from './schedule.ts';
import { withSecondTry } from './secondTry.ts';
import { checkFormat, checkTypes, lint } from './source.ts';

interface SuiteOptions {
  readonly only?: string | undefined;
  readonly log?: (text: string) => void;
  /** Tests by their whole names; no others run. */
  readonly names?: readonly string[] | undefined;
}

type Suite = (options: SuiteOptions) => Promise<Result>;

const suiteTable: Readonly<Record<string, Suite>> = {
  unit: (options) => runNodeTests('unit', 'test/unit/**/*.test.ts', options),
  thorough: (options) => runNodeTests('thorough', 'test/thorough/**/*.test.ts', options),
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

/** The suites in an editor. In a whole run, what fails in one of them has a second try. */
const inEditor = new Set(['host', 'web', 'e2e']);

/** The suites that need no bundles. */
const onSources = new Set(['unit', 'thorough', 'differential', 'format', 'lint', 'typecheck']);

/** One suite, with everything it prints. */
export async function runSuite(name: string, only: string | undefined): Promise<never> {
  if (onSources.has(name)) await generate();
  else await build();
  const result = await run(name, { only, log: (text) => process.stdout.write(text) });
  const { passed, skipped, failures } = result;
  if (only !== undefined && passed + skipped + failures.length === 0) {
    failures.push({ name, message: `No test has “${only}” in its path or name.` });
  }
  return conclude([result]);
}

/**
 * What `npm test` runs: everything but the desktop. In this order as far as the installing of the
 * editor, which goes on meanwhile, allows it: first what tells most, short things last, to fill in.
 */
const order = [
  ...['unit', 'host', 'typecheck', 'web', 'lint', 'thorough', 'e2e', 'differential', 'format'],
];

/** Suites take about one core each. More of them than this would only make an editor slow. */
const beside = Math.min(4, Math.max(2, availableParallelism()));

/** Installs what is missing, builds, and runs everything. */
export async function runAll(): Promise<never> {
  const installed = Promise.all([
    step('VS Code server', ensureServer),
    step('Chromium', ensureChromium),
  ]);
  // What is wrong with it is reported by each suite that cannot run without it.
  installed.catch(() => undefined);
  const built = await timed('build', async () => {
    await build();
    return emptyResult('build');
  });
  if (built.failures.length > 0) return conclude([built]);
  const tasks = order.map((name) => ({
    run: () => run(name, {}, inEditor.has(name)),
    ...(onSources.has(name) ? {} : { after: installed }),
  }));
  return conclude(await runBeside(tasks, beside));
}

async function run(name: string, options: SuiteOptions, twice = false): Promise<Result> {
  const suite = suiteTable[name];
  if (!suite) throw new Error(`There is no suite “${name}”.`);
  const once = (names?: readonly string[]) => timed(name, () => suite({ ...options, names }));
  const result = await timed(name, () => (twice ? withSecondTry(once) : once()));
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
  printSecondTries(results);
  printFailures(results);
  if (results.some(({ suite, failures }) => !onSources.has(suite) && failures.length > 0)) {
    console.log(`\nWhat VS Code said is kept in ${logs.replace(`${root}/`, '')}.`);
  }
  finish(results);
}
