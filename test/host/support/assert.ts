/**
 * The assertions that host suites use, under the names of `node:assert/strict`, which the web worker
 * host does not have.
 */

class AssertionError extends Error {
  override readonly name = 'AssertionError';
}

function fail(message: string): never {
  throw new AssertionError(message);
}

function ok(value: unknown, message = `${show(value)} is not truthy`): asserts value {
  if (!value) fail(message);
}

function equal<T>(actual: unknown, expected: T, message?: string): asserts actual is T {
  if (!Object.is(actual, expected)) fail(difference(actual, expected, message));
}

function notEqual(actual: unknown, unexpected: unknown, message?: string): void {
  if (Object.is(actual, unexpected)) fail(message ?? `${show(actual)} is what it must not be`);
}

/** Compares by content; `undefined` in an object is not the same as nothing there. */
function deepEqual(actual: unknown, expected: unknown, message?: string): void {
  if (!same(actual, expected)) fail(difference(actual, expected, message));
}

function match(actual: string, pattern: RegExp, message?: string): void {
  if (!pattern.test(actual)) fail(message ?? `${show(actual)} does not match ${String(pattern)}`);
}

function doesNotMatch(actual: string, pattern: RegExp, message?: string): void {
  if (pattern.test(actual)) fail(message ?? `${show(actual)} matches ${String(pattern)}`);
}

async function rejects(promise: PromiseLike<unknown>, pattern: RegExp = /(?:)/): Promise<void> {
  const rejected = await promise.then(
    () => undefined,
    (error: unknown) => ({ error }),
  );
  if (!rejected) fail('nothing was thrown');
  match(String(rejected.error), pattern);
}

function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const left = Object.entries(a);
  const right = new Map(Object.entries(b));
  return (
    left.length === right.size &&
    left.every(([key, value]) => right.has(key) && same(value, right.get(key)))
  );
}

function difference(actual: unknown, expected: unknown, message?: string): string {
  const values = `expected ${show(expected)}\nactual   ${show(actual)}`;
  return message === undefined ? values : `${message}\n${values}`;
}

function show(value: unknown): string {
  if (value instanceof Error) return String(value);
  return JSON.stringify(value, undefined, 2) ?? String(value);
}

interface Assert {
  fail: typeof fail;
  ok: (value: unknown, message?: string) => asserts value;
  equal: <T>(actual: unknown, expected: T, message?: string) => asserts actual is T;
  notEqual: typeof notEqual;
  deepEqual: typeof deepEqual;
  match: typeof match;
  doesNotMatch: typeof doesNotMatch;
  rejects: typeof rejects;
}

const assert: Assert = {
  fail,
  ok,
  equal,
  notEqual,
  deepEqual,
  match,
  doesNotMatch,
  rejects,
};

export default assert;
