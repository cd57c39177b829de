import { TabInputCustom, TabInputText, window } from 'vscode';
import type { Uri } from 'vscode';

/** The file in the active tab, as text or in an editor of its own such as the timeline's. */
export function fileInActiveTab(): Uri | undefined {
  const input = window.tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof TabInputText || input instanceof TabInputCustom ? input.uri : undefined;
}

/** The file before the person. */
export function activeFile(): Uri | undefined {
  return fileInActiveTab() ?? window.activeTextEditor?.document.uri;
}
