/**
 * What the language features cost beside the YAML language server, on the same texts and schema: checks
 * after a change (without its fixed delay of 200 ms), completion, hover and memory; and the parser
 * that both stand on.
 */
import { execFileSync } from 'node:child_process';
import { parseDocument } from 'yaml';
import { checkReview } from '../../src/core/checks/check.ts';
import { completionsAt } from '../../src/core/language/completion.ts';
import type { LanguageContext } from '../../src/core/language/context.ts';
import { hoverAt } from '../../src/core/language/hover.ts';
import { vocabularyOf } from '../../src/core/language/vocabulary.ts';
import { readReview } from '../../src/core/review/read.ts';
import { templates } from '../../src/core/templates/templates.ts';
import { LineIndex } from '../../src/core/text/lines.ts';
import { yamlPeer } from '../support/yamlLanguageServer.ts';
import { measure, ms } from './support/measure.ts';
import { yamlReviewOf } from './support/yamlReview.ts';

const sizes = [82, 757, 7507];

const context: LanguageContext = {
  now: Date.UTC(2026, 2, 18, 14, 30),
  zone: 'Europe/Berlin',
  workspace: vocabularyOf([]),
  templates,
};

/** A change to the text that leaves it as long: nothing can be remembered from one run to the next. */
function changed(text: string, run: number): string {
  return text.replace('12 %', `${String(10 + (run % 90))} %`);
}

const name = { fileName: 'bench.pir.yaml' };
let runs = 0;

/** The ways to spend memory on a text: opened, checked and completed once. */
const whole = {
  ours(text: string) {
    const read = readReview(text, 'yaml', name);
    const findings = checkReview(read, {});
    const { lines } = read;
    return [
      read,
      findings,
      completionsAt({ format: 'yaml', text, lines, read }, half(text), context),
    ];
  },
  async theirs(text: string) {
    const document = yamlPeer('pir.schema.json').open(text);
    return [document, await document.validate(), await document.complete(half(text))];
  },
};

/** Where an event in the middle has its kind. */
function half(text: string): number {
  return text.indexOf('kind: ', text.length / 2) + 'kind: '.length;
}

async function compare(lines: number): Promise<void> {
  const text = yamlReviewOf(lines);
  const peer = yamlPeer('pir.schema.json');
  const offset = half(text);
  const onKey = offset - 3;
  const read = readReview(text, 'yaml', name);
  const opened = peer.open(text);
  console.log(`\n${text.split('\n').length - 1} lines, ${Math.round(text.length / 1024)} kB`);
  const [floor] = await measure([() => parseDocument(text)], 1);
  console.log(`  ${"yaml's parseDocument".padEnd(24)}${ms(floor!.p50).padStart(10)}`);

  await row(
    'checks after a change',
    () => checkReview(readReview(changed(text, runs++), 'yaml', name), {}),
    () => peer.open(changed(text, runs++)).validate(),
  );
  await row(
    'completion while typing',
    () => {
      const current = changed(text, runs++);
      const source = {
        format: 'yaml' as const,
        text: current,
        lines: new LineIndex(current),
        read,
      };
      return completionsAt(source, offset, context);
    },
    () => peer.open(changed(text, runs++)).complete(offset),
  );
  await row(
    'hover',
    () => hoverAt(read, onKey, context),
    () => opened.hover(onKey),
  );
  const ours = memoryOf('ours', lines);
  const theirs = memoryOf('theirs', lines);
  print('memory kept', `${ours.toFixed(1)} MB`, `${theirs.toFixed(1)} MB`, theirs / ours);
}

async function row(
  what: string,
  ours: () => unknown,
  theirs: () => Promise<unknown>,
): Promise<void> {
  const [own, peer] = await measure([ours, theirs], 3);
  print(what, ms(own!.p50), ms(peer!.p50), peer!.p50 / own!.p50);
}

function print(what: string, ours: string, theirs: string, ratio: number): void {
  const times = ratio >= 10 ? ratio.toFixed(0) : ratio.toFixed(1);
  console.log(
    `  ${what.padEnd(24)}${ours.padStart(10)}   YAML language server ${theirs.padStart(9)}   ${times} times`,
  );
}

/** What stays on the heap of a process of its own when one of the two has opened a text, in MB. */
function memoryOf(whose: keyof typeof whole, lines: number): number {
  const options = { encoding: 'utf8' } as const;
  const file = import.meta.filename;
  const args = ['--disable-warning=ExperimentalWarning', '--expose-gc', file, whose, String(lines)];
  return Number(execFileSync(process.execPath, args, options));
}

const [, , whose, lines] = process.argv;
if (whose === 'ours' || whose === 'theirs') {
  const text = yamlReviewOf(Number(lines));
  // A first, small text: what is loaded and compiled once does not count.
  await whole[whose](yamlReviewOf(sizes[0]!));
  const before = heapUsed();
  const kept = await whole[whose](text);
  console.log((heapUsed() - before) / 1024 / 1024);
  // Read once more, so that it cannot be collected before it is measured.
  if (kept.length === 0) console.log(kept);
} else {
  const begin = performance.now();
  for (const size of sizes) await compare(size);
  console.log(`\n  in ${((performance.now() - begin) / 1000).toFixed(0)} s`);
}

function heapUsed(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}
