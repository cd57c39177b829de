import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { ignoreHere } from '../../../../../src/core/checks/ignore/ignoreHere.ts';
import { ignoresOf, ignoring } from '../../../../../src/core/checks/ignore/ignores.ts';
import { meaningOf } from '../../../../../src/core/edit/meaning.ts';
import type { ReviewDocument } from '../../../../../src/core/review/document.ts';
import type { ReviewFormat } from '../../../../../src/core/review/model.ts';
import { readReview } from '../../../../../src/core/review/read.ts';
import { applySplices } from '../../../../../src/core/text/splice.ts';
import { span } from '../../../../../src/core/text/span.ts';
import type { Span } from '../../../../../src/core/text/span.ts';
import { reviewWithEvents, timelineForms } from '../../../../support/timelineTexts.ts';

const rule = 'placeholder-left';

function read(text: string, format: ReviewFormat = 'markdown'): ReviewDocument {
  return readReview(text, format, { fileName: 'review' });
}

/** The text after the fix for a finding at `words`; holds it to what the fix promises. */
function ignored(text: string, words: string, format: ReviewFormat = 'markdown'): string {
  const start = text.indexOf(words);
  assert.ok(start >= 0, words);
  return ignoredAt(text, span(start, start + words.length), format);
}

function ignoredAt(text: string, where: Span, format: ReviewFormat): string {
  const document = read(text, format);
  const splices = ignoreHere(document, { rule, span: where });
  assert.ok(splices, `no place for a comment at ${where.start}`);
  const after = read(applySplices(text, splices), format);
  assert.deepEqual(meaningOf(after.review), meaningOf(document.review));
  const words = text.slice(where.start, where.end);
  const shift = splices[0]!.start <= where.start ? splices[0]!.text.length : 0;
  const moved = span(where.start + shift, where.end + shift);
  assert.equal(after.text.slice(moved.start, moved.end), words);
  assert.ok(ignoring(ignoresOf(after))(rule, moved));
  return after.text;
}

const comment = `<!-- pir-ignore ${rule} -->`;

describe('The fix that ignores a finding, in Markdown', () => {
  it('writes behind an item, into the longest cell of a row, above a paragraph or a heading', () => {
    const list = '# T\n\n## Action items\n\n- [ ] Fix it (@kim)\n  - more\n- [x] b\n';
    assert.equal(ignored(list, 'Fix'), list.replace('(@kim)', `(@kim) ${comment}`));
    const table =
      '# T\n\n## Timeline\n\n| Time (UTC) | What |\n|--|--|\n| 10:00 | It fell over |\n';
    assert.equal(ignored(table, '10:00'), table.replace('over', `over ${comment}`));
    assert.equal(ignored('A.\n\nB.\n', 'B'), `A.\n\n${comment}\nB.\n`);
    assert.equal(
      ignored('# T\n\n## Impact\n\nB.\n', 'Impact'),
      `# T\n\n${comment}\n## Impact\n\nB.\n`,
    );
    assert.equal(ignored('> A\n> B\n', 'A'), `> ${comment}\n> A\n> B\n`);
  });

  it('keeps line ends and a byte order mark', () => {
    assert.equal(ignored('\uFEFFA.\r\n\r\nB.', 'A'), `\uFEFF${comment}\r\nA.\r\n\r\nB.`);
  });

  it('adds to the comment that is there already', () => {
    const text = '- a <!-- pir-ignore section-empty: on purpose -->\n';
    assert.equal(
      ignored(text, 'a '),
      '- a <!-- pir-ignore section-empty placeholder-left: on purpose -->\n',
    );
  });

  for (const form of timelineForms) {
    it(`leaves events as they are in a timeline of ${form}`, () => {
      const text = reviewWithEvents(form, 4);
      const { review } = read(text);
      const [timeline] = review.timelines;
      assert.equal(timeline?.events.length, 4);
      for (const { time, text: what } of timeline.events) {
        ignoredAt(text, time.span, 'markdown');
        ignoredAt(text, what.span, 'markdown');
      }
    });
  }

  const actions: Readonly<Record<string, string>> = {
    tasks:
      '- [ ] Alert on lag (@kim, due 2026-04-01)\n- [x] Page earlier ([#12](https://x.test/issues/12))\n',
    bullets: '* Alert on lag [Jerry]\n* Page earlier. Owner: @kim\n',
    numbers: '1. Alert on lag\n   - Owner: kim\n   - Due: 2026-04-01\n2. Page earlier **DONE**\n',
    table:
      '| Action | Owner | Due |\n|--|--|--|\n| Alert on lag | kim | 2026-04-01 |\n| Page |  |  |\n',
    headings: '### 1) Alert on lag @kim\n\nSoon.\n\n### 2) Page earlier\n\nLater.\n',
    labels: '* **TODO**: Alert on lag\n* **DONE**: Page earlier\n',
  };
  for (const [form, list] of Object.entries(actions)) {
    it(`leaves actions as they are in ${form}`, () => {
      const text = `# T\n\n## Action items\n\n${list}`;
      const { review } = read(text);
      assert.equal(review.actions.length, 2);
      for (const { title, owner } of review.actions) {
        ignoredAt(text, title.span, 'markdown');
        if (owner) ignoredAt(text, owner.span, 'markdown');
      }
    });
  }
});

describe('The fix that ignores a finding, in YAML', () => {
  it('writes above the key or the item, indented as it is', () => {
    assert.equal(
      ignored('pir: 1\nimpact:\n  summary: TBD\n', 'TBD', 'yaml'),
      `pir: 1\nimpact:\n  # pir-ignore ${rule}\n  summary: TBD\n`,
    );
    assert.equal(
      ignored('a: 1\nlist:\n  - text: TBD\n    who: x\n', 'TBD', 'yaml'),
      `a: 1\nlist:\n  # pir-ignore ${rule}\n  - text: TBD\n    who: x\n`,
    );
    assert.equal(
      ignored('summary: |\n  one\n  TBD\n', 'TBD', 'yaml'),
      `# pir-ignore ${rule}\nsummary: |\n  one\n  TBD\n`,
    );
    assert.equal(
      ignored('a: 1\nb: { c: TBD }\n', 'TBD', 'yaml'),
      `a: 1\n# pir-ignore ${rule}\nb: { c: TBD }\n`,
    );
  });

  it('writes into front matter what is about front matter', () => {
    assert.equal(
      ignored('---\npir: 1\ntitle: TBD\n---\n\nA.\n', 'TBD'),
      `---\npir: 1\n# pir-ignore ${rule}\ntitle: TBD\n---\n\nA.\n`,
    );
  });

  it('leaves every event and action of a whole review as it is', () => {
    const file = new URL('../../../../fixtures/yaml/complete.pir.yaml', import.meta.url);
    const text = readFileSync(file, 'utf8');
    const { review } = read(text, 'yaml');
    const events = review.timelines.flatMap((timeline) => timeline.events);
    for (const { time } of events) ignoredAt(text, time.span, 'yaml');
    for (const { title } of review.actions) ignoredAt(text, title.span, 'yaml');
  });
});
