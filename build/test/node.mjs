/** Suites that need no editor: `node --test` with type stripping, all files in one process. */
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { root } from '../toolchain.mjs';
import { run } from './processes.mjs';
import { broken, fromLines } from './result.mjs';

/**
 * @param pattern which files, as a glob from the root
 * @param options.only part of a path or of a test's name: what does not match is left out
 */
export async function runNodeTests(suite, pattern, { only, seconds = 120, log } = {}) {
  const all = globSync(pattern, { cwd: root }).sort();
  const byPath = only ? all.filter((file) => file.includes(only)) : all;
  const files = byPath.length > 0 ? byPath : all;
  if (files.length === 0) return fromLines(suite, []);
  const byName = only && byPath.length === 0 ? [`--test-name-pattern=${only}`] : [];

  const folder = mkdtempSync(path.join(tmpdir(), 'pir-test-'));
  try {
    const report = path.join(folder, 'report.jsonl');
    const { code, output, timedOut } = await run(
      process.execPath,
      [
        '--disable-warning=ExperimentalWarning',
        '--test',
        '--test-isolation=none',
        `--test-reporter=${path.join(root, 'build/test/nodeReporter.mjs')}`,
        `--test-reporter-destination=${report}`,
        ...byName,
        ...files,
      ],
      { seconds, log },
    );
    const result = fromLines(suite, readLines(report));
    if (timedOut) {
      result.failures.push(...broken(suite, `not done after ${seconds} s\n${output}`).failures);
    } else if (code !== 0 && result.failures.length === 0) {
      result.failures.push(...broken(suite, output).failures);
    }
    return result;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readLines(file) {
  try {
    return readFileSync(file, 'utf8').split('\n').filter(Boolean).map(parse).filter(Boolean);
  } catch {
    return [];
  }
}

function parse(line) {
  try {
    return JSON.parse(line);
  } catch {
    // The last line of a run that was cut off.
    return undefined;
  }
}
