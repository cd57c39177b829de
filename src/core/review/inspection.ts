import { formatDate, formatWallTime } from '../time/wallTime.ts';
import type { WrittenZone } from '../time/zone.ts';
import type { ReviewDocument } from './document.ts';
import { metricsOf } from './metrics.ts';
import type { ReviewMetrics } from './metrics.ts';
import type { ActionItem, Review, ReviewFormat } from './model.ts';
import type { ActionState, SectionConcept } from './vocabulary.ts';

/** A review in plain data, for scripts: what `pir inspect` prints. Lines count from 1; what is not stated is null. */
export interface Inspection {
  readonly file: string;
  readonly format: ReviewFormat;
  /** The day the incident started, `YYYY-MM-DD`. */
  readonly date: string | null;
  /** The zone stated for the timeline: an IANA name, an offset such as `+01:00`, or the abbreviation as written. */
  readonly timezone: string | null;
  readonly sections: readonly InspectedSection[];
  readonly events: readonly InspectedEvent[];
  readonly actions: readonly InspectedAction[];
  /** Minutes from the start to detection, mitigation and resolution, and from detection to acknowledgement. */
  readonly metrics: Readonly<
    Record<'detect' | 'acknowledge' | 'mitigate' | 'resolve', number | null>
  >;
}

export interface InspectedSection {
  readonly line: number;
  readonly concept: SectionConcept;
  readonly title: string;
}

export interface InspectedEvent {
  readonly line: number;
  /** Wall time as `YYYY-MM-DDTHH:MM[:SS]`, or the part of it that is known. */
  readonly start: string;
  readonly end: string | null;
  readonly approx: boolean;
  readonly text: string;
}

export interface InspectedAction {
  readonly line: number;
  readonly text: string;
  readonly owner: string | null;
  /** `YYYY-MM-DD`. */
  readonly due: string | null;
  readonly status: 'open' | 'done' | null;
  readonly state: ActionState | null;
  readonly ticket: string | null;
  readonly priority: string | null;
}

/**
 * What was read of a document, in plain data.
 * @param file what the document is called in the result, normally its path as given
 */
export function inspectionOf(document: ReviewDocument, file: string): Inspection {
  const { review, lines } = document;
  const lineOf = (offset: number): number => lines.lineAt(offset) + 1;
  const { date } = review.metadata;
  return {
    file,
    format: document.format,
    date: date ? formatDate(date.value) : null,
    timezone: zoneName(zoneOf(review)),
    sections: review.sections.map(({ span, concept, title }) => ({
      line: lineOf(span.start),
      concept,
      title,
    })),
    events: review.timelines
      .flatMap(({ events }) => events)
      .sort((one, other) => one.span.start - other.span.start)
      .map(({ span, time, text }) => ({
        line: lineOf(span.start),
        start: formatWallTime(time.start),
        end: time.end ? formatWallTime(time.end) : null,
        approx: time.approximate,
        text: text.value,
      })),
    actions: review.actions.map((action) => ({
      line: lineOf(action.span.start),
      ...actionFields(action),
    })),
    metrics: inMinutes(metricsOf(review)),
  };
}

function inMinutes(metrics: ReviewMetrics): Inspection['metrics'] {
  const { detect = null, acknowledge = null, mitigate = null, resolve = null } = metrics;
  return { detect, acknowledge, mitigate, resolve };
}

function actionFields(action: ActionItem): Omit<InspectedAction, 'line'> {
  const { title, owner, due, state, ticket, priority } = action;
  return {
    text: title.value,
    owner: owner?.value ?? null,
    due: due?.value ?? null,
    status: state ? statusOf(state.value) : null,
    state: state?.value ?? null,
    ticket: ticket?.value ?? null,
    priority: priority?.value ?? null,
  };
}

/** An item that will not be done is neither open nor done. */
function statusOf(state: ActionState): 'open' | 'done' | null {
  if (state === 'wont-do') return null;
  return state === 'done' ? 'done' : 'open';
}

/** The zone the times of a review are in: the stated one, a timeline's, or the one that every event repeats. */
function zoneOf(review: Review): WrittenZone | undefined {
  const stated =
    review.metadata.zone ?? review.timelines.find(({ zone }) => zone !== undefined)?.zone;
  if (stated) return stated.value;
  const events = review.timelines.flatMap((timeline) => timeline.events);
  const first = events[0]?.time.zone?.value;
  const everywhere = events.every(({ time }) => time.zone && sameZone(time.zone.value, first));
  return everywhere ? first : undefined;
}

function sameZone(one: WrittenZone, other: WrittenZone | undefined): boolean {
  return other !== undefined && zoneName(one) === zoneName(other);
}

function zoneName(zone: WrittenZone | undefined): string | null {
  if (!zone) return null;
  // A zone in words (`Pacific Time`) is as good a name as an abbreviation.
  const named = zone.kind === 'abbreviation' || /^[\p{L} ]+$/u.test(zone.written);
  return named ? zone.written : (zone.id ?? zone.written);
}
