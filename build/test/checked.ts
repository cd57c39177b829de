/** What `pir check` says of a folder of reviews, for the test that the editor says the same. */
import { cpSync, globSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { removeFolder, run, temporaryFolder } from '../processes.ts';
import { root } from '../toolchain.mjs';

/** A finding as `pir check --format json` prints it. */
export interface CheckedFinding {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly severity: string;
  readonly code: string;
  readonly message: string;
}

/** A folder, and what is found in it. */
export interface CheckedFolder {
  /** The bytes of each file in base64, by its path from the folder, with `/`. */
  readonly files: Readonly<Record<string, string>>;
  readonly findings: readonly CheckedFinding[];
}

/**
 * Checks a copy of the folders, laid over each other, with the command line that was built.
 * @param sources from the root
 * @throws when `pir` cannot check them
 */
export async function checkedFolder(sources: readonly string[]): Promise<CheckedFolder> {
  const folder = temporaryFolder('checked');
  try {
    for (const source of sources) cpSync(path.join(root, source), folder, { recursive: true });
    const pir = path.join(root, 'dist/cli.js');
    const args = [pir, 'check', '--format', 'json', '--fail-on', 'never'];
    const { code, output } = await run(process.execPath, args, { cwd: folder });
    if (code !== 0) throw new Error(`\`pir check\` ended with ${code}:\n${output}`);
    return { files: filesOf(folder), findings: JSON.parse(output) as CheckedFinding[] };
  } finally {
    removeFolder(folder);
  }
}

function filesOf(folder: string): Record<string, string> {
  const paths = globSync(['**/*', '**/.pir/**/*'], { cwd: folder })
    .filter((file) => statSync(path.join(folder, file)).isFile())
    .sort();
  return Object.fromEntries(
    [...new Set(paths)].map((file) => [
      file.split(path.sep).join('/'),
      readFileSync(path.join(folder, file)).toString('base64'),
    ]),
  );
}
