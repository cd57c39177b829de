import { Uri, workspace } from 'vscode';
import type { LogOutputChannel } from 'vscode';
import { bytesOf, isMissing } from './localFiles.ts';

/** Texts are encoded in pieces of about this many characters, so that none takes long. */
const PIECE = 65_536;

/**
 * A file in the storage that VS Code keeps for us. It is there whole or not at all: a new one
 * is written beside it and takes its place at the end. Where there is no storage, nothing is kept.
 */
export class CacheFile {
  readonly #folder: Uri | undefined;
  readonly #name: string;
  readonly #log: LogOutputChannel;

  constructor(folder: Uri | undefined, name: string, log: LogOutputChannel) {
    this.#folder = folder;
    this.#name = name;
    this.#log = log;
  }

  /** What it says, if there is one. */
  async read(): Promise<Uint8Array | undefined> {
    if (!this.#folder) return undefined;
    try {
      return await bytesOf(Uri.joinPath(this.#folder, this.#name));
    } catch (error) {
      if (!isMissing(error)) {
        this.#log.debug(`${this.#name} could not be read:`, error);
      }
      return undefined;
    }
  }

  /**
   * @param lines are taken one by one, and become UTF-8
   * @param breathe is awaited between pieces of work
   */
  async write(lines: Iterable<string>, breathe: () => Promise<void>): Promise<void> {
    if (!this.#folder) return;
    const encoder = new TextEncoder();
    const pieces: Uint8Array[] = [];
    let piece = '';
    for (const line of lines) {
      piece += line;
      if (piece.length < PIECE) continue;
      pieces.push(encoder.encode(piece));
      piece = '';
      await breathe();
    }
    pieces.push(encoder.encode(piece));
    await this.writeBytes(pieces);
  }

  /** @param pieces go one after the other */
  async writeBytes(pieces: readonly Uint8Array[]): Promise<void> {
    if (!this.#folder) return;
    const draft = Uri.joinPath(this.#folder, `${this.#name}.new`);
    try {
      await workspace.fs.createDirectory(this.#folder);
      await workspace.fs.writeFile(draft, joined(pieces));
      await workspace.fs.rename(draft, Uri.joinPath(this.#folder, this.#name), {
        overwrite: true,
      });
    } catch (error) {
      this.#log.warn(`${this.#name} could not be written; the next start takes longer:`, error);
    }
  }
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((size, { length }) => size + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
