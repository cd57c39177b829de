/**
 * A second try for tests in an editor, which on a busy machine fail now and then for want of time: what
 * failed runs once more in a fresh editor. What passes then is counted as passed, and said.
 */
import type { Failure, Result } from './result.ts';

/** More failures than this are no accident. */
const MOST = 5;

/** @param names only these tests; all without it */
type Run = (names?: readonly string[]) => Promise<Result>;

/** @returns the first result, in which what passed the second time is no failure any more */
export async function withSecondTry(run: Run): Promise<Result> {
  const first = await run();
  const { failures, suite } = first;
  if (failures.length === 0 || failures.length > MOST) return first;
  // The suite itself broke off: nobody knows what of it would have passed.
  const isWhole = failures.some(({ name }) => name === suite);
  const second = await run(isWhole ? undefined : failures.map(({ name }) => name));
  if (isWhole) return { ...second, secondTries: failures };
  const passes = ({ name }: Failure): boolean => second.passedNames.includes(name);
  const secondTries = failures.filter(passes);
  return {
    ...first,
    passed: first.passed + secondTries.length,
    failures: failures.filter((failure) => !passes(failure)),
    secondTries,
  };
}
