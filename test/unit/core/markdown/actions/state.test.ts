import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  shownState,
  stateOfCell,
  stateOfWords,
} from '../../../../../src/core/markdown/actions/state.ts';

/** The state that a text shows, and the words that show it. */
function shown(text: string): string | undefined {
  const found = shownState(text, { start: 0, end: text.length });
  return (
    found && `${found.state.value}: ${text.slice(found.state.span.start, found.state.span.end)}`
  );
}

describe('The words for a state', () => {
  it('may be written in any case, with any apostrophe, in one word or two', () => {
    for (const words of [
      "Won't do",
      'WON’T DO',
      'wont do',
      'cancelled',
      'Canceled',
      'Will not be fixed',
    ])
      assert.deepEqual(stateOfWords(words), { state: 'wont-do', length: words.length }, words);
    for (const words of ['To do', 'TODO', 'to-do', 'not yet started', 'Not done'])
      assert.deepEqual(stateOfWords(words), { state: 'open', length: words.length }, words);
    for (const words of ['in progress', 'In-Progress', 'Under way', 'partially completed'])
      assert.deepEqual(stateOfWords(words), { state: 'in-progress', length: words.length }, words);
    for (const words of ['Done', 'completed', 'already rolled out', 'all fixed'])
      assert.deepEqual(stateOfWords(words), { state: 'done', length: words.length }, words);
  });

  it('are whole words at the start of a text', () => {
    assert.deepEqual(stateOfWords('Done: see #4'), { state: 'done', length: 4 });
    for (const text of ['Doneness', 'open2', 'in the office', 'The fix is done'])
      assert.equal(stateOfWords(text), undefined, text);
    for (const text of ['constructor', 'Yes and no'])
      assert.equal(stateOfCell(text), undefined, text);
  });

  it('may follow a sign, which says itself what is done', () => {
    assert.deepEqual(stateOfWords('✅ shipped'), { state: 'done', length: 1 });
    assert.deepEqual(stateOfWords('❌ deferred'), { state: 'open', length: 10 });
    assert.deepEqual(stateOfWords(':x:'), { state: 'wont-do', length: 3 });
    assert.deepEqual(stateOfWords('🚧'), { state: 'in-progress', length: 2 });
  });
});

describe('The state that the text of an action shows', () => {
  it('is found at its end, behind a dash, loud, as a link or as a sign', () => {
    assert.equal(shown('Raise the limit – done.'), 'done: done');
    assert.equal(shown('Raise the limit. WIP'), 'in-progress: WIP');
    assert.equal(shown('Raise the limit [merged](https://x.org/1)'), 'done: merged');
    assert.equal(shown('Raise the limit 🚧'), 'in-progress: 🚧');
    assert.equal(shown('Raise the limit :white_check_mark:'), 'done: :white_check_mark:');
  });

  it('is found in a sentence that says it', () => {
    assert.equal(shown('Raise it, which has yet to be done'), 'open: has yet to be done');
    assert.equal(
      shown('Raise it; this has not yet been started'),
      'open: has not yet been started',
    );
    assert.equal(
      shown('Raise it; currently in progress there'),
      'in-progress: currently in progress',
    );
    assert.equal(shown('Raise it. We’ve already fixed two'), 'done: We’ve already fixed');
    assert.equal(shown('Raise it. That was merged too'), 'done: That was merged');
  });

  it('is none where words of state mean something else', () => {
    for (const text of ['Keep the port open', 'Fix what is broken', 'Is it done right?'])
      assert.equal(shown(text), undefined, text);
  });
});
