/** What `npm run look` does. */
import { cpSync, existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Theme, Workbench } from '../../test/e2e/support/workbench.ts';
import { removeFolder, temporaryFolder } from '../processes.ts';
import { root } from '../toolchain.mjs';
import { launchBrowser } from './browser.ts';
import { openWorkbench } from './open.ts';
import { startServer } from './server.ts';

export interface LookOptions {
  readonly script?: string | undefined;
  readonly folder: string;
  readonly theme: Theme;
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  readonly web: boolean;
  readonly visible: boolean;
  readonly log: boolean;
}

type Script = (workbench: Workbench) => Promise<void>;

export async function look({ script, theme, visible, web, log, ...options }: LookOptions) {
  const folder = copyOf(options.folder);
  const [server, browser] = await Promise.all([
    startServer({ name: 'look' }),
    launchBrowser({ visible }),
  ]);
  try {
    const workbench = await openWorkbench(browser, server, {
      ...options,
      folder,
      extension: root,
      web,
      pictures: path.join(root, 'out/look'),
      ...(log ? { log: (line: string) => console.log(line) } : {}),
    });
    await workbench.useTheme(theme);
    try {
      if (script) await (await load(script))(workbench);
      else console.log(await workbench.screenshot('workbench'));
    } catch (error) {
      console.log(`Failed; the screen then: ${await workbench.screenshot('failed')}`);
      throw error;
    }
  } finally {
    await browser.close();
    server.stop();
    removeFolder(path.dirname(folder));
  }
}

async function load(file: string): Promise<Script> {
  const module = (await import(pathToFileURL(file).href)) as { default: Script };
  return module.default;
}

function copyOf(folder: string): string {
  const from = path.resolve(root, folder);
  const to = path.join(temporaryFolder('look'), path.basename(from));
  const source = existsSync(from) ? from : path.join(root, 'test/fixtures/workspace');
  cpSync(source, to, { recursive: true });
  return to;
}
