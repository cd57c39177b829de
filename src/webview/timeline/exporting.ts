import { toMarkdownTable, toMermaid } from '../../core/timeline/export.ts';
import { draw, gutterOf } from '../../core/timeline/drawing.ts';
import { clockLabel } from '../../core/timeline/formatTimes.ts';
import { plainText } from '../../core/timeline/plainText.ts';
import { toSvg } from '../../core/timeline/svg.ts';
import { host } from './host.ts';
import { l10n, translate } from './l10n.ts';
import { showMenu } from './menu.ts';
import type { Parts } from './parts.ts';
import type { Selection } from './selection.ts';
import { extentOf, lookAtAll } from './viewport.ts';

/** Handing the timeline on: as a picture, a table, a diagram, lines of text. */
export class Exporting {
  readonly #parts: Parts;
  readonly #selection: Selection;

  constructor(parts: Parts, selection: Selection) {
    this.#parts = parts;
    this.#selection = selection;
  }

  menu(at: Element): void {
    showMenu(
      at,
      [
        { label: l10n.t('Save track as SVG…'), run: () => this.saveSvg() },
        { label: l10n.t('Copy as Markdown table'), run: () => this.copy('table') },
        { label: l10n.t('Copy as Mermaid'), run: () => this.copy('mermaid') },
      ],
      l10n.t('Export'),
    );
  }

  /** What is selected where several are, else what is shown. */
  copy(what: 'table' | 'mermaid' | 'events'): void {
    const { store, announcer } = this.#parts;
    const { model, selected } = store.view;
    const { shown, found, clock } = store.derived;
    const places =
      selected.size > 1 || what === 'events'
        ? this.#selection.chosen
        : shown.filter((at) => found?.has(at) ?? true);
    const events = places.map((at) => model.events[at]!);
    if (events.length === 0) return;
    const zone = store.saved.zone === 'document' ? model.zone?.written : clock.id;
    const options = { clock, zone, translate };
    const text =
      what === 'mermaid'
        ? toMermaid(model, events, options)
        : what === 'table'
          ? toMarkdownTable(model, events, options)
          : events
              .map(({ start, text: told }) => `${clockLabel(start, clock)} ${plainText(told)}\n`)
              .join('');
    host.postMessage({ type: 'copy', text, what });
    announcer.say(l10n.t('Copied'));
  }

  saveSvg(): void {
    const { store } = this.#parts;
    const { model } = store.view;
    const { shown, folds, lanes, phases, clock } = store.derived;
    const width = 1200;
    const gutter = gutterOf(lanes, false);
    const { scale, left } = lookAtAll(extentOf(model, shown), folds, width - gutter);
    const drawing = draw({
      model,
      lanes,
      phases,
      scale,
      left,
      width,
      narrow: false,
      clock,
      translate,
      selected: new Set(),
    });
    host.postMessage({ type: 'save-svg', svg: toSvg(drawing, model.title ?? l10n.t('Timeline')) });
  }
}
