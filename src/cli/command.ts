import type { Terminal } from './terminal.ts';

/** 0: done and nothing to complain of; 1: findings; 2: wrong usage, or a file that could not be read. */
export type ExitCode = 0 | 1 | 2;

/** An option as a person types it: `--name`, with a value unless it is a flag. */
export type Option = Flag | OneValue | ManyValues;

interface Described {
  readonly description: string;
  /** One letter, for `-x`. */
  readonly short?: string;
}
interface Flag extends Described {
  readonly type: 'flag';
}
interface OneValue extends Described {
  readonly type: 'value';
  /** What stands for the value in the help, such as `NAME`. */
  readonly value: string;
  readonly choices?: readonly string[];
  readonly default?: string;
}
interface ManyValues extends Described {
  readonly type: 'values';
  readonly value: string;
}

export type Options = Readonly<Record<string, Option>>;

type Word<O> = O extends { readonly choices: readonly (infer Choice)[] } ? Choice : string;

/** What a command gets for its options: flags as booleans, values as one of their choices where it has any. */
export type ValuesOf<O extends Options> = {
  readonly [Name in keyof O]: O[Name] extends Flag
    ? boolean
    : O[Name] extends ManyValues
      ? readonly string[]
      : O[Name] extends { readonly default: string }
        ? Word<O[Name]>
        : Word<O[Name]> | undefined;
};

/** One word after `pir`. */
export interface Command<O extends Options = Options> {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** What follows the command in its usage line, such as `[PATH…]`. */
  readonly operands: string;
  /** More for its own help: what it reads, prints and exits with. */
  readonly details: string;
  readonly options: O;
  run(operands: readonly string[], values: ValuesOf<O>, terminal: Terminal): Promise<ExitCode>;
}

/** Fixes the literal types of a command's options, so that `run` sees its choices. */
export function defineCommand<const O extends Options>(command: Command<O>): Command {
  return command;
}

/** The person asked for something `pir` cannot do; shown as one line, with exit code 2. */
export class UsageError extends Error {}
