/** Suites that run in Node: `node --test` with type stripping, the files dealt out to two processes. */
import { globSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { removeFolder, run, temporaryFolder } from '../processes.ts';
import { cache, root } from '../toolchain.mjs';
import { emptyResult, fromLines } from './result.ts';
import type { Result, TestLine } from './result.ts';

export interface NodeTestOptions {
  /** Part of a path or of a test's name: what does not match is left out. */
  readonly only?: string | undefined;
  /** Tests by their whole names: no others run, but for some of the same title. */
  readonly names?: readonly string[] | undefined;
  readonly seconds?: number;
  /** Deals the files out to processes; without it, to two in turn, where there are two cores. */
  readonly hands?: (files: readonly string[]) => readonly (readonly string[])[];
  readonly log?: ((text: string) => void) | undefined;
  readonly env?: Record<string, string>;
}

/** @param pattern which files, as a glob from the root */
export async function runNodeTests(
  suite: string,
  pattern: string,
  { only, names, seconds = 300, hands = inTurn, log, env = {} }: NodeTestOptions = {},
): Promise<Result> {
  const { files, name } = select(globSync(pattern, { cwd: root }).sort(), only);
  const patterns = names?.map(patternOfTitle) ?? (name === undefined ? [] : [name]);
  if (files.length === 0) return emptyResult(suite);

  const reports = await Promise.all(
    hands(files)
      .filter((hand) => hand.length > 0)
      .map((hand) => runFiles(hand, patterns, { seconds, log, env })),
  );
  const result = fromLines(
    suite,
    reports.flatMap(({ lines }) => lines),
  );
  for (const { wrong } of reports)
    if (wrong !== undefined) result.failures.push({ name: suite, message: wrong });
  return result;
}

/** Matches the last part of a test's whole name. */
function patternOfTitle(name: string): string {
  const title = name.split(' › ').at(-1)!;
  return title.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** Each process reads the sources anew, which costs more than a third one would gain. */
const usualProcesses = Math.min(2, availableParallelism());

function inTurn(files: readonly string[]): string[][] {
  return deal(files, usualProcesses);
}

/** Files in turn to each hand, so that neighbours, which are alike, share the work. */
export function deal<T>(files: readonly T[], hands: number): T[][] {
  return Array.from({ length: Math.min(hands, files.length) }, (_, hand) =>
    files.filter((_file, index) => index % hands === hand),
  );
}

/** What Node makes of the sources before it runs them: a third of what a process takes to load them. */
const compiled = path.join(cache, 'compiled');

interface Report {
  readonly lines: readonly TestLine[];
  /** What went wrong apart from the tests: the process broke off, or took too long. */
  readonly wrong?: string;
}

async function runFiles(
  files: readonly string[],
  patterns: readonly string[],
  options: { seconds: number; log: NodeTestOptions['log']; env: Record<string, string> },
): Promise<Report> {
  const folder = temporaryFolder('test');
  try {
    const report = path.join(folder, 'report.jsonl');
    const args = [
      '--disable-warning=ExperimentalWarning',
      // Most of what a test makes is gone at its end: with room for it, the collector has less to copy.
      '--max-semi-space-size=64',
      '--test',
      '--test-isolation=none',
      `--test-reporter=${path.join(root, 'build/test/nodeReporter.ts')}`,
      `--test-reporter-destination=${report}`,
      ...patterns.map((pattern) => `--test-name-pattern=${pattern}`),
      ...files,
    ];
    const env = { NODE_COMPILE_CACHE: compiled, ...options.env };
    const { code, output, timedOut } = await run(process.execPath, args, { ...options, env });
    const lines = readLines(report);
    if (timedOut) return { lines, wrong: `not done after ${options.seconds} s\n${output}` };
    const explained = code === 0 || lines.some(({ status }) => status === 'failed');
    return explained ? { lines } : { lines, wrong: output };
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
