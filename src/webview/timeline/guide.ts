import { clockLabel, shortDuration } from '../../core/timeline/formatTimes.ts';
import { textWidth } from '../../core/timeline/plainText.ts';
import type { ZoneClock } from '../../core/timeline/zoneClock.ts';
import { svgElement } from './dom.ts';

/** Where a drag is: the instant in the hand, and where that lies on the page. */
export interface Held {
  readonly instant: number;
  /** How far that is from where it was, in milliseconds. */
  readonly by: number;
  readonly x: number;
  readonly snapped: boolean;
}

/** The line that something dragged is at, with its time and how far it has come. */
export class Guide {
  readonly element = svgElement('g', { class: 'guide', 'aria-hidden': 'true' });

  /** Shows where a drag is; nothing where there is none. */
  show(held: Held | undefined, clock: ZoneClock, span: number, height: number): void {
    if (!held) {
      this.element.replaceChildren();
      return;
    }
    const { instant, by, x, snapped } = held;
    const label = clockLabel(instant, clock) + moveLabel(by);
    const width = textWidth(label, 12) + 18;
    const left = Math.min(Math.max(x - width / 2, 2), span - width - 2);
    const text = svgElement('text', {
      x: left + width / 2,
      y: 14,
      'text-anchor': 'middle',
      class: 'guide-name',
    });
    text.textContent = label;
    this.element.replaceChildren(
      svgElement('line', {
        x1: x,
        x2: x,
        y1: 18,
        y2: height - 8,
        class: snapped ? 'guide-line snapped' : 'guide-line',
      }),
      svgElement('rect', { x: left, y: 1, width, height: 18, rx: 4, class: 'guide-box' }),
      text,
    );
  }
}

function moveLabel(by: number): string {
  if (by === 0) return '';
  return ` ${by < 0 ? '−' : '+'}${shortDuration(Math.abs(by))}`;
}
