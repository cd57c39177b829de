import { declaresReview, formatOf, isNamedAsReview } from './files.ts';
import type { PathVerdict } from './files.ts';
import type { ReviewFormat } from './model.ts';

/** A file that may be a review. */
export interface Candidate {
  /** Relative to its workspace folder, with `/`. */
  readonly path: string;
  readonly text: string;
  /** What the globs say of the path; a file named on a command line counts as included. */
  readonly verdict: PathVerdict;
  /** What an editor takes the file for. */
  readonly languageId?: string;
}

/** Why a file is not taken for a review. */
export type NotAReview = 'excluded' | 'elsewhere' | 'about-reviews' | 'template' | 'other-content';

export type Detection =
  | { readonly format: ReviewFormat; readonly notBecause?: undefined }
  | { readonly format?: undefined; readonly notBecause: NotAReview };

/**
 * Whether a file is a post-incident review, and in which format. Globs decide first; a text that
 * declares itself (`pir: 1`) needs none. Of the files in a folder of reviews, those that are about
 * reviews (a README, an index), templates, and texts without anything of a review are not.
 */
export function detectReview({ path, text, verdict, languageId }: Candidate): Detection {
  const format = formatOf(path, languageId);
  if (verdict === 'excluded') return { notBecause: 'excluded' };
  if (declaresReview(text, format) || (verdict === 'included' && isNamedAsReview(path))) {
    return { format };
  }
  return verdict === 'included' ? { format } : { notBecause: 'elsewhere' };
}
