import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { actionsOf } from '../../../../src/core/actions/item.ts';
import { inOwnersForm } from '../../../../src/core/actions/ownerForm.ts';
import { reviewWith } from '../../../support/reviewFacts.ts';

/** The name as the first item of a review gets it whose items have these owners. */
function written(owner: string, ...owners: readonly (string | undefined)[]): string {
  const review = reviewWith(owners.map((name) => (name === undefined ? {} : { owner: name })));
  return inOwnersForm(owner, actionsOf(review)[0]!);
}

describe('The name of an owner', () => {
  it('has an @ where the owner before had one', () => {
    assert.equal(written('zola', '@ada'), '@zola');
    assert.equal(written('@zola', '@ada'), '@zola');
  });

  it('has none where the owner before had none', () => {
    assert.equal(written('@zola', 'ada', '@ben'), 'zola');
  });

  it('follows the other items where the item has no owner yet', () => {
    assert.equal(written('zola', undefined, '@ben'), '@zola');
    assert.equal(written('@zola', undefined, 'ben'), 'zola');
  });

  it('stays as it was typed where nothing says how names are written', () => {
    assert.equal(written('@zola', undefined), '@zola');
    assert.equal(written('zola', undefined), 'zola');
  });

  it('of several words has none', () => {
    assert.equal(written('Zola Budd', '@ada'), 'Zola Budd');
  });
});
