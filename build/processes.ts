/**
 * Child processes that leave nothing behind: each leads a process group of its own, which is ended
 * when the child is done, when it runs too long, and when this process ends, however it ends.
 */
import { spawn } from 'node:child_process';
import type { ChildProcess, SpawnOptions } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { root, toolEnvironment } from './toolchain.mjs';

const running = new Set<ChildProcess>();
const folders = new Set<string>();

/**
 * In the environment of every child, the folder for its temporary ones: a child that is killed
 * removes nothing itself.
 */
const temporaryParent = 'PIR_TEMPORARY';

/**
 * Said in the environment of every child. One that starts children itself leaves them in its own
 * group, so that ending that group ends them too.
 */
const inGroup = 'PIR_IN_PROCESS_GROUP';
const makesGroups = process.platform !== 'win32' && process.env[inGroup] === undefined;

process.on('exit', () => {
  endAll();
  for (const folder of folders) removeFolder(folder);
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    process.exit(130);
  });
}

/** Starts a command, whose output can be read from the pipes of what is returned. */
export function start(
  command: string,
  args: readonly string[],
  options: SpawnOptions = {},
): ChildProcess {
  const child = spawn(command, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...options,
    env: {
      ...toolEnvironment(),
      ...options.env,
      [inGroup]: '1',
      [temporaryParent]: parentFolder(),
    },
    detached: makesGroups,
  });
  running.add(child);
  // What a child leaves running holds its pipes open: end that when the child itself is gone.
  child.on('exit', () => end(child));
  return child;
}

/** Ends a started command and all it started. Does no harm to one that has ended. */
export function end(child: ChildProcess): void {
  running.delete(child);
  if (child.pid === undefined) return;
  try {
    if (makesGroups) process.kill(-child.pid, 'SIGKILL');
    else if (process.platform !== 'win32') child.kill('SIGKILL');
    else spawn('taskkill', ['/pid', String(child.pid), '/t', '/f'], { stdio: 'ignore' });
  } catch {
    // All of it had ended by itself.
  }
}

/** A temporary folder, which is removed when this process ends, if not before. */
export function temporaryFolder(name: string): string {
  const parent = process.env[temporaryParent] ?? tmpdir();
  const folder = mkdtempSync(path.join(parent, `pir-${name}-`));
  folders.add(folder);
  return folder;
}

function parentFolder(): string {
  return (process.env[temporaryParent] ??= temporaryFolder('run'));
}

/** Removes a folder and all in it, even while something still writes there. */
export function removeFolder(folder: string): void {
  folders.delete(folder);
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

function endAll(): void {
  for (const child of running) end(child);
}

export interface RunOptions extends SpawnOptions {
  /** How long it may take; then it is ended and `timedOut` is set. */
  readonly seconds?: number;
  /** Where what it writes goes as well, as it comes. */
  readonly log?: ((text: string) => void) | undefined;
}

export interface RunResult {
  readonly code: number;
  /** Both streams together. */
  readonly output: string;
  readonly timedOut: boolean;
}

/** Runs a command to its end. Never rejects: a command that cannot be started has code 127. */
export function run(
  command: string,
  args: readonly string[],
  { seconds = 300, log, ...options }: RunOptions = {},
): Promise<RunResult> {
  return new Promise((resolve) => {
    const child = start(command, args, options);
    let output = '';
    let timedOut = false;
    const timer = setTimeout(() => {
      timedOut = true;
      end(child);
    }, seconds * 1000);
    const take = (chunk: string): void => {
      output += chunk;
      log?.(chunk);
    };
    child.stdout?.setEncoding('utf8').on('data', take);
    child.stderr?.setEncoding('utf8').on('data', take);
    const done = (code: number): void => {
      clearTimeout(timer);
      resolve({ code, output, timedOut });
    };
    child.on('error', (error) => {
      output += error.message;
      running.delete(child);
      done(127);
    });
    child.on('close', (code) => done(code ?? 1));
  });
}
