import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
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
});
