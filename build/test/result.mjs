/**
 * What a suite reports: how many tests passed, and each failure in words.
 *
 * @typedef {{ name: string, place?: string, message: string }} Failure
 * @typedef {{ suite: string, passed: number, skipped: number, failures: Failure[], seconds: number }} Result
 */

/** @returns {Result} a suite that could not run: one failure that says why */
export function broken(suite, message) {
  return { suite, passed: 0, skipped: 0, failures: [{ name: suite, message }], seconds: 0 };
}

/** @returns {Result} from the reporter's lines: `{status, name, place, message}` each */
export function fromLines(suite, lines) {
  const result = { suite, passed: 0, skipped: 0, failures: [], seconds: 0 };
  for (const { status, name, place, message } of lines) {
    if (status === 'passed') result.passed += 1;
    else if (status === 'skipped') result.skipped += 1;
    else result.failures.push({ name, place, message });
  }
  return result;
}

/** Runs a suite and times it; whatever it throws is a failure of that suite. */
export async function timed(suite, runSuite) {
  const begin = performance.now();
  let result;
  try {
    result = await runSuite();
  } catch (error) {
    result = broken(suite, error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
  result.seconds = (performance.now() - begin) / 1000;
  return result;
}
