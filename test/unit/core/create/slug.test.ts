import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { slugOf } from '../../../../src/core/create/slug.ts';

describe('A slug', () => {
  it('is the words of a text in lower case, joined by dashes', () => {
    assert.equal(
      slugOf('Checkout timeouts: after the v4 rollout!'),
      'checkout-timeouts-after-the-v4-rollout',
    );
    assert.equal(slugOf("It's `redis-7` / AOF"), 'its-redis-7-aof');
  });

  it('writes Latin letters without accents', () => {
    assert.equal(
      slugOf('Überlastung in Zürich, Łódź & São Paulo'),
      'uberlastung-in-zurich-lodz-sao-paulo',
    );
    assert.equal(slugOf('Straßenbahn Ærø ﬁx'), 'strassenbahn-aero-fix');
  });

  it('keeps letters of other scripts as they are', () => {
    assert.equal(slugOf('データベース障害 №5'), 'データベース障害-no5');
    assert.equal(slugOf('Сбой платёжной системы'), 'сбой-платёжной-системы');
    assert.equal(slugOf('결제 오류'), '결제-오류');
    assert.equal(slugOf('भुगतान विफल'), 'भुगतान-विफल');
  });

  it('ends between two words when the text is long', () => {
    assert.equal(slugOf('one two three', 9), 'one-two');
    assert.equal(slugOf('supercalifragilistic', 5), 'super');
    assert.equal(slugOf('𠮷𠮷𠮷', 5), '𠮷𠮷');
  });

  it('is a word even where the text has none', () => {
    assert.equal(slugOf('🔥🔥 !!'), 'incident');
    assert.equal(slugOf(''), 'incident');
  });
});
