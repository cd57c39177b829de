import { milestonesAt } from '../../core/timeline/export.ts';
import { clockLabel, dayName, offsetLabel } from '../../core/timeline/formatTimes.ts';
import type { EventModel, TimelineModel } from '../../core/timeline/model.ts';
import { plainText } from '../../core/timeline/plainText.ts';
import { kindWords, milestoneWords } from '../../core/timeline/words.ts';
import { shownAt } from '../../core/timeline/zoneClock.ts';
import type { ZoneClock } from '../../core/timeline/zoneClock.ts';
import { columns } from './columns.ts';
import type { Column } from './columns.ts';
import { element, setAttributes } from './dom.ts';
import { l10n, translate } from './l10n.ts';

/** Everything that a row shows; two rows of equal facts look alike. */
export interface RowFacts {
  readonly event: EventModel;
  readonly place: number;
  readonly model: TimelineModel;
  readonly clock: ZoneClock;
  readonly selected: boolean;
  readonly isCurrent: boolean;
  /** The column that has the place of the row in the order of tabs. */
  readonly tabColumn: Column | undefined;
  /** The day, where this is the first event of it. */
  readonly day: string | undefined;
  /** The name of its timeline, where this is the first event of it and there are several. */
  readonly part: string | undefined;
  readonly unordered: boolean;
  readonly editable: boolean;
  readonly canStar: boolean;
}

/** One event in the list. */
export class Row {
  readonly element: HTMLTableRowElement;
  readonly id: number;
  readonly #cells: Readonly<Record<Column, HTMLTableCellElement>>;
  #facts: RowFacts | undefined;
  /** The column whose cell holds an editor, which is not to be written over. */
  editing: Column | undefined;

  constructor(id: number) {
    this.id = id;
    const made = columns.map((column) => [
      column,
      element('td', { class: `cell ${column}`, 'data-column': column, tabindex: -1 }),
    ]);
    this.#cells = Object.fromEntries(made) as Record<Column, HTMLTableCellElement>;
    this.element = element('tr', { class: 'row', 'data-id': id }, ...Object.values(this.#cells));
  }

  cell(column: Column): HTMLTableCellElement {
    return this.#cells[column];
  }

  /** Shows what is new; nothing is touched where nothing is. */
  update(facts: RowFacts): void {
    const before = this.#facts;
    this.#facts = facts;
    const isSame =
      before &&
      (Object.keys(facts) as (keyof RowFacts)[]).every(
        (key) => key === 'model' || key === 'clock' || before[key] === facts[key],
      ) &&
      before.clock.id === facts.clock.id &&
      before.model.milestones === facts.model.milestones &&
      before.model.dated === facts.model.dated;
    if (isSame) return;
    const { event, selected, isCurrent, place, tabColumn } = facts;
    const classes = [
      'row',
      selected && 'selected',
      isCurrent && 'current',
      event.deadEnd && 'dead-end',
      event.cannot && 'limited',
    ];
    this.element.className = classes.filter(Boolean).join(' ');
    setAttributes(this.element, { 'aria-selected': String(selected), 'aria-rowindex': place + 2 });
    for (const column of columns) {
      this.#cells[column].tabIndex = column === tabColumn ? 0 : -1;
      if (column !== this.editing) this.#fill(column, facts);
    }
  }

  /** Fills a cell again, after an editor was in it. */
  refill(column: Column): void {
    if (this.#facts) this.#fill(column, this.#facts);
  }

  #fill(column: Column, facts: RowFacts): void {
    this.#cells[column].replaceChildren(...contents[column](facts));
  }
}

type Content = (facts: RowFacts) => (Node | string)[];

const contents: Readonly<Record<Column, Content>> = {
  star: ({ event, canStar, editable }) => {
    if (!event.key && (!canStar || !editable)) return [];
    const label = event.key ? l10n.t('Key event') : l10n.t('Not a key event');
    return [
      element(
        'span',
        { class: event.key ? 'star on' : 'star off', role: 'img', 'aria-label': label },
        event.key ? '★' : '☆',
      ),
    ];
  },
  time: ({ event, clock, day, unordered }) => {
    const { start, end, precision, approximate, zone } = event;
    const parts: (Node | string)[] = [];
    if (day !== undefined) parts.push(element('span', { class: 'day-label' }, day));
    const time = element('span', { class: 'time-label' });
    if (approximate)
      time.append(element('span', { class: 'about', title: l10n.t('Approximate') }, '~'));
    time.append(
      element('b', {}, precision === 'day' ? l10n.t('all day') : clockLabel(start, clock)),
    );
    if (end !== undefined)
      time.append(element('span', { class: 'until' }, `–${clockLabel(end, clock)}`));
    parts.push(time);
    if (zone)
      parts.push(
        element(
          'span',
          { class: 'own-zone', title: l10n.t('Written in {0}', zone.written) },
          zone.written,
        ),
      );
    if (unordered)
      parts.push(
        element(
          'span',
          { class: 'unordered', role: 'img', 'aria-label': l10n.t('Out of order') },
          '↕',
        ),
      );
    return parts;
  },
  offset: ({ event, model }) => {
    const { started } = model.milestones;
    const origin = started ?? model.events[0]?.start;
    return origin === undefined ? [] : [offsetLabel(origin, event.start)];
  },
  kind: ({ event }) =>
    event.kind
      ? [
          element('span', { class: `kind-dot kind-${event.kind}`, 'aria-hidden': true }),
          translate(kindWords[event.kind]),
        ]
      : [],
  text: ({ event, model, part }) => [
    ...(part === undefined ? [] : [element('div', { class: 'part-label' }, part)]),
    element(
      'div',
      { class: 'told' },
      ...milestonesAt(model, event.start).map((name) =>
        element('span', { class: `badge ${name}` }, translate(milestoneWords[name])),
      ),
      element('span', { class: 'words', dir: 'auto' }, plainText(event.text)),
      ...(event.deadEnd
        ? [' ', element('span', { class: 'tag' }, l10n.t('turned out not to be the cause'))]
        : []),
    ),
    ...event.findings.map((finding, index) =>
      element(
        'div',
        { class: `finding ${finding.level}` },
        ...withCode(finding.message),
        ' ',
        ...finding.fixes.slice(0, 2).map((title, fix) =>
          element(
            'button',
            {
              class: 'text-link',
              type: 'button',
              tabindex: -1,
              'data-finding': index,
              'data-fix': fix,
            },
            title,
          ),
        ),
      ),
    ),
  ],
  actor: ({ event }) => (event.actor ? [event.actor] : []),
  link: ({ event }) =>
    event.links
      .slice(0, 2)
      .map(({ url, title }) =>
        element('a', { href: url, tabindex: -1, title: url }, linkName(url, title)),
      ),
};

/** A message with what stands between back ticks as code. */
function withCode(message: string): (Node | string)[] {
  return message
    .split('`')
    .map((part, index) => (index % 2 === 0 ? part : element('code', {}, part)));
}

/** A short name for an address: its title, its number, or its host. */
function linkName(url: string, title: string | undefined): string {
  if (title !== undefined && title.length <= 24) return title;
  const number = /\/(\d{1,8})\/?(?:[?#].*)?$/.exec(url);
  if (number) return `#${number[1]!}`;
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : url.slice(0, 24);
}

/** The name of the day of an event, where the one above it is on another. */
export function newDay(
  event: EventModel,
  above: EventModel | undefined,
  clock: ZoneClock,
): string | undefined {
  const { date } = shownAt(event.start, clock);
  const name = dayName(date, date.year);
  if (!above) return undefined;
  const before = shownAt(above.start, clock).date;
  return dayName(before, date.year) === name ? undefined : name;
}

/** The name of the timeline of an event, where the one above it is of another. */
export function newPart(
  { timeline }: EventModel,
  above: EventModel | undefined,
  { timelines }: TimelineModel,
): string | undefined {
  if (above?.timeline === timeline) return undefined;
  return timelines[timeline]?.title ?? l10n.t('Timeline {0}', timeline + 1);
}
