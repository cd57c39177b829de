import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { compareAt, differences } from './compareCompletion.ts';
import type { Comparison } from './compareCompletion.ts';

const samples = path.join(import.meta.dirname, '../../samples/postmortems');

/** Everything YAML has, in few characters: the language server needs some milliseconds for each offset. */
const small = `pir: 1
title: "A title"
status: draft # so far
services: [checkout, pay]
incident:
  started: 2026-03-18T14:02

summary: |
  Prose, not: a key
timeline:
  - at: 2026-03-18T14:02
    kind: change
    text: Rollout: begun

  - at: 2026-03-18T14:07
impact:
  description: >-
    folded
reviewTeam:
  - name: A
  - "@b"
  - { name: B, role: scribe }
contributingFactors:
  - a sentence
  - text: b
    category: change
actionItems:
- title: x
  status: open
`;

const broken = [
  '',
  'ti',
  'title: x\nstatus',
  'title: "open\nstatus: \nseverity: sev1\n',
  'services: [a, \ntags: [b]\nstatus: d\n',
  'incident:\n    \ntimeline:\n',
  'incident:\r\n  started: 2026-03-18T14:02\r\n  \r\nstatus: \r\n',
  '{ "title": "x", "status": "", "incident": {  } }',
  'timeline:\n  - \n  - at: 2026-03-18T14:02\n    k\n',
  'timeline:\n- at: 2026-03-18T14:02\n- \n',
  'title: 🔥 üb\nreviewTeam:\n  - name: é\n    \n',
];

const needed = new Set<string>();

function assertExplained({ unexplained, reasons, proposals }: Comparison): void {
  assert.ok(proposals > 0, 'the YAML language server proposes something');
  assert.deepEqual(unexplained, []);
  for (const reason of reasons) needed.add(reason);
}

/** Where a cursor can be: not within a line end. */
function everyOffset(text: string, step = 1): number[] {
  const count = Math.floor(text.length / step) + 1;
  const offsets = Array.from({ length: count }, (_, index) => index * step);
  return offsets.filter((offset) => text.slice(offset - 1, offset + 1) !== '\r\n');
}

function sample(name: string): string {
  return readFileSync(path.join(samples, name), 'utf8');
}

describe('Completion holds all keys and words that the YAML language server proposes', () => {
  after(() => {
    const stale = Object.keys(differences).filter((reason) => !needed.has(reason));
    assert.deepEqual(stale, [], 'every deliberate difference must still be one');
  });

  it('everywhere in a small review', async () => {
    assertExplained(await compareAt(small, everyOffset(small)));
  });

  it('at the end of a review that is being typed', async () => {
    for (let length = 2; length < small.length; length += 3) {
      const { unexplained, reasons } = await compareAt(small.slice(0, length), [length]);
      assert.deepEqual(unexplained, []);
      for (const reason of reasons) needed.add(reason);
    }
  });

  it('in a line that is being typed amid others', async () => {
    for (let offset = 1; offset < small.length; offset += 3) {
      const lineEnd = small.indexOf('\n', offset);
      const text = small.slice(0, offset) + small.slice(lineEnd);
      const { unexplained, reasons } = await compareAt(text, [offset]);
      assert.deepEqual(unexplained, []);
      for (const reason of reasons) needed.add(reason);
    }
  });

  it('everywhere in broken text', async () => {
    for (const text of broken) {
      const { unexplained, reasons } = await compareAt(text, everyOffset(text));
      assert.deepEqual(unexplained, []);
      for (const reason of reasons) needed.add(reason);
    }
  });

  it('here and there in a real review', async () => {
    const text = sample('2026-03-18-checkout-timeouts.pir.yaml');
    assertExplained(await compareAt(text, everyOffset(text, 41)));
  });

  it('everywhere in front matter', async () => {
    const markdown = sample('2026-04-09-login-loop.pir.md');
    const yaml = /^---\n([^]*?)---\n/.exec(markdown)![1]!;
    assertExplained(await compareAt(yaml, everyOffset(yaml, 2), 'front-matter'));
  });
});
