import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nearest } from '../../../../src/core/text/nearest.ts';

describe('nearest', () => {
  const commands = ['check', 'inspect', 'actions', 'insights'];

  it('finds the word with a letter missing, extra, wrong or swapped', () => {
    assert.equal(nearest('chek', commands), 'check');
    assert.equal(nearest('cheeck', commands), 'check');
    assert.equal(nearest('chock', commands), 'check');
    assert.equal(nearest('hceck', commands), 'check');
  });

  it('prefers the closest of several', () => {
    assert.equal(nearest('sev22', ['sev1', 'sev2', 'sev3']), 'sev2');
  });

  it('does not mind letter case', () => {
    assert.equal(nearest('INSPECT', commands), 'inspect');
  });

  it('stays silent when nothing is close', () => {
    assert.equal(nearest('frobnicate', commands), undefined);
    assert.equal(nearest('', commands), undefined);
    assert.equal(nearest('x', []), undefined);
  });
});
