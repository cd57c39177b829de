import { describe, it } from 'node:test';
import fc from 'fast-check';
import { generatedReview } from '../../../support/generatedReviews.ts';
import { checkAndPlanFixes } from '../../../support/hostileReviews.ts';
import { yamlish } from '../../../support/yamlish.ts';

describe('Checking any text as a review', () => {
  it('never throws in YAML, and plans every fix it offers', () => {
    fc.assert(
      fc.property(yamlish, (text) => checkAndPlanFixes('any.yaml', text)),
      {
        numRuns: 200,
        examples: [['<<: *a\n\uFEFF'], ['a|\n  ><<: *a&a "'], ['title\n    |\n  <<: *a']],
      },
    );
  });

  it('never throws in Markdown, wherever it breaks off', () => {
    fc.assert(
      fc.property(generatedReview, fc.nat(1_000), ({ text }, thousandths) =>
        checkAndPlanFixes('any.md', text.slice(0, (text.length * thousandths) / 1_000)),
      ),
      { numRuns: 50 },
    );
  });
});
