/** What is checked on the sources themselves: each counts as one test. */
import process from 'node:process';
import { run } from '../processes.ts';
import { single } from './result.ts';
import type { Result } from './result.ts';

export async function checkFormat(): Promise<Result> {
  return single('format', await problems('oxfmt/bin/oxfmt', ['--check']));
}

export async function lint(): Promise<Result> {
  return single('lint', await problems('oxlint/bin/oxlint', ['--deny-warnings']));
}

/** All there is, the core again without the types of any host, and what runs in a browser. */
const projects = ['tsconfig.json', 'src/core/tsconfig.json', 'src/webview/tsconfig.json'];

export async function checkTypes(): Promise<Result> {
  let found: string | undefined;
  for (const project of projects) found ??= await problems('typescript/bin/tsc', ['-p', project]);
  return single('typecheck', found);
}

/** What a tool of `node_modules` writes when it is not content. */
async function problems(tool: string, args: readonly string[]): Promise<string | undefined> {
  const { code, output, timedOut } = await run(process.execPath, [`node_modules/${tool}`, ...args]);
  if (timedOut) return `${tool} did not end in time.\n${output}`;
  return code === 0 ? undefined : output || `${tool} exited with code ${code}.`;
}
