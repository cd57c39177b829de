import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { outdatedFiles } from '../../build/sync.ts';

describe('Files in the repository that follow from the sources', () => {
  it('are up to date: every sentence for translators, every rule in the settings', () => {
    assert.deepEqual(outdatedFiles(), [], 'run `npm run sync` and commit what it changes');
  });
});
