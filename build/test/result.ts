/** What a suite of tests reports. */

export interface Failure {
  readonly name: string;
  /** Where the test is written: a file, and the line where it is known. */
  readonly place?: string | undefined;
  readonly message: string;
}

export interface SlowTest {
  readonly name: string;
  readonly seconds: number;
}

/** A test of more seconds than this is worth a line. */
const slowSeconds = 5;

export interface Result {
  readonly suite: string;
  passed: number;
  /** Of the tests that passed. */
  readonly passedNames: string[];
  skipped: number;
  readonly failures: Failure[];
  /** Tests that took longer than a person likes to wait for one. */
  readonly slow: SlowTest[];
  /** What failed at first, and passed when it was tried once more. */
  readonly secondTries?: readonly Failure[];
  seconds: number;
}

/** One test, as the reporters in the test processes write it, a line of JSON each. */
export interface TestLine {
  readonly status: 'passed' | 'failed' | 'skipped';
  readonly name: string;
  readonly place?: string | undefined;
  readonly message?: string | undefined;
  readonly seconds?: number | undefined;
}

/** A result without any test yet. */
export function emptyResult(suite: string): Result {
  return { suite, passed: 0, passedNames: [], skipped: 0, failures: [], slow: [], seconds: 0 };
}

/** A suite that could not run, or not to its end: one failure that says why. */
export function broken(suite: string, message: string): Result {
  return { ...emptyResult(suite), failures: [{ name: suite, message }] };
}

/** A suite of one test: a check that passes or says what is wrong. */
export function single(suite: string, problem: string | undefined): Result {
  return problem === undefined ? { ...emptyResult(suite), passed: 1 } : broken(suite, problem);
}

export function fromLines(suite: string, lines: readonly TestLine[]): Result {
  const result = emptyResult(suite);
  for (const line of lines) addLine(result, line);
  return result;
}

export function addLine(result: Result, line: TestLine): void {
  const { status, name, place, message = '', seconds = 0 } = line;
  if (seconds > slowSeconds) result.slow.push({ name, seconds });
  if (status === 'passed') {
    result.passed += 1;
    result.passedNames.push(name);
  } else if (status === 'skipped') result.skipped += 1;
  else result.failures.push({ name, place, message });
}

/** Runs a suite and times it; whatever it throws is a failure of that suite. */
export async function timed(suite: string, runSuite: () => Promise<Result>): Promise<Result> {
  const begin = performance.now();
  const result = await runSuite().catch((error: unknown) =>
    broken(suite, error instanceof Error ? (error.stack ?? error.message) : String(error)),
  );
  result.seconds = (performance.now() - begin) / 1000;
  return result;
}
