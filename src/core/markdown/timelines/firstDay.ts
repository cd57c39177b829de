import type { IncidentDate } from '../../review/model.ts';
import { calendarDay } from '../../time/date.ts';
import { isSure, mayBePlain } from './plain.ts';
import { namedRegions, otherRegions } from './regions.ts';
import type { Region } from './regions.ts';
import { scanTimeline } from './scan.ts';
import { settleSteps } from './settle.ts';
import type { TimelineSource } from './source.ts';
import { findStandingDate } from './standingDate.ts';
import type { EntryStep } from './step.ts';
import { isPlainDate } from './writtenDates.ts';

/** What an entry is depends on the one below it, and on no more. */
const ENTRIES = 2;

/**
 * The day of a document's first event, where its first entry states it so plainly that reading all the others would
 * not change it.
 */
export function plainFirstDay(source: TimelineSource): IncidentDate | undefined {
  const { text } = source;
  const region = firstRegion(source);
  if (!region || findStandingDate(text, region.blocks)) return undefined;
  const steps = settleSteps(text, scanTimeline(text, region.blocks, true, ENTRIES));
  const first = steps.find((step) => step.kind === 'entry');
  return first?.place === 'first' && isSure(first) ? dayOf(first) : undefined;
}

/** Where the first timeline is, if that is plain before anything is read of it. */
function firstRegion({ text, tree, sections }: TimelineSource): Region | undefined {
  const [named] = namedRegions(text, tree, sections);
  const before = otherRegions(text, tree, sections).some(
    ({ span }) => named && span.start < named.span.start && mayBePlain(text, span),
  );
  return before ? undefined : named;
}

function dayOf({ written }: EntryStep): IncidentDate | undefined {
  const { date, clock } = written.start;
  if (!date || !isPlainDate(date) || clock?.endOfDay) return undefined;
  const value = calendarDay(date);
  return value && { value, span: written.span };
}
