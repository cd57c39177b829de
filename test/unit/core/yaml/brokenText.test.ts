import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inEnglish } from '../../../../src/core/messages.ts';
import { applySplices } from '../../../../src/core/text/splice.ts';
import { parseYaml } from '../../../../src/core/yaml/parse.ts';
import { dataIn, problemsIn, readSoundly } from './support.ts';

/** The text with the first fix of its first problem. */
function mended(text: string): string {
  const [problem] = parseYaml(text).problems;
  return applySplices(text, problem!.fixes![0]!.splices);
}

describe('Reading YAML that is still being written', () => {
  it('keeps a half-typed key from swallowing the next one', () => {
    const text = 'title: Slow logins\nsev\nstatus: draft\n';
    assert.deepEqual(dataIn(text), { title: 'Slow logins', sev: null, status: 'draft' });
    assert.deepEqual(problemsIn(text), [
      ['sev', '`sev` is not finished: after a key come a colon and its value.'],
    ]);
    assert.deepEqual(dataIn('timeline:\n  - at\n    text: x\n'), {
      timeline: [{ at: null, text: 'x' }],
    });
  });

  it('finds the key at the end of a text behind a tag', () => {
    assert.doesNotThrow(() => parseYaml('title: !\\\n  - :'));
    assert.doesNotThrow(() => parseYaml('title: &a x\n  tags: y\n'));
  });

  it('reads what stands below a key without its colon', () => {
    assert.deepEqual(dataIn('lessons\n  - one\n  - two\ntags: [a]\n'), {
      lessons: ['one', 'two'],
      tags: ['a'],
    });
    assert.equal(mended('incident\n  started: x\n'), 'incident:\n  started: x\n');
  });

  it('sees that a known key before its value lacks the colon', () => {
    const text =
      'timeline:\n  - at 14:05\n    text: Alert\n  - text: Mended\n    at 14:09\n    actor: kim\n';
    assert.deepEqual(problemsIn(text), [
      ['at 14:05', 'The colon behind `at` is missing.'],
      ['at 14:09', 'The colon behind `at` is missing.'],
    ]);
    assert.deepEqual(dataIn(text), {
      timeline: [
        { at: '14:05', text: 'Alert' },
        { text: 'Mended', at: '14:09', actor: 'kim' },
      ],
    });
    assert.equal(mended(text), text.replace('at 14:05', 'at: 14:05'));
    assert.equal(
      mended('title Slow logins\nstatus: draft\n'),
      'title: Slow logins\nstatus: draft\n',
    );
    assert.deepEqual(dataIn('incident:\n  started 2026-03-18\n  resolved: x\n'), {
      incident: { started: '2026-03-18', resolved: 'x' },
    });
    assert.deepEqual(problemsIn('timeline:\n  - text: Mended\n    at 14:09\n'), [
      ['at 14:09', 'The colon behind `at` is missing.'],
    ]);
  });

  it('takes no word for a key that has no place beside the next one', () => {
    const text = 'lessons:\n  - at night nobody\n    owner: looks\n';
    assert.deepEqual(dataIn(text), { lessons: ['at night nobody owner: looks'] });
    assert.match(problemsIn(text)[0]![1], /even inside a text/);
  });

  it('sees that a space is missing after a colon or a dash', () => {
    assert.equal(mended('title:Slow\nstatus: draft\n'), 'title: Slow\nstatus: draft\n');
    assert.equal(mended('lessons:\n- one\n-two\nx: y\n'), 'lessons:\n- one\n- two\nx: y\n');
  });

  it('reads what follows an open quote', () => {
    const text = 'title: "Slow logins\nseverity: sev3\ntimeline: [] # none\n';
    assert.deepEqual(dataIn(text), { title: 'Slow logins', severity: 'sev3', timeline: [] });
    assert.deepEqual(problemsIn(text), [
      ['"Slow logins', 'The text that starts with " is never closed. Put a " at its end.'],
    ]);
    assert.equal(mended(text), text.replace('logins', 'logins"'));
    assert.deepEqual(dataIn('a: "x\n  and more\nb: "y"\n'), { a: 'x and more', b: 'y' });
    assert.deepEqual(dataIn("a: 'x\n"), { a: 'x' });
    assert.deepEqual(dataIn('a: "x\\'), { a: 'x\\' });
  });

  it('reads what is indented with tabs', () => {
    const text = 'impact:\n\tdescription: |\n\t\tOne login\n\t\tin six\n\tslo: 11 %\ntags: [a]\n';
    assert.deepEqual(dataIn(text), {
      impact: { description: 'One login\nin six\n', slo: '11 %' },
      tags: ['a'],
    });
    assert.deepEqual(problemsIn(text), [
      [
        '\t',
        'YAML does not allow tabs for indentation. Use spaces, here and on 3 more lines from line 2 on.',
      ],
    ]);
    assert.deepEqual(parseYaml(mended(text)).problems, []);
    assert.deepEqual(dataIn('a:\n    b: 1\n\tc: 2\n'), { a: { b: 1, c: 2 } });
  });

  it('leaves tabs alone that indent nothing', () => {
    assert.deepEqual(problemsIn('summary: |\n  One\n  \tlogin\nservices: [\n \ta,\n \tb]\n'), []);
    assert.deepEqual(dataIn('services: [\n\ta,\n\tb]\n'), { services: ['a', 'b'] });
  });

  it('keeps the spans of mended texts to what is written', () => {
    const text = 'summary: |\n\tOne\n\tTwo\ntitle: "x\nstatus: draft\n';
    const { document } = parseYaml(text);
    assert.deepEqual(String(document.getIn(['summary'])), 'One\nTwo\n');
    const title = document.getIn(['title'], true) as { range: [number, number, number] };
    assert.equal(text.slice(title.range[0], title.range[1]), '"x');
    const summary = document.getIn(['summary'], true) as { range: [number, number, number] };
    assert.equal(text.slice(summary.range[0], summary.range[1]), '|\n\tOne\n\tTwo\n');
  });

  it('ends an open bracket where the open quote in it ends', () => {
    const text = 'reviewTeam:\n  - { name: "';
    const { end } = readSoundly(text).review.sections[0]!.span;
    assert.equal(end, text.length);
  });

  it('takes a line with a colon in it for a text', () => {
    const text = 'title: Deploy failed: see logs # why?\n';
    assert.deepEqual(dataIn(text), { title: 'Deploy failed: see logs' });
    assert.deepEqual(problemsIn(text), [
      [
        'Deploy failed: see logs',
        'A colon with a space behind it starts a new key, even inside a text. Put the text in quotes.',
      ],
    ]);
    assert.equal(mended(text), 'title: "Deploy failed: see logs" # why?\n');
    assert.deepEqual(dataIn('summary:\n  It was\n  the cache: cold\n'), {
      summary: 'It was the cache: cold',
    });
  });

  it('takes for a text what only looks like something else', () => {
    for (const value of [
      '[ALERT] queue full',
      '*bold* move',
      '* an item',
      '"Stop" was said',
      "'it's'",
      '- 5 %',
      '> 5 errors',
      '| grep',
      '!important',
      '& co',
      ']',
      '@ines',
      '`code`',
      '%d',
    ]) {
      const text = `text: ${value}\nactor: x\n`;
      assert.deepEqual(dataIn(text), { text: value, actor: 'x' });
      assert.equal(problemsIn(text).length, 1, value);
      assert.deepEqual(dataIn(mended(text)), { text: value, actor: 'x' });
      assert.deepEqual(problemsIn(mended(text)), []);
    }
    assert.deepEqual(dataIn('lessons:\n  - [sic] a lesson\n  - "a" and "b"\n'), {
      lessons: ['[sic] a lesson', '"a" and "b"'],
    });
  });

  it('reads a key that is indented too far', () => {
    const text = 'title: Slow\n  status: draft\n';
    assert.deepEqual(dataIn(text), { title: 'Slow', status: 'draft' });
    assert.deepEqual(
      problemsIn(text).map(([marked]) => marked),
      ['status'],
    );
  });

  it('names a bracket that is never closed', () => {
    const text = 'services: [auth, web\nstatus: draft\n';
    assert.deepEqual(dataIn(text), { services: ['auth', 'web'], status: 'draft' });
    assert.deepEqual(problemsIn(text), [
      ['[auth, web', 'This `[` is never closed. Put a `]` behind its last entry.'],
    ]);
    assert.equal(mended(text), 'services: [auth, web]\nstatus: draft\n');
  });

  it('reads both sides of a merge conflict', () => {
    const text = '<<<<<<< HEAD\ntitle: A\n=======\nid: b\n>>>>>>> other\nstatus: draft\n';
    assert.deepEqual(dataIn(text), { title: 'A', id: 'b', status: 'draft' });
    assert.equal(problemsIn(text).length, 3);
  });

  it('reports a key that is given twice, and counts the first', () => {
    const text = 'title: A\nimpact: {slo: 1, slo: 2}\ntitle: B\n';
    assert.deepEqual(dataIn(text), { title: 'A', impact: { slo: 1 } });
    const { problems } = parseYaml(text);
    assert.deepEqual(
      problems.map(({ span, code }) => [span.start, code]),
      [
        [26, 'yaml-duplicate-key'],
        [34, 'yaml-duplicate-key'],
      ],
    );
  });

  it('reads the first of several documents and says so', () => {
    const text = '---\ntitle: A\n---\ntitle: @B\n';
    assert.deepEqual(dataIn(text), { title: 'A' });
    assert.deepEqual(
      problemsIn(text).map(([marked]) => marked),
      ['---'],
    );
  });

  it('reads what stands behind a byte order mark and between any line ends', () => {
    assert.deepEqual(dataIn('\uFEFFtitle: A\r\nsev\r\nstatus: draft\r\n'), {
      title: 'A',
      sev: null,
      status: 'draft',
    });
    assert.deepEqual(dataIn('title: A\rstatus: draft\r'), { title: 'A', status: 'draft' });
  });

  it('follows aliases and merges', () => {
    assert.deepEqual(dataIn('a: &x {k: 1}\nb: *x\nc: {<<: *x, l: 2}\n'), {
      a: { k: 1 },
      b: { k: 1 },
      c: { l: 2, k: 1 },
    });
    assert.deepEqual(dataIn('a: &x [*x, *y]\n'), { a: [null, null] });
    assert.equal(problemsIn('a: &x [*x, *y]\n').length, 2);
  });

  it('does not let aliases blow a file up', () => {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
    for (let level = 1; level < 12; level++)
      lines.push(
        `a${level}: &a${level} [${Array(10)
          .fill(`*a${level - 1}`)
          .join(', ')}]`,
      );
    const { problems } = parseYaml(lines.join('\n'));
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['yaml-alias-expansion'],
    );
  });

  it('speaks of the text and not of the library', () => {
    const jargon =
      /scalar|node|token|flow|implicit|indicator|collection|mapping|sequence|directive/i;
    for (const text of [
      'a: {b: [c}',
      '- a\nb: c',
      'a: "\\d"',
      '--- a: b',
      '{a b, , c}',
      'a: |\n  x\n y\n',
    ])
      for (const { message } of parseYaml(text).problems)
        assert.doesNotMatch(inEnglish(message), jargon);
  });
});
