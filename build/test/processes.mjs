/**
 * Child processes that leave nothing behind: each leads a process group of its own, which is ended
 * when it runs too long and when this process ends, however it ends.
 */
import { spawn } from 'node:child_process';
import process from 'node:process';
import { root, toolEnvironment } from '../toolchain.mjs';

const running = new Set();
const posix = process.platform !== 'win32';

process.on('exit', endAll);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    endAll();
    process.exit(130);
  });
}

/** Starts a command in a process group of its own. */
export function start(command, args, options = {}) {
  const child = spawn(command, args, {
    cwd: root,
    env: toolEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: posix,
    ...options,
  });
  running.add(child);
  child.on('close', () => running.delete(child));
  return child;
}

/** Ends a started command and all it started. */
export function end(child) {
  running.delete(child);
  if (child.pid === undefined) return;
  try {
    if (posix) process.kill(-child.pid, 'SIGKILL');
    else spawn('taskkill', ['/pid', String(child.pid), '/t', '/f'], { stdio: 'ignore' });
  } catch {
    // It ended by itself.
  }
}

function endAll() {
  for (const child of running) end(child);
}

/**
 * Runs a command to its end.
 *
 * @param options.seconds how long it may take; then its group is ended and `timedOut` is set
 * @param options.log where what it writes goes as well, as it comes
 * @returns `{code, output, timedOut}`; `output` is both streams together
 */
export function run(command, args, { seconds = 300, log, ...options } = {}) {
  return new Promise((resolve) => {
    const child = start(command, args, options);
    let output = '';
    let timedOut = false;
    const timer = setTimeout(() => {
      timedOut = true;
      end(child);
    }, seconds * 1000);
    const take = (chunk) => {
      output += chunk;
      log?.(chunk);
    };
    child.stdout?.setEncoding('utf8').on('data', take);
    child.stderr?.setEncoding('utf8').on('data', take);
    child.on('error', (error) => {
      clearTimeout(timer);
      resolve({ code: 127, output: `${output}${error.message}`, timedOut });
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ code: code ?? 1, output, timedOut });
    });
  });
}
