import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { completing, detailOf } from './completing.ts';

/** Asks in a Markdown review below a heading “Timeline”. */
function inTimeline(rows: string, head = '# A\n\n## Timeline (UTC)\n\n') {
  return completing(head + rows, { format: 'markdown', fileName: 'a.pir.md' });
}

const table = '| Time | What |\n| --- | --- |\n';

describe('Completion in a row of a Markdown timeline', () => {
  it('offers now and the last time to go on from, as the table writes them', () => {
    const { labels, proposals, choose } = inTimeline(
      `${table}| 2026-03-18 14:02 | Starts |\n| 2026-03-18 14:09 | Pages |\n| ‸`,
    );
    assert.deepEqual(labels, ['2026-03-18 14:30', '2026-03-18 14:09']);
    assert.deepEqual(proposals.map(detailOf), ['now', 'after “Pages”']);
    assert.match(choose('2026-03-18 14:09'), /\n\| 2026-03-18 «1:14»:«2:09»$/);
  });

  it('writes as a list does, twelve-hour clocks and all', () => {
    const { labels } = inTimeline('- **2:02 PM** Starts\n- **2:09 PM** Pages\n- **‸');
    assert.deepEqual(labels, ['2:30 PM', '2:09 PM']);
  });

  it('goes on while a time is typed', () => {
    const { choose } = inTimeline('- 14:02 Starts\n- 14:09 Pages\n- 14:‸');
    assert.match(choose('14:30'), /\n- 14:30$/);
  });

  it('counts now in the zone of the timeline', () => {
    const { labels } = inTimeline('- 15:02 Starts\n- ‸', '# A\n\n## Timeline (CET)\n\n');
    assert.equal(labels[0], '15:30');
  });

  it('says nothing where no timeline goes on', () => {
    assert.deepEqual(inTimeline('- 14:02 Starts\n\n## Impact\n\nSome.\n\n- ‸').labels, []);
    assert.deepEqual(inTimeline('- Write\n- ‸').labels, []);
  });
});
