import { commands } from 'vscode';

/** Sets a key that `when` clauses of the manifest ask for; `undefined` takes it away. */
export function setContext(key: `pir.${string}`, value: string | boolean | undefined): void {
  void commands.executeCommand('setContext', key, value);
}
