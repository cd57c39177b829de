import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { freeName } from '../../../../src/core/create/freeName.ts';

describe('A free name', () => {
  it('is the name itself where nothing has it', () => {
    assert.equal(freeName('a.pir.md', []), 'a.pir.md');
    assert.equal(freeName('a.pir.md', ['b.pir.md', 'a.pir.yaml']), 'a.pir.md');
  });

  it('has the next number before its extension where something has', () => {
    assert.equal(freeName('a.pir.md', ['a.pir.md']), 'a-2.pir.md');
    assert.equal(freeName('a.pir.md', ['a.pir.md', 'a-2.pir.md', 'a-4.pir.md']), 'a-3.pir.md');
    assert.equal(freeName('v1.2 outage.md', ['v1.2 outage.md']), 'v1.2 outage-2.md');
    assert.equal(freeName('notes', ['notes']), 'notes-2');
  });

  it('differs in more than case and composition of letters', () => {
    assert.equal(freeName('Checkout.pir.md', ['checkout.PIR.md']), 'Checkout-2.pir.md');
    assert.equal(freeName('Zu\u0308rich.md', ['Zürich.md']), 'Zu\u0308rich-2.md');
  });
});
