import process from 'node:process';

/** What a command sees of the process it runs in; tests hand in one of their own. */
export interface Terminal {
  /** Writes to standard output; resolves when more may be written, so that nothing piles up in memory. */
  out(text: string): Promise<void>;
  /** Writes one line to standard error. */
  err(line: string): void;
  /** All bytes of standard input. */
  input(): Promise<Uint8Array>;
  /** Paths given by a person are relative to this one. */
  readonly cwd: string;
  /** Whether a person reads the output on a screen that shows colours. */
  readonly colours: boolean;
}

/** The terminal of this process. A reader that goes away early (`pir check | head`) ends it quietly. */
export function processTerminal(): Terminal {
  const { stdin, stdout, stderr } = process;
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  return {
    cwd: process.cwd(),
    colours: showsColours(process.env, stdout.isTTY),
    async out(text) {
      if (stdout.write(text)) return;
      await new Promise<void>((resolve) => stdout.once('drain', resolve));
    },
    err(line) {
      stderr.write(`${line}\n`);
    },
    async input() {
      const chunks: Uint8Array[] = [];
      for await (const chunk of stdin as AsyncIterable<Uint8Array>) chunks.push(chunk);
      return Buffer.concat(chunks);
    },
  };
}

/** Colours on a screen unless refused (no-color.org), elsewhere only when forced (force-color.org). */
export function showsColours(env: Readonly<NodeJS.ProcessEnv>, isScreen: boolean): boolean {
  if (env['NO_COLOR']) return false;
  if (env['FORCE_COLOR']) return env['FORCE_COLOR'] !== '0';
  return isScreen && env['TERM'] !== 'dumb';
}
