import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { factsIn } from '../../../../src/core/facts/factsIn.ts';
import type { ReviewFacts } from '../../../../src/core/facts/reviewFacts.ts';

function factsOfFile(path: string, text: string): ReviewFacts {
  return factsIn({ path, text, verdict: 'included' }, path)!;
}

const yaml = `pir: 1
title: Checkout timeouts
summary: |
  Nothing went through.
incident:
  started: 2026-03-18T14:02
timeline:
- at: 2026-03-18T14:09
  text: The alert fired
actionItems:
- title: Lower the pool size
  owner: ada
`;

describe('the facts of a YAML file', () => {
  it('say where its items are in the whole text', () => {
    const [item] = factsOfFile('a.pir.yaml', yaml).actions;
    assert.deepEqual(
      [item?.title, item?.owner, item?.line, item?.offset],
      ['Lower the pool size', 'ada', 11, yaml.indexOf('Lower')],
    );
  });

  it('have the day of its first event where no milestone tells', () => {
    const text = yaml.replace(/incident:\n.*\n/, '');
    assert.equal(factsOfFile('2026-01-01-checkout.pir.yaml', text).date, '2026-03-18');
  });

  it('follow aliases to what is anchored anywhere', () => {
    const text = yaml
      .replace('text: The', 'text: &fired The')
      .replace('title: Lower the pool size', 'title: *fired');
    assert.equal(factsOfFile('a.pir.yaml', text).actions[0]?.title, 'The alert fired');
  });

  it('are found where keys are written in an unusual way', () => {
    const text = yaml.replace('actionItems:', '"actionItems" :');
    assert.equal(factsOfFile('a.pir.yaml', text).actions.length, 1);
  });

  it('are found where what they are read from is broken', () => {
    const text = yaml.replace('owner: ada', 'owner: "ada');
    assert.deepEqual(
      factsOfFile('a.pir.yaml', text).actions.map(({ title }) => title),
      ['Lower the pool size'],
    );
  });
});

describe('the date of a Markdown file', () => {
  const dated = (title: string, entries: string): string | undefined =>
    factsOfFile('review.md', `# ${title}\n\n## Timeline\n\n${entries}\n`).date;

  it('is that of the title, whatever the events say', () => {
    assert.equal(dated('Outage on 2026-03-18', '- 2026-03-19 10:00 Late'), '2026-03-18');
  });

  it('is that of the first event under a title without one', () => {
    assert.equal(dated('Outage', '- 2026-03-19 10:00 Early\n- 2026-03-20 9:00 Late'), '2026-03-19');
  });

  it('is read as the other dates of the document are where its form leaves it open', () => {
    assert.equal(dated('Outage on 03/04/2026', '- 13/04/2026 10:00 Late'), '2026-04-03');
  });

  it('is that of a sentence for all events', () => {
    const entries = 'All events were on 2026-03-17.\n\n- 2026-03-19 10:00 Early';
    assert.equal(dated('Outage', entries), '2026-03-17');
  });

  it('is that of a plain timeline before the named one', () => {
    const story = '- 2026-03-15 10:00 a\n- 2026-03-15 10:05 b\n- 2026-03-15 10:10 c';
    const text = `# Outage\n\n## What we saw\n\n${story}\n\n## Timeline\n\n- 2026-03-19 10:00 d\n`;
    assert.equal(factsOfFile('review.md', text).date, '2026-03-15');
  });
});
