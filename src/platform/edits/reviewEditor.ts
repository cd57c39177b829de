import { l10n, Uri, window, workspace, WorkspaceEdit } from 'vscode';
import type { LogOutputChannel, TextDocument } from 'vscode';
import type { Change } from '../../core/edit/change.ts';
import { inParallel } from '../../core/index/slices.ts';
import type { Message } from '../../core/messages.ts';
import type { ReviewDocument } from '../../core/review/document.ts';
import type { Splice } from '../../core/text/splice.ts';
import { LineIndex } from '../../core/text/lines.ts';
import { loadEngine } from '../engine.ts';
import { toTextEdits } from '../ranges.ts';
import type { Reviews } from '../reviews.ts';
import type { Settings } from '../settings.ts';
import { ShownDocuments } from '../shownDocuments.ts';
import { translate } from '../translate.ts';
import { reasonAgainstRewriting } from './roundTrip.ts';

/** One thing to change in a review, whether its file is open or not. */
export interface ReviewEdit {
  /** The review's file. */
  readonly uri: string;
  /** What is changed, for messages. */
  readonly name: string;
  /** The change in the review as it is now; a sentence where it cannot be made any more. */
  change(review: ReviewDocument): Change | Message;
}

/** What became of edits. */
export interface EditOutcome {
  readonly done: readonly ReviewEdit[];
  readonly refused: readonly Refused[];
  /** Files that were changed and hold unsaved changes. */
  readonly unsaved: readonly Uri[];
  /** What it takes to take them back. */
  readonly files: readonly ChangedFile[];
}

export interface Refused {
  readonly edit: ReviewEdit;
  readonly reason: string;
}

export interface ChangedFile {
  readonly uri: Uri;
  readonly after: string;
  readonly inverse: readonly Splice[];
  readonly saved: boolean;
}

interface Prepared {
  readonly document: TextDocument;
  readonly version: number;
  readonly wasDirty: boolean;
  readonly edits: readonly ReviewEdit[];
  readonly splices: readonly Splice[];
}

/** Files that are opened at one time. */
const WIDTH = 4;
/** A file that changes faster than an edit can be made to it is left alone after so many attempts. */
const ATTEMPTS = 3;

/**
 * Makes changes in reviews, open or not: each the least edit in the file's own form, all of them one
 * step to undo. What cannot be changed is handed back with the reason and stays as it is, byte for byte.
 */
export class ReviewEditor {
  readonly #reviews: Reviews;
  readonly #settings: Settings;
  readonly #log: LogOutputChannel;

  constructor(reviews: Reviews, settings: Settings, log: LogOutputChannel) {
    this.#reviews = reviews;
    this.#settings = settings;
    this.#log = log;
  }

  async apply(edits: readonly ReviewEdit[]): Promise<EditOutcome> {
    const byFile = new Map<string, ReviewEdit[]>();
    for (const edit of edits) byFile.set(edit.uri, [...(byFile.get(edit.uri) ?? []), edit]);
    const refused: Refused[] = [];
    const prepared: Prepared[] = [];
    const shown = this.#shown();
    await inParallel(byFile, WIDTH, async ([uri, ofFile]) => {
      const one = await this.#prepare(Uri.parse(uri), ofFile, shown.has(uri), refused);
      if (one) prepared.push(one);
    });
    const files = (await this.#applyAll(prepared, refused)).filter(
      ({ splices }) => splices.length > 0,
    );
    const changed: ChangedFile[] = [];
    for (const file of files) changed.push(await this.#finish(file));
    for (const { edit, reason } of refused) this.#log.info(`${edit.uri}: ${edit.name}: ${reason}`);
    const lost = new Set(refused.map(({ edit }) => edit));
    return {
      done: edits.filter((edit) => !lost.has(edit)),
      refused,
      unsaved: changed.filter(({ saved }) => !saved).map(({ uri }) => uri),
      files: changed,
    };
  }

  /**
   * Takes edits back, and saves the files that they were saved in.
   * @returns the files that say something else by now and were left alone
   */
  async revert({ files }: EditOutcome): Promise<Uri[]> {
    const edit = new WorkspaceEdit();
    const left: Uri[] = [];
    const taken: { document: TextDocument; save: boolean }[] = [];
    for (const { uri, after, inverse, saved } of files) {
      const document = await workspace.openTextDocument(uri).then(undefined, () => undefined);
      if (document?.getText() !== after) {
        left.push(uri);
        continue;
      }
      edit.set(uri, toTextEdits(new LineIndex(after), inverse));
      taken.push({ document, save: saved && !document.isDirty });
    }
    if (taken.length > 0 && !(await workspace.applyEdit(edit))) return files.map(({ uri }) => uri);
    for (const { document, save } of taken) if (save) await document.save();
    return left;
  }

  #shown(): Set<string> {
    const shown = new ShownDocuments();
    const uris = new Set(shown.all.map(({ uri }) => uri.toString()));
    shown.dispose();
    return uris;
  }

  /** Plans the edits of one file; those that cannot be made go to `refused`. */
  async #prepare(
    uri: Uri,
    edits: readonly ReviewEdit[],
    isShown: boolean,
    refused: Refused[],
  ): Promise<Prepared | undefined> {
    const refuseAll = (reason: string): void => {
      for (const edit of edits) refused.push({ edit, reason });
    };
    try {
      const document = await workspace.openTextDocument(uri);
      if (!isShown && !document.isDirty) {
        const reason = await reasonAgainstRewriting(document);
        if (reason !== undefined) {
          refuseAll(reason);
          return undefined;
        }
      }
      return await this.#plan(document, edits, refused);
    } catch (error) {
      this.#log.debug(`${uri.toString(true)} could not be opened:`, error);
      refuseAll(l10n.t('the file could not be opened'));
      return undefined;
    }
  }

  async #plan(
    document: TextDocument,
    edits: readonly ReviewEdit[],
    refused: Refused[],
  ): Promise<Prepared> {
    const { planEach } = await loadEngine();
    const review = await this.#reviews.reviewOf(document);
    const { version, isDirty: wasDirty } = document;
    const refuse = (edit: ReviewEdit, reason: string): void => {
      refused.push({ edit, reason });
    };
    const wanted: { edit: ReviewEdit; change: Change }[] = [];
    for (const edit of edits) {
      const change = review?.text === document.getText() ? edit.change(review) : undefined;
      if (change && !('default' in change)) wanted.push({ edit, change });
      else refuse(edit, change ? translate(change) : l10n.t('the file is no review any more'));
    }
    const changes = wanted.map(({ change }) => change);
    const plan = review && planEach(review, changes);
    const kept = wanted.flatMap(({ edit }, index) => {
      const reason = plan?.refused.get(index);
      if (reason) refuse(edit, translate(reason));
      return reason ? [] : [edit];
    });
    return { document, version, wasDirty, edits: kept, splices: plan?.splices ?? [] };
  }

  /** Applies everything in one step. Whoever typed meanwhile is not overwritten: that file is planned anew. */
  async #applyAll(prepared: readonly Prepared[], refused: Refused[]): Promise<Prepared[]> {
    const { applySplices, inverseOf } = await loadEngine();
    let files = [...prepared];
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      files = await Promise.all(
        files.map(async (file) =>
          file.document.version === file.version
            ? file
            : await this.#plan(file.document, file.edits, refused),
        ),
      );
      const current = files.filter(({ splices }) => splices.length > 0);
      if (current.length === 0) return [];
      const edit = new WorkspaceEdit();
      for (const { document, splices } of current) {
        edit.set(document.uri, toTextEdits(new LineIndex(document.getText()), splices));
      }
      const texts = current.map(({ document, splices }) =>
        applySplices(document.getText(), splices),
      );
      if (current.some(({ document, version }) => document.version !== version)) continue;
      const inverses = current.map(({ document, splices }) =>
        inverseOf(document.getText(), splices),
      );
      if (await workspace.applyEdit(edit)) {
        current.forEach((file, index) => {
          this.#made.set(file, { after: texts[index]!, inverse: inverses[index]! });
        });
        return current;
      }
    }
    for (const { edits } of files) {
      for (const edit of edits) {
        refused.push({ edit, reason: l10n.t('the file kept changing meanwhile; try again') });
      }
    }
    return [];
  }

  readonly #made = new WeakMap<Prepared, { after: string; inverse: readonly Splice[] }>();

  /** Saves a file that had nothing unsaved before. */
  async #finish(file: Prepared): Promise<ChangedFile> {
    const { document, wasDirty } = file;
    const { after, inverse } = this.#made.get(file)!;
    const { uri } = document;
    const isWanted = this.#settings.read('actions.save', uri);
    const saved = isWanted && !wasDirty && (await document.save());
    if (isWanted && !wasDirty && !saved) {
      void window.showWarningMessage(
        l10n.t('{0} was changed and could not be saved.', workspace.asRelativePath(uri)),
      );
    }
    return { uri, after, inverse, saved };
  }
}
