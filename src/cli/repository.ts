import { stat } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';

/**
 * The folder that globs and reports count paths from: the nearest one with `.git` or `.pir` in it, from
 * `folder` upwards, so that a check gives the same result wherever in a repository it is started.
 * @returns `folder` itself where there is none
 */
export async function repositoryRoot(folder: string): Promise<string> {
  for (let current = resolve(folder); ;) {
    if ((await exists(join(current, '.git'))) || (await exists(join(current, '.pir')))) {
      return current;
    }
    const parent = dirname(current);
    if (parent === current) return resolve(folder);
    current = parent;
  }
}

/** The path of a file below `root` with `/`; nothing for a file elsewhere. */
export function pathBelow(root: string, file: string): string | undefined {
  const path = relative(root, file);
  if (path === '' || isAbsolute(path) || path === '..' || path.startsWith(`..${sep}`)) {
    return undefined;
  }
  return withSlashes(path);
}

/** A path of this platform as globs and URIs write it. */
export function withSlashes(path: string): string {
  return sep === '/' ? path : path.split(sep).join('/');
}

/** Whether there is anything at a path that may be looked at. */
export async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch {
    return false;
  }
}
