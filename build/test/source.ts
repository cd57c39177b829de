/** What is checked on the sources themselves: each counts as one test. */
import process from 'node:process';
import { run } from '../processes.ts';
import { single } from './result.ts';
import type { Result } from './result.ts';

export async function checkFormat(): Promise<Result> {
  return single(
    'format',
    await problems('prettier/bin/prettier.cjs', ['--check', '--log-level=warn', '.']),
  );
}

export async function lint(): Promise<Result> {
  const cached = ['--cache', '--cache-strategy', 'content', '--cache-location', '.cache/eslint/'];
  return single(
    'lint',
    await problems('eslint/bin/eslint.js', [...cached, '--max-warnings=0', '.']),
  );
}

/** The whole project, and the core again without the types of any host. */
export async function checkTypes(): Promise<Result> {
  const all = await problems('typescript/bin/tsc', ['-p', 'tsconfig.json']);
  const core = await problems('typescript/bin/tsc', ['-p', 'src/core/tsconfig.json']);
  return single('typecheck', all ?? core);
}

/** What a tool of `node_modules` writes when it is not content. */
async function problems(tool: string, args: readonly string[]): Promise<string | undefined> {
  const { code, output, timedOut } = await run(process.execPath, [`node_modules/${tool}`, ...args]);
  if (timedOut) return `${tool} did not end in time.\n${output}`;
  return code === 0 ? undefined : output || `${tool} exited with code ${code}.`;
}
