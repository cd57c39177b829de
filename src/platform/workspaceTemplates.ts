import { EventEmitter, FileType, Uri, workspace } from 'vscode';
import type { LogOutputChannel } from 'vscode';
import type { ReviewTemplate } from '../core/templates/template.ts';
import { DisposableStore } from './disposables.ts';
import type { DisposableLike } from './disposables.ts';
import { loadEngine } from './engine.ts';
import { exists } from './exists.ts';
import { NearestFolder } from './nearestFolder.ts';

/** Reviews are not held to templates that are larger than anything a person writes. */
const largestTemplate = 200_000;

/**
 * The templates that teams have of their own, in `.pir/templates`. They are read when first asked for,
 * and again after a file there changed.
 */
export class WorkspaceTemplates implements DisposableLike {
  readonly #log: LogOutputChannel;
  readonly #changed = new EventEmitter<void>();
  readonly #disposables = new DisposableStore(this.#changed);
  readonly #ofFolders = new Map<string, Promise<readonly ReviewTemplate[]>>();
  readonly #near = new NearestFolder<readonly ReviewTemplate[]>((folder) => this.#find(folder));

  /** A template was added, changed or removed. */
  readonly onDidChange = this.#changed.event;

  constructor(log: LogOutputChannel) {
    this.#log = log;
    const watcher = workspace.createFileSystemWatcher('**/{.pir,.pir/templates,.pir/templates/*}');
    const forget = () => {
      this.#ofFolders.clear();
      this.#near.clear();
      this.#changed.fire();
    };
    this.#disposables.add(
      watcher,
      watcher.onDidCreate(forget),
      watcher.onDidChange(forget),
      watcher.onDidDelete(forget),
      workspace.onDidChangeWorkspaceFolders(forget),
    );
  }

  /**
   * The templates of the workspace folder that a resource lies in, or of all folders. Of several with one
   * id the first counts.
   */
  async own(resource?: Uri): Promise<readonly ReviewTemplate[]> {
    const folder = resource && workspace.getWorkspaceFolder(resource);
    const folders = folder ? [folder] : (workspace.workspaceFolders ?? []);
    const found = (await Promise.all(folders.map(({ uri }) => this.#of(uri)))).flat();
    return found.filter(({ id }, index) => found.findIndex((other) => other.id === id) === index);
  }

  /**
   * All templates that a review may follow: those of the nearest `.pir/templates` above it, up to the
   * root of its repository, as on the command line; then the built-in ones.
   */
  async for(resource: Uri): Promise<readonly ReviewTemplate[]> {
    const hasFolder = workspace.getWorkspaceFolder(resource) !== undefined;
    const above = hasFolder ? this.#near.from(Uri.joinPath(resource, '..')) : this.own();
    const own = (await above) ?? [];
    const { templates } = await loadEngine();
    return [...own, ...templates.filter(({ id }) => own.every((other) => other.id !== id))];
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  async #find(folder: Uri): Promise<readonly ReviewTemplate[] | undefined> {
    const { templateFolder } = await loadEngine();
    return (await exists(Uri.joinPath(folder, templateFolder))) ? this.#of(folder) : undefined;
  }

  #of(folder: Uri): Promise<readonly ReviewTemplate[]> {
    const key = folder.toString();
    const known = this.#ofFolders.get(key);
    if (known) return known;
    const reading = this.#read(folder);
    this.#ofFolders.set(key, reading);
    return reading;
  }

  async #read(folder: Uri): Promise<readonly ReviewTemplate[]> {
    const { templateFolder } = await loadEngine();
    const place = Uri.joinPath(folder, templateFolder);
    let names: string[];
    try {
      const entries = await workspace.fs.readDirectory(place);
      names = entries.filter(([, type]) => (type & FileType.File) !== 0).map(([name]) => name);
    } catch {
      return []; // Most workspaces have none.
    }
    const read = await Promise.all(names.sort().map((name) => this.#readFile(place, name)));
    return read.filter((template) => template !== undefined);
  }

  async #readFile(place: Uri, name: string): Promise<ReviewTemplate | undefined> {
    const uri = Uri.joinPath(place, name);
    try {
      const { parseTemplate } = await loadEngine();
      const bytes = await workspace.fs.readFile(uri);
      const text =
        bytes.length > largestTemplate ? undefined : await workspace.decode(bytes, { uri });
      const template = text === undefined ? undefined : parseTemplate(text, name);
      if (!template)
        this.#log.warn(
          `${uri.toString(true)} is not a template: too large, or neither YAML nor Markdown`,
        );
      return template;
    } catch (error) {
      this.#log.warn(`${uri.toString(true)} could not be read:`, error);
      return undefined;
    }
  }
}
