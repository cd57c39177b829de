/** Extensions of our own that tests and measurements install beside the real one, or in its place. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { separateEngine } from '../../build/engine.mjs';
import { root } from '../../build/toolchain.mjs';

export interface Probe {
  /** Its `main`, from the root. */
  readonly entry: string;
  readonly activationEvents?: readonly string[];
  readonly contributes?: object;
}

/**
 * Bundles a probe and puts it into a folder of installed extensions.
 *
 * @param parent where that folder is made
 * @returns the folder, as a server is told of it
 */
export async function installProbe(parent: string, probe: Probe): Promise<string> {
  const { entry, activationEvents = [], contributes = {} } = probe;
  const extensions = path.join(parent, 'extensions');
  const place = path.join(extensions, 'pir.probe-0.0.1');
  mkdirSync(place, { recursive: true });
  const about = { name: 'probe', publisher: 'pir', version: '0.0.1' };
  const manifest = {
    ...about,
    engines: { vscode: '^1.100.0' },
    main: './extension.js',
    activationEvents,
    contributes,
  };
  writeFileSync(path.join(place, 'package.json'), JSON.stringify(manifest));
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile: path.join(place, 'extension.js'),
    bundle: true,
    format: 'cjs',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    conditions: ['module', 'browser'],
    external: ['vscode'],
    plugins: [separateEngine()],
    logLevel: 'error',
  });
  return extensions;
}
