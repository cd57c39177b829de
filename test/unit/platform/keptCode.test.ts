import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import type { CacheFile } from '../../../src/platform/cacheFile.ts';
import { KeptCode, sealOf } from '../../../src/platform/keptCode.ts';

/** A text of two parts, long enough that V8 has something to keep. */
const text = `(function (parts) {
  parts.first = () => ${JSON.stringify('first '.repeat(50))}.length;
  parts.rest = () => ${JSON.stringify('rest '.repeat(50))}.length;
})`;

interface Parts {
  first(): number;
  rest(): number;
}

describe('The code of the engine, kept from one window for the next', () => {
  let stored: Uint8Array | undefined;
  let writes = 0;
  const file = {
    read: () => Promise.resolve(stored),
    writeBytes: (pieces: readonly Uint8Array[]) => {
      writes++;
      stored = Buffer.concat(pieces);
      return Promise.resolve();
    },
  } as unknown as CacheFile;

  beforeEach(() => {
    mock.timers.enable({ apis: ['setTimeout'] });
    stored = undefined;
    writes = 0;
  });
  afterEach(() => mock.timers.reset());

  /** Opens a window that runs so many parts, and stays open for a minute; says whether it had kept code. */
  async function openWindow(parts: number, code = text): Promise<boolean> {
    const kept = new KeptCode(file, code);
    const found = await kept.read();
    const made = {} as Parts;
    (kept.evaluate(found) as (parts: Parts) => void)(made);
    assert.equal(made.first(), 300);
    kept.keepSoon(1);
    if (parts > 1) kept.keepSoon(parts);
    mock.timers.tick(60_000);
    await Promise.resolve();
    return found !== undefined;
  }

  it('is there for the second window, which keeps nothing again', async () => {
    assert.equal(await openWindow(1), false);
    assert.equal(await openWindow(1), true);
    assert.equal(writes, 1);
  });

  it('is kept anew by the first window that runs more of it, and then no more', async () => {
    await openWindow(1);
    await openWindow(2);
    await openWindow(2);
    await openWindow(1);
    assert.equal(writes, 2);
  });

  it('is not taken for that of another text, as after an update of the same length', async () => {
    await openWindow(1);
    const update = text.replace('first first', 'fir5t first');
    assert.equal(update.length, text.length);
    assert.equal(await openWindow(1, update), false);
    assert.equal(await openWindow(1, update), true);
  });

  it('is not used once a single byte of it is damaged, nor when it was cut off', async () => {
    await openWindow(1);
    const whole = Buffer.from(stored!);
    for (const at of [0, whole.length >> 1, whole.length - 33, whole.length - 1]) {
      stored = Buffer.from(whole);
      stored[at]! ^= 1;
      assert.equal(await openWindow(1), false, `byte ${at} of ${whole.length}`);
    }
    for (const length of [0, 20, 33, whole.length - 1]) {
      stored = whole.subarray(0, length);
      assert.equal(await openWindow(1), false, `${length} of ${whole.length} bytes`);
    }
  });

  it('is kept anew where V8 refuses it, as another version of it does', async () => {
    await openWindow(1);
    const bytes = stored!.subarray(0, -sealOf(text, { bytes: stored!, parts: 1 }).length);
    // V8 refuses it for a text of another length as it does for another version of itself.
    const longer = `${text} `;
    stored = Buffer.concat([bytes, sealOf(longer, { bytes, parts: 1 })]);
    assert.equal(await openWindow(1, longer), true);
    assert.equal(await openWindow(1, longer), true);
    assert.equal(writes, 2);
  });

  it('is read from its file once for all who ask in the same moment', async () => {
    await openWindow(1);
    const kept = new KeptCode(file, text);
    const [here, forThreads] = await Promise.all([kept.read(), kept.read()]);
    assert.ok(here);
    assert.equal(forThreads, here);
  });

  it('is not kept by a window that closes soon', async () => {
    const kept = new KeptCode(file, text);
    kept.evaluate(undefined);
    kept.keepSoon(1);
    kept.dispose();
    mock.timers.tick(60_000);
    await Promise.resolve();
    assert.equal(stored, undefined);
  });
});
