/** How a browser is told what the workbench shall open. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { root } from '../toolchain.mjs';
import type { Server } from './server.ts';

export interface WorkbenchOptions {
  /** The folder to open. Without it the workbench is empty. */
  readonly folder?: string | undefined;
  /** The folder of an extension that is loaded from its sources' place. */
  readonly extension?: string;
  /** The file whose `run()` the extension host calls. */
  readonly tests?: string;
}

/** The address of a workbench. Paths are absolute, on the machine of the server. */
export function workbenchUrl(server: Server, options: WorkbenchOptions): string {
  const url = new URL(server.url);
  const remote = (file: string): string =>
    `vscode-remote://${url.host}${file.split('/').map(encodeURIComponent).join('/')}`;
  const payload: [string, string][] = [['skipWelcome', 'true']];
  if (options.extension) payload.push(['extensionDevelopmentPath', remote(options.extension)]);
  if (options.tests) payload.push(['extensionTestsPath', remote(options.tests)]);
  if (options.folder) url.searchParams.set('folder', options.folder);
  else url.searchParams.set('ew', 'true');
  url.searchParams.set('payload', JSON.stringify(payload));
  // As readable as an address may be: people copy it.
  return url.href.replaceAll('%2F', '/').replaceAll('%3A', ':').replaceAll('%2C', ',');
}

/** Where the web worker host reads our files from. */
const served = '/__ext';

/**
 * Makes the workbench load the extension into the web worker host, as a browser without a server
 * behind it does.
 *
 * @param tests the file whose `run()` that host calls, relative to the root
 */
export async function loadInWebWorker(
  context: BrowserContext,
  server: Server,
  tests?: string,
): Promise<void> {
  const { host } = new URL(server.url);
  const at = (file: string): object => ({
    scheme: 'http',
    authority: host,
    path: path.posix.join(served, file),
  });
  const development = {
    enableSmokeTestDriver: true,
    extensions: [at('')],
    ...(tests === undefined ? {} : { extensionTestsPath: at(tests) }),
  };
  await context.route(
    (url) => url.host === host && url.pathname === '/',
    async (route) => {
      const response = await route.fetch();
      const body = withConfiguration(await response.text(), { developmentOptions: development });
      await route.fulfill({ response, body });
    },
  );
  await context.route(
    (url) => url.host === host && url.pathname.startsWith(served),
    async (route) => {
      const file = decodeURIComponent(new URL(route.request().url()).pathname.slice(served.length));
      const body = await readFile(path.join(root, file)).catch(() => undefined);
      const headers = { 'access-control-allow-origin': '*' };
      if (body) await route.fulfill({ body, headers, contentType: contentType(file) });
      else await route.fulfill({ status: 404, headers });
    },
  );
}

function contentType(file: string): string {
  if (file.endsWith('.js')) return 'text/javascript';
  if (file.endsWith('.json')) return 'application/json';
  if (file.endsWith('.svg')) return 'image/svg+xml';
  return 'application/octet-stream';
}

/** The workbench reads its configuration from an attribute of its page. */
function withConfiguration(page: string, added: object): string {
  const attribute = /(id="vscode-workbench-web-configuration" data-settings=")([^"]*)"/;
  return page.replace(attribute, (_, before: string, value: string) => {
    const settings = JSON.parse(value.replaceAll('&quot;', '"').replaceAll('&amp;', '&')) as object;
    const changed = JSON.stringify({ ...settings, ...added });
    return `${before}${changed.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;
  });
}
