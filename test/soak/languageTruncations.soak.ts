import { describe, it } from 'node:test';
import { exercise, samples } from '../support/truncations.ts';

describe('Completion and hover bear a review that is cut off', () => {
  for (const { name, text } of samples()) {
    it(`at any byte of ${name}`, () => {
      for (let length = 0; length <= text.length; length++) exercise(name, text.slice(0, length));
    });
  }
});
