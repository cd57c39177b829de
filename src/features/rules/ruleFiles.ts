import {
  Disposable,
  EventEmitter,
  FilePermission,
  FileSystemError,
  FileType,
  Uri,
  workspace,
} from 'vscode';
import type { FileStat, FileSystemProvider } from 'vscode';
import { allRules } from './ruleUri.ts';
import { sectionOf } from './sectionOf.ts';

/** `docs/rules.md`, which ships with the extension: whole, and each rule as a file of its own. Read-only. */
export class RuleFiles implements FileSystemProvider {
  readonly #documentation: Uri;
  readonly onDidChangeFile = new EventEmitter<never>().event;

  constructor(extension: Uri) {
    this.#documentation = Uri.joinPath(extension, 'docs', 'rules.md');
  }

  async stat(uri: Uri): Promise<FileStat> {
    const { length } = await this.readFile(uri);
    return {
      type: FileType.File,
      ctime: 0,
      mtime: 0,
      size: length,
      permissions: FilePermission.Readonly,
    };
  }

  async readFile(uri: Uri): Promise<Uint8Array> {
    const bytes = await workspace.fs.readFile(this.#documentation);
    if (uri.path === allRules.path) return bytes;
    const section = sectionOf(new TextDecoder().decode(bytes), ruleIn(uri));
    if (section === undefined) throw FileSystemError.FileNotFound(uri);
    // The page is about this rule: its name is the title.
    return new TextEncoder().encode(section.replace('## ', '# pir/'));
  }

  readDirectory(): [string, FileType][] {
    return [];
  }

  watch(): Disposable {
    return new Disposable(() => undefined);
  }

  createDirectory(uri: Uri): never {
    throw FileSystemError.NoPermissions(uri);
  }

  writeFile(uri: Uri): never {
    throw FileSystemError.NoPermissions(uri);
  }

  delete(uri: Uri): never {
    throw FileSystemError.NoPermissions(uri);
  }

  rename(uri: Uri): never {
    throw FileSystemError.NoPermissions(uri);
  }
}

function ruleIn({ path }: Uri): string {
  return path.replace(/^\//, '').replace(/\.md$/, '');
}
