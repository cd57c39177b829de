/**
 * What the checks find in the reviews of a folder: counts by rule and level, or, with a rule, each of
 * its findings with the line it is on. `node test/measure/findings.ts FOLDER [RULE]`
 */
import { globSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { checkReview } from '../../src/core/checks/check.ts';
import { inEnglish } from '../../src/core/messages.ts';
import { formatOf, sourceNameOf } from '../../src/core/review/files.ts';
import { readReview } from '../../src/core/review/read.ts';

const [folder = 'samples', rule] = process.argv.slice(2);
const today = { year: 2026, month: 11, day: 22 };
const counts = new Map<string, Record<string, number>>();
let files = 0;

for (const name of globSync('**/*', { cwd: folder }).sort()) {
  const file = path.join(folder, name);
  if (!statSync(file).isFile() || !/(?:\.(?:md|markdown|qmd|ya?ml|erb)|\/[^.]+)$/.test(name))
    continue;
  files++;
  const text = readFileSync(file, 'utf8');
  const document = readReview(text, formatOf(name), { fileName: sourceNameOf(name) });
  for (const finding of checkReview(document, { today })) {
    const levels = counts.get(finding.rule) ?? {};
    levels[finding.level] = (levels[finding.level] ?? 0) + 1;
    counts.set(finding.rule, levels);
    if (finding.rule !== rule) continue;
    const line = document.lines.lineAt(finding.span.start);
    const place = `${name}:${line + 1} ${finding.level}`;
    console.log(`${place}\n    ${inEnglish(finding.message)}`);
    // What a secret is, is not printed anywhere.
    if (rule !== 'secret-in-text')
      console.log(`    | ${document.lines.textOf(line).slice(0, 200)}`);
  }
}

if (rule === undefined) {
  console.log(`${files} files`);
  for (const [id, levels] of [...counts].sort()) {
    const parts = Object.entries(levels).map(([level, count]) => `${count} ${level}`);
    console.log(`${id.padEnd(24)} ${parts.join(', ')}`);
  }
}
