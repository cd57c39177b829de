import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  actionLimits,
  eventLimits,
  milestoneLimits,
  newEventLimits,
} from '../../../../src/core/edit/limits.ts';
import { inEnglish } from '../../../../src/core/messages.ts';
import { actionWith, eventWith, markdown, yaml } from '../../../support/edits.ts';

const list = markdown('# Slow\n\n## Timeline\n\n- 2026-03-18 14:02 - Errors climb\n');
const table = markdown(
  '# Slow\n\n## Timeline\n\n| Time | Kind | Who | What |\n|---|---|---|---|\n| 14:02 | note | sam | Errors climb |\n\n' +
    '## Action items\n\n| Action | Owner |\n|---|---|\n| Alert on it | sam |\n',
);

describe('What a form cannot hold', () => {
  it('is the kind, the actor and the link of an event in a list', () => {
    const limits = eventLimits(list, eventWith(list, 'Errors'));
    assert.deepEqual(Object.keys(limits).sort(), ['actor', 'deadEnd', 'key', 'kind', 'link']);
    assert.match(inEnglish(limits.kind!), /no column for the kind/);
  });

  it('is only what a table has no column for', () => {
    const limits = eventLimits(table, eventWith(table, 'Errors'));
    assert.deepEqual(Object.keys(limits).sort(), ['deadEnd', 'key', 'link']);
    assert.deepEqual(Object.keys(newEventLimits(table, table.review.timelines[0])), ['link']);
  });

  it('names the column that a table of action items lacks', () => {
    const limits = actionLimits(table, actionWith(table, 'Alert'));
    assert.deepEqual(Object.keys(limits).sort(), ['due', 'kind', 'priority', 'ticket']);
    assert.match(inEnglish(limits.due!), /due/);
  });

  it('is nothing in sound YAML, and everything in YAML that is broken', () => {
    const text = 'pir: 1\ntimeline:\n  - at: 2026-03-18T14:02\n    text: Errors climb\n';
    const sound = yaml(text);
    assert.deepEqual(eventLimits(sound, eventWith(sound, 'Errors')), {});
    const broken = yaml(`${text}lessons: [`);
    const limits = eventLimits(broken, eventWith(broken, 'Errors'));
    assert.match(inEnglish(limits.start!), /Line \d is not valid YAML/);
    assert.ok(limits.delete && newEventLimits(broken, undefined).add);
    assert.ok(milestoneLimits(broken, 'detected').set);
  });

  it('leaves a list of links in YAML to the text', () => {
    const document = yaml(
      'pir: 1\ntimeline:\n  - at: 2026-03-18T14:02\n    text: Two\n    links: [https://example.com]\n',
    );
    assert.deepEqual(Object.keys(eventLimits(document, eventWith(document, 'Two'))), ['link']);
  });
});
