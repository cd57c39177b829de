import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inEnglish } from '../../../../src/core/messages.ts';
import type { SchemaKind } from '../../../../src/core/schema/jsonSchema.ts';
import { validateAgainstSchema } from '../../../../src/core/schema/validate.ts';
import type { SchemaProblem } from '../../../../src/core/schema/schemaProblem.ts';
import { sliceOf } from '../../../../src/core/text/span.ts';
import { applySplices } from '../../../../src/core/text/splice.ts';
import { parseYaml } from '../../../../src/core/yaml/parse.ts';

const head = 'pir: 1\ntitle: Slow logins\n';

function problemsOf(text: string, kind: SchemaKind = 'review'): SchemaProblem[] {
  return validateAgainstSchema(parseYaml(text), kind);
}

/** The marked text and the message of each problem in what follows a sound head. */
function said(rest: string): [string, string][] {
  const text = head + rest;
  return problemsOf(text).map(({ span, message }) => [sliceOf(text, span), inEnglish(message)]);
}

/** The text after the first fix of its only problem. */
function fixed(rest: string): string {
  const text = head + rest;
  const [problem, ...others] = problemsOf(text);
  assert.deepEqual(others, []);
  return applySplices(text, problem!.fixes[0]!.splices).slice(head.length);
}

describe('Holding a review to its schema', () => {
  it('has nothing against a sound review', () => {
    assert.deepEqual(said('status: draft\nservices: [auth]\nx-cost: {any: thing}\n'), []);
  });

  it('names the words to choose from, and the one that was likely meant', () => {
    assert.deepEqual(said('severity: SEV-2\n'), [
      [
        'SEV-2',
        '`severity` must be one of `sev1`, `sev2`, `sev3`, `sev4`, `sev5`; did you mean `sev2`?',
      ],
    ]);
    assert.equal(fixed('severity: 2 # bad\n'), 'severity: sev2 # bad\n');
    assert.equal(
      fixed('timeline:\n  - at: 2026-04-02T09:30\n    text: x\n    approx: yes\n').slice(-5),
      'true\n',
    );
  });

  it('names a missing key on the key of its mapping', () => {
    assert.deepEqual(said('evidence:\n  - title: Dashboard\n'), [
      ['title', 'This entry of `evidence` has no `url`.'],
    ]);
    const text = 'title: Slow logins\n';
    const [problem] = problemsOf(text);
    assert.equal(inEnglish(problem!.message), 'The review has no `pir`.');
    assert.equal(applySplices(text, problem!.fixes[0]!.splices), `pir: 1\n${text}`);
  });

  it('asks for the reason of an item that will not be done', () => {
    assert.deepEqual(said('actionItems:\n  - title: Retire v3\n    status: wont-do\n'), [
      ['wont-do', '`status: wont-do` needs a `reason`.'],
    ]);
  });

  it('proposes the known key nearest to an unknown one, and does not also miss that', () => {
    assert.deepEqual(said('actionItems:\n  - titel: Retire v3\n'), [
      ['titel', '`titel` is not a key here; did you mean `title`?'],
    ]);
    assert.equal(fixed('root_causes:\n  - Clock skew\n'), 'rootCauses:\n  - Clock skew\n');
  });

  it('lets a key of one’s own be kept', () => {
    assert.deepEqual(said('budget: 3\n'), [
      [
        'budget',
        '`budget` is not a key here. To keep something of your own, start its key with `x-`.',
      ],
    ]);
    assert.equal(fixed('budget: 3\n'), 'x-budget: 3\n');
  });

  it('says how a list is written', () => {
    assert.deepEqual(said('services: auth, web\n'), [
      [
        'auth, web',
        '`services` must be a list: each entry on a line of its own, with `- ` before it.',
      ],
    ]);
    assert.equal(fixed('services: auth, web\n'), 'services:\n  - auth\n  - web\n');
    assert.equal(fixed('lessons: Check clocks, always\n'), 'lessons:\n  - Check clocks, always\n');
    assert.equal(
      fixed('response:\n  wentWell: "Paging"\n'),
      'response:\n  wentWell:\n    - "Paging"\n',
    );
  });

  it('reports a place that takes a text or keys once', () => {
    assert.deepEqual(said('impact: [some, more]\n'), [
      ['impact', '`impact` must be a text or have keys of its own.'],
    ]);
  });

  it('shows what a time looks like', () => {
    assert.deepEqual(said('incident:\n  started: yesterday\n  resolved: 10:40\n'), [
      ['yesterday', '`started` must be a date and time that exist, such as `2026-03-18T14:02`.'],
      ['10:40', '`resolved` needs its date as well, such as `2026-03-18T10:40`.'],
    ]);
    assert.equal(said('incident: {started: 2026-02-30T10:00}\n').length, 1);
    assert.deepEqual(said('incident: {started: 2028-02-29 10:00:30 CET}\n'), []);
  });

  it('shows what a day looks like', () => {
    assert.deepEqual(said('actionItems:\n  - title: Retire v3\n    due: 1/4/2026\n'), [
      ['1/4/2026', '`due` must be a day that exists, such as `2026-04-01`.'],
    ]);
  });

  it('recognises a sentence that a colon made a key of', () => {
    const list = 'lessons:\n  - Remember: clocks drift\n';
    assert.deepEqual(said(list), [
      ['Remember', 'The colon after `Remember` makes a key of it. Put the whole text in quotes.'],
    ]);
    assert.equal(fixed(list), 'lessons:\n  - "Remember: clocks drift"\n');
  });

  it('turns a line of text into an event', () => {
    assert.equal(
      fixed('timeline:\n  - 2026-04-02T09:30 – Logins slow: 5 s\n'),
      'timeline:\n  - at: 2026-04-02T09:30\n    text: "Logins slow: 5 s"\n',
    );
    assert.equal(fixed('actionItems:\n  - Retire v3\n'), 'actionItems:\n  - title: Retire v3\n');
  });

  it('shows a key without a value on the key', () => {
    assert.deepEqual(said('timezone:\n'), [
      ['timezone', '`timezone` has no value yet, such as `Europe/Berlin`.'],
    ]);
  });

  it('leaves empty sections to their own check', () => {
    assert.deepEqual(said('summary:\nlessons: []\nresponse:\n  wentWell:\n'), []);
  });

  it('stays silent where the line cannot be read anyway', () => {
    const text = `${head}authors: @sam\n`;
    const tree = parseYaml(text);
    assert.equal(tree.problems.length, 1);
    assert.deepEqual(validateAgainstSchema(tree, 'review'), []);
  });

  it('checks what an alias repeats once, and what a merge brings in', () => {
    assert.equal(said('x-a: &a {text: one, link: []}\nlessons: [*a, *a]\n').length, 1);
    assert.deepEqual(
      said('x-base: &base {kind: process}\nactionItems:\n  - <<: *base\n    title: Retire v3\n'),
      [],
    );
  });

  it('keeps its spans in the file for front matter', () => {
    const yaml = 'pir: 1\nstatus: final\n';
    const [problem] = validateAgainstSchema(parseYaml(yaml, 4), 'front-matter');
    assert.deepEqual(problem!.span, { start: 19, end: 24 });
  });

  it('never holds front matter of other tools to it', () => {
    assert.deepEqual(problemsOf('layout: post\nstatus: 3\n', 'front-matter'), []);
    assert.deepEqual(problemsOf('pir: 1\nlayout: post\nx-a: 1\n', 'front-matter'), []);
    assert.equal(problemsOf('pir: 1\nlayuot: post\n', 'front-matter').length, 1);
  });
});
