import { compileGlobs } from './glob.ts';
import type { ReviewFormat } from './model.ts';

/** The files a workspace keeps its reviews in, as globs relative to the workspace folder. */
export interface FilePatterns {
  readonly include: readonly string[];
  /** Wins over `include`. */
  readonly exclude: readonly string[];
}

/** What `pir.files.include` and `pir.files.exclude` say by default. */
export const defaultFilePatterns: FilePatterns = {
  include: [
    '**/*.pir.{yaml,yml,md}',
    '**/{postmortems,post-mortems,postmortem,pirs,incidents,incident-reports,incident-reviews}/**/*.{md,markdown}',
  ],
  exclude: ['**/node_modules/**', '**/.git/**', '**/.pir/templates/**'],
};

export type PathVerdict = 'included' | 'excluded' | 'elsewhere';

/** Whether a path falls under the patterns; `folder` is the name of the workspace folder it is relative to. */
export type PathSelector = (path: string, folder?: string) => PathVerdict;

/**
 * A function that says which of the patterns a path falls under. Paths are relative and use `/`. An
 * include that starts with `**` also sees the name of the folder that is open: whoever opens the
 * repository `postmortems` itself has reviews in its root.
 */
export function selectPaths({ include, exclude }: FilePatterns): PathSelector {
  const excluded = compileGlobs(exclude);
  const included = compileGlobs(include);
  const includedAnywhere = compileGlobs(include.filter((pattern) => pattern.startsWith('**/')));
  return (path, folder) => {
    if (excluded(path)) return 'excluded';
    const matches =
      included(path) || (folder !== undefined && includedAnywhere(`${folder}/${path}`));
    return matches ? 'included' : 'elsewhere';
  };
}

/** Whether the name alone says that the file is a review: `checkout.pir.md`. */
export function isNamedAsReview(path: string): boolean {
  return /[^/]\.pir\.(?:ya?ml|md|markdown|qmd)$/i.test(path);
}

const LONGEST_DECLARATION_SEARCH = 10_000;

/**
 * Whether a text says of itself that it is a review, wherever its file lies: `pir: 1` as a key of its
 * front matter, or of the whole file if that is YAML. Looks at the first 10,000 characters only.
 */
export function declaresReview(text: string, format: ReviewFormat): boolean {
  const start = text.slice(0, LONGEST_DECLARATION_SEARCH);
  const declaration = /^["']?pir["']?[ \t]*:[ \t]*["']?\d+["']?[ \t]*(?:#.*)?$/m;
  if (format === 'yaml') return declaration.test(start);
  const frontMatter = /^\uFEFF?---[ \t]*\r?\n([^]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(start);
  return frontMatter !== null && declaration.test(frontMatter[1]!);
}

/**
 * The format a review in this file has. A glob may name files without a telling extension; these are
 * Markdown, unless an editor knows them as YAML.
 * @param languageId what an editor takes the file for
 */
export function formatOf(path: string, languageId?: string): ReviewFormat {
  if (/\.ya?ml$/i.test(path)) return 'yaml';
  const hasExtension = /[^/]\.[a-z][a-z0-9]*$/i.test(path);
  return languageId === 'yaml' && !hasExtension ? 'yaml' : 'markdown';
}

/**
 * What stands for the file's name where dates and ids are looked for in it: the last segment of the
 * path, with the folder before it where the name says nothing (`2024-03-01-checkout/index.md`).
 */
export function sourceNameOf(path: string): string {
  const segments = path.split('/').filter((segment) => segment !== '');
  const saysNothing = /^(?:index|readme)\.[^/]*$/i.test(segments.at(-1) ?? '');
  return segments.slice(saysNothing ? -2 : -1).join('/');
}
