import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Reconciler } from '../../../../src/core/index/reconciler.ts';
import { randomFrom } from '../../../support/generatedWorkspace.ts';

/** A look that ends when the test says so, with what was so when it began. */
class SlowLooks {
  truth: string | undefined;
  readonly known = new Map<string, string | undefined>();
  readonly settled: (string | undefined)[] = [];
  readonly #ends: (() => void)[] = [];
  readonly reconciler = new Reconciler<string | undefined>(
    (): Promise<string | undefined> => {
      const seen = this.truth;
      return new Promise((resolve) => this.#ends.push(() => resolve(seen)));
    },
    (key, found) => {
      this.settled.push(found);
      this.known.set(key, found);
    },
  );

  get underWay(): number {
    return this.#ends.length;
  }

  async endOne(): Promise<void> {
    this.#ends.shift()!();
    await turn();
  }
}

/** Lets everything happen that does not wait for anything. */
function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

describe('Reconciler', () => {
  it('settles what is so', async () => {
    const looks = new SlowLooks();
    looks.truth = 'there';
    const done = looks.reconciler.touch('a');
    await looks.endOne();
    await done;
    assert.equal(looks.known.get('a'), 'there');
    assert.equal(looks.reconciler.isPending('a'), false);
  });

  it('drops what was read of a file that was deleted before the reading ended', async () => {
    const looks = new SlowLooks();
    looks.truth = 'there';
    const opened = looks.reconciler.touch('a');
    looks.truth = undefined;
    const deleted = looks.reconciler.touch('a');
    await looks.endOne();
    assert.deepEqual(looks.settled, [], 'the first look saw a file that is gone');
    await looks.endOne();
    await Promise.all([opened, deleted]);
    assert.deepEqual(looks.settled, [undefined]);
  });

  it('looks once more however often something is touched during a look', async () => {
    const looks = new SlowLooks();
    for (const truth of ['1', '2', '3', '4']) {
      looks.truth = truth;
      void looks.reconciler.touch('a');
    }
    await looks.endOne();
    assert.equal(looks.underWay, 1);
    await looks.endOne();
    assert.deepEqual(looks.settled, ['4']);
    assert.equal(looks.underWay, 0);
  });

  it('looks at one thing while it waits for another', async () => {
    const looks = new SlowLooks();
    void looks.reconciler.touch('a');
    void looks.reconciler.touch('b');
    assert.equal(looks.underWay, 2);
    assert.deepEqual([...looks.reconciler.pending], ['a', 'b']);
    await looks.endOne();
    await looks.endOne();
  });

  it('hands on what goes wrong, and tries again when something was touched since', async () => {
    let failures = 2;
    const settled: string[] = [];
    const reconciler = new Reconciler<string>(
      async () => {
        await turn();
        if (failures-- > 0) throw new Error('No');
        return 'yes';
      },
      (_, found) => settled.push(found),
    );
    await assert.rejects(reconciler.touch('a'), /No/);
    assert.equal(reconciler.isPending('a'), false);
    const first = reconciler.touch('a');
    const second = reconciler.touch('a');
    await Promise.all([first, second]);
    assert.deepEqual(settled, ['yes']);
  });

  it('ends with the truth for files that come, change, are opened, closed and go in any order', async () => {
    for (let seed = 0; seed < 300; seed++) assert.deepEqual(...(await story(seed)));
  });
});

/**
 * A world of two files that are on disk or not, and open or not, and a random story of what happens to
 * them; the news of each happening arrive some time later, in any order.
 * @returns what is known in the end, and what is so
 */
async function story(seed: number): Promise<[unknown, unknown]> {
  const random = randomFrom(seed * 7919);
  const disk = new Map<string, number>();
  const open = new Map<string, number>();
  const known = new Map<string, string>();
  const truthOf = (key: string): string | undefined =>
    disk.has(key) ? `${open.has(key) ? `open ${open.get(key)!}` : disk.get(key)!}` : undefined;
  const wait = async (): Promise<void> => {
    for (let turns = random(4); turns > 0; turns--) await turn();
  };
  const reconciler = new Reconciler<string | undefined>(
    async (key) => {
      await wait();
      // As a real look: whether it is there, and only some time later what it says.
      const isThere = disk.has(key);
      const document = open.get(key);
      await wait();
      if (!isThere) return undefined;
      return document === undefined ? String(disk.get(key) ?? 'gone') : `open ${document}`;
    },
    (key, found) => {
      if (found === undefined) known.delete(key);
      else known.set(key, found);
    },
  );
  const news: Promise<void>[] = [];
  for (let step = 0; step < 12; step++) {
    const key = 'ab'[random(2)]!;
    const happenings = [
      () => disk.set(key, step),
      () => disk.delete(key),
      () => open.set(key, step),
      () => open.delete(key),
    ];
    happenings[random(happenings.length)]!();
    news.push(wait().then(() => reconciler.touch(key)));
    await wait();
  }
  await Promise.all(news);
  const truth = ['a', 'b'].map((key) => truthOf(key));
  return [['a', 'b'].map((key) => known.get(key)), truth];
}
