/**
 * Writes the sources that are made from other files (into git-ignored folders). Called before
 * building, testing and type-checking, so it does nothing when nothing changed.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { validators } from './generate/validators.mjs';
import { cache, ensureToolchain, root } from './toolchain.mjs';

/**
 * One thing to make. `inputs` and `outputs` are paths from the root; `run` reads the first, writes
 * the second, and is called only when an input (or the module named in `inputs` that does the work)
 * changed or an output is missing.
 *
 * @typedef {{ name: string, inputs: string[], outputs: string[], run: () => Promise<void> }} Generator
 */

/** @type {Generator[]} */
const generators = [validators];

export async function generate() {
  const stampFile = path.join(cache, 'generated.json');
  const stamps = readStamps(stampFile);
  let changed = false;
  for (const { name, inputs, outputs, run } of generators) {
    const stamp = hash(['build/generate.mjs', 'package-lock.json', ...inputs]);
    const complete = outputs.every((output) => existsSync(path.join(root, output)));
    if (complete && stamps[name] === stamp) continue;
    await run();
    stamps[name] = stamp;
    changed = true;
  }
  if (!changed) return;
  mkdirSync(cache, { recursive: true });
  writeFileSync(stampFile, JSON.stringify(stamps, undefined, 2));
}

function readStamps(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}

function hash(files) {
  const sum = createHash('sha256');
  for (const file of files) sum.update(file).update(readFileSync(path.join(root, file)));
  return sum.digest('hex');
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await ensureToolchain();
  await generate();
}
