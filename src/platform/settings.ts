import { ConfigurationTarget, EventEmitter, workspace } from 'vscode';
import type {
  ConfigurationChangeEvent,
  ConfigurationScope,
  Uri,
  WorkspaceConfiguration,
} from 'vscode';
import { levels } from '../core/checks/finding.ts';
import type { Level } from '../core/checks/finding.ts';
import { targetFor } from './configurationTarget.ts';
import type { DisposableLike } from './disposables.ts';

/** The settings under `pir.`, as the manifest documents them. */
export interface SettingValues {
  /** Glob → whether it counts. Objects, so that a workspace adds to the defaults without repeating them. */
  readonly 'files.include': Readonly<Record<string, boolean>>;
  readonly 'files.exclude': Readonly<Record<string, boolean>>;
  /** Rule id without prefix → level; a rule that is not named has its own default. */
  readonly rules: Readonly<Record<string, Level>>;
  /** Ticket pattern → URL template. */
  readonly tickets: Readonly<Record<string, string>>;
}

/** Settings files are written by hand: what does not fit is as if it were not there. */
const readers: { readonly [K in keyof SettingValues]: (raw: unknown) => SettingValues[K] } = {
  'files.include': recordOf(isBoolean),
  'files.exclude': recordOf(isBoolean),
  rules: recordOf(isLevel),
  tickets: recordOf(isString),
};

/** Reads the extension's settings for a resource and says when they change. */
export class Settings implements DisposableLike {
  readonly #changed = new EventEmitter<ConfigurationChangeEvent>();
  readonly #subscription = workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration('pir')) this.#changed.fire(event);
  });

  /** Fires for changes under `pir.` only. */
  readonly onDidChange = this.#changed.event;

  read<K extends keyof SettingValues>(key: K, scope?: ConfigurationScope): SettingValues[K] {
    return readers[key](workspace.getConfiguration('pir', scope).get(key));
  }

  /**
   * Adds an entry to a setting that is an object, where a setting about this file belongs, beside what
   * stands there already.
   */
  async addEntry<K extends 'files.exclude' | 'rules'>(
    key: K,
    name: string,
    value: SettingValues[K][string],
    uri: Uri,
  ): Promise<void> {
    const target = targetFor(uri);
    const configuration = workspace.getConfiguration('pir', uri);
    const written = valueAt(configuration.inspect(key), target);
    await configuration.update(
      key,
      { ...(isObject(written) ? written : {}), [name]: value },
      target,
    );
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }
}

type Inspected = NonNullable<ReturnType<WorkspaceConfiguration['inspect']>>;

/** What is written at a target itself, without what it inherits. */
function valueAt(inspected: Inspected | undefined, target: ConfigurationTarget): unknown {
  switch (target) {
    case ConfigurationTarget.Global:
      return inspected?.globalValue;
    case ConfigurationTarget.Workspace:
      return inspected?.workspaceValue;
    case ConfigurationTarget.WorkspaceFolder:
      return inspected?.workspaceFolderValue;
  }
}

function recordOf<T>(fits: (value: unknown) => value is T): (raw: unknown) => Record<string, T> {
  return (raw) => {
    if (!isObject(raw)) return {};
    return Object.fromEntries(
      Object.entries(raw).filter((entry): entry is [string, T] => fits(entry[1])),
    );
  };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isBoolean(value: unknown): value is boolean {
  return typeof value === 'boolean';
}

function isString(value: unknown): value is string {
  return typeof value === 'string';
}

function isLevel(value: unknown): value is Level {
  return levels.includes(value as Level);
}
