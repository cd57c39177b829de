/**
 * `node build/icon.mjs`: draws `media/icon.png`, which the package holds, from `media/icon.svg`. Run it
 * by hand after changing the drawing; both are kept in the repository.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { ensureToolchain, root } from './toolchain.mjs';

await ensureToolchain();
const { palettePng } = await import('./palettePng.mjs');
const { launchBrowser, newWindow } = await import('./vscode/browser.ts');
const browser = await launchBrowser();
const context = await newWindow(browser, { width: 128, height: 128 });
const page = await context.newPage();
const drawing = readFileSync(path.join(root, 'media/icon.svg'), 'utf8');
const pixels = await page.evaluate(
  async (address) => {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = new OffscreenCanvas(128, 128).getContext('2d');
    canvas.drawImage(image, 0, 0, 128, 128);
    return [...canvas.getImageData(0, 0, 128, 128).data];
  },
  `data:image/svg+xml;base64,${Buffer.from(drawing).toString('base64')}`,
);
writeFileSync(path.join(root, 'media/icon.png'), await palettePng(pixels, 128, 128));
await browser.close();
process.exit();
