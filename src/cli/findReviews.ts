import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { detectReview } from '../core/review/detect.ts';
import { formatOf, selectPaths, sourceNameOf } from '../core/review/files.ts';
import type { FilePatterns, PathVerdict } from '../core/review/files.ts';
import type { ReviewFormat } from '../core/review/model.ts';
import { UnreadableFile, readHead, readText, reasonOf, standardInput } from './readFile.ts';
import { pathBelow, withSlashes } from './repository.ts';
import type { Terminal } from './terminal.ts';

/** A file that is a review, with its text. */
export interface FoundReview {
  /** As the person named it, or below the folder they named. */
  readonly file: string;
  /** Relative to the root, with `/`; absent for what lies outside of it and for standard input. */
  readonly pathFromRoot: string | undefined;
  /** Absolute path of the folder it lies in; the current one for standard input. */
  readonly folder: string;
  /** What the reader takes for its name. */
  readonly fileName: string;
  readonly format: ReviewFormat;
  readonly text: string;
}

export interface Search {
  /** What the person named: files, folders, `-`. */
  readonly paths: readonly string[];
  readonly patterns: FilePatterns;
  /** Absolute path of the folder that the patterns are relative to. */
  readonly root: string;
  /** What standard input is called. */
  readonly inputName: string;
}

/**
 * The reviews among what a person named, one after the other, with only one text in memory at a time.
 * A file they name is taken for a review whatever it is called; in a folder the patterns and the text
 * decide. What cannot be read is handed out in its place in the order and stops nothing.
 */
export async function* findReviews(
  search: Search,
  terminal: Terminal,
): AsyncIterable<FoundReview | UnreadableFile> {
  const finder = new Finder(search, terminal);
  for (const path of search.paths) {
    if (path === standardInput) yield await finder.input();
    else yield* finder.named(path);
  }
}

/** Folders that hold other people's files, or none for people. */
const skippedFolders = new Set(['.git', '.hg', '.svn', 'node_modules']);
/** Files elsewhere than the patterns say are looked into only if their name allows for a review. */
const possibleReview = /\.(?:md|markdown|qmd|ya?ml)$/i;

class Finder {
  readonly #search: Search;
  readonly #terminal: Terminal;
  readonly #verdictOf: (path: string) => PathVerdict;
  readonly #seen = new Set<string>();

  constructor(search: Search, terminal: Terminal) {
    this.#search = search;
    this.#terminal = terminal;
    const select = selectPaths(search.patterns);
    const folder = basename(search.root);
    this.#verdictOf = (path) => select(path, folder);
  }

  async input(): Promise<FoundReview | UnreadableFile> {
    const { inputName } = this.#search;
    return await orUnreadable(async () => ({
      file: inputName,
      pathFromRoot: undefined,
      folder: this.#terminal.cwd,
      fileName: sourceNameOf(withSlashes(inputName)),
      format: formatOf(inputName),
      text: await readText(standardInput, this.#terminal),
    }));
  }

  async *named(path: string): AsyncIterable<FoundReview | UnreadableFile> {
    const absolute = resolve(this.#terminal.cwd, path);
    let isFolder: boolean;
    try {
      isFolder = (await stat(absolute)).isDirectory();
    } catch (error) {
      yield new UnreadableFile(`${path}: ${reasonOf(error)}`);
      return;
    }
    if (isFolder) yield* this.#folder(path, absolute);
    else if (this.#first(absolute)) yield await this.#read(path, absolute, formatOf(path));
  }

  async *#folder(folder: string, absolute: string): AsyncIterable<FoundReview | UnreadableFile> {
    let entries;
    try {
      entries = await readdir(absolute, { withFileTypes: true });
    } catch (error) {
      yield new UnreadableFile(`${folder}: ${reasonOf(error)}`);
      return;
    }
    entries.sort((one, other) => (one.name < other.name ? -1 : 1));
    for (const entry of entries) {
      // A link to a folder is not followed: it may lead back up.
      const file = folder === '.' ? entry.name : join(folder, entry.name);
      const path = join(absolute, entry.name);
      if (entry.isDirectory()) {
        if (!skippedFolders.has(entry.name)) yield* this.#folder(file, path);
      } else if (entry.isFile() || entry.isSymbolicLink()) {
        const found = await this.#candidate(file, path);
        if (found) yield found;
      }
    }
  }

  /** A file met in a folder, if it is a review. */
  async #candidate(
    file: string,
    absolute: string,
  ): Promise<FoundReview | UnreadableFile | undefined> {
    const path = pathBelow(this.#search.root, absolute) ?? withSlashes(file);
    const verdict = this.#verdictOf(path);
    if (verdict === 'excluded') return undefined;
    if (verdict === 'elsewhere') {
      if (!possibleReview.test(path)) return undefined;
      // The start of a text says whether it declares itself; most do not, and need not be read.
      const head = await orUnreadable(() => readHead(absolute));
      if (head instanceof UnreadableFile) return undefined;
      if (!detectReview({ path, text: head, verdict }).format) return undefined;
    }
    if (!this.#first(absolute)) return undefined;
    const read = await this.#read(file, absolute, formatOf(path));
    if (read instanceof UnreadableFile) return read;
    return detectReview({ path, text: read.text, verdict }).format ? read : undefined;
  }

  async #read(
    file: string,
    absolute: string,
    format: ReviewFormat,
  ): Promise<FoundReview | UnreadableFile> {
    return await orUnreadable(async () => ({
      file,
      pathFromRoot: pathBelow(this.#search.root, absolute),
      folder: dirname(absolute),
      fileName: sourceNameOf(withSlashes(absolute)),
      format,
      text: await readText(file, this.#terminal),
    }));
  }

  /** Whether a file comes up for the first time: `pir check . a.md` is not to say everything twice. */
  #first(absolute: string): boolean {
    if (this.#seen.has(absolute)) return false;
    this.#seen.add(absolute);
    return true;
  }
}

async function orUnreadable<T>(read: () => Promise<T>): Promise<T | UnreadableFile> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof UnreadableFile) return error;
    throw error;
  }
}
