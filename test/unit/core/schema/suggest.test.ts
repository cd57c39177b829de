import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { meantBy } from '../../../../src/core/schema/suggest.ts';
import {
  actionStates,
  eventKinds,
  severities,
  statuses,
} from '../../../../src/core/review/vocabulary.ts';

describe('What a person meant', () => {
  it('is the same word in another spelling', () => {
    assert.equal(meantBy('SEV-2', severities), 'sev2');
    assert.equal(meantBy('In Review', statuses), 'in-review');
    assert.equal(meantBy('root_causes', ['rootCauses', 'lessons']), 'rootCauses');
    assert.equal(meantBy("won't do", actionStates), 'wont-do');
  });

  it('is a word with a slip in it', () => {
    assert.equal(meantBy('serverity', ['severity', 'services']), 'severity');
    assert.equal(meantBy('publised', statuses), 'published');
  });

  it('is the one it is a part of or begins like', () => {
    assert.equal(meantBy('2', severities), 'sev2');
    assert.equal(meantBy('review', statuses), 'in-review');
    assert.equal(meantBy('detected', eventKinds), 'detection');
  });

  it('is one that means the same', () => {
    assert.equal(meantBy('final', statuses), 'published');
    assert.equal(meantBy('Critical', severities), 'sev1');
    assert.equal(meantBy('when', ['at', 'until', 'text']), 'at');
    assert.equal(meantBy('actions', ['sections', 'actionItems']), 'actionItems');
  });

  it('is not guessed where several could be meant, or none', () => {
    assert.equal(meantBy('by', ['actor', 'due']), undefined);
    assert.equal(meantBy('sev', severities), undefined);
    assert.equal(meantBy('banana', statuses), undefined);
    assert.equal(meantBy('-', statuses), undefined);
  });
});
