import { EventEmitter, Uri, workspace } from 'vscode';
import type { LogOutputChannel, WorkspaceFolder } from 'vscode';
import { configPaths, noConfig } from '../core/config/config.ts';
import type { Config } from '../core/config/config.ts';
import { DisposableStore } from './disposables.ts';
import type { DisposableLike } from './disposables.ts';
import { loadEngine } from './engine.ts';
import { NearestFolder } from './nearestFolder.ts';

/** Nobody agrees on more than this; a larger file is something else. */
const largestConfig = 500_000;

/**
 * What teams have agreed on in `.pir/config.yaml`: the nearest one above a review counts, up to the
 * root of its repository, as on the command line.
 */
export class WorkspaceConfig implements DisposableLike {
  readonly #log: LogOutputChannel;
  readonly #changed = new EventEmitter<{ readonly files: boolean }>();
  readonly #disposables = new DisposableStore(this.#changed);
  readonly #near = new NearestFolder<Config>((folder) => this.#find(folder));
  /** Those of the workspace folders, as far as they have been read. */
  readonly #ofFolders = new Map<string, Config>();

  /** A configuration was read, changed or removed; `files` where it may say otherwise which files are reviews. */
  readonly onDidChange = this.#changed.event;

  constructor(log: LogOutputChannel) {
    this.#log = log;
    // With its folder: of a file that comes together with that, watchers may tell nothing (microsoft/vscode#142694).
    const watcher = workspace.createFileSystemWatcher('**/{.pir,.pir/config.yaml,.pir/config.yml}');
    const forget = () => void this.#forget();
    const forgetIfConcerned = (files: readonly Uri[]): void => {
      if (files.some(mayHoldConfig)) forget();
    };
    this.#disposables.add(
      watcher,
      watcher.onDidCreate(forget),
      watcher.onDidChange(forget),
      watcher.onDidDelete(forget),
      // What is changed here holds at once: not every file system is watched, nor without delay.
      workspace.onDidSaveTextDocument(({ uri }) => forgetIfConcerned([uri])),
      workspace.onDidCreateFiles(({ files }) => forgetIfConcerned(files)),
      workspace.onDidDeleteFiles(({ files }) => forgetIfConcerned(files)),
      workspace.onDidRenameFiles(({ files }) =>
        forgetIfConcerned(files.flatMap(({ oldUri, newUri }) => [oldUri, newUri])),
      ),
      workspace.onDidChangeWorkspaceFolders(() => void this.#readFolders()),
    );
    void this.#readFolders();
  }

  /** What holds for a resource. */
  for(resource: Uri): Promise<Config> {
    const folder = workspace.getWorkspaceFolder(resource);
    // A text without a file is written where the workspace is.
    if (resource.scheme === 'untitled') {
      const [first] = workspace.workspaceFolders ?? [];
      return first ? this.#nearest(first.uri) : Promise.resolve(noConfig);
    }
    return folder ? this.#nearest(Uri.joinPath(resource, '..')) : Promise.resolve(noConfig);
  }

  /** What holds at the top of a workspace folder, as far as it is known by now. */
  ofFolder(folder: WorkspaceFolder | undefined): Config {
    return this.#ofFolders.get(folder?.uri.toString() ?? '') ?? noConfig;
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  async #forget(): Promise<void> {
    this.#near.clear();
    await this.#readFolders();
    this.#changed.fire({ files: false });
  }

  /** Which files are reviews is asked for all the time, and cannot wait. */
  async #readFolders(): Promise<void> {
    for (const { uri } of workspace.workspaceFolders ?? []) {
      const key = uri.toString();
      const before = this.#ofFolders.get(key) ?? noConfig;
      const config = await this.#nearest(uri);
      this.#ofFolders.set(key, config);
      if (JSON.stringify(config.files) !== JSON.stringify(before.files)) {
        this.#changed.fire({ files: true });
      }
    }
  }

  async #nearest(folder: Uri): Promise<Config> {
    return (await this.#near.from(folder)) ?? noConfig;
  }

  async #find(folder: Uri): Promise<Config | undefined> {
    for (const path of configPaths) {
      const file = Uri.joinPath(folder, path);
      const text = await this.#textOf(file);
      if (text === undefined) continue;
      const { readConfig } = await loadEngine();
      const { config, findings } = readConfig(text);
      if (findings.length > 0) this.#log.warn(`${file.toString(true)} has mistakes in it`);
      return config;
    }
    return undefined;
  }

  async #textOf(file: Uri): Promise<string | undefined> {
    try {
      const { size } = await workspace.fs.stat(file);
      if (size > largestConfig) return undefined;
      return await workspace.decode(await workspace.fs.readFile(file), { uri: file });
    } catch {
      return undefined; // Most folders have none.
    }
  }
}

/** Whether a file is a configuration, or the folder that one is kept in. */
function mayHoldConfig({ path }: Uri): boolean {
  return /\/\.pir(?:\/config\.ya?ml)?$/.test(path);
}
