import type { PlainValue, QuoteStyle } from './scalar.ts';
import { writeScalar } from './scalar.ts';

/** A value to be written where none was: what a review's nodes are made of. */
export type NewValue = PlainValue | readonly NewValue[] | NewMapping;
/** Keys in the order they are to be written in. */
export interface NewMapping {
  readonly [key: string]: NewValue;
}

/** The habits of a document that new nodes follow. */
export interface WriteStyle {
  readonly eol: string;
  readonly quotes: QuoteStyle;
  /** Spaces a nested mapping is indented by. */
  readonly step: number;
  /** Spaces between a key and the dashes of the list below it: 0 or the step. */
  readonly listIndent: number;
}

/** `key: value` in block style, first line without indentation, the following ones indented for `column`. */
export function writePair(key: string, value: NewValue, column: number, style: WriteStyle): string {
  const written = writeScalar(key, { flow: false, quotes: style.quotes });
  if (isPlain(value)) return `${written}: ${writeText(value, column, style)}`;
  const isList = Array.isArray(value);
  if (isEmpty(value)) return `${written}: ${isList ? '[]' : '{}'}`;
  const inner = column + (isList ? style.listIndent : style.step);
  return `${written}:${style.eol}${' '.repeat(inner)}${writeBlock(value, inner, style)}`;
}

/** A list or mapping in block style whose first line stands at `column` already. */
export function writeBlock(value: NewValue, column: number, style: WriteStyle): string {
  const next = style.eol + ' '.repeat(column);
  if (isPlain(value)) return writeText(value, column, style);
  if (isList(value)) {
    return value.map((item) => `- ${writeBlock(item, column + 2, style)}`).join(next);
  }
  return Object.entries(value)
    .map(([key, item]) => writePair(key, item, column, style))
    .join(next);
}

/** In brackets, on one line. */
export function writeFlow(value: NewValue, quotes: QuoteStyle): string {
  if (isPlain(value)) return writeScalar(value, { flow: true, quotes });
  if (isList(value)) return `[${value.map((item) => writeFlow(item, quotes)).join(', ')}]`;
  const pairs = Object.entries(value).map(
    ([key, item]) => `${writeScalar(key, { flow: true, quotes })}: ${writeFlow(item, quotes)}`,
  );
  return `{${pairs.join(', ')}}`;
}

/** Text of several lines becomes a literal block, everything else stands on its line. */
function writeText(value: PlainValue, column: number, style: WriteStyle): string {
  const body = typeof value === 'string' ? value.replace(/\n+$/, '') : '';
  // Only what reads back to the letter: the rest is escaped in quotes.
  const fitsBlock = body.includes('\n') && !/^\s|[^\P{Cc}\n\t]|\n[^\S\n]+(?:\n|$)/u.test(body);
  if (!fitsBlock) return writeScalar(value, { flow: false, quotes: style.quotes });
  const indent = ' '.repeat(column + style.step);
  const header = String(value).endsWith('\n') ? '|' : '|-';
  return [header, ...body.split('\n').map((line) => (line === '' ? '' : indent + line))].join(
    style.eol,
  );
}

function isPlain(value: NewValue): value is PlainValue {
  return typeof value !== 'object';
}

function isList(value: NewValue): value is readonly NewValue[] {
  return Array.isArray(value);
}

function isEmpty(value: Exclude<NewValue, PlainValue>): boolean {
  return (isList(value) ? value : Object.keys(value)).length === 0;
}
