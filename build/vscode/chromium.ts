/** Finds a Chromium, or gets one where that can be done without asking. */
import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { run } from '../processes.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * @returns the path of the browser: `CHROME_PATH`, an installed one, Playwright's, or Debian's,
 *   installed now when this runs as root
 * @throws one line that says what to do
 */
export async function ensureChromium(): Promise<string> {
  const found = await findChromium();
  if (found) return found;
  if (process.getuid?.() === 0 && onPath(['apt-get'])) {
    await installWithApt();
    const installed = onPath(names);
    if (installed) return installed;
  }
  throw new Error(
    'No Chromium found: install chromium or Google Chrome, or set CHROME_PATH to one.',
  );
}

/** The browser that is there already, or nothing. */
export async function findChromium(): Promise<string | undefined> {
  const CHROME_PATH = process.env['CHROME_PATH'];
  if (CHROME_PATH) {
    if (existsSync(CHROME_PATH)) return CHROME_PATH;
    throw new Error(`CHROME_PATH names ${CHROME_PATH}, which is not there.`);
  }
  return onPath(names) ?? places.find(existsSync) ?? (await playwrightsOwn());
}

function onPath(commands: readonly string[]): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const candidates = commands.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return candidates.find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function playwrightsOwn(): Promise<string | undefined> {
  const { chromium } = await import('playwright-core');
  try {
    const file = chromium.executablePath();
    return existsSync(file) ? file : undefined;
  } catch {
    // Playwright has none for this platform.
    return undefined;
  }
}

async function installWithApt(): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // The package lists of a fresh machine are empty or old. Another apt may hold the lock for a while.
  const wait = ['-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=3', '-qq'];
  await run('apt-get', [...wait, 'update'], { env, seconds: 300 });
  const { code, output } = await run(
    'apt-get',
    [...wait, 'install', '-y', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'],
    { env, seconds: 600 },
  );
  if (code !== 0) throw new Error(`Chromium could not be installed with apt-get:\n${output}`);
}
