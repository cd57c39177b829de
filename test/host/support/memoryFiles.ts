import { Disposable, EventEmitter, FileSystemError, FileType, Uri, workspace } from 'vscode';
import type { FileChangeEvent, FileStat, FileSystemProvider } from 'vscode';

type Entry =
  | { readonly type: FileType.Directory }
  | { readonly type: FileType.File; data: Uint8Array };

/**
 * A file system that exists only here, as a virtual workspace has one: nothing of it is on a disk, and
 * nothing searches it.
 */
export class MemoryFiles implements FileSystemProvider {
  readonly scheme: string;
  readonly #entries = new Map<string, Entry>([['/', { type: FileType.Directory }]]);
  /** Nobody learns anything about a file before this is over. */
  busy: Promise<void> | undefined;
  readonly #changed = new EventEmitter<FileChangeEvent[]>();
  readonly #registration: Disposable;

  readonly onDidChangeFile = this.#changed.event;

  /** @param files text by absolute path; folders on the way to them are there too */
  constructor(
    scheme: string,
    files: Readonly<Record<string, string>> = {},
    { readOnly = false } = {},
  ) {
    this.scheme = scheme;
    for (const [path, text] of Object.entries(files)) {
      this.#makeParents(path);
      this.#entries.set(path, { type: FileType.File, data: new TextEncoder().encode(text) });
    }
    this.#registration = workspace.registerFileSystemProvider(scheme, this, {
      isCaseSensitive: true,
      isReadonly: readOnly,
    });
  }

  uri(path: string): Uri {
    return Uri.from({ scheme: this.scheme, path });
  }

  /** The text of a file; nothing where there is none. */
  text(path: string): string | undefined {
    const entry = this.#entries.get(path);
    return entry?.type === FileType.File ? new TextDecoder().decode(entry.data) : undefined;
  }

  /** The paths of all files. */
  get paths(): string[] {
    return [...this.#entries]
      .filter(([, { type }]) => type === FileType.File)
      .map(([path]) => path);
  }

  dispose(): void {
    this.#registration.dispose();
    this.#changed.dispose();
  }

  async stat({ path }: Uri): Promise<FileStat> {
    await this.busy;
    const entry = this.#entry(path);
    const size = entry.type === FileType.File ? entry.data.length : 0;
    return { type: entry.type, ctime: 0, mtime: 0, size };
  }

  readDirectory({ path }: Uri): [string, FileType][] {
    this.#entry(path);
    const prefix = path === '/' ? '/' : `${path}/`;
    return [...this.#entries]
      .filter(([other]) => other !== '/' && other.startsWith(prefix))
      .map(([other, { type }]): [string, FileType] => [other.slice(prefix.length), type])
      .filter(([name]) => !name.includes('/'));
  }

  readFile({ path }: Uri): Uint8Array {
    const entry = this.#entry(path);
    if (entry.type !== FileType.File) throw FileSystemError.FileIsADirectory(path);
    return entry.data;
  }

  writeFile(
    { path }: Uri,
    data: Uint8Array,
    { create, overwrite }: { create: boolean; overwrite: boolean },
  ): void {
    const there = this.#entries.has(path);
    if (there && create && !overwrite) throw FileSystemError.FileExists(path);
    if (!there && !create) throw FileSystemError.FileNotFound(path);
    this.#makeParents(path);
    this.#entries.set(path, { type: FileType.File, data });
  }

  createDirectory({ path }: Uri): void {
    this.#makeParents(`${path}/x`);
  }

  delete({ path }: Uri): void {
    this.#entries.delete(path);
  }

  rename(): void {
    throw FileSystemError.NoPermissions();
  }

  watch(): Disposable {
    return new Disposable(() => undefined);
  }

  #entry(path: string): Entry {
    const entry = this.#entries.get(path);
    if (!entry) throw FileSystemError.FileNotFound(path);
    return entry;
  }

  #makeParents(path: string): void {
    const parent = path.slice(0, path.lastIndexOf('/')) || '/';
    if (this.#entries.has(parent)) return;
    this.#makeParents(parent);
    this.#entries.set(parent, { type: FileType.Directory });
  }
}
