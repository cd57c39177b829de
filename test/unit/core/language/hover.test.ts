import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { rules } from '../../../../src/core/checks/registry.ts';
import type { LanguageContext } from '../../../../src/core/language/context.ts';
import { toMarkdown } from '../../../../src/core/language/documentation.ts';
import { hoverAt, whyOf } from '../../../../src/core/language/hover.ts';
import type { ReviewFormat } from '../../../../src/core/review/model.ts';
import { readReview } from '../../../../src/core/review/read.ts';
import { sliceOf } from '../../../../src/core/text/span.ts';
import { context } from './completing.ts';

interface Hovered {
  readonly markdown: string;
  readonly over: string;
}

/** What is told where the mark stands in `marked`. */
function hovering(
  marked: string,
  format: ReviewFormat = 'yaml',
  options: Partial<LanguageContext> = {},
): Hovered | undefined {
  const offset = marked.indexOf('‸');
  const document = readReview(marked.replace('‸', ''), format, { fileName: 'example' });
  const hover = hoverAt(document, offset, { ...context, ...options });
  return (
    hover && {
      markdown: toMarkdown(hover.documentation),
      over: sliceOf(document.text, hover.span),
    }
  );
}

describe('Hovering over YAML', () => {
  it('tells what a key is for, with an example', () => {
    const hover = hovering('title: x\nactionItems:\n  - title: y\n    ow‸ner: z\n');
    assert.equal(hover?.over, 'owner');
    assert.match(hover.markdown, /one person or team/);
    assert.match(hover.markdown, /```yaml\nowner: /);
  });

  it('lists the words of a key with their meaning', () => {
    assert.match(hovering('sta‸tus: draft')!.markdown, /^- `in-review`: /m);
  });

  it('tells what a word means', () => {
    const hover = hovering(
      'timeline:\n  - at: 2026-03-18T14:02\n    kind: find‸ing\n    text: x\n',
    );
    assert.deepEqual(hover, { markdown: 'Something became known.', over: 'finding' });
  });

  it('tells nothing for unknown keys, free text and the gaps between', () => {
    assert.equal(hovering('x-o‸wn: 1'), undefined);
    assert.equal(hovering('title: some te‸xt'), undefined);
    assert.equal(hovering('title: x\n‸\nstatus: draft'), undefined);
  });

  it('works where the text is broken', () => {
    assert.equal(hovering('ti‸tle: "open\nstatus: draft')?.over, 'title');
    assert.doesNotThrow(() => hovering('[[[{{{"‸'));
  });

  it('knows front matter', () => {
    assert.equal(hovering('---\npir: 1\nsta‸tus: draft\n---\n# X\n', 'markdown')?.over, 'status');
  });
});

describe('Hovering over a time', () => {
  const review = (at: string): string =>
    `timezone: Europe/Berlin\nincident:\n  started: 2026-03-18T14:02\ntimeline:\n  - at: ${at}\n    text: x\n`;

  it('tells it in UTC, for the reader and since the start', () => {
    const hover = hovering(review('2026-03-18T1‸4:14'), 'yaml', { zone: 'America/New_York' });
    assert.equal(hover?.over, '2026-03-18T14:14');
    assert.deepEqual(hover.markdown.split('\n'), [
      '- **2026-03-18 13:14** UTC',
      '- **2026-03-18 09:14** your time (America/New\\_York)',
      '- **T+00:12** since the incident started',
    ]);
  });

  it('counts before the start and over days', () => {
    assert.match(hovering(review('2026-03-18T13‸:58'))!.markdown, /T−00:04/);
    assert.match(hovering(review('2026-03-19T16‸:02'))!.markdown, /T\+26:00/);
  });

  it('takes the zone that the time itself states', () => {
    assert.match(hovering(review('2026-03-18T14:14‸Z'))!.markdown, /14:14\*\* UTC/);
  });

  it('tells milestones too', () => {
    const marked =
      'timezone: UTC\nincident:\n  started: 2026-03-18T14:02\n  resolved: 2026-03‸-18T15:02\n';
    assert.match(hovering(marked)!.markdown, /T\+01:00/);
  });

  it('says so where no zone is stated, and still counts from the start', () => {
    const { markdown } = hovering(
      review('2026-03-18T14‸:14').replace('timezone: Europe/Berlin\n', ''),
    )!;
    assert.match(markdown, /T\+00:12/);
    assert.match(markdown, /No time zone is stated/);
    assert.doesNotMatch(markdown, /\*\* UTC/);
  });

  it('warns of times that clocks skipped or showed twice', () => {
    assert.match(hovering(review('2026-03-29T02‸:30'))!.markdown, /skipped/);
    assert.match(hovering(review('2026-10-25T02‸:30'))!.markdown, /twice/);
  });

  it('tells how long an event lasted', () => {
    const marked = review('2026-03-18T14:‸14\n    until: 2026-03-18T14:44');
    assert.match(hovering(marked)!.markdown, /lasted \*\*00:30\*\*/);
  });

  it('reads times of Markdown where they stand', () => {
    const marked =
      '# Outage on 2026-03-18\n\n## Timeline (UTC)\n\n| Time | Event |\n| --- | --- |\n| 14:02 | Errors rise |\n| 14‸:14 | Rolled back |\n';
    const hover = hovering(marked, 'markdown');
    assert.equal(hover?.over, '14:14');
    assert.match(hover.markdown, /2026-03-18 14:14\*\* UTC/);
  });
});

describe('Hovering over people, days and headings', () => {
  const team =
    'authors: [Ada]\nreviewTeam:\n  - name: Ada\n    role: facilitator\nactionItems:\n' +
    '  - title: x\n    owner: Ada\n    status: done\n  - title: y\n    owner: A‸da\n';

  it('tells the role of a person and what they own', () => {
    assert.deepEqual(hovering(team)?.markdown.split('\n'), [
      '- In the review team as facilitator',
      '- Author of this review',
      '- Action items here: 2, of which closed: 1',
    ]);
  });

  it('counts the days to when an action is due', () => {
    const due = (day: string): string =>
      hovering(`actionItems:\n  - title: x\n    due: ${day}‸\n`)!.markdown;
    assert.equal(due('2026-03-20'), 'in 2 days');
    assert.equal(due('2026-03-18'), 'today');
    assert.equal(due('2026-03-17'), 'yesterday\n\nThe item is still open.');
  });

  it('tells what belongs under a heading of the template', () => {
    const marked = '---\npir: 1\ntemplate: google-sre\n---\n# X\n\n## Root Cau‸ses\n\ntext\n';
    const hover = hovering(marked, 'markdown');
    assert.equal(hover?.over, 'Root Causes');
    assert.match(hover.markdown, /conditions .*Google SRE/);
  });

  it('tells why each rule looks for what it finds', () => {
    for (const { id } of rules) assert.notEqual(toMarkdown(whyOf(id)), '');
    assert.deepEqual(whyOf('no-such-rule'), []);
  });
});

describe('Text of a document in a hover', () => {
  it('shows as it is written, never as Markdown or HTML', () => {
    const evil =
      'reviewTeam:\n  - name: Ada\n    role: "[x](command:evil) <img src=x> **b** `c`"\nauthors: [A‸da]\n';
    const { markdown } = hovering(evil)!;
    assert.match(markdown, /\\\[x\\\]\(command:evil\) \\<img src=x\\> \\\*\\\*b\\\*\\\* \\`c\\`/);
  });
});
