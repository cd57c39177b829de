/** VS Code for the desktop, with data of its own. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** @param data what `--user-data-dir` will name */
export function writeUserSettings(data: string, settings: Readonly<Record<string, unknown>>): void {
  const user = path.join(data, 'User');
  mkdirSync(user, { recursive: true });
  writeFileSync(path.join(user, 'settings.json'), JSON.stringify(settings, undefined, 2));
}
