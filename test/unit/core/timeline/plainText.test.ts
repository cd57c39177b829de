import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fittedText, plainText, textWidth } from '../../../../src/core/timeline/plainText.ts';

describe('Text beside a mark', () => {
  it('ends in dots where there is no room for all of it, and not in half a character', () => {
    assert.equal(fittedText('Queue grows', 200), 'Queue grows');
    assert.equal(fittedText('The queue grows without end', 90), 'The queue gr…');
    const family = '👨‍👩‍👧‍👦';
    for (let width = 40; width < 140; width++) {
      const cut = fittedText(`On call ${family}${family}${family} joins`, width);
      assert.match(cut, new RegExp(`^(?:[^\\u{1F000}-\\u{1FFFF}\\u200D]|${family})*$`, 'u'));
    }
  });

  it('takes letters that are wide, and pictures, for as wide as they are', () => {
    assert.ok(textWidth('障害が発生した') > 1.5 * textWidth('Anfangs'));
    assert.ok(fittedText('障害が発生した後、すぐに連絡した', 100).length <= 9);
  });

  it('has its dots where reading goes on in text from right to left', () => {
    assert.match(fittedText('قفزت نسبة الأخطاء في خدمة الدفع', 90), /…\u200F$/);
  });

  it('is without what word processors escape', () => {
    assert.equal(
      plainText(String.raw`Release 2026\.9 \(canary\) \| **done**`),
      'Release 2026.9 (canary) | done',
    );
    assert.equal(plainText(String.raw`C:\temp`), String.raw`C:\temp`);
  });
});
