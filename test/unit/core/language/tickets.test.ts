import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Tickets } from '../../../../src/core/language/tickets.ts';
import { sliceOf, span } from '../../../../src/core/text/span.ts';

const browse = 'https://tracker.example.com/browse';

function found(settings: Record<string, string>, text: string): string[] {
  const tickets = new Tickets(settings);
  return [...tickets.in(text, span(0, text.length))].map(
    (ticket) => `${sliceOf(text, ticket.span)} → ${ticket.url}`,
  );
}

describe('Ticket patterns', () => {
  it('stand for numbers, project keys and identifiers', () => {
    assert.deepEqual(found({ 'PAY-<num>': `${browse}/PAY-<num>` }, 'See PAY-512, and (PAY-7).'), [
      `PAY-512 → ${browse}/PAY-512`,
      `PAY-7 → ${browse}/PAY-7`,
    ]);
    assert.deepEqual(found({ '<key>-<num>': `${browse}/<key>-<num>` }, 'OPS2-11 utf-8'), [
      `OPS2-11 → ${browse}/OPS2-11`,
    ]);
    assert.deepEqual(found({ '#<num>': 'https://git.example.com/i/<num>' }, 'closes #12'), [
      '#12 → https://git.example.com/i/12',
    ]);
    assert.deepEqual(found({ 'inc:<id>': 'https://i.example.com/?q=<id>' }, 'inc:a_b-c'), [
      'inc:a_b-c → https://i.example.com/?q=a_b-c',
    ]);
  });

  it('do not match inside words, addresses and longer references', () => {
    const settings = { 'PAY-<num>': `${browse}/<num>`, '#<num>': `${browse}/<num>` };
    const text = 'REPAY-1 PAY-1x /browse/PAY-1 shop#12 a&#39; ?id=PAY-2';
    assert.deepEqual(found(settings, text), []);
  });

  it('give way to a longer match at the same place', () => {
    const settings = { 'A-<num>': 'https://one.example', 'A-<num>-<id>': 'https://two.example' };
    assert.deepEqual(found(settings, 'A-1-b'), ['A-1-b → https://two.example']);
  });

  it('are taken literally but for their placeholders', () => {
    assert.deepEqual(found({ 'a.c(<num>)': 'https://x.example' }, 'abc(1) a.c(1)'), [
      'a.c(1) → https://x.example',
    ]);
    assert.deepEqual(found({ '<num>/<num>': 'https://x.example' }, '3/3'), [
      '3/3 → https://x.example',
    ]);
  });

  it('lead only to addresses a browser opens, and only if something varies', () => {
    const settings = { 'A-<num>': 'command:x', 'B-<num>': 'file:///x', word: 'https://x.example' };
    assert.deepEqual(found(settings, 'A-1 B-1 word'), []);
  });

  it('resolve one reference on its own', () => {
    const tickets = new Tickets({ 'PAY-<num>': `${browse}/PAY-<num>` });
    assert.equal(tickets.urlOf('PAY-9'), `${browse}/PAY-9`);
    assert.equal(tickets.urlOf('PAY-9 and more'), undefined);
    assert.equal(tickets.urlOf('later'), undefined);
  });
});
