import type { ReviewDocument } from '../../review/document.ts';
import type { Moment } from '../../review/model.ts';
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
import type { MetadataPatch } from '../change.ts';
import type { Draft } from '../draft.ts';
import { Refusal } from '../plan.ts';
import { milestoneInText, toml } from '../reasons.ts';
import type { Fields } from '../yaml/metadata.ts';
import * as frontMatter from '../yaml/metadata.ts';
import { writeTime } from '../yaml/times.ts';

/**
 * Sets metadata and milestones where the review states them: in its front matter, its title, a line such
 * as `**Status**: draft`. What it states nowhere goes into the front matter, which is opened if need be.
 */
export function writeFields(document: ReviewDocument, draft: Draft): Splice[] {
  const inBody: Splice[] = [];
  const metadataPatch: Record<string, string> = {};
  for (const [key, value] of Object.entries(draft.metadataPatch) as [
    keyof MetadataPatch,
    string,
  ][]) {
    const where = statedAt(document, key);
    if (where) inBody.push(...rewriteWord(document.text, where, value));
    else metadataPatch[key] = value;
  }
  const milestonePatch: Partial<Record<MilestoneName, WallTime | null>> = {};
  for (const [name, at] of Object.entries(draft.milestonePatch) as [
    MilestoneName,
    WallTime | null,
  ][]) {
    const moment = document.review.milestones[name];
    if (moment && !isInFrontMatter(document, moment.span)) {
      inBody.push(...rewriteMilestone(document.text, moment, name, at));
    } else if (moment ?? at) milestonePatch[name] = at;
  }
  return [...inBody, ...writeFrontMatter(document, { metadataPatch, milestonePatch })];
}

/** Where the body of the review states a field; nothing where the front matter does, or nobody. */
function statedAt(document: ReviewDocument, key: keyof MetadataPatch): Span | undefined {
  const { metadata, milestones, timelines } = document.review;
  const located = key === 'timezone' ? metadata.zone : metadata[key];
  if (!located || isInFrontMatter(document, located.span)) return undefined;
  // The zone that milestones or the entries of a timeline write is theirs, and that of nothing else.
  const times = [...timelines.flatMap(({ events }) => events), ...Object.values(milestones)];
  const isOfTime = times.some(({ span }) => contains(span, located.span));
  if (key === 'timezone' && isOfTime) return undefined;
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

function isInFrontMatter({ yaml }: ReviewDocument, where: Span): boolean {
  return yaml !== undefined && contains(yaml.span, where);
}

function rewriteMilestone(
  text: string,
  { span }: Moment,
  name: MilestoneName,
  at: WallTime | null,
): Splice[] {
  if (at === null) throw new Refusal(milestoneInText(name));
  const written = takeWrittenTime(new Cursor(text, span.start, span.end));
  return written ? rewriteMoment(text, written.start, at) : [];
}

function writeFrontMatter(document: ReviewDocument, fields: Fields): Splice[] {
  const milestones = Object.entries(fields.milestonePatch);
  if (Object.keys(fields.metadataPatch).length + milestones.length === 0) return [];
  if (document.yaml) return frontMatter.writeFields(document, fields);
  if (document.markdown?.frontMatter) throw new Refusal(toml);
  const incident = Object.fromEntries(
    milestones.flatMap(([name, at]) => (at ? [[name, writeTime('', at, 'dated')]] : [])),
  );
  const values: NewMapping = {
    ...(fields.metadataPatch as NewMapping),
    ...(Object.keys(incident).length > 0 && { incident }),
  };
  const eol = lineEndOf(document.text);
  const style = { eol, quotes: 'double', step: 2, listIndent: 2 } as const;
  const pairs = Object.entries(values).map(([key, value]) => writePair(key, value, 0, style));
  const start = document.text.startsWith('\ufeff') ? 1 : 0;
  return [insert(start, ['---', ...pairs, '---', '', ''].join(eol))];
}
