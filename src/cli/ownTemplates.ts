import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseTemplate, templateFolder } from '../core/templates/own/parseTemplate.ts';
import { templates as builtIn } from '../core/templates/templates.ts';
import type { ReviewTemplate } from '../core/templates/template.ts';
import { UnreadableFile, readText } from './readFile.ts';
import { exists } from './repository.ts';
import type { Terminal } from './terminal.ts';

/** The templates that reviews may follow: those of the nearest `.pir/templates` above them, then the built-in ones. */
export class OwnTemplates {
  readonly #terminal: Terminal;
  readonly #folders = new Map<string, Promise<readonly ReviewTemplate[]>>();

  constructor(terminal: Terminal) {
    this.#terminal = terminal;
  }

  /** @param folder the absolute path of the folder that the review lies in */
  for(folder: string): Promise<readonly ReviewTemplate[]> {
    let known = this.#folders.get(folder);
    if (!known) {
      known = this.#find(folder);
      this.#folders.set(folder, known);
    }
    return known;
  }

  async #find(folder: string): Promise<readonly ReviewTemplate[]> {
    const place = join(folder, templateFolder);
    const parent = dirname(folder);
    if (await exists(place)) return this.#read(place);
    // What lies above a repository is not the team's.
    if (parent === folder || (await exists(join(folder, '.git')))) return builtIn;
    return this.for(parent);
  }

  async #read(place: string): Promise<readonly ReviewTemplate[]> {
    const names = (await readdir(place).catch(() => [])).sort();
    const read = await Promise.all(names.map((name) => this.#readFile(place, name)));
    const own = read.filter((template) => template !== undefined);
    const ids = new Set(own.map(({ id }) => id));
    return [...own, ...builtIn.filter(({ id }) => !ids.has(id))];
  }

  async #readFile(place: string, name: string): Promise<ReviewTemplate | undefined> {
    try {
      return parseTemplate(await readText(join(place, name), this.#terminal), name);
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      this.#terminal.err(`pir: ${error.message}; the template is not used`);
      return undefined;
    }
  }
}
