import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { factsIn } from '../../../../src/core/facts/factsIn.ts';
import type { IndexedFile } from '../../../../src/core/index/cache.ts';
import type { FileToRead } from '../../../../src/platform/index/fileToRead.ts';
import type { ThreadCode } from '../../../../src/platform/index/readingThread.ts';
import { ReadingThreads } from '../../../../src/platform/index/readingThreads.ts';
import { pause } from '../../../../src/platform/pause.ts';
import { generatedReview } from '../../../support/generatedWorkspace.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'pir-threads-'));
after(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, contents: string | Uint8Array): FileToRead {
  const place = path.join(folder, name);
  writeFileSync(place, contents);
  return { uri: `file:///${name}`, file: place, path: `postmortems/${name}` };
}

/** What a build has as one function, from its sources. */
const reading = new URL('../../../../src/platform/readingEngine.ts', import.meta.url).href;
const fromSources = `import(${JSON.stringify(reading)}).then((own) => own.answerWithFiles());`;
const answering =
  "const { parentPort } = require('node:worker_threads'); parentPort.postMessage('[]');";
/** Says of each file that it is no review. */
const quick = `${answering} parentPort.on('message', (asked) => parentPort.postMessage(
  JSON.stringify(asked.map(({ uri }) => ({ uri, stamp: { mtime: 0, size: 1 } })))));`;

/** The same for one file; for more it takes for ever. */
const slow = quick.replace('(asked) =>', '(asked) => asked.length > 1 ||');

interface Own {
  readonly threads: ReadingThreads;
  readonly failures: unknown[];
  /** How often they began. */
  readonly starts: () => number;
}

/** Threads that run some code, in a run that had many files to read until they had begun. */
async function started(code: string, first: FileToRead): Promise<Own> {
  const failures: unknown[] = [];
  let starts = 0;
  const load = (): Promise<ThreadCode> => {
    starts++;
    return Promise.resolve({ code, data: {} });
  };
  const threads = new ReadingThreads(load, (why) => failures.push(why));
  threads.begin();
  while (failures.length === 0 && !(await byThread(threads, first)));
  return { threads, failures, starts: () => starts };
}

/** What a thread reads of a file; nothing where that is left to the thread that asks. */
const byThread = (threads: ReadingThreads, one: FileToRead): Promise<IndexedFile | undefined> =>
  threads.read(one, () => Promise.resolve(undefined));

describe('Reading files on other threads', () => {
  const some = file('some.pir.md', generatedReview(1).text);
  let threads: ReadingThreads;

  before(async () => {
    ({ threads } = await started(fromSources, some));
  });
  after(() => threads.end());

  it('gives what one thread reads, of whatever form the files are', async () => {
    const files = Array.from({ length: 200 }, (_, number) => {
      const { ending, text } = generatedReview(number);
      return [file(`${number}.${ending}`, text), text] as const;
    });
    files.push([
      file('README.md', '# Reviews\n\nHow we write them.\n'),
      '# Reviews\n\nHow we write them.\n',
    ]);
    const read = await Promise.all(files.map(([one]) => byThread(threads, one)));
    const usual = files.filter((_, index) => read[index]);
    assert.equal(usual.length, files.length, 'all of them are ordinary files');
    for (const [index, [{ uri, path: name }, text]] of files.entries()) {
      const facts = factsIn({ path: name, text, verdict: 'included' }, uri);
      assert.deepEqual(read[index]?.facts, facts && JSON.parse(JSON.stringify(facts)));
      assert.equal(read[index]?.stamp.size, Buffer.byteLength(text));
    }
    assert.equal(read.at(-1)?.facts, undefined);
  });

  it('leaves to the thread that has the editor what is no usual text', async () => {
    mkdirSync(path.join(folder, 'folder.md'));
    const unusual = [
      file('utf16.md', Buffer.from('\uFEFF# A review', 'utf16le')),
      file('latin1.md', Buffer.from('# R\xE9sum\xE9', 'latin1')),
      file('binary.md', Uint8Array.of(0, 1, 2, 0)),
      file('huge.md', '# Huge\n'.repeat(100_000)),
      { ...some, file: path.join(folder, 'missing.md') },
      { ...some, file: path.join(folder, 'folder.md') },
    ];
    const read = await Promise.all(unusual.map((one) => byThread(threads, one)));
    assert.deepEqual(
      read,
      unusual.map(() => undefined),
    );
    assert.ok(await byThread(threads, some), 'and goes on after it');
  });

  it('is for nobody who has a few files to read', async () => {
    let loads = 0;
    const load = (): Promise<undefined> => {
      loads++;
      return Promise.resolve(undefined);
    };
    const threads = new ReadingThreads(load, assert.ifError);
    const readSome = async (): Promise<void> => {
      const asked = Array.from({ length: 100 }, () => byThread(threads, some));
      assert.deepEqual(new Set(await Promise.all(asked)), new Set([undefined]));
    };
    for (const expected of [0, 0]) {
      threads.begin();
      await readSome();
      threads.end();
      assert.equal(loads, expected);
    }
    threads.begin();
    await readSome();
    await readSome();
    assert.equal(loads, 1);
  });

  it('asks for a few files here at one time until the threads have begun, and for none after it', async () => {
    let begin: (code: ThreadCode) => void = assert.ifError;
    const load = (): Promise<ThreadCode> => new Promise((resolve) => (begin = resolve));
    const threads = new ReadingThreads(load, assert.ifError);
    threads.begin();
    let reading = 0;
    let most = 0;
    const here = async (): Promise<undefined> => {
      most = Math.max(most, ++reading);
      await pause();
      reading--;
    };
    await Promise.all(Array.from({ length: 300 }, () => threads.read(some, here)));
    assert.ok(most > 1 && most < 50, `${most} of 300 at one time`);
    begin({ code: quick, data: {} });
    while (!(await byThread(threads, some)));
    most = 0;
    await Promise.all(Array.from({ length: 300 }, () => threads.read(some, here)));
    assert.equal(most, 0);
    threads.end();
  });

  it('ends with the run, and gives back what it has not read', async () => {
    const { threads, failures, starts } = await started(slow, some);
    threads.begin();
    threads.end();
    assert.ok(await byThread(threads, some), 'the first run is still under way');
    assert.equal(starts(), 1);
    const asked = Array.from({ length: 500 }, () => byThread(threads, some));
    await pause();
    threads.end();
    assert.deepEqual(new Set(await Promise.all(asked)), new Set([undefined]));
    assert.equal(await byThread(threads, some), undefined);
    assert.deepEqual(failures, []);
  });

  it('says once that threads failed, also to whoever asks in that moment', async () => {
    const failures: unknown[] = [];
    let fail: (why: unknown) => void = assert.ifError;
    const load = (): Promise<ThreadCode> => new Promise((_, reject) => (fail = reject));
    const threads = new ReadingThreads(load, (why) => failures.push(why));
    threads.begin();
    const asked = Array.from({ length: threads.width }, () => byThread(threads, some));
    await pause();
    await pause();
    asked.push(byThread(threads, some));
    fail(new Error('no file'));
    assert.deepEqual(new Set(await Promise.all(asked)), new Set([undefined]));
    await pause();
    fail(new Error('no file again'));
    await pause();
    threads.end();
    assert.deepEqual(failures.map(String), ['Error: no file']);
  });

  for (const [how, code] of [
    ['cannot evaluate its code', 'throw new Error("broken");'],
    ['ends by itself', 'process.exit(1);'],
    ['ends when it is asked', `${answering} parentPort.on('message', () => process.exit(1));`],
  ] as const) {
    it(`leaves everything to the others once a thread ${how}, and says so once`, async () => {
      const { threads, failures } = await started(code, some);
      const asked = Array.from({ length: 100 }, () => byThread(threads, some));
      assert.deepEqual(new Set(await Promise.all(asked)), new Set([undefined]));
      for (let count = 0; count < 100; count++)
        assert.equal(await byThread(threads, some), undefined);
      threads.end();
      threads.begin();
      for (let count = 0; count < 100; count++)
        assert.equal(await byThread(threads, some), undefined);
      threads.end();
      assert.equal(failures.length, 1);
    });
  }
});
