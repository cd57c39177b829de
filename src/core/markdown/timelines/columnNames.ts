import type { Span } from '../../text/span.ts';
import { findStatedZone } from '../../time/find.ts';
import { plainText } from '../inline.ts';
import type { Table, TableCell } from '../tree.ts';
import type { ColumnRole } from './entry.ts';

/** What people call columns, in words as `headerName` makes them. */
const names: Readonly<Record<ColumnRole, readonly string[]>> = {
  time: [
    ...[
      'time',
      'times',
      'timestamp',
      'when',
      'at',
      'clock',
      'hour',
      'time of day',
      'date time',
      'datetime',
    ],
    ...[
      'date and time',
      'date & time',
      'time and date',
      'start',
      'start time',
      'started',
      'from',
      'begin',
    ],
    ...[
      'local time',
      'time stamp',
      'event time',
      'date time stamp',
      'timeline',
      'time started',
      'hh mm',
      'uhrzeit',
      'zeit',
      'zeitpunkt',
      'heure',
      'hora',
      'ora',
      'tijd',
    ],
  ],
  date: ['date', 'dates', 'event date', 'calendar date', 'start date', 'datum', 'fecha', 'data'],
  end: [
    'end',
    'end time',
    'until',
    'to',
    'ended',
    'finish',
    'finished',
    'stop',
    'till',
    'time ended',
  ],
  zone: ['zone', 'tz', 'timezone', 'time zone'],
  weekday: ['weekday', 'day of week', 'day of the week'],
  actor: [
    ...[
      'who',
      'actor',
      'actors',
      'person',
      'people',
      'responder',
      'responders',
      'owner',
      'by',
      'name',
      'author',
    ],
    ...[
      'user',
      'engineer',
      'team',
      'done by',
      'performed by',
      'reported by',
      'reporter',
      'by whom',
      'party',
    ],
    ...[
      'participants',
      'participant',
      'agent',
      'responsible',
      'involved',
      'entity',
      'posted by',
      'speaker',
    ],
  ],
  event: [
    ...[
      'event',
      'events',
      'description',
      'what',
      'what happened',
      'event description',
      'incident',
      'narrative',
    ],
    ...[
      'activity',
      'action',
      'actions',
      'message',
      'happening',
      'entry',
      'step',
      'occurrence',
      'log',
      'update',
    ],
    ...[
      'milestone',
      'event details',
      'event action',
      'action event',
      'key event',
      'summary',
      'observation',
    ],
    ...[
      'action taken',
      'actions taken',
      'description of event',
      'updates',
      'item',
      'task',
      'what was done',
    ],
  ],
  details: [
    'detail',
    'details',
    'note',
    'notes',
    'comment',
    'comments',
    'remarks',
    'more',
    'context',
    'impact',
  ],
  link: [
    ...[
      'link',
      'links',
      'data link',
      'data',
      'reference',
      'references',
      'ref',
      'url',
      'evidence',
      'graph',
    ],
    ...[
      'source',
      'sources',
      'screenshot',
      'artifact',
      'artifacts',
      'supporting data',
      'ticket',
      'supporting link',
    ],
  ],
  status: ['status', 'state'],
  kind: ['kind', 'type', 'category', 'phase', 'stage', 'event type', 'tag', 'class'],
};

const roleByName = new Map<string, ColumnRole>();
for (const [role, list] of Object.entries(names) as [ColumnRole, readonly string[]][]) {
  for (const name of list) roleByName.set(name, role);
}

/**
 * What the columns of a table that has no entries yet are for, by their names alone: the first of each
 * role. Where no name says which tells what happened, it is the first that says nothing.
 * @returns nothing where no column is for times or dates
 */
export function namedColumns(
  text: string,
  { header }: Table,
): readonly (ColumnRole | undefined)[] | undefined {
  const named = header.cells.map((cell) => roleOfHeader(text, cell));
  const roles = named.map((role, column) => (named.indexOf(role) === column ? role : undefined));
  if (!roles.includes('time') && !roles.includes('date')) return undefined;
  const first = named.indexOf(undefined);
  if (!roles.includes('event') && first >= 0) roles[first] = 'event';
  return roles;
}

/** What a column is for by its name, the zone in it left out. */
export function roleOfHeader(text: string, cell: TableCell): ColumnRole | undefined {
  const name = headerName(text, cell);
  const known = roleByName.get(name);
  if (known) return known;
  const length = cell.content.end - cell.content.start;
  const zone = length > 0 && length < 40 ? findStatedZone(text, cell.content, true) : undefined;
  const rest = zone ? nameWithoutZone(text, cell, zone.span) : name;
  if (zone && (rest === '' || rest === 'in')) return 'time';
  return roleByName.get(rest) ?? roleByWords(rest);
}

/** A header as its words in lower case: `**Date/Time (UTC)**` is `date time`. */
function headerName(text: string, cell: TableCell): string {
  return normalize(
    text.slice(cell.content.start, Math.min(cell.content.end, cell.content.start + 80)),
  );
}

function nameWithoutZone(text: string, { content }: TableCell, zone: Span): string {
  return normalize(`${text.slice(content.start, zone.start)} ${text.slice(zone.end, content.end)}`);
}

function normalize(header: string): string {
  return plainText(header.replace(/\([^)]*\)|\[[^\]]*\]/g, ' '))
    .toLowerCase()
    .replace(/[^\p{L}&]+/gu, ' ')
    .trim();
}

const LENGTHS = /\b(?:duration|elapsed|length|taken|spent|delta|since|response time|downtime)\b/;

/** `Time of event`, `Date and Time in CET`, `Description of the event`: by the word that carries the meaning. */
function roleByWords(name: string): ColumnRole | undefined {
  const words = name.split(' ');
  if (LENGTHS.test(name)) {
    return undefined;
  }
  if (/\btime ?stamp\b|\btime\b/.test(name) && words.length <= 5) {
    return /\b(?:end|until)\b/.test(name) ? 'end' : 'time';
  }
  if (words.includes('date') && words.length <= 4) return 'date';
  if (words.some((word) => word === 'event' || word === 'description' || word === 'happened'))
    return 'event';
  return undefined;
}
