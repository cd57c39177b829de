/**
 * What it costs to know all reviews of a workspace, in the extension host of a real VS Code: 100, 1,000 and
 * 10,000 reviews, beside finding and reading the same files through `workspace.fs` in the same run.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import * as esbuild from 'esbuild';
import { separateEngine } from '../../build/engine.mjs';
import { removeFolder, temporaryFolder } from '../../build/processes.ts';
import { slimLibraries } from '../../build/libraries.mjs';
import { squeeze } from '../../build/squeeze.mjs';
import { root } from '../../build/toolchain.mjs';
import { launchBrowser, newWindow } from '../../build/vscode/browser.ts';
import { startServer } from '../../build/vscode/server.ts';
import { workbenchUrl } from '../../build/vscode/workbench.ts';
import { writeWorkspace } from '../support/generatedWorkspace.ts';
import { ms } from './support/measure.ts';
import type { Cost, IndexCosts } from './support/indexProbe.ts';

const sizes = (process.env['PIR_SIZES'] ?? '100,1000,10000').split(',').map(Number);
const parent = temporaryFolder('index');

function probeExtension(): string {
  const place = path.join(parent, 'probe');
  mkdirSync(place, { recursive: true });
  const manifest = {
    ...{ name: 'probe', publisher: 'pir', version: '0.0.1', engines: { vscode: '^1.100.0' } },
    ...{ main: './extension.js', activationEvents: ['onCommand:none'] },
    contributes: contributed(),
  };
  writeFileSync(path.join(place, 'package.json'), JSON.stringify(manifest));
  writeFileSync(path.join(place, 'extension.js'), 'exports.activate = () => {};\n');
  return place;
}

/** The probe reads the settings of ours, so it has their defaults. */
function contributed(): object {
  const properties = {
    'pir.files.include': {
      type: 'object',
      default: {
        '**/*.pir.{yaml,yml,md}': true,
        '**/{postmortems,incidents,incident-reviews}/**/*.{md,markdown}': true,
      },
    },
    'pir.files.exclude': { type: 'object', default: { '**/node_modules/**': true } },
  };
  return { configuration: { properties } };
}

async function bundleProbe(): Promise<string> {
  const outfile = path.join(parent, 'probe.js');
  const { outputFiles } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: [path.join(import.meta.dirname, 'support/indexProbe.ts')],
    outfile,
    bundle: true,
    minify: true,
    format: 'cjs',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    conditions: ['module', 'browser'],
    external: ['vscode'],
    // As it ships.
    plugins: [squeeze, separateEngine(slimLibraries)],
    write: false,
    logLevel: 'error',
  });
  writeFileSync(outfile, outputFiles[0]!.text);
  return outfile;
}

async function measure(count: number): Promise<IndexCosts> {
  const folder = path.join(parent, String(count), 'workspace');
  mkdirSync(folder, { recursive: true });
  writeWorkspace(folder, count);
  const [server, browser] = await Promise.all([startServer({ name: 'index' }), launchBrowser()]);
  try {
    const context = await newWindow(browser);
    const page = await context.newPage();
    return await new Promise<IndexCosts>((resolve, reject) => {
      setTimeout(() => reject(new Error('Nothing within ten minutes.')), 600_000).unref();
      const onLog = (_: string, args: unknown[]): void => {
        const json = /@index (\{.*\})/.exec(args.map(String).join(' '))?.[1];
        if (json) resolve(JSON.parse(json) as IndexCosts);
      };
      const open = async (): Promise<void> => {
        await page.exposeFunction('codeAutomationLog', onLog);
        await page.exposeFunction('codeAutomationExit', (code: number) => {
          if (code !== 0) reject(new Error(`The extension host ended with code ${code}.`));
        });
        await page.goto(workbenchUrl(server, { folder, extension: probe, tests }));
      };
      open().catch(reject);
    });
  } finally {
    await browser.close();
    server.stop();
  }
}

const probe = probeExtension();
const tests = await bundleProbe();
const all: IndexCosts[] = [];
for (const size of sizes) {
  const costs = await measure(size);
  all.push(costs);
  console.log(`${costs.files} files, ${costs.items} action items`);
  const tell = (name: string, cost: Cost, target = ''): void => {
    const ratio = (cost.time / costs.floor.time).toFixed(2);
    const ofCpu = (cost.cpu / costs.floor.cpu).toFixed(2);
    console.log(
      `  ${name.padEnd(24)}${ms(cost.time)}  ${ratio} × floor${target}; processor ${ms(cost.cpu)}, ${ofCpu} ×; longest block ${ms(cost.block)}, longest collection ${ms(cost.collection)}`,
    );
  };
  tell('floor: found and read', costs.floor);
  tell('reviews out of texts', costs.parse);
  tell('cold: complete', costs.cold, ' (target 1.5)');
  console.log(`        first items       ${ms(costs.coldFirst)}`);
  tell('warm: complete', costs.warm, ' (target 0.3)');
  console.log(`        first items       ${ms(costs.warmFirst)}`);
  // With the longest that our own code held the thread: a slice, and what could not be cut at its end.
  for (const line of costs.said) console.log(`        ${line}`);
  console.log(`  one save → tree        ${ms(costs.saveToTree)}`);
  console.log(`  memory                 ${costs.memory.toFixed(1)} MB`);
}
const [small, large] = all.slice(-2);
if (small && large) {
  console.log(
    `${large.files} against ${small.files}: ${(large.cold.time / small.cold.time).toFixed(1)} × cold (target 11 for ten times as many)`,
  );
}
removeFolder(parent);
