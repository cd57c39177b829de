import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inEnglish } from '../../../../src/core/messages.ts';
import { applySplices } from '../../../../src/core/text/splice.ts';
import type { Intent } from '../../../../src/core/timeline/intent.ts';
import { planIntent } from '../../../../src/core/timeline/planIntent.ts';
import { modelOfText, timelineDocument } from '../../../support/timelineModels.ts';

const yaml = `pir: 1
timezone: UTC
incident:
  started: 2026-03-18T12:00
  detected: 2026-03-18T12:10   # pager
timeline:
  - at: 2026-03-18T12:00
    text: 'Deploy' # v7
  - { at: 2026-03-18T12:10, text: Alert }
  - at: 2026-03-18T12:05
    kind: response
    text: Call begins
    actor: Ana
`;

const table = `# Loop

## Timeline (UTC)

|Time|Event|Who|Type|Link|
|:---|-----|---|---|---|
| 2026-03-18 12:00 | Deploy \`v7\` | Sam | change | |
| 2026-03-18   12:10 | Alert | | | |
| 2026-03-18 12:20 | Back | Ana | | |
`;

const list = '## Timeline (UTC)\n\n- 2026-03-18 12:00 Deploy\n- 12:20 Back\n- 12:10 Alert\n';

interface Case {
  readonly does: string;
  readonly text: string;
  readonly intent: Intent;
  readonly becomes: readonly (readonly [string, string])[];
}

const cases: readonly Case[] = [
  {
    does: 'shifts everything after an event, milestones that stand there included',
    text: yaml,
    intent: { type: 'shift', events: [1, 2], by: 3_600_000, edge: 'both' },
    becomes: [
      ['detected: 2026-03-18T12:10 ', 'detected: 2026-03-18T13:10 '],
      ['{ at: 2026-03-18T12:10,', '{ at: 2026-03-18T13:10,'],
      ['- at: 2026-03-18T12:05', '- at: 2026-03-18T13:05'],
    ],
  },
  {
    does: 'sorts what is out of order in a list',
    text: list,
    intent: { type: 'sort', timeline: 0 },
    becomes: [['- 12:20 Back\n- 12:10 Alert\n', '- 12:10 Alert\n- 12:20 Back\n']],
  },
  {
    does: 'sorts what is out of order in YAML, with its comments',
    text: yaml,
    intent: { type: 'sort', timeline: 0 },
    becomes: [
      ['  - { at: 2026-03-18T12:10, text: Alert }\n', ''],
      ['    actor: Ana\n', '    actor: Ana\n  - { at: 2026-03-18T12:10, text: Alert }\n'],
    ],
  },
  {
    does: 'gives several rows of a table a kind',
    text: table,
    intent: { type: 'set', events: [1, 2], patch: { kind: 'response' } },
    becomes: [
      ['| Alert | | | |', '| Alert | | response | |'],
      ['| Back | Ana | | |', '| Back | Ana | response | |'],
    ],
  },
  {
    does: 'gives a row who did it, and a link',
    text: table,
    intent: { type: 'set', events: [1], patch: { actor: 'Kim', link: 'https://example.com/1' } },
    becomes: [['| Alert | | | |', '| Alert | Kim | | https://example.com/1 |']],
  },
  {
    does: 'takes out who did it',
    text: yaml,
    intent: { type: 'set', events: [2], patch: { actor: null } },
    becomes: [['    actor: Ana\n', '']],
  },
  {
    does: 'stars an event, and marks it as a wrong turn',
    text: yaml,
    intent: { type: 'set', events: [2], patch: { key: true, deadEnd: true } },
    becomes: [['    actor: Ana\n', '    actor: Ana\n    deadEnd: true\n    key: true\n']],
  },
  {
    does: 'deletes several rows',
    text: table,
    intent: { type: 'delete', events: [0, 2] },
    becomes: [
      ['| 2026-03-18 12:00 | Deploy `v7` | Sam | change | |\n', ''],
      ['| 2026-03-18 12:20 | Back | Ana | | |\n', ''],
    ],
  },
  {
    does: 'duplicates an event below itself, as it is written',
    text: list,
    intent: { type: 'duplicate', events: [0] },
    becomes: [['12:00 Deploy\n', '12:00 Deploy\n- 2026-03-18 12:00 Deploy\n']],
  },
  {
    does: 'sets a milestone at an event',
    text: yaml,
    intent: { type: 'milestone', name: 'acknowledged', event: 2 },
    becomes: [['   # pager\n', '   # pager\n  acknowledged: 2026-03-18T12:05\n']],
  },
  {
    does: 'takes a milestone out, and leaves the event',
    text: yaml,
    intent: { type: 'milestone', name: 'detected', event: null },
    becomes: [['  detected: 2026-03-18T12:10   # pager\n', '']],
  },
  {
    does: 'takes pasted chat as events',
    text: list,
    intent: {
      type: 'add',
      text: '12:30 ana: Watching it\n12:41 sam: All quiet',
      zone: 'UTC',
      near: Date.UTC(2026, 2, 18, 12),
    },
    becomes: [['12:10 Alert\n', '12:10 Alert\n- 12:30 ana: Watching it\n- 12:41 sam: All quiet\n']],
  },
];

describe('A change of the timeline', () => {
  for (const { does, text, intent, becomes } of cases) {
    it(does, () => {
      const fileName = text === yaml ? 'a.pir.yaml' : 'a.pir.md';
      const plan = planIntent(timelineDocument(text, fileName), intent);
      assert.equal(plan.refused && inEnglish(plan.refused), undefined);
      const after = becomes.reduce((now, [from, to]) => now.replace(from, () => to), text);
      assert.equal(applySplices(text, plan.refused ? [] : plan.splices), after);
    });
  }

  it('that a form cannot express is known beforehand, with the reason', () => {
    const { cannot, events } = modelOfText(list);
    assert.match(cannot.kind ?? '', /kind/i);
    assert.ok(cannot.key);
    assert.equal(cannot.time, undefined);
    assert.deepEqual(Object.keys(modelOfText(yaml, 'a.pir.yaml').cannot), []);
    assert.equal(events.length, 3);
  });
});
