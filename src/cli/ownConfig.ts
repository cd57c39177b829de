import { dirname, join } from 'node:path';
import { configPaths, noConfig } from '../core/config/config.ts';
import type { Config } from '../core/config/config.ts';
import { readConfig } from '../core/config/readConfig.ts';
import { inEnglish } from '../core/messages.ts';
import { UnreadableFile, readText } from './readFile.ts';
import { exists } from './repository.ts';
import type { Terminal } from './terminal.ts';

/** What teams have agreed on: the nearest `.pir/config.yaml` above a review, up to its repository's root. */
export class OwnConfig {
  /** What is wrong in the files that were read; a check under half a configuration is none. */
  readonly problems: string[] = [];
  readonly #terminal: Terminal;
  readonly #folders = new Map<string, Promise<Config>>();

  constructor(terminal: Terminal) {
    this.#terminal = terminal;
  }

  /** @param folder the absolute path of the folder that the review lies in */
  for(folder: string): Promise<Config> {
    let known = this.#folders.get(folder);
    if (!known) {
      known = this.#find(folder);
      this.#folders.set(folder, known);
    }
    return known;
  }

  async #find(folder: string): Promise<Config> {
    for (const path of configPaths) {
      const file = join(folder, path);
      if (await exists(file)) return this.#read(file);
    }
    const parent = dirname(folder);
    // What lies above a repository is not the team's.
    if (parent === folder || (await exists(join(folder, '.git')))) return noConfig;
    return this.for(parent);
  }

  async #read(file: string): Promise<Config> {
    try {
      const { config, findings, lines } = readConfig(await readText(file, this.#terminal));
      for (const { span, message } of findings) {
        const { line, character } = lines.positionAt(span.start);
        this.#complain(`${file}:${line + 1}:${character + 1}: ${inEnglish(message)}`);
      }
      return config;
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      this.#complain(error.message);
      return noConfig;
    }
  }

  #complain(problem: string): void {
    this.problems.push(problem);
    this.#terminal.err(`pir: ${problem}`);
  }
}
