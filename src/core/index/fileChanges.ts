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

/** Those of `uris` that are, or lie in, something that is gone. */
export function* goneWith(deleted: readonly string[], uris: Iterable<string>): Generator<string> {
  if (deleted.length === 0) return;
  const gone = new Set(deleted.map((uri) => uri.replace(/\/$/, '')));
  for (const uri of uris) if (isIn(gone, uri)) yield uri;
}

function isIn(gone: ReadonlySet<string>, uri: string): boolean {
  for (let end = uri.length; end > 0; end = uri.lastIndexOf('/', end - 1)) {
    if (gone.has(uri.slice(0, end))) return true;
  }
  return false;
}
