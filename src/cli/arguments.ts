import { parseArgs } from 'node:util';
import { nearest } from '../core/text/nearest.ts';
import { UsageError } from './command.ts';
import type { Option, Options } from './command.ts';

export interface Parsed {
  readonly operands: readonly string[];
  readonly values: Readonly<Record<string, string | boolean | readonly string[] | undefined>>;
}

/**
 * What a person typed after the command.
 * @throws UsageError in words for that person: unknown option, missing value, value that is no choice.
 */
export function parseArguments(args: readonly string[], options: Options): Parsed {
  const { tokens, positionals } = parseArgs({
    args: [...args],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: Object.fromEntries(
      Object.entries(options).map(([name, { type, short }]) => [
        name,
        {
          type: type === 'flag' ? ('boolean' as const) : ('string' as const),
          ...(short && { short }),
        },
      ]),
    ),
  });
  const values: Record<string, string | boolean | string[] | undefined> = {};
  for (const [name, option] of Object.entries(options)) values[name] = unset(option);
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
    if (!option) throw new UsageError(unknownOption(token.rawName, options));
    if (option.type === 'flag') {
      if (token.value !== undefined) {
        throw new UsageError(`${token.rawName} takes no value.`);
      }
      values[token.name] = true;
    } else {
      const value = valueOf(token.rawName, token.value, option);
      if (option.type === 'values') (values[token.name] as string[]).push(value);
      else values[token.name] = value;
    }
  }
  return { operands: positionals, values };
}

function unset(option: Option): string | boolean | string[] | undefined {
  if (option.type === 'flag') return false;
  return option.type === 'values' ? [] : option.default;
}

function valueOf(
  written: string,
  value: string | undefined,
  option: Exclude<Option, { readonly type: 'flag' }>,
): string {
  if (value === undefined) {
    throw new UsageError(`${written} needs a value: ${written}=${option.value}.`);
  }
  if (option.type === 'value' && option.choices && !option.choices.includes(value)) {
    const choices = option.choices.join(', ');
    throw new UsageError(
      `${written} cannot be “${value}”; it is one of ${choices}.${didYouMean(nearest(value, option.choices))}`,
    );
  }
  return value;
}

function unknownOption(written: string, options: Options): string {
  const known = Object.keys(options).map((name) => `--${name}`);
  return `There is no option ${written}.${didYouMean(nearest(written, known))}`;
}

export function didYouMean(word: string | undefined): string {
  return word === undefined ? '' : ` Did you mean ${word}?`;
}
