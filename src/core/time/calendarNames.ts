import type { CalendarDate } from './wallTime.ts';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** The English name of a month, 1 to 12. */
export function monthName(month: number): string {
  return months[month - 1]!;
}

/** The English name of a weekday, 1 for Monday to 7 for Sunday. */
export function weekdayName(weekday: number): string {
  return weekdays[weekday - 1]!;
}

/**
 * Names in other languages, a line a language: the months from January, then the weekdays from Monday. They
 * are told from English words by what stands before them: these languages write the day first.
 */
const others = [
  'januar februar märz april mai juni juli august september oktober november dezember montag dienstag mittwoch donnerstag freitag samstag sonntag',
  'janvier février mars avril mai juin juillet août septembre octobre novembre décembre lundi mardi mercredi jeudi vendredi samedi dimanche',
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre lunes martes miércoles jueves viernes sábado domingo',
  'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre lunedì martedì mercoledì giovedì venerdì sabato domenica',
  'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro segunda terça quarta quinta sexta sábado domingo',
  'januari februari maart april mei juni juli augustus september oktober november december maandag dinsdag woensdag donderdag vrijdag zaterdag zondag',
]
  .map((line) => line.split(' '))
  // Of languages that share a name the one written first comes last, to stay in the map.
  .reverse();

/** Short forms and spellings without accents, by the number of the month. */
const shortForms: readonly (readonly [number, string])[] = [
  [1, 'jänner janv ene'],
  [2, 'fevrier févr fév fev'],
  [3, 'maerz mär mrt marco'],
  [4, 'avr abr'],
  [6, 'giu'],
  [7, 'juil lug'],
  [8, 'aout'],
  [9, 'setiembre'],
  [10, 'okt ott'],
  [12, 'dez decembre déc dic'],
];

/** A month or weekday by its name in a language that writes the day before the month. */
export interface ForeignName {
  readonly value: number;
  /** The line of its language; absent for short forms. */
  readonly language?: readonly string[];
}

export const foreignMonths: ReadonlyMap<string, ForeignName> = new Map([
  ...others.flatMap((language) =>
    language.slice(0, 12).map((name, index) => [name, { value: index + 1, language }] as const),
  ),
  ...shortForms.flatMap(([value, forms]) =>
    forms.split(' ').map((name) => [name, { value }] as const),
  ),
]);

export const foreignWeekdays: ReadonlyMap<string, ForeignName> = new Map(
  others.flatMap((language) =>
    language.slice(12).map((name, index) => [name, { value: index + 1, language }] as const),
  ),
);

/** The name of another month in the language that a name is in; English where that is none of the others. */
export function monthNameLike(name: string, month: number): string {
  const isEnglish = months.some((known) => known.toLowerCase() === name.toLowerCase());
  const language = isEnglish ? undefined : foreignMonths.get(name.toLowerCase())?.language;
  return language ? language[month - 1]! : monthName(month);
}

/** The name of another weekday in the language that a name is in. */
export function weekdayNameLike(name: string, weekday: number): string {
  const language = foreignWeekdays.get(name.toLowerCase())?.language;
  return language ? language[weekday + 11]! : weekdayName(weekday);
}

/** The weekday of a date, 1 for Monday to 7 for Sunday. */
export function weekdayOf({ year, month, day }: CalendarDate): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay() || 7;
}
