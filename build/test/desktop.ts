/**
 * The host suites in VS Code for the desktop, which `@vscode/test-electron` downloads: for machines
 * whose network allows it.
 */
import path from 'node:path';
import process from 'node:process';
import { removeFolder, run, temporaryFolder } from '../processes.ts';
import { root } from '../toolchain.mjs';
import { quietSettings } from '../vscode/settings.ts';
import { writeUserSettings } from '../vscode/desktop.ts';
import { copyOfWorkspace } from './host.ts';
import { bundleHostTests } from './hostBundle.ts';
import { parseHostEvent } from './hostEvents.ts';
import { addLine, broken, emptyResult } from './result.ts';
import type { Result } from './result.ts';
import { withSources } from './sources.ts';

export interface DesktopTestOptions {
  readonly only?: string | undefined;
  readonly log?: ((text: string) => void) | undefined;
}

export async function runDesktopTests({ only, log }: DesktopTestOptions = {}): Promise<Result> {
  const bundle = await bundleHostTests('host', { only });
  let code: string;
  try {
    code = await download();
  } catch (error) {
    return broken('desktop', `VS Code could not be downloaded: ${String(error)}`);
  }
  const data = temporaryFolder('desktop');
  const folder = copyOfWorkspace();
  try {
    writeUserSettings(data, quietSettings);
    const { output, timedOut } = await runCode(code, [
      folder,
      `--extensionDevelopmentPath=${root}`,
      `--extensionTestsPath=${path.join(root, bundle)}`,
      `--user-data-dir=${data}`,
      `--extensions-dir=${path.join(data, 'extensions')}`,
      ...['--disable-workspace-trust', '--skip-welcome', '--skip-release-notes'],
      ...['--disable-updates', '--disable-gpu', '--no-sandbox'],
    ]);
    log?.(output);
    return readResult(output, timedOut, bundle);
  } finally {
    removeFolder(data);
    removeFolder(path.dirname(folder));
  }
}

async function download(): Promise<string> {
  const { downloadAndUnzipVSCode, SilentReporter } = await import('@vscode/test-electron');
  return await downloadAndUnzipVSCode({
    cachePath: path.join(root, '.vscode-test'),
    reporter: new SilentReporter(),
  });
}

/** Without a display it needs one that is not shown. */
async function runCode(code: string, args: readonly string[]) {
  const hidden = process.platform === 'linux' && !process.env['DISPLAY'];
  const command = hidden ? 'xvfb-run' : code;
  return await run(command, hidden ? ['-a', code, ...args] : args, { seconds: 300 });
}

function readResult(output: string, timedOut: boolean, bundle: string): Result {
  const result = emptyResult('desktop');
  let ended = false;
  for (const line of output.split('\n')) {
    const event = parseHostEvent(line);
    if (event?.type === 'test') addLine(result, withSources(event.line, bundle));
    if (event?.type === 'end') ended = true;
  }
  if (ended) return result;
  const reason = timedOut ? 'did not end in time' : 'ended before the tests did';
  result.failures.push(...broken('desktop', `VS Code ${reason}.\n${output}`).failures);
  return result;
}
