import { parseIsoMoment } from '../time/isoMoment.ts';
import { parseZone } from '../time/zone.ts';

/** The formats of text that the compiled schemas ask for by name. */
export const formats = {
  /** A day: `2026-04-01`. */
  date: (text: string) => {
    const wall = parseIsoMoment(text)?.wall;
    return wall?.date !== undefined && wall.clock === undefined;
  },
  /** A day, or a day and a time of day, with or without a zone. */
  time: (text: string) => parseIsoMoment(text)?.wall.date !== undefined,
  /** A time zone whose offset can be told, or one of few by that name. */
  zone: (text: string) => {
    const zone = parseZone(text);
    return zone !== undefined && (zone.id !== undefined || zone.candidates !== undefined);
  },
};
