import { main } from './cli/main.ts';
import { processTerminal } from './cli/terminal.ts';

// The exit code is set, not forced: output that a slow pipe has not taken yet still gets out.
void main(process.argv.slice(2), processTerminal()).then((exitCode) => {
  process.exitCode = exitCode;
});
