import type { Moment } from '../review/model.ts';
import type { Located } from '../text/span.ts';
import { span } from '../text/span.ts';
import { parseIsoMoment } from '../time/isoMoment.ts';

/** A written time as a moment; nothing where the text is none. */
export function readMoment(text: Located<string> | undefined): Moment | undefined {
  const read = text && parseIsoMoment(text.value);
  if (!read) return undefined;
  const { wall, zone } = read;
  if (!zone) return { span: text.span, wall };
  // The value may stand in quotes; its characters lie one further then.
  const quotes = text.span.end - text.span.start === text.value.length + 2 ? 1 : 0;
  const base = text.span.start + quotes;
  return {
    span: text.span,
    wall,
    zone: { value: zone.value, span: span(base + zone.span.start, base + zone.span.end) },
  };
}
