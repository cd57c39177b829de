import { FilePermission, l10n, languages, workspace } from 'vscode';
import type { TextDocument } from 'vscode';
import type { ReviewDocument } from '../../core/review/document.ts';
import { translate } from '../../platform/translate.ts';
import type { DocumentState } from '../../webview/timeline/protocol.ts';

/** Why a document cannot be changed in the timeline, and where the reason lies in it. */
export interface FoundObstacle extends Pick<DocumentState, 'obstacle' | 'explanation'> {
  /** Zero-based. */
  readonly line?: number;
}

/**
 * What is in the way of changing a document; nothing where it can be changed.
 * @param around what its file system says of it
 */
export async function obstacleOf(
  document: TextDocument,
  review: ReviewDocument | undefined,
  around: () => Promise<FoundObstacle | undefined>,
): Promise<FoundObstacle> {
  return obstacleInText(document, review) ?? (await around()) ?? {};
}

/** What in its text is in the way of changing a document. */
export function obstacleInText(
  document: TextDocument,
  review: ReviewDocument | undefined,
): FoundObstacle | undefined {
  const conflict = conflictIn(document.getText());
  if (conflict !== undefined) {
    const line = document.positionAt(conflict).line;
    const explanation = l10n.t(
      'There are merge conflicts in this file, the first in line {0}. Until they are resolved in the text, the timeline is only shown.',
      line + 1,
    );
    return { obstacle: 'conflict', explanation, line };
  }
  if (!review) {
    const explanation = l10n.t(
      'This file is not read as a post-incident review. The setting pir.files.include says which files are.',
    );
    return { obstacle: 'no-review', explanation };
  }
  if (review.yaml?.broken) {
    const { message, span } = review.yaml.broken;
    const line = review.lines.lineAt(span.start);
    const explanation = l10n.t(
      'Line {0} cannot be read: {1} Until it is put right in the text, the timeline is only shown.',
      line + 1,
      translate(message),
    );
    return { obstacle: 'broken', explanation, line };
  }
  return undefined;
}

/** What of a document's file or settings is in the way of changing it; its file system is asked. */
export async function obstacleAround(document: TextDocument): Promise<FoundObstacle | undefined> {
  if (!(await isReadOnly(document))) return undefined;
  return { obstacle: 'read-only', explanation: l10n.t('This file is read-only.') };
}

/** Where the first merge conflict of a text begins. */
export function conflictIn(text: string): number | undefined {
  const begins = /^<{7} /m.exec(text);
  return begins && /^>{7} /m.test(text.slice(begins.index)) ? begins.index : undefined;
}

async function isReadOnly(document: TextDocument): Promise<boolean> {
  const { uri } = document;
  if (uri.scheme === 'untitled') return false;
  if (workspace.fs.isWritableFileSystem(uri.scheme) === false) return true;
  if (isReadOnlyBySettings(document)) return true;
  try {
    const { permissions = 0 } = await workspace.fs.stat(uri);
    return (permissions & FilePermission.Readonly) !== 0;
  } catch {
    // A file that is gone is still a document; saving it makes it anew.
    return false;
  }
}

/** No API tells whether an editor may write; these settings are what makes one read-only. */
function isReadOnlyBySettings(document: TextDocument): boolean {
  const files = workspace.getConfiguration('files', document.uri);
  const isIn = (setting: string): boolean =>
    Object.entries(files.get<Readonly<Record<string, boolean>>>(setting, {})).some(
      ([pattern, isOn]) => isOn && languages.match({ pattern: patternOf(pattern) }, document) > 0,
    );
  return isIn('readonlyInclude') && !isIn('readonlyExclude');
}

/** These globs are relative to the folder, those of selectors to nothing. */
function patternOf(glob: string): string {
  return /^(?:\*\*\/|\/)/.test(glob) ? glob : `**/${glob}`;
}
