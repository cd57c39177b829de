import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  configuredLevel,
  defaultLevel,
  growingWithStatus,
  quieter,
  reaches,
} from '../../../../src/core/checks/levels.ts';

describe('Levels', () => {
  it('grow with the status of the review, or stay', () => {
    assert.equal(defaultLevel(growingWithStatus, 'draft'), 'hint');
    assert.equal(defaultLevel(growingWithStatus, 'in-review'), 'warning');
    assert.equal(defaultLevel(growingWithStatus, 'published'), 'error');
    assert.equal(defaultLevel('info', 'published'), 'info');
  });

  it('compare from error, the loudest, to off', () => {
    assert.equal(quieter('error', 'info'), 'info');
    assert.equal(quieter('off', 'warning'), 'off');
    assert.equal(reaches('error', 'warning'), true);
    assert.equal(reaches('warning', 'warning'), true);
    assert.equal(reaches('hint', 'info'), false);
  });

  it('are set for a rule, or for all of its group, the nearest one first', () => {
    const settings = { 'blame/*': 'off', 'blame/hindsight': 'error' } as const;
    assert.equal(configuredLevel('blame/hindsight', settings), 'error');
    assert.equal(configuredLevel('blame/character', settings), 'off');
    assert.equal(configuredLevel('section-empty', settings), undefined);
    assert.equal(configuredLevel('blame/character', { 'b*': 'info', 'blame/*': 'off' }), 'off');
  });
});
