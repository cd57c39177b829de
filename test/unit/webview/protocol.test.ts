import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isHostMessage, isViewMessage } from '../../../src/webview/timeline/protocol.ts';
import { eventAtMinute, modelOfText, modelWith } from '../../support/timelineModels.ts';

describe('The protocol of the timeline editor', () => {
  it('lets through every state that a review can have', () => {
    const models = [
      modelWith([]),
      modelOfText('## Timeline (CET)\n\n- 2026-03-18 12:00–12:10 @sam [v3](https://example.com)\n'),
      modelOfText(
        'pir: 1\nstatus: draft\nseverity: sev1\nservices: [a]\nincident:\n  started: 2026-03-18T12:00Z\ntimeline:\n  - at: ~2026-03-18\n    kind: note\n    text: a\n    key: true\n',
        'a.pir.yaml',
      ),
    ];
    for (const model of models) {
      const message = { type: 'document', state: { version: 1 }, model };
      assert.ok(isHostMessage(JSON.parse(JSON.stringify(message))));
    }
  });

  it('lets nothing through that a message does not have', () => {
    const event = eventAtMinute(0);
    const wrong: unknown[] = [
      undefined,
      'ready',
      { type: 'toString' },
      { type: 'document', state: { version: 1 } },
      { type: 'document', state: { version: -1 }, model: modelWith([]) },
      { type: 'document', state: { version: 1 }, model: modelWith([{ ...event, start: NaN }]) },
      {
        type: 'document',
        state: { version: 1 },
        model: modelWith([{ ...event, kind: 'party' as 'note' }]),
      },
      { type: 'edited', request: 1, refused: 5 },
      { type: 'run', command: 'delete-everything' },
    ];
    for (const message of wrong)
      assert.equal(isHostMessage(message), false, JSON.stringify(message));
  });

  it('lets the view ask for what the planner knows, and for nothing else', () => {
    const edit = (intent: unknown) => ({ type: 'edit', request: 1, version: 3, intent });
    assert.ok(isViewMessage({ type: 'ready' }));
    assert.ok(isViewMessage({ type: 'hold', version: 3, intent: { type: 'delete', events: [0] } }));
    assert.ok(isViewMessage(edit({ type: 'shift', events: [0], by: 60_000, edge: 'both' })));
    assert.ok(isViewMessage(edit({ type: 'set', events: [0], patch: { kind: null, text: 'a' } })));
    assert.ok(isViewMessage(edit({ type: 'milestone', name: 'detected', event: null })));
    for (const intent of [
      { type: 'shift', events: ['0'], by: 1, edge: 'both' },
      { type: 'shift', events: [0], by: Infinity, edge: 'both' },
      { type: 'set', events: [0], patch: { __proto__x: 1 } },
      { type: 'set', events: [0], patch: { text: 5 } },
      { type: 'run' },
    ]) {
      assert.equal(isViewMessage(edit(intent)), false, JSON.stringify(intent));
    }
    assert.equal(isViewMessage({ type: 'ready', more: 1 }), false);
  });
});
