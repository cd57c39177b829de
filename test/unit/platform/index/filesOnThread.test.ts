import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { removeFolder, temporaryFolder } from '../../../../build/processes.ts';

const module = path.join(import.meta.dirname, '../../../../src/platform/index/filesOnThread.ts');

/** What a process of its own reads of a file: one that waits for ever can be ended. */
function readApart(file: string): string {
  const asked = JSON.stringify({ uri: 'file:///a.pir.md', file, path: 'a.pir.md' });
  const script = `import { readOnThread } from ${JSON.stringify(pathToFileURL(module).href)};
    console.log(readOnThread(${asked})?.facts?.title ?? 'nothing');`;
  const options = ['--input-type=module', '-e', script];
  return spawnSync(process.execPath, options, { timeout: 20_000, encoding: 'utf8' }).stdout.trim();
}

describe('A file that is read on a thread', () => {
  it('gives its facts', () => {
    const folder = temporaryFolder('thread');
    const file = path.join(folder, 'a.pir.md');
    writeFileSync(file, '# Checkout timeouts\n');
    assert.equal(readApart(file), 'Checkout timeouts');
    removeFolder(folder);
  });

  it(
    'is left alone where it is a pipe, which would keep the thread waiting',
    {
      skip: process.platform === 'win32',
    },
    () => {
      const folder = temporaryFolder('thread');
      const pipe = path.join(folder, 'a.pir.md');
      execFileSync('mkfifo', [pipe]);
      assert.equal(readApart(pipe), 'nothing');
      removeFolder(folder);
    },
  );
});
