/** The end-to-end suites: on the packaged extension, installed from its `.vsix`. */
import { rmSync } from 'node:fs';
import path from 'node:path';
import { packageExtension } from '../package.ts';
import { root } from '../toolchain.mjs';
import { ensureChromium } from '../vscode/chromium.ts';
import { installExtension } from '../vscode/server.ts';
import { runNodeTests } from './node.ts';
import type { NodeTestOptions } from './node.ts';
import type { Result } from './result.ts';

/** Packages what `dist` has, installs it into a folder of its own, and runs the suites with it. */
export async function runEndToEndTests({
  only,
  names,
  log,
}: NodeTestOptions = {}): Promise<Result> {
  return await runNodeTests('e2e', 'test/e2e/**/*.test.ts', {
    only,
    names,
    log,
    seconds: 600,
    hands: (files) => [files.filter((file) => !isAlone(file)), files.filter(isAlone)],
    env: await installPackage(),
  });
}

/**
 * Tests with a server and a browser of their own run beside the others. Those share one server, one
 * browser and mostly one window: a second of each would take longer than it saves.
 */
function isAlone(file: string): boolean {
  return path.basename(file).startsWith('killed.');
}

/** Packages and installs what `dist` has. @returns where tests find it: a part of their environment */
export async function installPackage(): Promise<Record<string, string>> {
  const folder = path.join(root, 'out/e2e-package');
  rmSync(folder, { recursive: true, force: true });
  const vsix = await packageExtension(folder);
  const extensions = path.join(folder, 'extensions');
  // Missing parts are installed here, where no test's time limit runs.
  await Promise.all([installExtension(vsix, extensions), ensureChromium()]);
  return { PIR_VSIX: vsix, PIR_EXTENSIONS: extensions };
}
