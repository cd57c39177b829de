/**
 * Bundles what ships: `dist/extension.js` (one file for every extension host, the web worker's too)
 * with the data of its engine in `dist/data.jsonl`, `dist/cli.js`, and the timeline editor's view
 * `dist/timeline.js` with its styles. With `--watch` it keeps them up to date.
 */
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { slimElements } from './elements.mjs';
import { separateEngine } from './engine.mjs';
import { generate } from './generate.mjs';
import { slimLibraries } from './libraries.mjs';
import { squeeze } from './squeeze.mjs';
import { cache, ensureToolchain, root } from './toolchain.mjs';

/**
 * The same builds of the libraries everywhere: the ones that need no Node. `neutral` adds no
 * shims, so a Node module that slips in fails the build instead of the browser.
 */
const shared = {
  absWorkingDir: root,
  bundle: true,
  format: 'cjs',
  platform: 'neutral',
  mainFields: ['module', 'main'],
  conditions: ['module', 'browser'],
  plugins: [...slimLibraries, squeeze],
  target: 'es2023',
  minify: true,
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
  write: false,
};

/** What the bundles of the last build are made of: by output file, what esbuild says of it. */
export const metafilesPlace = path.join(cache, 'metafiles.json');

/** What the extension reads when its engine is first used. */
const dataFile = 'dist/data.jsonl';

/**
 * The bundles, as options for esbuild, which writes none of them itself.
 *
 * @param added plugins for the engine of the extension, to measure what parts of it cost
 */
export function bundles(added = []) {
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const all = [
    {
      ...shared,
      entryPoints: ['src/extension.ts'],
      outfile: 'dist/extension.js',
      external: ['vscode'],
      // The engine is put in after the rest was squeezed.
      plugins: [squeeze, separateEngine([...added, ...slimLibraries], dataFile)],
    },
    {
      ...shared,
      entryPoints: ['src/cli.ts'],
      outfile: 'dist/cli.js',
      external: ['node:*'],
      banner: { js: '#!/usr/bin/env node' },
      define: { PIR_VERSION: JSON.stringify(version) },
    },
    {
      // The view of the timeline editor; its styles come out beside it as dist/timeline.css.
      ...shared,
      entryPoints: ['src/webview/timeline/main.ts'],
      outfile: 'dist/timeline.js',
      format: 'iife',
      platform: 'browser',
      plugins: [squeeze, slimElements],
    },
  ];
  return all.filter(({ entryPoints }) =>
    entryPoints.every((file) => existsSync(path.join(root, file))),
  );
}

/**
 * Makes everything in `dist`, generated sources first.
 *
 * @returns the metafile of each bundle, by its output file
 */
export async function build() {
  await generate();
  const esbuild = await import('esbuild');
  const results = await Promise.all(
    bundles().map(async (options) => {
      const { metafile, outputFiles } = await esbuild.build(options);
      mkdirSync(path.join(root, 'dist'), { recursive: true });
      for (const { path: file, contents } of outputFiles) writeFileSync(file, contents);
      return [options.outfile, metafile];
    }),
  );
  makeExecutable();
  const metafiles = Object.fromEntries(results);
  mkdirSync(cache, { recursive: true });
  writeFileSync(metafilesPlace, JSON.stringify(metafiles));
  return metafiles;
}

async function watch() {
  await generate();
  const esbuild = await import('esbuild');
  for (const options of bundles()) {
    const context = await esbuild.context({
      ...options,
      minify: false,
      write: true,
      logLevel: 'info',
    });
    await context.watch();
  }
  console.log('Watching …');
}

function makeExecutable() {
  const cli = path.join(root, 'dist/cli.js');
  if (existsSync(cli)) chmodSync(cli, 0o755);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await ensureToolchain();
  if (process.argv.includes('--watch')) await watch();
  else await build();
}
