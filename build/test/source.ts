/** What is checked on the sources themselves: each counts as one test. */
import process from 'node:process';
import { run } from '../processes.ts';
import { single } from './result.ts';
import type { Result } from './result.ts';

interface CheckOptions {
  /** Takes only the time that others leave. */
  readonly patient?: boolean | undefined;
}

export async function checkFormat(options: CheckOptions): Promise<Result> {
  const args = ['--check', '--log-level=warn', '.'];
  return single('format', await problems('prettier/bin/prettier.cjs', args, options));
}

export async function lint(options: CheckOptions): Promise<Result> {
  const cached = ['--cache', '--cache-strategy', 'content', '--cache-location', '.cache/eslint/'];
  const args = [...cached, '--max-warnings=0', '.'];
  return single('lint', await problems('eslint/bin/eslint.js', args, options));
}

/** The whole project, and the core again without the types of any host. */
export async function checkTypes(options: CheckOptions): Promise<Result> {
  const all = await problems('typescript/bin/tsc', ['-p', 'tsconfig.json'], options);
  const core = await problems('typescript/bin/tsc', ['-p', 'src/core/tsconfig.json'], options);
  return single('typecheck', all ?? core);
}

/** What a tool of `node_modules` writes when it is not content. */
async function problems(
  tool: string,
  args: readonly string[],
  { patient }: CheckOptions,
): Promise<string | undefined> {
  const command = [`node_modules/${tool}`, ...args];
  const { code, output, timedOut } = await run(process.execPath, command, { patient });
  if (timedOut) return `${tool} did not end in time.\n${output}`;
  return code === 0 ? undefined : output || `${tool} exited with code ${code}.`;
}
