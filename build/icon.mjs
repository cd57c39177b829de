/**
 * `node build/icon.mjs`: draws `media/icon.png`, which the package holds, from `media/icon.svg`. Run it
 * by hand after changing the drawing; both are kept in the repository.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { ensureToolchain, root } from './toolchain.mjs';

await ensureToolchain();
const { launchBrowser, newWindow } = await import('./vscode/browser.ts');
const browser = await launchBrowser();
const context = await newWindow(browser, { width: 128, height: 128 });
const page = await context.newPage();
const drawing = readFileSync(path.join(root, 'media/icon.svg'), 'utf8');
await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${drawing}`);
await page.screenshot({ path: path.join(root, 'media/icon.png'), omitBackground: true });
await browser.close();
process.exit();
