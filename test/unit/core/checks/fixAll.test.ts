import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkReview } from '../../../../src/core/checks/check.ts';
import { fixAll } from '../../../../src/core/checks/combine.ts';
import { message } from '../../../../src/core/messages.ts';
import { readReview } from '../../../../src/core/review/read.ts';
import { applySplices } from '../../../../src/core/text/splice.ts';

async function allFixed(text: string): Promise<string> {
  const document = readReview(text, 'markdown', { fileName: 'review.md' });
  const splices = await fixAll(document, (fixed) => Promise.resolve(checkReview(fixed)));
  return applySplices(text, splices);
}

const timeline = (...entries: readonly string[]): string =>
  `# Cache cold on 2024-03-18\n\n## Timeline\n\nAll times UTC.\n\n${entries.map((entry) => `- ${entry}\n`).join('')}`;

describe('Fixing all findings at once', () => {
  it('makes the fixes that only others make possible', async () => {
    const written = timeline('1:00 PM Full', '2:00 PM Paged', '13:30 PM Doubled', '2:10 PM Over');
    const fixed = timeline('1:00 PM Full', '1:30 PM Doubled', '2:00 PM Paged', '2:10 PM Over');
    assert.equal(await allFixed(written), fixed);
    assert.equal(await allFixed(fixed), fixed);
  });

  it('inserts nothing that is still to be written', async () => {
    const bare = '---\npir: 1\nstatus: in-review\n---\n\n# Cache cold\n';
    assert.equal(await allFixed(bare), bare);
  });

  it('ends where fixes take each other back', async () => {
    const document = readReview('ab', 'markdown', { fileName: 'review.md' });
    const swap = message('swap', 'Swap');
    const splices = await fixAll(document, ({ text }) =>
      Promise.resolve([
        {
          rule: 'schema-value',
          level: 'error',
          span: { start: 0, end: 1 },
          message: swap,
          related: [],
          fixes: [
            {
              title: swap,
              bulk: true,
              splices: [{ start: 0, end: 2, text: text === 'ab' ? 'ba' : 'ab' }],
            },
          ],
        },
      ]),
    );
    assert.match(applySplices('ab', splices), /^(?:ab|ba)$/);
  });
});
