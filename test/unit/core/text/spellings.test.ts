import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { spellings } from '../../../../src/core/text/spellings.ts';

describe('The spellings of a name', () => {
  it('are the name itself where it has no choices', () => {
    assert.deepEqual(spellings('next steps'), ['next steps']);
  });

  it('have each of its choices, and nothing where that is one', () => {
    assert.deepEqual(spellings('ticket(s|)( id|)'), [
      'tickets id',
      'tickets',
      'ticket id',
      'ticket',
    ]);
  });
});
