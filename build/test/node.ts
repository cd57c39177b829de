/** Suites that run in Node: `node --test` with type stripping, all files in one process. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { removeFolder, run, temporaryFolder } from '../processes.ts';
import { root } from '../toolchain.mjs';
import { broken, emptyResult, fromLines } from './result.ts';
import type { Result, TestLine } from './result.ts';

export interface NodeTestOptions {
  /** Part of a path or of a test's name: what does not match is left out. */
  readonly only?: string | undefined;
  readonly seconds?: number;
  readonly log?: ((text: string) => void) | undefined;
  readonly env?: Record<string, string>;
}

/** @param pattern which files, as a glob from the root */
export async function runNodeTests(
  suite: string,
  pattern: string,
  { only, seconds = 120, log, env = {} }: NodeTestOptions = {},
): Promise<Result> {
  const { files, name } = select(globSync(pattern, { cwd: root }).sort(), only);
  if (files.length === 0) return emptyResult(suite);

  const folder = temporaryFolder('test');
  try {
    const report = path.join(folder, 'report.jsonl');
    const args = [
      '--disable-warning=ExperimentalWarning',
      '--test',
      '--test-isolation=none',
      `--test-reporter=${path.join(root, 'build/test/nodeReporter.ts')}`,
      `--test-reporter-destination=${report}`,
      ...(name === undefined ? [] : [`--test-name-pattern=${name}`]),
      ...files,
    ];
    const { code, output, timedOut } = await run(process.execPath, args, { seconds, log, env });
    const result = fromLines(suite, readLines(report));
    if (timedOut) {
      result.failures.push(...broken(suite, `not done after ${seconds} s\n${output}`).failures);
    } else if (code !== 0 && result.failures.length === 0) {
      result.failures.push(...broken(suite, output).failures);
    }
    return result;
  } finally {
    removeFolder(folder);
  }
}

/** The files whose path contains `only`; where there is none, all files and a name to look for. */
export function select(
  files: readonly string[],
  only: string | undefined,
): { files: readonly string[]; name?: string } {
  if (only === undefined) return { files };
  const byPath = files.filter((file) => file.includes(only));
  return byPath.length > 0 ? { files: byPath } : { files, name: only };
}

function readLines(file: string): TestLine[] {
  try {
    return readFileSync(file, 'utf8').split('\n').flatMap(parse);
  } catch {
    return [];
  }
}

/** Nothing for an empty line and for the last line of a run that was cut off. */
function parse(line: string): TestLine[] {
  try {
    return [JSON.parse(line) as TestLine];
  } catch {
    return [];
  }
}
