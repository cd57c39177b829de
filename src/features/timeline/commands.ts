import { Uri, ViewColumn, commands, l10n, window } from 'vscode';
import type { Command } from '../../platform/commands.ts';
import { activeFile, fileInActiveTab } from '../../platform/activeFile.ts';

export const timelineViewType = 'pir.timeline';
export const openTimelineCommand = 'pir.openTimeline';
/** Gives the active editor's place to another kind of editor. */
export const reopenWith = 'reopenActiveEditorWith';

/** Opens the timeline of a file, in place of its text. */
export const openTimeline: Command = {
  id: openTimelineCommand,
  execute: async (uri?: unknown) => open(uri, ViewColumn.Active),
};

/** Opens the timeline of a file beside its text. */
export const openTimelineToSide: Command = {
  id: 'pir.openTimelineToSide',
  execute: async (uri?: unknown) => open(uri, ViewColumn.Beside),
};

/** Opens the text of the timeline before a person. */
export const openTimelineText: Command = {
  id: 'pir.openTimelineText',
  async execute(uri?: unknown) {
    const target = targetOf(uri);
    if (target) await openInPlace(target, 'default');
  },
};

async function open(uri: unknown, column: ViewColumn): Promise<void> {
  const target = targetOf(uri);
  if (!target) {
    void window.showInformationMessage(l10n.t('Open a post-incident review first.'));
    return;
  }
  if (column === ViewColumn.Active) await openInPlace(target, timelineViewType);
  else await commands.executeCommand('vscode.openWith', target, timelineViewType, column);
}

/**
 * Opens a file in another kind of editor: in place of the one before the person where that shows the
 * file, also with what is unsaved, and without asking.
 */
async function openInPlace(uri: Uri, viewType: string): Promise<void> {
  if (fileInActiveTab()?.toString() === uri.toString())
    await commands.executeCommand(reopenWith, viewType);
  else await commands.executeCommand('vscode.openWith', uri, viewType);
}

/** The file a command is meant for: the one it was called on, or the one before the person. */
function targetOf(uri: unknown): Uri | undefined {
  return uri instanceof Uri ? uri : activeFile();
}
