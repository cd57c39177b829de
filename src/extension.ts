import type { ExtensionContext } from 'vscode';

export function activate(_context: ExtensionContext): void {
  // Features are registered here, one line each.
}
