/**
 * What the extension costs somebody who opens an editor: the time it takes to activate, beside an
 * extension that does nothing, both installed from their packages in a real VS Code; and the sizes.
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import * as esbuild from 'esbuild';
import { packageExtension, runVsce } from '../../build/package.ts';
import { removeFolder, temporaryFolder } from '../../build/processes.ts';
import { root } from '../../build/toolchain.mjs';
import { launchBrowser, newWindow } from '../../build/vscode/browser.ts';
import { installExtension, startServer } from '../../build/vscode/server.ts';
import { workbenchUrl } from '../../build/vscode/workbench.ts';
import type { Activation } from './support/activationProbe.ts';

const windows = 10;
const folder = temporaryFolder('activation');
const extensions = path.join(folder, 'extensions');

/** A folder with these files. */
function writeFolder(name: string, files: Readonly<Record<string, string>>): string {
  const place = path.join(folder, name);
  mkdirSync(place, { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(path.join(place, file), text);
  return place;
}

function extensionFiles(name: string): Record<string, string> {
  const manifest = {
    ...{ name, publisher: 'pir', version: '0.0.1', engines: { vscode: '^1.100.0' } },
    ...{ main: './extension.js', browser: './extension.js', activationEvents: ['onCommand:none'] },
  };
  return {
    'package.json': JSON.stringify(manifest),
    'extension.js': 'exports.activate = () => {};\n',
    'README.md': 'It does nothing.\n',
  };
}

/** Ours as it is packaged, except that nothing activates it before the probe does. */
function oursWithoutEvents(): string {
  const place = writeFolder('ours', {});
  const skipped = new Set(['node_modules', '.git', '.cache', 'out', 'test']);
  for (const name of readdirSync(root)) {
    if (!skipped.has(name))
      cpSync(path.join(root, name), path.join(place, name), { recursive: true });
  }
  const file = path.join(place, 'package.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as object;
  writeFileSync(file, JSON.stringify({ ...manifest, activationEvents: ['onCommand:none'] }));
  return place;
}

async function installBoth(): Promise<void> {
  const places = {
    ours: oursWithoutEvents(),
    empty: writeFolder('empty', extensionFiles('empty')),
  };
  for (const [name, place] of Object.entries(places)) {
    const vsix = path.join(folder, `${name}.vsix`);
    await runVsce(['--out', vsix, '--skip-license'], place);
    await installExtension(vsix, extensions);
  }
}

async function bundleProbe(): Promise<string> {
  const outfile = path.join(folder, 'probe.js');
  await esbuild.build({
    entryPoints: [path.join(import.meta.dirname, 'support/activationProbe.ts')],
    outfile,
    bundle: true,
    format: 'cjs',
    platform: 'neutral',
    external: ['vscode'],
  });
  return outfile;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return (
    (sorted[Math.floor((sorted.length - 1) / 2)]! + sorted[Math.ceil((sorted.length - 1) / 2)]!) / 2
  );
}

async function measure(): Promise<Activation[]> {
  const tests = await bundleProbe();
  const extension = writeFolder('probe', extensionFiles('probe'));
  const [server, browser] = await Promise.all([
    startServer({ name: 'activation', extensions }),
    launchBrowser(),
  ]);
  const found: Activation[] = [];
  for (let index = 0; index < windows; index += 1) {
    const opened = writeFolder(index % 2 === 0 ? 'ours-first' : 'empty-first', {});
    const context = await newWindow(browser);
    const page = await context.newPage();
    const done = new Promise<Activation>((resolve, reject) => {
      setTimeout(() => reject(new Error('No window within 3 minutes.')), 180_000).unref();
      const onLog = (_: string, args: unknown[]): void => {
        const json = /@activation (\{.*\})/.exec(args.map(String).join(' '))?.[1];
        if (json) resolve(JSON.parse(json) as Activation);
      };
      const open = async (): Promise<void> => {
        await page.exposeFunction('codeAutomationLog', onLog);
        await page.exposeFunction('codeAutomationExit', (code: number) => {
          if (code !== 0) reject(new Error(`The extension host ended with code ${code}.`));
        });
        await page.goto(workbenchUrl(server, { folder: opened, extension, tests }));
      };
      open().catch(reject);
    });
    found.push(await done);
    await context.close();
  }
  await browser.close();
  server.stop();
  return found;
}

function milliseconds(values: readonly number[]): string {
  return `${median(values).toFixed(1).padStart(7)} ms (${Math.min(...values).toFixed(1)} ms)`;
}

function kilobytes(file: string): string {
  return `${(statSync(file).size / 1000).toFixed(1).padStart(7)} kB`;
}

await installBoth();
const times = await measure();
const ours = times.map((time) => time.ours);
const empty = times.map((time) => time.empty);
console.log(`activation, median (least) of ${windows} windows`);
console.log(`  ours             ${milliseconds(ours)}`);
console.log(`  empty extension  ${milliseconds(empty)}`);
console.log(`  ratio            ${(median(ours) / median(empty)).toFixed(1)}`);
console.log('sizes');
for (const file of ['dist/extension.js', 'dist/cli.js']) {
  const gzip = gzipSync(readFileSync(path.join(root, file)));
  console.log(
    `  ${file.padEnd(17)}${kilobytes(path.join(root, file))}, gzip ${(gzip.length / 1000).toFixed(1)} kB`,
  );
}
console.log(`  ${'.vsix'.padEnd(17)}${kilobytes(await packageExtension(folder))}`);
removeFolder(folder);
