import { Evidence } from './evidence.ts';
import { declaresReview, formatOf, isNamedAsReview } from './files.ts';
import type { PathVerdict } from './files.ts';
import type { ReviewFormat } from './model.ts';

/** A file that may be a review. */
export interface Candidate {
  /** Relative to its workspace folder, with `/`. */
  readonly path: string;
  /** From its start; more than a few thousand characters are looked at only in a folder of reviews. */
  readonly text: string;
  /** What the globs say of the path. */
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
 * Whether a file is a post-incident review, and in which format. Globs decide first; a name
 * (`checkout.pir.md`) or a text (`pir: 1`) that says so itself needs no other proof. Of what else lies
 * in a folder of reviews, files about reviews (a README, an index, a guide), templates, and texts on
 * other subjects are not. In doubt a file counts: one quick fix takes it out, and nothing would bring
 * it in but knowing why it is missing.
 */
export function detectReview(candidate: Candidate): Detection {
  const { path, text, verdict, languageId } = candidate;
  const format = formatOf(path, languageId);
  if (verdict === 'excluded') return { notBecause: 'excluded' };
  if (declaresReview(text, format)) return { format };
  if (verdict === 'elsewhere') return { notBecause: 'elsewhere' };
  const isNamed = isNamedAsReview(path) || format === 'yaml';
  const notBecause = isNamed ? namedTemplate(path) : otherThanReview(path, text);
  return notBecause ? { notBecause } : { format };
}

/** `postmortem-template.pir.md` says that it is a review, and that it is none yet. */
function namedTemplate(path: string): NotAReview | undefined {
  return /(?:^|[-_ ./])template(?:\.pir)?\.[^./]+$/i.test(path) ? 'template' : undefined;
}

/** What a Markdown file in a folder of reviews is instead of a review. */
function otherThanReview(path: string, text: string): NotAReview | undefined {
  const [folder, name] = `/${path}`.split('/').slice(-2) as [string, string];
  const stem = name.replace(/\.[a-z][a-z.]*$/i, '');
  const isTitlePage = titlePage.test(stem);
  if (isDated(stem) && !isTitlePage) return undefined;
  const evidence = new Evidence(text);
  if (isTitlePage) {
    return tellsOfItsFolder(folder, stem, evidence) ? undefined : 'about-reviews';
  }
  if (guide.test(stem)) {
    return evidence.isEnough && evidence.listsTimes ? undefined : 'about-reviews';
  }
  if (template.test(stem) || template.test(folder) || isUnfilled(text)) return 'template';
  return isAboutSomethingElse(evidence) ? 'other-content' : undefined;
}

const titlePage = /^_*(?:index|readme|home|toc|contents|summary|sidebar|category)_*$/i;

const guide =
  /^(?:contributing|changelog|changes|license|licence|security|support|governance|codeowners|code[-_ ]of[-_ ]conduct|about|how[-_ ]?to[-_ ].*)$|(?:^|[-_ ])(?:guide|guides|guidelines?|process|policy|policies|runbook|playbook|checklist|faq|glossary|handbook|instructions|tutorial)$/i;

/** `template`, or the stand-ins of a name that is still to be filled in: `PMyyyy-nnn`, `YYYY-MM-DD-title`. */
const template =
  /(?:^|[-_ .])templates?(?:$|[-_ .])|y{4}|(?:^|[-_ .])(?:x{3,}|n{3,}|0{3,})(?:$|[-_ .])/i;

/** Whether a name carries a day, a month or the number of an incident. */
function isDated(name: string): boolean {
  return /(?:19|20)\d\d[-_. ]?\d\d|(?:^|[-_ #a-z])(?!0+(?!\d))\d{3,}(?:$|[-_ ])/i.test(name);
}

/**
 * Whether the title page of a folder is the review of the incident that the folder is named for. An
 * index with a timeline of its own is one elsewhere too; a README explains what lies beside it.
 */
function tellsOfItsFolder(folder: string, stem: string, evidence: Evidence): boolean {
  const isIndex = /index/i.test(stem);
  if (isDated(folder)) return isIndex ? evidence.points > 0 : evidence.isEnough;
  return isIndex && evidence.isEnough && evidence.listsTimes;
}

const placeholder =
  /y{4}|20xx|\bhh:mm\b|\{\{.{1,80}?\}\}|<[a-z][\w -]{0,40} [\w -]{1,40}>|\[(?:incident|title|date|name|time|your)\b[^\]]{0,60}\](?!\()/i;
const realTime =
  /\b(?:19|20)\d\d-\d\d-\d\d\b|\b\d{1,2}[:h]\d\d\b|\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b/;

/** Whether several lines wait to be filled in and no time has been. */
function isUnfilled(text: string): boolean {
  const lines = text.slice(0, 20_000).split(/[\r\n]+/);
  return (
    !lines.some((line) => realTime.test(line)) &&
    lines.filter((line) => placeholder.test(line)).length > 1
  );
}

/** Whether a text has sections, and none that a review has. A text without any may be one just begun. */
function isAboutSomethingElse(evidence: Evidence): boolean {
  return !evidence.hasKnownName && evidence.names > 3 && evidence.points < 2;
}
