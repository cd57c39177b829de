import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { timesAsLong } from '../../../../support/cpuTime.ts';
import { isMap, isScalar, isSeq, parseDocument, visit } from 'yaml';
import type { Node, Pair } from 'yaml';
import type { YamlOpening } from '../../../../../src/core/language/yaml/openings.ts';
import { openingsAt } from '../../../../../src/core/language/yaml/place.ts';
import { LineIndex } from '../../../../../src/core/text/lines.ts';

function openings(marked: string): YamlOpening[] {
  const offset = marked.indexOf('‸');
  const text = marked.replace('‸', '');
  const lines = new LineIndex(text);
  return openingsAt(text, lines, offset, { first: 0, end: lines.count });
}

/** What can be written at the mark, such as `key of /incident` or `value of /status`. */
function places(marked: string): string[] {
  return openings(marked).map(({ kind, path }) => `${kind} of /${path.join('/')}`);
}

function keysAt(marked: string): string[] {
  return openings(marked).flatMap((opening) => (opening.kind === 'key' ? [...opening.keys] : []));
}

describe('The place of the cursor in YAML', () => {
  it('takes a key of the whole in an empty text and at the left margin', () => {
    assert.deepEqual(places('‸'), ['key of /']);
    assert.deepEqual(places('title: x\n‸'), ['key of /']);
    assert.deepEqual(places('---\ntitle: x\n---\n‸'), ['key of /']);
  });

  it('knows the keys of its mapping on both sides', () => {
    assert.deepEqual(keysAt('incident:\n  started: x\n  ‸\n  resolved: y\ntitle: z'), [
      'started',
      'resolved',
    ]);
    assert.deepEqual(keysAt('title: x\nse‸\n"status": y\ntimeline:\n  - at: z\nlessons: []'), [
      'title',
      'status',
      'timeline',
      'lessons',
    ]);
  });

  it('tells the key being typed from its neighbours', () => {
    const [opening] = openings('title: x\nsta‸\nseverity: y');
    assert.deepEqual(opening?.span, { start: 9, end: 12 });
  });

  it('takes a value behind a colon, with the blank it lacks', () => {
    assert.deepEqual(places('status: ‸'), ['value of /status']);
    assert.deepEqual(places('status: dr‸aft # comment'), ['value of /status']);
    assert.equal(openings('status:‸')[0]?.lead, ' ');
  });

  it('takes nothing in comments and in prose', () => {
    for (const text of [
      '# com‸ment',
      'status: draft # dr‸',
      'summary: |‸\n  text',
      'summary: |\n  some te‸xt\ntitle: x',
      'summary: >-\n  text\n\n  ‸\n  more',
      'summary: |\n  text\n  ‸',
      'summary: a sentence that\n  goes on ‸and on',
      'summary: "a sentence\n  in quotes ‸"\ntitle: x',
      'services: [a] ‸',
    ]) {
      assert.deepEqual(places(text), [], text);
    }
  });

  it('leaves a block of prose where the cursor stands further left', () => {
    assert.deepEqual(places('summary: |\n  text\n‸'), ['key of /']);
    assert.deepEqual(places('impact:\n  description: |\n    text\n  ‸'), ['key of /impact']);
  });

  it('takes a new entry or the first key where a key has nothing behind it', () => {
    const expected = ['key of /timeline', 'value of /timeline', 'item of /timeline/0'];
    assert.deepEqual(places('timeline:\n  ‸'), expected);
    assert.deepEqual(places('timeline:\n‸'), ['key of /', ...expected]);
  });

  it('takes another key or the next entry on an empty line in a list', () => {
    const text = 'timeline:\n  - at: x\n    text: y\n    ‸';
    assert.deepEqual(places(text), ['key of /timeline/0', 'item of /timeline/1']);
    assert.deepEqual(places('timeline:\n  - at: x\n  ‸\nlessons: []'), ['item of /timeline/1']);
    assert.deepEqual(places('timeline:\n- at: x\n‸'), ['key of /', 'item of /timeline/1']);
  });

  it('keeps an entry together that starts at the left margin of what follows', () => {
    assert.deepEqual(places('timeline:\n  - at: x\n‸\n  - at: y'), ['item of /timeline/1']);
    assert.deepEqual(keysAt('incident:\n‸\n  started: x'), ['started']);
  });

  it('takes a key or a value behind a dash', () => {
    const expected = ['key of /timeline/1', 'value of /timeline/1'];
    assert.deepEqual(places('timeline:\n  - at: x\n  - ‸'), expected);
    assert.deepEqual(places('timeline:\n  - at: x\n  -‸'), expected);
    assert.deepEqual(keysAt('timeline:\n  - te‸\n    at: x'), ['at']);
  });

  it('takes a line of its own before an entry', () => {
    const before = openings('‸title: x').map((opening) =>
      opening.kind === 'value' ? '' : opening.before,
    );
    assert.deepEqual(before, ['entry']);
    assert.deepEqual(places('timeline:\n  ‸- at: x'), ['item of /timeline/0']);
  });

  it('finds its way in brackets and braces, closed or not', () => {
    assert.deepEqual(places('services: [a, ‸]'), ['value of /services/1']);
    assert.deepEqual(places('services: [a, b‸\ntags: [c]'), ['value of /services/1']);
    assert.deepEqual(places('services: [\n  a,\n  ‸\n]\ntags: []'), ['value of /services/1']);
    assert.deepEqual(places('team:\n  - { name: "‸" }'), ['value of /team/0/name']);
    assert.deepEqual(keysAt('team: [{ name: x, ‸, "role": y }]\nz: 1'), ['name', 'role']);
    assert.deepEqual(places('{"incident": {"started": "‸"}}'), ['value of /incident/started']);
  });

  it('is not misled by an open quote or bracket further up', () => {
    assert.deepEqual(places('title: "Checkout\nstatus: ‸\nid: "x"'), ['value of /status']);
    assert.deepEqual(places('tags: [a, b\nincident:\n  started: x\n  ‸'), ['key of /incident']);
  });

  it('moves a key that is typed in the wrong column into the right one', () => {
    const [opening] = openings('incident:\n  started: x\n    det‸');
    assert.equal(opening?.kind, 'key');
    assert.equal(opening?.lead, '  ');
    assert.deepEqual(opening?.span, { start: 23, end: 30 });
    assert.deepEqual(places('timeline:\n  - at: x\n   te‸'), ['key of /timeline/0']);
  });

  it('reads tabs, other line ends and characters beyond the basic plane', () => {
    assert.deepEqual(keysAt('incident:\n\tstarted: x\n\t‸'), ['started']);
    assert.deepEqual(keysAt('incident:\r\n  started: x\r\n  ‸\r\n  resolved: y\r\n'), [
      'started',
      'resolved',
    ]);
    assert.deepEqual(places('title: "🔥 üb"\nincident:\n  ‸')[0], 'key of /incident');
    assert.deepEqual(places('\uFEFFtitle: x\n‸'), ['key of /']);
    assert.deepEqual(keysAt('\uFEFFtitle: x\n‸'), ['title']);
  });

  it('agrees with a YAML parser on every key and value of a valid text', () => {
    const text = `# A review
pir: 1
title: 'It''s down: twice'   # trailing
services: [ checkout, "pay, ments", { a: 1, b: [x, y] } ]
incident: &times
  started: 2026-03-18T14:02
  "detected": !!str x
summary: >-
  text: not a key
  - nor an item

impact:
    description: |2
        indented
      text
    customers: about 4,100
timeline:
- at: 1
  text: a
    sentence
- at: 2
  links:
  - - nested
    - list
  -
    url: u
    "quo: ted": v
lessons:
  - "a
    b"
  - c
`;
    const lines = new LineIndex(text);
    const where = { first: 0, end: lines.count };
    let checked = 0;
    visit(parseDocument(text), {
      Scalar(key, node, parents) {
        const { start, end } = { start: node.range![0], end: node.range![1] };
        const isBlock = node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL';
        if (isBlock || text.slice(start, end).includes('\n')) return;
        const path = pathOf(node, parents as (Node | Pair)[]);
        const kind = key === 'key' ? 'key' : 'value';
        const found = openingsAt(text, lines, end, where).find((opening) => opening.kind === kind);
        assert.ok(found, `nothing is found at ${path.join('/')}`);
        assert.deepEqual(found.path, kind === 'key' ? path.slice(0, -1) : path);
        assert.deepEqual(found.span, { start, end });
        checked++;
      },
    });
    assert.ok(checked > 35);
  });

  it('takes time in proportion to the size of hostile text', () => {
    for (const line of ['- [\n', 'a: "\n', ' [\n', '{a: [\n', "' \n", '- - - {\n']) {
      const looking = (count: number, times: number) => {
        const text = `a:\n${line.repeat(count)}`;
        const lines = new LineIndex(text);
        const where = { first: 0, end: lines.count };
        return () => {
          for (let run = 0; run < times; run++) openingsAt(text, lines, text.length, where);
        };
      };
      const ratio = timesAsLong(looking(10_000, 1), looking(1_000, 10), 5);
      assert.ok(ratio < 5, `${JSON.stringify(line)}: ${ratio.toFixed(1)} times as long`);
    }
  });
});

function pathOf(node: Node, parents: readonly (Node | Pair)[]): (string | number)[] {
  const chain = [...parents, node];
  return chain.flatMap((parent, index): (string | number)[] => {
    const child = chain[index + 1];
    if (isSeq(parent)) return [parent.items.indexOf(child)];
    if (isMap(parent) && child && 'key' in child) {
      return isScalar(child.key) ? [String(child.key.value)] : [];
    }
    return [];
  });
}
