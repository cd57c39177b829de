import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { githubReport } from '../../../../src/cli/reports/github.ts';
import { jsonReport } from '../../../../src/cli/reports/json.ts';
import { textReport } from '../../../../src/cli/reports/text.ts';
import { fileReport, finding, printed, totals } from './sampleReport.ts';

describe('The JSON report', () => {
  it('gives each finding its place from one, columns in UTF-16 units, the end behind the last', () => {
    const files = [
      fileReport([finding('error', 'Outage', 'one'), finding('hint', 'TBD and\nmore', 'two')]),
      fileReport([], { file: 'sound.md' }),
      fileReport([finding('info', 'Impact', 'three')], { file: 'c.md' }),
    ];
    assert.deepEqual(JSON.parse(printed(jsonReport(), files)), [
      {
        file: 'a b.md',
        line: 1,
        column: 6,
        endLine: 1,
        endColumn: 12,
        severity: 'error',
        code: 'pir/placeholder-left',
        message: 'one',
      },
      {
        file: 'a b.md',
        line: 5,
        column: 1,
        endLine: 6,
        endColumn: 5,
        severity: 'hint',
        code: 'pir/placeholder-left',
        message: 'two',
      },
      {
        file: 'c.md',
        line: 3,
        column: 4,
        endLine: 3,
        endColumn: 10,
        severity: 'info',
        code: 'pir/placeholder-left',
        message: 'three',
      },
    ]);
  });

  it('is an empty array where nothing is found', () => {
    assert.deepEqual(JSON.parse(printed(jsonReport(), [fileReport([])])), []);
    assert.deepEqual(JSON.parse(printed(jsonReport(), [])), []);
  });
});

describe('The GitHub report', () => {
  it('annotates the place from the root of the repository', () => {
    assert.equal(
      printed(githubReport(), [fileReport([finding('error', 'Outage', 'Not good')])]),
      '::error file=incidents/a b.md,line=1,endLine=1,col=6,endColumn=12,title=pir/placeholder-left::Not good\n',
    );
  });

  it('has a word of its own for each level, and none for hints', () => {
    const findings = (['error', 'warning', 'info', 'hint'] as const).map((level) =>
      finding(level, 'TBD', level),
    );
    const lines = printed(githubReport(), [fileReport(findings)])
      .trim()
      .split('\n');
    assert.deepEqual(
      lines.map((line) => line.slice(0, line.indexOf(' '))),
      ['::error', '::warning', '::notice'],
    );
  });

  it('escapes what would end the line, the property or the command', () => {
    const report = fileReport([finding('error', 'TBD', '50%\r\nof: a,b')], {
      pathFromRoot: 'a,b:c%\n.md',
    });
    assert.match(
      printed(githubReport(), [report]),
      /^::error file=a%2Cb%3Ac%25%0A\.md,[^\n]*::50%25%0D%0Aof: a,b\n$/,
    );
  });

  it('gives no columns to what spans lines', () => {
    const line = printed(githubReport(), [fileReport([finding('error', 'TBD and\nmore', 'x')])]);
    assert.match(line, /line=5,endLine=6,title/);
  });
});

describe('The text report', () => {
  const plain = { colours: false, hints: false };

  it('lists findings under their file, and sums up', () => {
    const files = [
      fileReport([finding('error', 'Outage', 'one'), finding('warning', 'TBD', 'two')]),
    ];
    assert.equal(
      printed(textReport(plain), files, totals({ error: 1, warning: 2 })),
      [
        'a b.md',
        '    1:6  error    one  pir/placeholder-left',
        '    5:1  warning  two  pir/placeholder-left',
        '',
        '✖ 1 error, 2 warnings in 1 of 3 reviews.',
        '',
      ].join('\n'),
    );
  });

  it('only counts hints, unless asked for them', () => {
    const files = [fileReport([finding('hint', 'TBD', 'faint')])];
    assert.equal(
      printed(textReport(plain), files, totals({ hint: 1 })),
      '✔ 3 reviews, nothing to complain of. 1 hint, shown with --hints.\n',
    );
    const all = printed(textReport({ ...plain, hints: true }), files, totals({ hint: 1 }));
    assert.match(all, /hint {5}faint/);
    assert.doesNotMatch(all, /--hints/);
  });

  it('is coloured where colours are shown', () => {
    const files = [fileReport([finding('error', 'TBD', 'loud')])];
    const coloured = printed(textReport({ ...plain, colours: true }), files, totals({ error: 1 }));
    assert.ok(coloured.includes('\u001b[31merror  \u001b[0m'));
    assert.ok(!printed(textReport(plain), files).includes('\u001b'));
  });

  it('says so where there is no review', () => {
    assert.equal(printed(textReport(plain), [], totals({}, { files: 0 })), 'No reviews found.\n');
    assert.match(printed(textReport(plain), [], totals({}, { files: 1 })), /^✔ 1 review, /);
  });
});
