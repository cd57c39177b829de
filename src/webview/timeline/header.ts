import { longDuration } from '../../core/timeline/formatTimes.ts';
import type { MetricsModel, TimelineModel } from '../../core/timeline/model.ts';
import type { ReviewStatus } from '../../core/review/vocabulary.ts';
import { dayName } from '../../core/timeline/formatTimes.ts';
import { element } from './dom.ts';
import { l10n } from './l10n.ts';
import type { Store } from './store.ts';

/** What the incident was, and how long it took to know, to act and to be over it. */
export class Header {
  readonly element = element('header', { class: 'header' });
  #shown: TimelineModel | undefined;

  constructor(store: Store) {
    store.subscribe(({ model }) => {
      if (model === this.#shown) return;
      this.#shown = model;
      this.element.replaceChildren(titleLine(model), ...metricsLine(model.metrics));
    });
  }
}

function titleLine(model: TimelineModel): HTMLElement {
  const { title, severity, date, status, services, events } = model;
  const count = events.length === 1 ? l10n.t('1 event') : l10n.t('{0} events', events.length);
  const facts = [
    ...(date === undefined ? [] : [dayOf(date)]),
    ...(status ? [statusName(status)] : []),
    ...(services.length > 0 ? [services.slice(0, 4).join(', ')] : []),
    count,
  ];
  return element(
    'div',
    { class: 'title-line' },
    element('h1', {}, title ?? l10n.t('Untitled review')),
    ...(severity
      ? [element('span', { class: `severity ${severity.level ?? ''}` }, severity.written)]
      : []),
    element('span', { class: 'facts' }, facts.join(' · ')),
  );
}

function dayOf(date: string): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return dayName({ year, month, day });
}

function statusName(status: ReviewStatus): string {
  if (status === 'draft') return l10n.t('draft');
  return status === 'published' ? l10n.t('published') : l10n.t('in review');
}

function metricsLine({ detect, acknowledge, mitigate, resolve }: MetricsModel): HTMLElement[] {
  const known = [
    [detect, l10n.t('to detect')],
    [acknowledge, l10n.t('to acknowledge')],
    [mitigate, l10n.t('to mitigate')],
    [resolve, l10n.t('to resolve')],
  ] as const;
  if (known.every(([minutes]) => minutes === undefined)) return [];
  return [
    element(
      'dl',
      { class: 'metrics' },
      ...known.map(([minutes, name]) =>
        element(
          'div',
          { class: minutes === undefined ? 'metric unknown' : 'metric' },
          element('dt', {}, name),
          element('dd', {}, minutes === undefined ? '–' : longDuration(minutes)),
        ),
      ),
    ),
  ];
}
