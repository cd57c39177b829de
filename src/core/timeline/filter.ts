import type { EventKind } from '../review/vocabulary.ts';
import type { EventModel } from './model.ts';
import { plainText } from './plainText.ts';

/** Which events a person wants to see. */
export interface EventFilter {
  /** Words that must all occur: in the text, the kind, who did it, or a link. */
  readonly words: string;
  readonly kind?: EventKind | 'none' | undefined;
  readonly actor?: string | undefined;
  readonly starred: boolean;
  /** Only those that the checks found something about. */
  readonly withFindings: boolean;
}

export const everything: EventFilter = { words: '', starred: false, withFindings: false };

export function isFiltering(filter: EventFilter): boolean {
  const { words, kind, actor, starred, withFindings } = filter;
  return (
    words.trim() !== '' || kind !== undefined || actor !== undefined || starred || withFindings
  );
}

/** Whether an event is one of those looked for. Letter case makes no difference. */
export function passes(event: EventModel, filter: EventFilter): boolean {
  if (filter.starred && !event.key) return false;
  if (filter.withFindings && event.findings.length === 0) return false;
  if (filter.kind !== undefined && (event.kind ?? 'none') !== filter.kind) return false;
  if (filter.actor !== undefined && event.actor !== filter.actor) return false;
  const words = filter.words.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const told = [
    plainText(event.text),
    event.kind ?? '',
    event.actor ?? '',
    ...event.links.flatMap(({ url, title = '' }) => [url, title]),
  ]
    .join(' ')
    .toLowerCase();
  return words.every((word) => told.includes(word));
}
