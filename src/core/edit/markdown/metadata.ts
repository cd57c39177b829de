import type { ReviewDocument } from '../../review/document.ts';
import type { MilestoneName } from '../../review/vocabulary.ts';
import { lineEndOf } from '../../text/lines.ts';
import type { Span } from '../../text/span.ts';
import { contains } from '../../text/span.ts';
import { insert, replace } from '../../text/splice.ts';
import type { Splice } from '../../text/splice.ts';
import { Cursor } from '../../time/cursor.ts';
import { rewriteMoment } from '../../time/rewrite.ts';
import type { WallTime } from '../../time/wallTime.ts';
import { takeWrittenTime } from '../../time/writtenTime.ts';
import { writePair } from '../../yaml/edit/write.ts';
import type { NewMapping } from '../../yaml/edit/write.ts';
import type { Candidates } from '../planner.ts';
import type { MetadataPatch } from '../change.ts';
import { Refusal } from '../plan.ts';
import { milestoneInText, toml } from '../reasons.ts';
import * as frontMatter from '../yaml/metadata.ts';
import { writeTime } from '../yaml/times.ts';

/**
 * Sets fields where the review states them: in its front matter, its title, a line such as
 * `**Status**: draft`. What it states nowhere goes into the front matter, which is opened if need be.
 */
export function setMetadata(document: ReviewDocument, patch: MetadataPatch): Candidates {
  return [
    () => {
      const inBody: Splice[] = [];
      const rest: Record<string, string> = {};
      for (const [key, value] of Object.entries(patch) as [keyof MetadataPatch, string][]) {
        const where = statedAt(document, key);
        if (where) inBody.push(...rewriteWord(document.text, where, value));
        else rest[key] = value;
      }
      if (Object.keys(rest).length === 0) return inBody;
      return [
        ...inBody,
        ...intoFrontMatter(document, rest, () => frontMatter.setMetadata(document, rest)),
      ];
    },
  ];
}

/** Where the body of the review states a field; nothing where the front matter does, or nobody. */
function statedAt({ review, yaml }: ReviewDocument, key: keyof MetadataPatch): Span | undefined {
  const { metadata } = review;
  const located = key === 'timezone' ? metadata.zone : metadata[key];
  if (!located || (yaml && contains(yaml.span, located.span))) return undefined;
  return located.span;
}

/** A word in the place of another: capitalised where that one is. */
function rewriteWord(text: string, where: Span, value: string): Splice[] {
  const old = text.slice(where.start, where.end);
  if (old === value) return [];
  const capital = /^\p{Lu}\p{Ll}/u.test(old) && /^\p{Ll}/u.test(value);
  const isOneWord = /^[\p{L}\p{N}-]+$/u.test(value);
  return [replace(where, capital && isOneWord ? value[0]!.toUpperCase() + value.slice(1) : value)];
}

/** Sets or takes out a milestone where the review states it, else in its front matter. */
export function setMilestone(
  document: ReviewDocument,
  name: MilestoneName,
  at: WallTime | null,
): Candidates {
  const moment = document.review.milestones[name];
  const { yaml, text } = document;
  if (moment && !(yaml && contains(yaml.span, moment.span))) {
    if (at === null) {
      throw new Refusal(milestoneInText(name));
    }
    return [
      () => {
        const cursor = new Cursor(text, moment.span.start, moment.span.end);
        const written = takeWrittenTime(cursor);
        return written ? rewriteMoment(text, written.start, at) : [];
      },
    ];
  }
  if (at === null && !moment) return [() => []];
  const value = at === null ? {} : { incident: { [name]: writeTime('', at, 'dated') } };
  return [
    () => intoFrontMatter(document, value, () => frontMatter.setMilestone(document, name, at)),
  ];
}

function intoFrontMatter(
  document: ReviewDocument,
  values: NewMapping,
  change: () => Candidates,
): readonly Splice[] {
  if (document.yaml) return change().flatMap((candidate) => candidate());
  if (document.markdown?.frontMatter) {
    throw new Refusal(toml);
  }
  const eol = lineEndOf(document.text);
  const style = { eol, quotes: 'double', step: 2, listIndent: 2 } as const;
  const pairs = Object.entries(values).map(([key, value]) => writePair(key, value, 0, style));
  const start = document.text.startsWith('\ufeff') ? 1 : 0;
  return [insert(start, ['---', ...pairs, '---', '', ''].join(eol))];
}
