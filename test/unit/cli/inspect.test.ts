import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Inspection } from '../../../src/core/review/inspection.ts';
import { folderWith, pir } from '../../support/cli.ts';

const review = `pir: 1
title: T
timezone: Europe/Berlin
incident: { started: 2026-03-18T14:02, detected: 2026-03-18T14:09, resolved: 2026-03-18T16:02 }
summary: x
timeline:
  - at: 2026-03-18T14:02:30
    until: 2026-03-18T14:20
    approx: true
    text: The rollout starts
actionItems:
  - title: Alert on the hit rate
    owner: "@sam"
    due: 2026-04-01
    status: in-progress
    priority: p1
    ticket: PAY-512
  - title: Rewrite it
    status: wont-do
    reason: Costs more than it saves
  - title: Ask around
`;

function parse(out: string): Inspection[] {
  return JSON.parse(out) as Inspection[];
}

describe('pir inspect', () => {
  it('prints what was read of a review, lines counted from one, null for what is not stated', async () => {
    const args = ['inspect', '-', '--stdin-name=x.pir.yaml', '--format', 'json'];
    const [inspection] = parse((await pir(args, { input: review })).out);
    const { file, format, date, timezone, sections, events, actions, metrics } = inspection!;
    assert.deepEqual(
      [file, format, date, timezone],
      ['x.pir.yaml', 'yaml', '2026-03-18', 'Europe/Berlin'],
    );
    assert.deepEqual(metrics, { detect: 7, acknowledge: null, mitigate: null, resolve: 120 });
    assert.deepEqual(sections, [
      { line: 5, concept: 'summary', title: 'summary' },
      { line: 6, concept: 'timeline', title: 'timeline' },
      { line: 11, concept: 'actions', title: 'actionItems' },
    ]);
    assert.deepEqual(events, [
      {
        line: 7,
        start: '2026-03-18T14:02:30',
        end: '2026-03-18T14:20',
        approx: true,
        text: 'The rollout starts',
      },
    ]);
    assert.deepEqual(actions, [
      {
        line: 12,
        text: 'Alert on the hit rate',
        owner: '@sam',
        due: '2026-04-01',
        status: 'open',
        state: 'in-progress',
        ticket: 'PAY-512',
        priority: 'p1',
      },
      {
        line: 18,
        text: 'Rewrite it',
        owner: null,
        due: null,
        status: null,
        state: 'wont-do',
        ticket: null,
        priority: null,
      },
      {
        line: 21,
        text: 'Ask around',
        owner: null,
        due: null,
        status: null,
        state: null,
        ticket: null,
        priority: null,
      },
    ]);
  });

  it('prints one array for several files, and says which could not be read', async (test) => {
    const cwd = folderWith({ 'a.md': '## Impact\n', 'b.pir.yaml': review }, test);
    const { code, out, err } = await pir(['inspect', 'a.md', 'gone.md', 'b.pir.yaml'], { cwd });
    assert.equal(code, 2);
    assert.equal(err, 'pir inspect: gone.md: no such file or folder\n');
    assert.deepEqual(
      parse(out).map(({ file, format }) => [file, format]),
      [
        ['a.md', 'markdown'],
        ['b.pir.yaml', 'yaml'],
      ],
    );
  });

  it('prints an array whatever happens', async () => {
    assert.deepEqual(parse((await pir(['inspect', '/nowhere.md'])).out), []);
    assert.equal(parse((await pir(['inspect', '-'], { input: '' })).out).length, 1);
  });
});
