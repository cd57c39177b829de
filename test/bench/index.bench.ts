/**
 * What it costs to know all reviews of a workspace, in the extension host of a real VS Code: 100, 1,000 and
 * 10,000 reviews, beside finding and reading the same files through `workspace.fs`. Both are measured in windows of
 * their own, in which neither was done before; then again in the same windows.
 */
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
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
import type { Cost, First, FloorWindow, IndexWindow, Moment } from './support/indexProbe.ts';

const sizes = (process.env['PIR_SIZES'] ?? '100,1000,10000').split(',').map(Number);
/** Of so many windows of each kind the median counts. */
const rounds = Number(process.env['PIR_ROUNDS'] ?? '3');
/**
 * Windows have come to rest first, which is when a few files are found and read the soonest. `PIR_MOMENT=opening` does
 * not wait for that: people mostly have the index begin then, and both take much longer and vary more.
 */
const moment: Moment = process.env['PIR_MOMENT'] === 'opening' ? 'opening' : 'rest';

const parent = temporaryFolder('index');

/** It stands in for our extension, so that the engine finds its data. */
function probeExtension(): string {
  const place = path.join(parent, 'probe');
  mkdirSync(place, { recursive: true });
  const manifest = {
    ...{ name: 'post-incident-reviews', publisher: 'pir', version: '0.0.1' },
    ...{ engines: { vscode: '^1.100.0' }, main: './extension.js' },
    ...{ activationEvents: ['onCommand:none'], contributes: contributed() },
  };
  writeFileSync(path.join(place, 'package.json'), JSON.stringify(manifest));
  writeFileSync(path.join(place, 'extension.js'), 'exports.activate = () => {};\n');
  cpSync(path.join(root, 'schemas'), path.join(place, 'schemas'), { recursive: true });
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

async function bundleProbe(extension: string): Promise<string> {
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
    plugins: [squeeze, separateEngine(slimLibraries, 'dist/data.jsonl')],
    write: false,
    logLevel: 'error',
  });
  for (const { path: file, text } of outputFiles) {
    const place = file === outfile ? file : path.join(extension, path.relative(root, file));
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, text);
  }
  return outfile;
}

/** What a probe says that does one of them first in a window of its own. */
async function measure<T>(folder: string, first: First): Promise<T> {
  const [server, browser] = await Promise.all([startServer({ name: 'index' }), launchBrowser()]);
  try {
    const context = await newWindow(browser);
    const page = await context.newPage();
    writeFileSync(path.join(folder, '../plan.json'), JSON.stringify({ first, moment }));
    return await new Promise<T>((resolve, reject) => {
      setTimeout(() => reject(new Error('Nothing within ten minutes.')), 600_000).unref();
      const onLog = (_: string, args: unknown[]): void => {
        const json = /@index (\{.*\})/.exec(args.map(String).join(' '))?.[1];
        if (json) resolve(JSON.parse(json) as T);
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

interface Windows {
  /** The first window after the extension was installed, which leaves compiled code for all others. */
  readonly installed: IndexWindow[];
  readonly floor: FloorWindow[];
  readonly cold: IndexWindow[];
  readonly warm: IndexWindow[];
}

/** Opens windows of the three kinds in turn, so that a machine that changes its speed does so for all of them. */
async function measureAll(count: number): Promise<Windows> {
  const place = path.join(parent, String(count));
  const folder = path.join(place, 'workspace');
  mkdirSync(folder, { recursive: true });
  writeWorkspace(folder, count);
  const forget = (what: string): void => rmSync(what, { recursive: true, force: true });
  forget(path.join(parent, 'global'));
  const windows: Windows = { installed: [], floor: [], cold: [], warm: [] };
  windows.installed.push(await measure(folder, 'index'));
  for (let round = 0; round < rounds; round++) {
    windows.floor.push(await measure(folder, 'floor'));
    forget(path.join(place, 'storage'));
    windows.cold.push(await measure(folder, 'index'));
    // The last one has left its cache.
    windows.warm.push(await measure(folder, 'index'));
  }
  return windows;
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[values.length >> 1]!;
}

function tell(name: string, costs: readonly Cost[], floor: readonly Cost[], target = ''): void {
  const of = (what: keyof Cost, among = costs): number => median(among.map((cost) => cost[what]));
  const ratio = (of('time') / of('time', floor)).toFixed(2);
  const worst = Math.max(...costs.map(({ block }) => block));
  console.log(
    `  ${name.padEnd(22)}${ms(of('time'))}  ${ratio} × floor${target}; processor ${ms(of('cpu'))}; longest block ${ms(of('block'))}, in the worst window ${ms(worst)}, longest collection ${ms(of('collection'))}`,
  );
}

function tellAll({ installed, floor, cold, warm }: Windows): void {
  console.log(`${cold[0]!.files} files, ${cold[0]!.items} action items`);
  const firstOf = (all: readonly (FloorWindow | IndexWindow)[]): Cost[] =>
    all.map(({ first }) => first);
  const least = firstOf(floor);
  tell('floor: found and read', least, least);
  tell('cold: complete', firstOf(cold), least, ' (target 1.5)');
  console.log(`        first items     ${ms(median(cold.map(({ firstItems }) => firstItems)))}`);
  tell('      newly installed', firstOf(installed), least);
  tell('warm: complete', firstOf(warm), least, ' (target 0.3)');
  console.log(`        first items     ${ms(median(warm.map(({ firstItems }) => firstItems)))}`);
  console.log('  again in the same windows');
  const again = floor.map((costs) => costs.floor);
  tell('floor: found and read', again, again);
  const parsed = floor.map(({ parse }) => parse);
  tell('reviews out of texts', parsed, again);
  const coldAgain = floor.map((costs) => costs.cold);
  tell('cold: complete', coldAgain, again);
  const warmAgain = floor.map((costs) => costs.warm);
  tell('warm: complete', warmAgain, again);
  // With the longest that our own code held the thread: a slice, and what could not be cut at its end.
  for (const line of [...cold[0]!.said, ...warm[0]!.said]) console.log(`        ${line}`);
  console.log(`  one save → tree       ${ms(median(floor.map(({ saveToTree }) => saveToTree)))}`);
  console.log(`  memory                ${median(cold.map(({ memory }) => memory)).toFixed(1)} MB`);
}

const probe = probeExtension();
const tests = await bundleProbe(probe);
const all: Windows[] = [];
for (const size of sizes) {
  const windows = await measureAll(size);
  all.push(windows);
  tellAll(windows);
}
const [small, large] = all.slice(-2).map(({ cold }) => cold);
if (small && large) {
  const timeOf = (costs: readonly IndexWindow[]): number =>
    median(costs.map(({ first }) => first.time));
  console.log(
    `${large[0]!.files} against ${small[0]!.files}: ${(timeOf(large) / timeOf(small)).toFixed(1)} × cold (target 11 for ten times as many)`,
  );
}
removeFolder(parent);
