/** Turns places in a bundle of host suites back into places in the sources. */
import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import type { SourceMapPayload } from 'node:module';
import path from 'node:path';
import { root } from '../toolchain.mjs';
import type { TestLine } from './result.ts';

const maps = new Map<string, SourceMap>();

/** The web worker host runs a module as the body of a function whose head takes two lines. */
const headLines = { host: 0, web: 2 };

/** @param bundle the bundle's path from the root */
export function withSources(line: TestLine, bundle: string): TestLine {
  if (line.message === undefined) return line;
  const host = path.basename(bundle).startsWith('web') ? 'web' : 'host';
  const map = maps.get(bundle) ?? readMap(bundle);
  maps.set(bundle, map);
  const frame = new RegExp(`\\(?\\S*${bundle.replaceAll('.', '\\.')}\\S*?:(\\d+):(\\d+)\\)?`, 'g');
  const message = line.message.replaceAll(frame, (whole, row: string, column: string) => {
    const entry = map.findEntry(Number(row) - 1 - headLines[host], Number(column) - 1);
    if (!('originalSource' in entry)) return whole;
    const file = path.resolve(root, path.dirname(bundle), entry.originalSource);
    return `(${file}:${entry.originalLine + 1}:${entry.originalColumn + 1})`;
  });
  return { ...line, message };
}

function readMap(bundle: string): SourceMap {
  const text = readFileSync(path.join(root, `${bundle}.map`), 'utf8');
  return new SourceMap(JSON.parse(text) as SourceMapPayload);
}
