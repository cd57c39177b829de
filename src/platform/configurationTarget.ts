import { ConfigurationTarget, workspace } from 'vscode';
import type { Uri } from 'vscode';

/**
 * Where a setting about one file belongs: to its folder in a workspace of several, to the workspace
 * where there is one folder, to the person where the file lies outside.
 */
export function targetFor(uri: Uri): ConfigurationTarget {
  if (!workspace.getWorkspaceFolder(uri)) return ConfigurationTarget.Global;
  return workspace.workspaceFile
    ? ConfigurationTarget.WorkspaceFolder
    : ConfigurationTarget.Workspace;
}
