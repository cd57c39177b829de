/**
 * `npm start [-- --desktop] [--folder PATH] [--port N]`: a real VS Code with the extension as it is
 * now, on `samples/`. In the browser, or with `--desktop` in the VS Code that is installed.
 */
import process from 'node:process';
import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import { ensureToolchain } from './toolchain.mjs';

const usage = 'Usage: npm start [-- --desktop] [--folder PATH] [--port N]';

const values = readOptions();
await ensureToolchain();
await build();
const { startOnDesktop, startInBrowser } = await import('./vscode/start.ts');
// Ctrl+C is how it is meant to end.
process.prependListener('SIGINT', () => process.exit(0));
if (values.desktop) await startOnDesktop(values.folder);
else await startInBrowser(values.folder, Number(values.port));

/** What was asked for; ends with the usage where that was something else. */
function readOptions() {
  try {
    return parseArgs({
      options: {
        desktop: { type: 'boolean', default: false },
        folder: { type: 'string', default: 'samples' },
        port: { type: 'string', default: '0' },
      },
    }).values;
  } catch (error) {
    console.error(`${error.message}\n${usage}`);
    process.exit(2);
  }
}
