import { Uri, workspace } from 'vscode';
import type { LogOutputChannel } from 'vscode';
import { CacheFile } from '../../../src/platform/cacheFile.ts';
import { KeptCode } from '../../../src/platform/keptCode.ts';
import assert from '../support/assert.ts';
import { uriOf } from '../support/documents.ts';
import { inWebWorker } from '../support/host.ts';

const text = '(function (one) { return one + 41; })';
const storage = uriOf('storage');

/** Says when it has been written. */
class WatchedFile extends CacheFile {
  #done = (): void => undefined;
  readonly written = new Promise<void>((resolve) => (this.#done = resolve));

  override async writeBytes(pieces: readonly Uint8Array[]): Promise<void> {
    await super.writeBytes(pieces);
    this.#done();
  }
}

function fileOfWindow(): WatchedFile {
  const log = { warn: (...why: unknown[]) => assert.fail(why.join(' ')) };
  return new WatchedFile(storage, 'code.bin', log as unknown as LogOutputChannel);
}

describe('Compiled code in the storage of VS Code', () => {
  it('is there for the next window, where the host is Node', async function () {
    if (inWebWorker) this.skip();
    const file = fileOfWindow();
    const first = new KeptCode(file, text, 0);
    assert.equal(await first.read(), undefined);
    first.evaluate(undefined);
    first.keepSoon(1);
    await file.written;
    const second = new KeptCode(fileOfWindow(), text, 0);
    const kept = await second.read();
    assert.equal(kept?.parts, 1);
    assert.equal((second.evaluate(kept) as (one: number) => number)(1), 42);
    await workspace.fs.delete(storage, { recursive: true });
  });

  it('is not made in the web worker host, which runs the text as it comes', async function () {
    if (!inWebWorker) this.skip();
    await workspace.fs.writeFile(Uri.joinPath(storage, 'code.bin'), new Uint8Array(100));
    const only = new KeptCode(fileOfWindow(), text, 0);
    assert.equal(await only.read(), undefined);
    assert.equal(only.evaluate(undefined), undefined);
    await workspace.fs.delete(storage, { recursive: true });
  });
});
