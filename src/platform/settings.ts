import { ConfigurationTarget, EventEmitter, workspace } from 'vscode';
import type {
  ConfigurationChangeEvent,
  ConfigurationScope,
  Uri,
  WorkspaceConfiguration,
} from 'vscode';
import { targetFor } from './configurationTarget.ts';
import type { DisposableLike } from './disposables.ts';
import { isObject, settingReaders } from './settingValues.ts';
import type { SettingValues } from './settingValues.ts';

/** Reads the extension's settings for a resource and says when they change. */
export class Settings implements DisposableLike {
  readonly #changed = new EventEmitter<ConfigurationChangeEvent>();
  readonly #subscription = workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration('pir')) this.#changed.fire(event);
  });

  /** Fires for changes under `pir.` only. */
  readonly onDidChange = this.#changed.event;

  read<K extends keyof SettingValues>(key: K, scope?: ConfigurationScope): SettingValues[K] {
    return settingReaders[key](workspace.getConfiguration('pir', scope).get(key));
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

  /** Adds a text to a setting that is a list, where a setting about this file belongs. */
  async addText(key: 'language.allow', text: string, uri: Uri): Promise<void> {
    const target = targetFor(uri);
    const configuration = workspace.getConfiguration('pir', uri);
    const written = valueAt(configuration.inspect(key), target);
    const texts: readonly unknown[] = Array.isArray(written) ? written : [];
    if (!texts.includes(text)) await configuration.update(key, [...texts, text], target);
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
