import type { EventKind } from '../../review/vocabulary.ts';
import type { TableCell } from '../../markdown/tree.ts';
import { insert, remove, replace } from '../../text/splice.ts';
import type { Splice } from '../../text/splice.ts';
import type { EventPatch } from '../change.ts';
import { Refusal } from '../plan.ts';
import { noActorPlace, noFlags, noKindColumn, noLinkColumn } from '../reasons.ts';
import { rewriteTime, writeDateOut } from './eventTime.ts';
import type { Site } from './site.ts';
import { neighbours } from './site.ts';
import type { WallTime } from '../../time/wallTime.ts';
import { cellText, entryText } from './writeText.ts';

/**
 * The splices that change an entry.
 * @param dateOut the wall time whose date is to be written out, where the entry carries none
 */
export function updateEntry(
  site: Site,
  patch: EventPatch,
  dateOut: WallTime | undefined,
): Splice[] {
  return [
    ...(dateOut ? writeDateOut(site, dateOut) : []),
    ...rewriteTime(site, patch.start, patch.end),
    ...rewriteParts(site, patch),
  ];
}

function rewriteParts(site: Site, patch: EventPatch): Splice[] {
  const { text, kind, actor, link, key, deadEnd } = patch;
  if ((key ?? false) !== (site.event.key?.value ?? false) && key !== undefined) throw onlyYaml();
  if ((deadEnd ?? false) !== (site.event.deadEnd?.value ?? false) && deadEnd !== undefined) {
    throw onlyYaml();
  }
  return [
    ...(text === undefined ? [] : rewriteText(site, text)),
    ...(kind === undefined ? [] : rewriteKind(site, kind)),
    ...(actor === undefined ? [] : rewriteActor(site, actor)),
    ...(link === undefined ? [] : rewriteLink(site, link)),
  ];
}

function onlyYaml(): Refusal {
  return new Refusal(noFlags);
}

function rewriteText(site: Site, text: string): Splice[] {
  const { span, value } = site.event.text;
  if (value === text) return [];
  const written = entryText(site, text);
  if (span.end > span.start || site.entry.cells?.event) return [replace(span, written)];
  // An entry that was only a time gets its first words.
  const gap = /[\s|]/.test(site.text[span.start - 1] ?? ' ') ? '' : ' ';
  return [insert(span.start, gap + written)];
}

function rewriteKind(site: Site, kind: EventKind | null): Splice[] {
  const { event, entry } = site;
  if (kind === (event.kind?.value ?? null)) return [];
  if (!entry.cells?.kind) {
    throw new Refusal(noKindColumn);
  }
  if (kind === null) return [clearCell(entry.cells.kind)];
  const shown = neighbours(site).map((other) => other.entry.cells?.kind?.content);
  const sample = shown.find((where) => where && where.end > where.start);
  const first = sample && site.text[sample.start]!;
  const capital = first !== undefined && first === first.toUpperCase();
  return [
    fillCell(site.text, entry.cells.kind, capital ? kind[0]!.toUpperCase() + kind.slice(1) : kind),
  ];
}

function rewriteActor(site: Site, actor: string | null): Splice[] {
  const { event, entry, text } = site;
  if (actor === (event.actor?.value ?? null)) return [];
  const cell = entry.cells?.actor;
  if (cell) return [actor === null ? clearCell(cell) : fillCell(text, cell, cellText(actor))];
  if (!event.actor) {
    throw new Refusal(noActorPlace);
  }
  const { span } = event.actor;
  if (actor !== null) return [replace(span, actor)];
  return [
    remove({ start: openingOf(text, span.start, entry.head.end), end: event.text.span.start }),
  ];
}

/** Emphasis and code marks in front of an actor go with it. */
function openingOf(text: string, start: number, limit: number): number {
  let from = start;
  while (from > limit && /[`*_[(<]/.test(text[from - 1]!)) from--;
  return from;
}

function rewriteLink(site: Site, link: string | null): Splice[] {
  const { event, entry, text } = site;
  const [current] = event.links;
  if (link === (current?.url.value ?? null)) return [];
  if (current && link !== null) return [replace(current.url.span, link)];
  const cell = entry.cells?.link;
  if (!cell) {
    throw new Refusal(noLinkColumn);
  }
  return [link === null ? clearCell(cell) : fillCell(text, cell, cellText(link))];
}

/** Writes into a cell, with the space around it that an empty one may lack. */
export function fillCell(text: string, { content }: TableCell, written: string): Splice {
  if (content.end > content.start) return replace(content, written);
  const before = /[ \t]/.test(text[content.start - 1] ?? '') ? '' : ' ';
  const after = /[ \t]/.test(text[content.end] ?? '') ? '' : ' ';
  return insert(content.start, before + written + after);
}

export function clearCell({ content }: TableCell): Splice {
  return remove(content);
}
