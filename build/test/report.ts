/** What `npm test` prints. */
import process from 'node:process';
import { stripVTControlCharacters } from 'node:util';
import { root } from '../toolchain.mjs';
import type { Result } from './result.ts';

/** One line for a suite that ended, when it ended. */
export function printResult(result: Result): void {
  const { suite, passed, skipped, failures, secondTries = [], seconds } = result;
  const counts = [`${passed} passed`];
  if (secondTries.length > 0) counts.push(`${secondTries.length} on the second try`);
  if (skipped > 0) counts.push(`${skipped} skipped`);
  if (failures.length > 0) counts.push(`${failures.length} failed`);
  const mark = failures.length > 0 ? '✖' : '✔';
  console.log(`${mark} ${suite.padEnd(10)} ${counts.join(', ')} (${seconds.toFixed(1)} s)`);
  const slow = [...result.slow].sort((one, other) => other.seconds - one.seconds);
  for (const test of slow)
    console.log(`    ${test.seconds.toFixed(1).padStart(6)} s  ${test.name}`);
}

/** A step of setting up, where it took long enough to be worth a line. */
export function printStep(name: string, seconds: number): void {
  if (seconds >= 1) console.log(`· ${name.padEnd(10)} ready (${seconds.toFixed(1)} s)`);
}

/** What passed on the second try, and why it did not on the first. */
export function printSecondTries(results: readonly Result[]): void {
  for (const { suite, secondTries = [] } of results) {
    for (const { name, place, message } of secondTries) {
      console.log(`\n↻ ${title(suite, name)}: passed on the second try; the first time:`);
      if (place) console.log(indent(place.replace(`${root}/`, '')));
      console.log(indent(readable(message)));
    }
  }
}

function title(suite: string, name: string): string {
  return name === suite ? suite : `${suite} › ${name}`;
}

/** Every failure with its place and what it says, without the frames inside Node and libraries. */
export function printFailures(results: readonly Result[]): void {
  for (const { suite, failures } of results) {
    for (const { name, place, message } of failures) {
      console.log(`\n✖ ${title(suite, name)}`);
      if (place) console.log(indent(place.replace(`${root}/`, '')));
      console.log(indent(readable(message)));
    }
  }
}

/** The last line, `N passed, N failed` over all suites, and the end of this process. */
export function finish(results: readonly Result[]): never {
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failed = results.reduce((sum, result) => sum + result.failures.length, 0);
  if (failed > 0) console.log('');
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed > 0 ? 1 : 0);
}

function readable(message: string): string {
  return stripVTControlCharacters(message)
    .trimEnd()
    .split('\n')
    .filter((line) => !/^\s+at .*(node:internal|node:async_hooks|node_modules)/.test(line))
    .join('\n')
    .replaceAll(`file://${root}/`, '')
    .replaceAll(`${root}/`, '');
}

function indent(text: string): string {
  return text.replaceAll(/^/gm, '  ');
}
