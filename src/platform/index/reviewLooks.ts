import { Uri, workspace } from 'vscode';
import type { LogOutputChannel, TextDocument } from 'vscode';
import type { ReviewFacts } from '../../core/facts/reviewFacts.ts';
import { sameStamp } from '../../core/index/cache.ts';
import type { FileStamp, IndexedFile } from '../../core/index/cache.ts';
import type { TimeSlices } from '../../core/index/slices.ts';
import { loadReading } from '../engine.ts';
import type { Reviews } from '../reviews.ts';
import { isLocal, isMissing, readFile, stampOf } from '../localFiles.ts';
import type { FileRead } from '../localFiles.ts';
import { largestIndexed } from './fileToRead.ts';
import type { FileToRead } from './fileToRead.ts';
import { decodeFile } from './readFile.ts';
import type { ReadingThreads } from './readingThreads.ts';

/**
 * No file has it. What is known from an open document has it, so that the file is read once that is
 * closed, and by the next window whatever became of what was not saved.
 */
const unknownStamp: FileStamp = { mtime: 0, size: -1 };

/**
 * Finds out what a review says now. An open document counts before its file, saved or not; but the editor
 * keeps documents of deleted files for a while, which count only where something in them is unsaved.
 */
export class ReviewLooks {
  readonly #reviews: Reviews;
  readonly #log: LogOutputChannel;
  readonly #slices: TimeSlices;
  readonly #threads: ReadingThreads;
  #queue: Promise<unknown> = Promise.resolve();
  #reads = 0;

  constructor(
    reviews: Reviews,
    log: LogOutputChannel,
    slices: TimeSlices,
    threads: ReadingThreads,
  ) {
    this.#reviews = reviews;
    this.#log = log;
    this.#slices = slices;
    this.#threads = threads;
  }

  /** How many files were read so far, on this thread or another. */
  get reads(): number {
    return this.#reads + this.#threads.reads;
  }

  /**
   * @param known what was known of the file
   * @returns `known` itself where the file has not changed, nothing where there is none to be listed
   */
  async look(key: string, known: IndexedFile | undefined): Promise<IndexedFile | undefined> {
    const uri = Uri.parse(key);
    const document = openDocument(key);
    if (document?.isDirty) return await this.#ofDocument(key, document);
    if (!document && this.#reviews.verdictOf(uri) !== 'included') return undefined;
    try {
      if (document) return (await stampOf(uri)) && (await this.#ofDocument(key, document));
      if (known && sameStamp(known.stamp, await stampOf(uri))) return known;
      const here = (): Promise<IndexedFile | undefined> => this.#readHere(uri, key);
      return isLocal(uri) ? await this.#threads.read(this.#fileAt(uri, key), here) : await here();
    } catch (error) {
      if (!isMissing(error)) {
        this.#log.warn(`${uri.toString(true)} could not be read:`, String(error));
      }
      return undefined;
    }
  }

  #fileAt(uri: Uri, key: string): FileToRead {
    return { uri: key, file: uri.fsPath, path: this.#reviews.pathOf(uri) };
  }

  async #readHere(uri: Uri, key: string): Promise<IndexedFile | undefined> {
    const read = await readFile(uri, largestIndexed);
    if (!read) return undefined;
    const facts = await this.#factsIn(uri, read);
    return { uri: key, stamp: read.stamp, ...(facts && { facts }) };
  }

  async #ofDocument(key: string, document: TextDocument): Promise<IndexedFile | undefined> {
    const review = await this.#reviews.reviewOf(document);
    const isListed = this.#reviews.verdictOf(document.uri) === 'included';
    // What is no review counts as a file that is none; what only its text makes one is listed while it is open.
    if (!review) return isListed ? { uri: key, stamp: unknownStamp } : undefined;
    const { factsOf } = await loadReading();
    const facts = detached(factsOf(review, key, this.#reviews.pathOf(document.uri)));
    return { uri: key, stamp: unknownStamp, facts };
  }

  async #factsIn(uri: Uri, { bytes }: FileRead): Promise<ReviewFacts | undefined> {
    if (!bytes) {
      const limit = largestIndexed / 1024;
      this.#log.warn(`${uri.toString(true)} is larger than ${limit} kB and is not listed`);
      return undefined;
    }
    this.#reads++;
    const text = await decodeFile(bytes, uri);
    if (text === undefined) return undefined;
    const { factsIn } = await loadReading();
    // One after the other, with time for others in between: all reads may end in the same moment.
    return await this.#inTurn(() => {
      const path = this.#reviews.pathOf(uri);
      const verdict = this.#reviews.verdictOf(uri);
      return detached(factsIn({ path, text, verdict }, uri.toString()));
    });
  }

  #inTurn<T>(work: () => T): Promise<T> {
    const turn = this.#queue.then(() => this.#slices.piece(work));
    this.#queue = turn.catch(() => undefined);
    return turn;
  }
}

/** The open document of a file that somebody works on, and not the other side of a diff. */
function openDocument(key: string): TextDocument | undefined {
  const document = workspace.textDocuments.find(({ uri }) => uri.toString() === key);
  return document && !document.isClosed && isFile(document.uri) ? document : undefined;
}

function isFile(uri: Uri): boolean {
  if (uri.scheme === 'untitled') return false;
  return (
    workspace.getWorkspaceFolder(uri) !== undefined ||
    workspace.fs.isWritableFileSystem(uri.scheme) === true
  );
}

/** A copy that shares no memory with the text it was read from: a short name would keep all of it. */
function detached<T extends ReviewFacts | undefined>(facts: T): T {
  return facts && (JSON.parse(JSON.stringify(facts)) as T);
}
