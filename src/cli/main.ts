import { nearest } from '../core/text/nearest.ts';
import { actions } from './actions.ts';
import { didYouMean, parseArguments } from './arguments.ts';
import { check } from './check.ts';
import { UsageError } from './command.ts';
import type { Command, ExitCode } from './command.ts';
import { commandHelp, generalHelp } from './help.ts';
import { inspect } from './inspect.ts';
import type { Terminal } from './terminal.ts';
import { version } from './version.ts';

const commands: readonly Command[] = [check, inspect, actions];

/**
 * Runs `pir`.
 * @param args what was typed after `pir`
 * @returns the exit code; nothing is thrown for anything a person can type or a file can hold
 */
export async function main(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [first, ...rest] = args;
  if (first === undefined) {
    terminal.err(generalHelp(commands).trimEnd());
    return 2;
  }
  if (first === '--help' || first === '-h' || first === 'help')
    return await help(rest[0], terminal);
  if (first === '--version') {
    await terminal.out(`${version}\n`);
    return 0;
  }
  const command = commands.find(({ name }) => name === first);
  if (!command) return unknownCommand(first, terminal);
  if (rest.includes('--help') || rest.includes('-h')) return await help(command.name, terminal);
  try {
    const { operands, values } = parseArguments(rest, command.options);
    return await command.run(operands, values as never, terminal);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    terminal.err(`pir ${command.name}: ${error.message} See pir ${command.name} --help.`);
    return 2;
  }
}

async function help(name: string | undefined, terminal: Terminal): Promise<ExitCode> {
  const command = commands.find((candidate) => candidate.name === name);
  if (name !== undefined && !command) return unknownCommand(name, terminal);
  await terminal.out(command ? commandHelp(command) : generalHelp(commands));
  return 0;
}

function unknownCommand(word: string, terminal: Terminal): ExitCode {
  const names = commands.map(({ name }) => name);
  terminal.err(
    `pir: there is no command “${word}”.${didYouMean(nearest(word, names))} See pir --help.`,
  );
  return 2;
}
