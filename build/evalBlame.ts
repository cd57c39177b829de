/**
 * `npm run eval:blame -- FILE [--list] [--by-source]`: how well the rules about language judge labelled sentences. The
 * file has one JSON object a line: `{"section", "sentence", "kind"?, "label": "blame" | "not",
 * "category"?, "tier"?: "strong" | "soft"}`; `PIR_BLAME_LABELS` names it where no argument does. Each
 * sentence is read as the text of a review under its section, whose own words are not judged. A finding on a
 * sentence labelled `blame` is right, whatever its tier; recall counts the strong ones. `--list` shows what is wrong and missed.
 * `--by-source` adds a row for each `"repo"`, and how far the sources lie apart: rules that were fitted to
 * some of them do worse on the others.
 */
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { checkReview } from '../src/core/checks/check.ts';
import type { Finding } from '../src/core/checks/finding.ts';
import { readReview } from '../src/core/review/read.ts';

interface Labelled {
  /** Whose review it is from. */
  readonly repo?: string;
  readonly section: string;
  readonly sentence: string;
  /** `li`, `td`, `h` for items, cells and headings; a paragraph otherwise. */
  readonly kind?: string;
  readonly label: 'blame' | 'not';
  readonly category?: string;
  readonly tier?: string;
}

const [file = process.env['PIR_BLAME_LABELS'], ...flags] = process.argv
  .slice(2)
  .sort((a, b) => Number(a.startsWith('-')) - Number(b.startsWith('-')));
if (!file || file.startsWith('-')) {
  process.stderr.write('Say which file: npm run eval:blame -- FILE [--list] [--by-source]\n');
  process.exit(2);
}

const labels = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => JSON.parse(line) as Labelled);

function bodyOf({ sentence, kind }: Labelled): string {
  if (kind === 'td') return `| Text |\n| --- |\n| ${sentence.replaceAll('|', '\\|')} |`;
  if (kind === 'li') return `- ${sentence}`;
  return kind === 'h' ? `### ${sentence}` : sentence;
}
/** What is found in the sentence itself, and not in the heading that it is put under. */
function findingsIn(labelled: Labelled): Finding[] {
  const { section } = labelled;
  const head = `# Review\n\n## ${section === '' ? 'Analysis' : section}\n\n`;
  const text = `${head}${bodyOf(labelled)}\n`;
  const document = readReview(text, 'markdown', { fileName: 'review.md' });
  return checkReview(document).filter(
    ({ rule, span }) => rule.startsWith('blame/') && span.start >= head.length,
  );
}

interface Row {
  'warnings right': number;
  'warnings wrong': number;
  'infos right': number;
  'infos wrong': number;
}

interface Source {
  sentences: number;
  warned: number;
  right: number;
  strong: number;
  hit: number;
}

const sources = new Map<string, Source>();
const rows = new Map<string, Row>();
const recall = new Map<string, { strong: number; warned: number; 'with infos': number }>();
const listed: string[] = [];
const totals = { warned: 0, warnedRight: 0, told: 0, toldRight: 0, strong: 0, hit: 0, touched: 0 };

for (const labelled of labels) {
  const findings = findingsIn(labelled);
  const isBlame = labelled.label === 'blame';
  const isWarned = findings.some(({ level }) => level === 'warning' || level === 'error');
  const isTold = !isWarned && findings.length > 0;
  for (const { rule, level } of findings) {
    const row = rows.get(rule) ?? {
      'warnings right': 0,
      'warnings wrong': 0,
      'infos right': 0,
      'infos wrong': 0,
    };
    row[`${level === 'warning' ? 'warnings' : 'infos'} ${isBlame ? 'right' : 'wrong'}`]++;
    rows.set(rule, row);
  }
  if (isWarned) totals.warned++;
  if (isWarned && isBlame) totals.warnedRight++;
  const isStrong = labelled.tier === 'strong';
  const source = sourceOf(labelled);
  source.sentences++;
  if (isWarned) source.warned++;
  if (isWarned && isBlame) source.right++;
  if (isStrong) source.strong++;
  if (isStrong && isWarned) source.hit++;
  if (isTold) totals.told++;
  if (isTold && isBlame) totals.toldRight++;
  const said = `${labelled.section}: ${labelled.sentence}`;
  if (findings.length > 0 && !isBlame) {
    listed.push(`wrong (${findings.map(({ rule }) => rule).join(', ')})  ${said}`);
  }
  if (!isStrong) continue;
  const category = labelled.category ?? '';
  const seen = recall.get(category) ?? { strong: 0, warned: 0, 'with infos': 0 };
  seen.strong++;
  totals.strong++;
  if (isWarned) seen.warned++;
  if (findings.length > 0) seen['with infos']++;
  if (isWarned) totals.hit++;
  if (findings.length > 0) totals.touched++;
  recall.set(category, seen);
  if (!isWarned) listed.push(`missed (${category}${isTold ? ', info' : ''})  ${said}`);
}

function sourceOf({ repo = 'not said' }: Labelled): Source {
  let source = sources.get(repo);
  if (!source) {
    source = { sentences: 0, warned: 0, right: 0, strong: 0, hit: 0 };
    sources.set(repo, source);
  }
  return source;
}

/** A share of each source's own, and the mean over the sources that have any. */
function printSources(): void {
  console.table(
    Object.fromEntries(
      [...sources]
        .sort(([, a], [, b]) => b.sentences - a.sentences)
        .map(([repo, source]) => [
          repo,
          {
            sentences: source.sentences,
            'warnings right': `${source.right} of ${source.warned}`,
            'strong, warned': `${source.hit} of ${source.strong}`,
          },
        ]),
    ),
  );
  const all = [...sources.values()];
  const warned = all.filter((source) => source.warned > 0);
  const strong = all.filter((source) => source.strong > 0);
  console.log(
    `warnings right, mean of ${warned.length} sources  ${mean(warned.map(({ right, warned: of }) => right / of))}`,
  );
  console.log(
    `strong, warned, mean of ${strong.length} sources  ${mean(strong.map(({ hit, strong: of }) => hit / of))}`,
  );
}

function mean(shares: readonly number[]): string {
  return (shares.reduce((sum, one) => sum + one, 0) / shares.length).toFixed(3);
}

const share = (part: number, whole: number): string =>
  `${part} of ${whole} = ${whole === 0 ? '–' : (part / whole).toFixed(3)}`;

if (flags.includes('--list')) console.log(listed.sort().join('\n'));
console.table(Object.fromEntries([...rows].sort(([a], [b]) => a.localeCompare(b))));
console.table(Object.fromEntries([...recall].sort(([a], [b]) => a.localeCompare(b))));
if (flags.includes('--by-source')) printSources();
console.log(`${labels.length} sentences`);
console.log(`warnings right       ${share(totals.warnedRight, totals.warned)}`);
console.log(`information right    ${share(totals.toldRight, totals.told)}`);
console.log(`strong, warned       ${share(totals.hit, totals.strong)}`);
console.log(`strong, with infos   ${share(totals.touched, totals.strong)}`);
