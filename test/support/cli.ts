import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import { main } from '../../src/cli/main.ts';

/** What `pir` left behind when it ended. */
export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface Surroundings {
  readonly cwd?: string;
  readonly input?: string | Uint8Array;
  readonly colours?: boolean;
}

/** Runs `pir` in this process, with a terminal that only remembers. */
export async function pir(
  args: readonly string[],
  { cwd = '/', input = '', colours = false }: Surroundings = {},
): Promise<Ended> {
  let out = '';
  let err = '';
  const code = await main(args, {
    cwd,
    colours,
    out: (text) => {
      out += text;
      return Promise.resolve();
    },
    err: (line) => {
      err += `${line}\n`;
    },
    input: () => Promise.resolve(typeof input === 'string' ? Buffer.from(input) : input),
  });
  return { code, out, err };
}

/** A folder with these files, gone when the test is. */
export function folderWith(
  files: Readonly<Record<string, string | Uint8Array>>,
  test: TestContext,
): string {
  const folder = mkdtempSync(join(tmpdir(), 'pir-'));
  test.after(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}
