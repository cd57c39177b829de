/**
 * What the bundles are made of: `npm run bench -- size`. The whole as it ships; of its parts the bytes that
 * esbuild made of them, before data was taken out and the whole was squeezed, which `glue` has too.
 */
import path from 'node:path';
import { build } from 'esbuild';
import type { Metafile } from 'esbuild';
import { bundles } from '../../build/build.mjs';
import { root } from '../../build/toolchain.mjs';

/** Folders of this many parts say enough. */
const DEPTH = 3;
/** Parts below this many bytes are told together. */
const SMALL = 1000;

function partOf(file: string): string {
  const library = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file);
  if (library) return `node_modules/${library[1]}`;
  return file.split('/').slice(0, DEPTH).join('/');
}

function partsOf({ inputs, bytes }: Metafile['outputs'][string]): [string, number][] {
  const parts = new Map<string, number>();
  let glue = bytes;
  for (const [file, { bytesInOutput }] of Object.entries(inputs)) {
    const part = partOf(file);
    parts.set(part, (parts.get(part) ?? 0) + bytesInOutput);
    glue -= bytesInOutput;
  }
  const large = [...parts].filter(([, size]) => size >= SMALL).sort((a, b) => b[1] - a[1]);
  const small = [...parts].filter(([, size]) => size < SMALL);
  const rest = small.reduce((sum, [, size]) => sum + size, 0);
  return [...large, [`${small.length} small parts`, rest], ['glue', glue]];
}

const kilobytes = (size: number): string => `${(size / 1000).toFixed(1).padStart(7)} kB`;

for (const options of bundles()) {
  const { metafile, outputFiles } = await build({ ...options, metafile: true, write: false });
  for (const { path: file, contents } of outputFiles) {
    const name = path.relative(root, file);
    const bytes = contents.length;
    console.log(`${kilobytes(bytes)}  ${name}`);
    const output = metafile.outputs[name];
    for (const [part, size] of output ? partsOf({ ...output, bytes }) : [])
      console.log(`${kilobytes(size)}    ${part}`);
  }
}
