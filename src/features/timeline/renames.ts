import { TabInputText, Uri, commands, window, workspace } from 'vscode';
import type { Tab, ViewColumn } from 'vscode';
import { DisposableStore } from '../../platform/disposables.ts';
import type { DisposableLike } from '../../platform/disposables.ts';
import { reopenWith, timelineViewType } from './commands.ts';
import type { TimelinePanel } from './panel.ts';

/** A timeline that is on show while its file gets another name. */
interface Moved {
  readonly source: string;
  readonly target: string;
  readonly column: ViewColumn | undefined;
}

/**
 * VS Code opens a file that was renamed in its default editor, which for most is the text. The
 * timelines that were on show then take that editor's place again.
 */
export function followRenames(panels: ReadonlySet<TimelinePanel>): DisposableLike {
  let noted: readonly Moved[] = [];
  let awaited: readonly Moved[] = [];
  const reopen = (): void => {
    const done = awaited.filter((moved) => isOpen(moved));
    awaited = awaited.filter((moved) => !done.includes(moved));
    for (const { target, column } of done) void showTimeline(tabOf(target, column)!);
  };
  return new DisposableStore(
    workspace.onWillRenameFiles(({ files }) => {
      noted = [...panels].flatMap(({ isVisible, document, viewColumn: column }) => {
        const target = files.map((file) => movedUri(document.uri, file)).find(Boolean);
        const source = document.uri.toString();
        return isVisible && target ? [{ source, target: target.toString(), column }] : [];
      });
    }),
    workspace.onDidRenameFiles(() => {
      [awaited, noted] = [noted, []];
      reopen();
    }),
    window.tabGroups.onDidChangeTabs(reopen),
  );
}

/** Where a file is once it or a folder above it is renamed; nothing where that leaves it alone. */
function movedUri(
  uri: Uri,
  { oldUri, newUri }: { readonly oldUri: Uri; readonly newUri: Uri },
): Uri | undefined {
  const [from, whole] = [oldUri.toString(), uri.toString()];
  if (whole !== from && !whole.startsWith(`${from}/`)) return undefined;
  return Uri.parse(newUri.toString() + whole.slice(from.length), true);
}

/** Whether all that VS Code opens has taken the place of what was open: text may have been open too. */
function isOpen({ source, target, column }: Moved): boolean {
  return !tabOf(source, column) && tabOf(target, column) !== undefined;
}

function tabOf(uri: string, column: ViewColumn | undefined): Tab | undefined {
  const group = window.tabGroups.all.find(({ viewColumn }) => viewColumn === column);
  return group?.tabs.find(({ input }) => (input as { uri?: Uri } | null)?.uri?.toString() === uri);
}

/** Where the default editor is the timeline itself, there is nothing to do. */
async function showTimeline(tab: Tab): Promise<void> {
  const { input, group, isActive, isDirty } = tab;
  if (!(input instanceof TabInputText)) return;
  // In its place and without a question, also where something is unsaved.
  if (group.isActive && isActive) {
    await commands.executeCommand(reopenWith, timelineViewType);
    return;
  }
  const options = { viewColumn: group.viewColumn, preserveFocus: true };
  await commands.executeCommand('vscode.openWith', input.uri, timelineViewType, options);
  if (!isDirty) await window.tabGroups.close(tab, true);
}
