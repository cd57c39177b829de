import { commands } from 'vscode';
import type { LogOutputChannel } from 'vscode';
import { DisposableStore } from './disposables.ts';
import type { DisposableLike } from './disposables.ts';

/** What the manifest names and a person, a menu or a link runs. */
export interface Command {
  readonly id: string;
  /** Whatever it throws reaches the person as the sentence it carries, through VS Code, and the log with its stack. */
  execute(...args: never[]): unknown;
}

/** Registers commands and logs what goes wrong in them. */
export class CommandManager implements DisposableLike {
  readonly #log: LogOutputChannel;
  readonly #registrations = new DisposableStore();

  constructor(log: LogOutputChannel) {
    this.#log = log;
  }

  /** Commands live until the manager goes, or what is returned is disposed of. */
  register(...added: readonly Command[]): DisposableLike {
    const registrations = new DisposableStore(
      ...added.map((command) =>
        commands.registerCommand(command.id, (...args: never[]) => this.#run(command, args)),
      ),
    );
    this.#registrations.add(registrations);
    return registrations;
  }

  dispose(): void {
    this.#registrations.dispose();
  }

  async #run(command: Command, args: never[]): Promise<unknown> {
    try {
      return await command.execute(...args);
    } catch (error) {
      this.#log.error(`${command.id}:`, error);
      throw error;
    }
  }
}
