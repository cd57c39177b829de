import { replace } from '../text/splice.ts';
import type { Splice } from '../text/splice.ts';
import type { WrittenAmount, WrittenDuration } from './duration.ts';

const HOUR = 60;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;

/** The units' names in the long and in the short form, singular first. */
const names: ReadonlyMap<number, readonly [string, string, string]> = new Map([
  [WEEK, ['week', 'weeks', 'w']],
  [DAY, ['day', 'days', 'd']],
  [HOUR, ['hour', 'hours', 'h']],
  [1, ['minute', 'minutes', 'm']],
  [1 / 60, ['second', 'seconds', 's']],
]);

const spelled = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

/**
 * The splice that makes a written duration say another length: in the same units as far as they reach,
 * with the same names, blanks and joints; `148 minutes` becomes `152 minutes`, `1h50m` `2h04m`.
 * @param minutes the length to say, rounded to the smallest unit that is written
 */
export function rewriteDuration(text: string, written: WrittenDuration, minutes: number): Splice {
  const { amounts } = written;
  const last = amounts[amounts.length - 1]!;
  const places = decimalsOf(text, last);
  const single = amounts.length === 1;
  const exact = single && places > 0 ? minutes / last.unit : undefined;
  if (exact !== undefined)
    return replace(written.span, writeAmount(text, last, exact.toFixed(places)));
  const units = unitsFor(written, minutes);
  const parts: string[] = [];
  let rest = Math.round(minutes / units.at(-1)!) * units.at(-1)!;
  for (const unit of units) {
    const count = unit === units.at(-1) ? Math.round(rest / unit) : Math.floor(rest / unit + 1e-9);
    rest -= count * unit;
    if (count === 0 && (parts.length > 0 || unit !== units.at(-1))) continue;
    const model = amounts.find((amount) => amount.unit === unit) ?? last;
    parts.push(writeAmount(text, model, String(count), unit));
  }
  return replace(written.span, parts.join(jointOf(text, written)));
}

/** The units that are written, and finer ones where those would say something else. */
function unitsFor({ amounts }: WrittenDuration, minutes: number): number[] {
  const own = amounts.map(({ unit }) => unit);
  const smallest = own[own.length - 1]!;
  const rounded = Math.round(minutes / smallest) * smallest;
  if (smallest <= 1 || Math.abs(rounded - minutes) < 1) return own;
  const finer = smallest >= DAY ? [DAY, HOUR, 1] : [HOUR, 1];
  return [...own, ...finer.filter((unit) => unit < smallest)];
}

function decimalsOf(text: string, { number }: WrittenAmount): number {
  return /[.,](\d+)$/.exec(text.slice(number.start, number.end))?.[1]?.length ?? 0;
}

/** A number and its unit in the form of `model`. */
function writeAmount(text: string, model: WrittenAmount, count: string, unit = model.unit): string {
  const number = text.slice(model.number.start, model.number.end);
  const gap = text.slice(model.number.end, model.name.start);
  const name = text.slice(model.name.start, model.name.end);
  const isWord = !/\d/.test(number);
  const digits = number.includes(',') ? count.replace('.', ',') : count;
  const word = isWord ? spelled[Number(count)] : undefined;
  const capital = isWord && /^\p{Lu}/u.test(number);
  const shown = word ?? digits;
  const written = capital ? shown[0]!.toUpperCase() + shown.slice(1) : shown;
  return written + gap + nameFor(name, unit, model.unit, Number(count), gap === '-');
}

/** The name of a unit as long or short as `name`, in the number that goes with `count`. */
function nameFor(
  name: string,
  unit: number,
  own: number,
  count: number,
  attached: boolean,
): string {
  const [one, many, letter] = names.get(unit)!;
  const lower = name.toLowerCase();
  const isLong = [...names.values()].some(
    ([singular, plural]) => lower === singular || lower === plural,
  );
  if (isLong) {
    const plain = count === 1 || attached ? one : many;
    return /^\p{Lu}/u.test(name) ? plain[0]!.toUpperCase() + plain.slice(1) : plain;
  }
  if (unit === own) return count === 1 ? name.replace(/(?<=..)s$/i, '') : name;
  if (name.length === 1) return letter;
  return unit === 1 ? 'min' : letter;
}

/** What stands between two amounts: as written, else what goes with the form of the first. */
function jointOf(text: string, { amounts }: WrittenDuration): string {
  const [first, second] = amounts;
  if (first && second) return text.slice(first.span.end, second.span.start);
  const isTight =
    first && first.number.end === first.name.start && first.name.end - first.name.start === 1;
  return isTight ? '' : ' ';
}
