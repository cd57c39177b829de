import type { Moment } from '../review/model.ts';
import type { Located } from '../text/span.ts';
import { span } from '../text/span.ts';
import { readIsoTime } from '../time/isoTime.ts';

/** A written time as a moment; nothing where the text is none. */
export function readMoment(text: Located<string> | undefined): Moment | undefined {
  const read = text && readIsoTime(text.value);
  if (!read) return undefined;
  const { wall, zone, zoneStart = 0 } = read;
  if (!zone) return { span: text.span, wall };
  // The value may stand in quotes; its characters lie one further then.
  const quotes = text.span.end - text.span.start === text.value.length + 2 ? 1 : 0;
  const start = text.span.start + quotes + zoneStart;
  return {
    span: text.span,
    wall,
    zone: { value: zone, span: span(start, start + zone.written.length) },
  };
}
