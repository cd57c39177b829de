import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import path from 'node:path';
import { before, describe, it } from 'node:test';
import { build } from 'esbuild';
import { folderWith } from '../../support/cli.ts';

const root = path.join(import.meta.dirname, '../../..');
const cli = path.join(root, 'out/unit/cli.cjs');

function start(args: readonly string[], cwd: string): ReturnType<typeof spawn> {
  return spawn(process.execPath, [cli, ...args], { cwd });
}

async function ended(
  child: ReturnType<typeof spawn>,
): Promise<{ code: number | null; err: string }> {
  let err = '';
  child.stderr!.on('data', (chunk: Buffer) => (err += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, err };
}

describe('The pir process', { concurrency: true }, () => {
  // Two processes that load some hundred sources each would take seconds.
  before(async () => {
    await build({
      absWorkingDir: root,
      entryPoints: ['src/cli.ts'],
      outfile: cli,
      bundle: true,
      format: 'cjs',
      platform: 'node',
      define: { PIR_VERSION: '"0"' },
      logLevel: 'error',
    });
  });

  it('exits with the code of the command, prints to a pipe without colours, and reads its input', async (test) => {
    const child = start(['check', '-', '--stdin-name=x.pir.yaml'], folderWith({}, test));
    let out = '';
    child.stdout!.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.stdin!.end('pir: 1\ntitle: T\nseverity: huge\n');
    assert.deepEqual(await ended(child), { code: 1, err: '' });
    assert.match(out, /^x\.pir\.yaml\n +3:11 {2}error/);
    assert.ok(!out.includes('\u001b'));
  });

  it('ends quietly when nobody reads on', async (test) => {
    const text = 'pir: 1\ntitle: T\n' + 'colour: x\n'.repeat(1_500);
    const child = start(['check', '--format=json'], folderWith({ 'a.pir.yaml': text }, test));
    child.stdout!.once('data', () => child.stdout!.destroy());
    assert.equal((await ended(child)).err, '');
  });
});
