/**
 * Runs the suites inside an extension host, Node's or the web worker's. Mocha's browser build runs in
 * both. What happens is written to the console, a line of JSON each, where `build/test/host.ts`
 * reads it.
 */
import 'mocha/mocha.js';
import { commands } from 'vscode';
import type { HostEvent } from '../../build/test/hostEvents.ts';

/** Replaced when bundling: the test files, and what a test's name must contain. */
declare const PIR_TEST_NAME: string;
/** Replaced when bundling: the whole names of the tests to run, or none for all. */
declare const PIR_TEST_NAMES: readonly string[];

/** Between the titles of suites and tests. */
const SEPARATOR = ' › ';

type TestFiles = Readonly<Record<string, () => Promise<unknown>>>;

/** The browser build leaves its class in the global object. */
const { Mocha: MochaClass } = globalThis as unknown as { Mocha: typeof Mocha };

/**
 * Loads and runs the test files, and says on the console how each test ended.
 *
 * @throws when a test failed, so that the host exits with a code that says so
 */
export async function runFiles(files: TestFiles): Promise<void> {
  const mocha = new MochaClass({ ui: 'bdd', timeout: 60_000, reporter: ConsoleReporter as never });
  if (PIR_TEST_NAME !== '') mocha.grep(PIR_TEST_NAME);
  if (PIR_TEST_NAMES.length > 0) mocha.grep(whole(PIR_TEST_NAMES));
  // Its views follow every file that a test writes, and nobody looks at them.
  await commands.executeCommand('workbench.action.closeSidebar');
  let failed = 0;
  for (const [file, load] of Object.entries(files)) {
    mocha.suite.emit('pre-require', globalThis as never, file, mocha);
    const before = mocha.suite.suites.length;
    try {
      await load();
    } catch (error) {
      failed += 1;
      say({ type: 'test', line: { status: 'failed', name: file, message: describe(error) } });
    }
    for (const suite of mocha.suite.suites.slice(before)) suite.file = file;
  }
  failed += await new Promise<number>((resolve) => mocha.run(resolve));
  say({ type: 'end' });
  if (failed > 0) throw new Error(`${failed} tests failed`);
}

/** What matches these names as mocha puts them together, and no others. */
function whole(names: readonly string[]): RegExp {
  const patterns = names.map((name) =>
    name.replaceAll(SEPARATOR, ' ').replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&'),
  );
  return new RegExp(`^(?:${patterns.join('|')})$`);
}

/** Mocha calls it as a constructor. */
function ConsoleReporter(runner: Mocha.Runner): void {
  say({ type: 'begin' });
  runner.on('test', (test) => say({ type: 'start', name: nameOf(test) }));
  runner.on('pass', (test) => result(test, 'passed'));
  runner.on('pending', (test) => result(test, 'skipped'));
  runner.on('fail', (test, error: unknown) => result(test, 'failed', describe(error)));
}

function result(
  test: Mocha.Runnable,
  status: 'passed' | 'failed' | 'skipped',
  message?: string,
): void {
  const place = fileOf(test);
  const seconds = (test.duration ?? 0) / 1000;
  say({ type: 'test', line: { status, name: nameOf(test), place, message, seconds } });
}

function nameOf(test: Mocha.Runnable): string {
  return test.titlePath().filter(Boolean).join(SEPARATOR);
}

function fileOf(test: Mocha.Runnable): string | undefined {
  let suite = test.parent;
  while (suite?.parent && !suite.parent.root) suite = suite.parent;
  return suite?.file;
}

/** The console drops what is longer than some hundred thousand characters. */
const LONGEST_MESSAGE = 20_000;

function describe(error: unknown): string {
  const message = String(error instanceof Error ? error.message : error);
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const both = stack.includes(message) ? stack : `${message}\n${stack}`;
  return both.slice(0, LONGEST_MESSAGE);
}

function say(event: HostEvent): void {
  console.log(`@pir ${JSON.stringify(event)}`);
}
