/**
 * `npm run look [-- SCRIPT] [options]`: opens a real VS Code with the extension as it is now, lets a
 * script drive it, and keeps the screenshots in `out/look`. For looking at a feature while working
 * on it.
 *
 *   SCRIPT           a module whose default export is `async (workbench) => …`; see
 *                    test/e2e/support/workbench.ts. Without one, only a screenshot is taken.
 *   --folder PATH    what to open: a copy of it is made (default: samples)
 *   --theme THEME    dark (default), light, "high contrast dark", "high contrast light"
 *   --size WxH       of the window (default: 1280x800)
 *   --scale N        pixels of the picture for one on the page (default: 1)
 *   --web            the extension runs in the web worker host
 *   --visible        shows the browser's window
 *   --log            prints what the page and the extension host log
 */
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import { ensureToolchain } from './toolchain.mjs';

await ensureToolchain();
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    folder: { type: 'string', default: 'samples' },
    theme: { type: 'string', default: 'dark' },
    size: { type: 'string', default: '1280x800' },
    scale: { type: 'string', default: '1' },
    web: { type: 'boolean', default: false },
    visible: { type: 'boolean', default: false },
    log: { type: 'boolean', default: false },
  },
});
await build();
const { look } = await import('./vscode/look.ts');
const [width, height] = values.size.split('x').map(Number);
await look({
  ...values,
  script: positionals[0] && path.resolve(positionals[0]),
  width,
  height,
  scale: Number(values.scale),
});
process.exit();
