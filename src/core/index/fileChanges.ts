/** What has to be looked at after files changed. */
export interface FileChanges {
  /** Files that are there and may say something else now. */
  readonly changed: readonly string[];
  /** Files and folders that are gone. */
  readonly deleted: readonly string[];
  /** So much changed that looking at everything is less work than looking at each. */
  readonly isStorm: boolean;
}

/** More changes than this between two looks are a storm: a branch was switched, a folder was moved. */
const STORM = 500;

/**
 * Gathers what a file watcher reports until somebody looks. A file that is reported ten times is looked
 * at once, and what counts is what was reported of it last.
 */
export class PendingChanges {
  #last = new Map<string, 'changed' | 'deleted'>();

  add(uri: string, what: 'changed' | 'deleted'): void {
    // To the end: a folder that was deleted and made anew is there.
    this.#last.delete(uri);
    this.#last.set(uri, what);
  }

  get isEmpty(): boolean {
    return this.#last.size === 0;
  }

  /** All that was gathered; nothing is pending after that. */
  take(): FileChanges {
    const last = [...this.#last];
    this.#last = new Map();
    const those = (what: string): string[] =>
      last.filter(([, reported]) => reported === what).map(([uri]) => uri);
    return { changed: those('changed'), deleted: those('deleted'), isStorm: last.length > STORM };
  }
}

/** Whether `uri` is `folder` or lies in it. */
export function isUnder(uri: string, folder: string): boolean {
  return uri === folder || uri.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}
