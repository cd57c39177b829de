/**
 * What the rules find in a folder of reviews: how often, and each finding with the text around it, to be
 * read and judged; then how long all checks take beside reading.
 * `node test/bench/findings.bench.ts [FOLDER] [--rule ID]… [--status draft|in-review|published] [--most 40]
 * [--level warning]` lists the findings of the rules named, at most so many of each.
 */
import { globSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { checkReview } from '../../src/core/checks/check.ts';
import type { Finding } from '../../src/core/checks/finding.ts';
import { inEnglish } from '../../src/core/messages.ts';
import { detectReview } from '../../src/core/review/detect.ts';
import type { ReviewDocument } from '../../src/core/review/document.ts';
import { sourceNameOf } from '../../src/core/review/files.ts';
import { readReview } from '../../src/core/review/read.ts';
import { cpuTime } from '../support/cpuTime.ts';
import { readWhole } from '../support/readWhole.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    rule: { type: 'string', multiple: true, default: [] },
    status: { type: 'string' },
    most: { type: 'string', default: '40' },
    level: { type: 'string' },
  },
});
const folder = positionals[0] ?? path.join(import.meta.dirname, '../../samples');
const today = { year: 2026, month: 12, day: 31 };

interface Reading {
  readonly name: string;
  readonly document: ReviewDocument;
  readonly findings: readonly Finding[];
}

function read(name: string): ReviewDocument | undefined {
  const text = readFileSync(path.join(folder, name), 'utf8');
  const format = detectReview({ path: name, text, verdict: 'included' }).format;
  return format && readReview(text, format, { fileName: sourceNameOf(name) });
}

/** The review as if it had that status. */
function withStatus(document: ReviewDocument): ReviewDocument {
  const value = values.status as 'draft' | undefined;
  if (!value) return document;
  const { review } = document;
  const metadata = instead(review.metadata, 'status', { value, span: { start: 0, end: 0 } });
  return instead(document, 'review', instead(review, 'metadata', metadata));
}

/** The same, but for one of its values. */
function instead<T extends object, K extends keyof T>(of: T, key: K, value: T[K]): T {
  return new Proxy(of, {
    get: (target, name) => (name === key ? value : (Reflect.get(target, name, target) as unknown)),
  });
}

const files = globSync('**/*', { cwd: folder }).filter((name) =>
  statSync(path.join(folder, name)).isFile(),
);
const documents = files.sort().flatMap((name) => {
  const document = read(name);
  return document ? [{ name, document: withStatus(document) }] : [];
});
const readings: Reading[] = documents.map(({ name, document }) => ({
  name,
  document,
  findings: checkReview(document, { today }).filter(
    ({ level }) => !values.level || level === values.level,
  ),
}));

const byRule = new Map<string, { finding: Finding; reading: Reading }[]>();
for (const reading of readings) {
  for (const finding of reading.findings) {
    const list = byRule.get(finding.rule) ?? [];
    list.push({ finding, reading });
    byRule.set(finding.rule, list);
  }
}

function excerpt({ text }: ReviewDocument, { span }: Finding): string {
  const before = text.slice(Math.max(0, span.start - 60), span.start);
  const marked = text.slice(span.start, Math.min(span.end, span.start + 120));
  const after = text.slice(span.end, span.end + 80);
  return `${before}⟦${marked}⟧${after}`.replace(/\s+/g, ' ');
}

console.log(`${readings.length} reviews of ${files.length} files in ${folder}`);
for (const [rule, found] of [...byRule].sort(([one], [other]) => (one < other ? -1 : 1))) {
  const levels = [...new Set(found.map(({ finding }) => finding.level))];
  const counts = levels.map(
    (level) => `${found.filter(({ finding }) => finding.level === level).length} ${level}`,
  );
  const inFiles = new Set(found.map(({ reading }) => reading)).size;
  console.log(
    `${rule.padEnd(26)} ${String(found.length).padStart(5)}  in ${inFiles} (${counts.join(', ')})`,
  );
}
for (const rule of values.rule) {
  console.log(`\n${rule}`);
  for (const { finding, reading } of (byRule.get(rule) ?? []).slice(0, Number(values.most))) {
    const line = reading.document.lines.lineAt(finding.span.start) + 1;
    console.log(`${finding.level} ${reading.name}:${line} ${inEnglish(finding.message)}`);
    console.log(`    ${excerpt(reading.document, finding)}`);
    for (const other of finding.related) {
      if (!('span' in other)) continue;
      const { span } = other;
      console.log(
        `    ↔ ${reading.document.text.slice(span.start, Math.min(span.end, span.start + 100)).replace(/\s+/g, ' ')}`,
      );
    }
  }
}

const sources = readings.map(({ document }) => document);
const again = () => sources.map((document) => readWhole(document.text, document.format, document));
const reading = cpuTime(again);
const fresh = again();
const checking = cpuTime(() => {
  for (const document of fresh) checkReview(document, { today });
});
console.log(
  `\nreading ${reading.toFixed(0)} ms, checking ${checking.toFixed(0)} ms: ratio ${(checking / reading).toFixed(2)} (at most 1)`,
);
