/**
 * What the bundles are made of: `npm run bench -- size`. The whole as it ships; of its parts the bytes that
 * esbuild made of them, before data was taken out and the whole was squeezed, which `glue` has too.
 */
import path from 'node:path';
import { build } from 'esbuild';
import type { BuildOptions, Metafile, Plugin } from 'esbuild';
import { bundles } from '../../build/build.mjs';
import { packed } from '../../build/repack.ts';
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

/** What stands for the language rules where there are none. */
const noLanguageRules: Readonly<Record<string, string>> = {
  'findBlame.ts': 'export const blameOf = () => ({ matches: [], steps: [] });',
  'blameRules.ts': 'export const blameRules = []; export const rankOf = () => 0;',
  'ownRules.ts': 'export const ownRules = () => [];',
  'namedPeople.ts':
    'export const namedInCauses = () => []; export const roleFix = () => []; export const rolesFor = () => [];',
};

const withoutLanguageRules: Plugin = {
  name: 'without-language-rules',
  setup(extension) {
    extension.onLoad(
      { filter: /src[\\/]core[\\/]checks[\\/]blame[\\/]\w+\.ts$/ },
      ({ path: file }) => {
        const contents = noLanguageRules[path.basename(file)];
        return contents === undefined ? undefined : { contents, loader: 'ts' };
      },
    );
  },
};

/** Bytes of the extension's code and of its data, as they are and as the `.vsix` has them. */
async function sizes(
  options: BuildOptions,
): Promise<{ code: number; data: number; packed: number }> {
  const { outputFiles } = await build({ ...options, write: false });
  const sizeOf = (name: string): number =>
    outputFiles.find(({ path: file }) => file.endsWith(name))?.contents.length ?? 0;
  const shipped = outputFiles.filter(({ path: file }) => /\.(js|jsonl)$/.test(file));
  const archived = await Promise.all(shipped.map(({ contents }) => packed(contents)));
  const packedSize = archived.reduce((sum, { length }) => sum + length, 0);
  return { code: sizeOf('extension.js'), data: sizeOf('data.jsonl'), packed: packedSize };
}

const all = await sizes(bundles()[0]!);
const rest = await sizes(bundles([withoutLanguageRules])[0]!);
console.log(`\n${kilobytes(all.packed - rest.packed)}  of the .vsix are the language rules:`);
console.log(`${kilobytes(all.code - rest.code)}    of extension.js, before it is packed`);
console.log(`${kilobytes(all.data - rest.data)}    of data.jsonl, before it is packed`);
