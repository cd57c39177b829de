import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { runInThisContext, Script } from 'node:vm';
import { build } from 'esbuild';
import type { OutputFile } from 'esbuild';
import fc from 'fast-check';
import { bundles } from '../../build/build.mjs';
import { root } from '../../build/toolchain.mjs';
import * as sources from '../../src/core/engine.ts';
import type { LanguageContext } from '../../src/core/language/context.ts';
import type { ReviewFormat } from '../../src/core/review/model.ts';
import type { FileToRead } from '../../src/platform/index/fileToRead.ts';
import { threadCode } from '../../src/platform/index/readingThread.ts';
import type { ThreadCode } from '../../src/platform/index/readingThread.ts';
import { ReadingThreads } from '../../src/platform/index/readingThreads.ts';
import { unpackData } from '../../src/platform/packagedData.ts';
import type { EngineParts, evaluateEngine } from '../../src/platform/packedEngine.ts';
import { generatedReview } from '../support/generatedReviews.ts';
import { anyChange } from '../support/randomChange.ts';
import { samples } from '../support/truncations.ts';
import { completeReview } from '../unit/core/yaml/support.ts';
import { yamlish } from '../support/yamlish.ts';

type Engine = typeof sources;

/**
 * The engine as it ships: with what `build` leaves of the libraries, its tables in files of data; evaluated
 * from its text alone, as other threads do.
 */
const { reading, bundled, code, tables } = await (async () => {
  const { entryPoints: _, ...options } = bundles()[0]!;
  const { outputFiles } = await build({
    ...options,
    stdin: {
      resolveDir: root,
      contents: `
        import { evaluateEngine } from './src/platform/packedEngine.ts';
        export const code = String(evaluateEngine);`,
    },
    format: 'esm',
    write: false,
  });
  const [script, data] = outputFiles as [OutputFile, OutputFile];
  const url = `data:text/javascript;base64,${Buffer.from(script.contents).toString('base64')}`;
  const { code } = (await import(url)) as { code: string };
  const [tables, rest] = await Promise.all(
    data.text
      .split('\n', 2)
      .map((json) => unpackData(json, (name) => readFile(path.join(root, name), 'utf8'))),
  );
  const parts: EngineParts = {};
  await (runInThisContext(`(${code})`) as typeof evaluateEngine)(tables!, parts);
  await parts.evaluateRest!(rest!);
  return { reading: parts.reading!, bundled: parts.whole!, code, tables: tables! };
})();

/** Completion and hover are asked for at every so many characters. */
const STEP = 97;

/** Everything an engine says of a text, as far as it is plain data. */
function wordsOf(engine: Engine, text: string, format: ReviewFormat, step = STEP): string {
  const read = engine.readReview(text, format, { fileName: `review.pir.${format}` });
  const { review, lines, problems } = read;
  const context: LanguageContext = {
    now: Date.UTC(2026, 2, 18, 14, 30),
    zone: 'Europe/Berlin',
    workspace: engine.vocabularyOf([]),
    templates: engine.templates,
  };
  const atOffsets = [];
  for (let offset = 0; offset <= text.length; offset += step) {
    atOffsets.push(
      engine.completionsAt({ format, text, lines, read }, offset, context),
      engine.hoverAt(read, offset, context),
    );
  }
  const steps = engine.checkSteps(read, {});
  let checked = steps.next();
  while (!checked.done) checked = steps.next();
  const findings = checked.value;
  return JSON.stringify([review, problems, findings, engine.symbolsOf(read), atOffsets]);
}

function saysTheSame(text: string, format: ReviewFormat, step?: number): void {
  assert.equal(wordsOf(bundled, text, format, step), wordsOf(sources, text, format, step));
}

describe('The engine in the bundle, whose libraries are reduced to what it needs', () => {
  it('says of every sample what the sources say', () => {
    for (const { name, text } of samples()) {
      saysTheSame(text, name.endsWith('.md') ? 'markdown' : 'yaml');
    }
    saysTheSame(completeReview, 'yaml');
  });

  it('says of any YAML what the sources say', () => {
    fc.assert(
      fc.property(yamlish, (text) => saysTheSame(text, 'yaml', 5)),
      { numRuns: 200 },
    );
  });

  it('says of any Markdown what the sources say', () => {
    fc.assert(
      fc.property(generatedReview, ({ text }) => saysTheSame(text, 'markdown')),
      { numRuns: 50 },
    );
  });

  it('reads reviews before the rest of it is evaluated', () => {
    for (const { name, text } of samples()) {
      const candidate = { path: `incidents/${name}`, text, verdict: 'included' } as const;
      assert.deepEqual(reading.factsIn(candidate, name), sources.factsIn(candidate, name));
    }
    const [first, rest] = [code.indexOf('$parts.evaluateRest'), code.length];
    assert.ok(first > 0 && first < rest / 2, `${first} of ${rest} characters`);
  });

  it('plans the edits that the sources plan', () => {
    for (const { name, text } of samples()) {
      const format = name.endsWith('.md') ? 'markdown' : 'yaml';
      const plansOf = (engine: Engine) => {
        const read = engine.readReview(text, format, { fileName: name });
        const changes = fc.sample(anyChange(read.review), { numRuns: 10, seed: 1 });
        return changes.map((change) => engine.planEach(read, [change]));
      };
      assert.deepEqual(plansOf(bundled), plansOf(sources));
    }
  });

  /** Reads the samples on other threads, which run this. */
  async function readOnThreads(run: ThreadCode): Promise<void> {
    const folder = path.join(root, 'samples');
    const files = globSync('**/*.{md,yaml}', { cwd: folder }).map((name) => ({
      ...{ uri: `file:///${name}`, file: path.join(folder, name), path: name },
    }));
    const threads = new ReadingThreads(() => Promise.resolve(run), assert.ifError);
    threads.begin();
    const byThread = (one: FileToRead) => threads.read(one, () => Promise.resolve(undefined));
    while (!(await byThread(files[0]!)));
    const read = await Promise.all(files.map(byThread));
    threads.end();
    for (const [index, { uri, file, path: name }] of files.entries()) {
      const text = await readFile(file, 'utf8');
      const facts = sources.factsIn({ path: name, text, verdict: 'included' }, uri);
      assert.equal(JSON.stringify(read[index]?.facts), JSON.stringify(facts));
    }
  }

  it('reads files on other threads as the sources do', () =>
    readOnThreads(threadCode(code, tables)!));

  it('reads them so where V8 has compiled it in an earlier window', async () => {
    const script = new Script(`(${code})`);
    const parts: EngineParts = {};
    await (script.runInThisContext() as typeof evaluateEngine)(tables, parts);
    for (const { name, text } of samples()) {
      parts.reading!.factsIn({ path: name, text, verdict: 'included' }, name);
    }
    await readOnThreads(threadCode(code, tables, script.createCachedData())!);
  });
});
