/** The console of a workbench says much that is of no use to us. */

/** What it always says here: native modules are left out, and nothing is reached over the network. */
const noise = [
  /bindings file/,
  /build\/Release\/watchdog/,
  /Failed to load resource/,
  /bad HTTP response code/i,
  /ServiceWorker/,
  /same-origin iframe|allow-same-origin/,
  /Unrecognized feature/,
  /\[(AgentHost|AccountPolicyGate|DefaultAccount|reconnection-grace-time)/,
  /authentication provider/,
  /Creation of workbench contribution/,
  /connection token|Creating a socket|builtin extensions (cache|from gallery)/,
  /Canceled: Canceled/,
];

/** @returns a line of the console without its colours, or nothing where it is noise */
export function readableLog(text: string): string | undefined {
  if (noise.some((pattern) => pattern.test(text))) return undefined;
  return text.replace(/^%c\s*(\w+) color:\s*\S+ /, '$1 ').trimEnd();
}
