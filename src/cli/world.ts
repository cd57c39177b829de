import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { World } from '../core/checks/world.ts';
import { factsOf } from '../core/facts/reviewFacts.ts';
import type { ReviewFacts } from '../core/facts/reviewFacts.ts';
import { readReview } from '../core/review/read.ts';
import { findReviews } from './findReviews.ts';
import type { FoundReview, Search } from './findReviews.ts';
import { UnreadableFile } from './readFile.ts';
import { exists } from './repository.ts';
import type { Terminal } from './terminal.ts';

/** Links lead into texts of this size at most. */
const LARGEST_TEXT = 2_000_000;

/** The files around the reviews that are checked, and what is known of the other reviews. */
export class Surroundings {
  readonly #reviews: readonly ReviewFacts[];

  constructor(reviews: readonly ReviewFacts[]) {
    this.#reviews = reviews;
  }

  /** What the rules may ask about the files around a review. */
  worldOf({ folder, pathFromRoot, file }: FoundReview): World {
    const own = pathFromRoot ?? file;
    return {
      reviews: this.#reviews.filter(({ path }) => path !== own),
      exists: (path) => existsSync(join(folder, path)),
      entriesOf: (path) => entriesOf(join(folder, path)),
      textOf: (path) => textOf(join(folder, path)),
    };
  }
}

/**
 * Looks at all reviews of the repository, as the editor does: two of them may have one id, whichever is
 * checked. Where there is no repository, those that the person named are all there are.
 */
export async function surroundingsOf(search: Search, terminal: Terminal): Promise<Surroundings> {
  const { root } = search;
  const isRepository = (await exists(join(root, '.git'))) || (await exists(join(root, '.pir')));
  const named = search.paths.filter((path) => path !== '-');
  const reviews: ReviewFacts[] = [];
  for await (const found of findReviews(
    { ...search, paths: isRepository ? [...named, root] : named },
    terminal,
  )) {
    // What cannot be read is complained of when it is checked.
    if (found instanceof UnreadableFile) continue;
    const { text, format, fileName, file, pathFromRoot = file } = found;
    reviews.push(factsOf(readReview(text, format, { fileName }), file, pathFromRoot));
  }
  return new Surroundings(reviews);
}

function entriesOf(folder: string): string[] | undefined {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries.map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name));
  } catch {
    return undefined;
  }
}

function textOf(file: string): string | undefined {
  try {
    return statSync(file).size > LARGEST_TEXT ? undefined : readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
