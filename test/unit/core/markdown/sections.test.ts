import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readMarkdownReview } from '../../../../src/core/markdown/readReview.ts';
import { sliceOf } from '../../../../src/core/text/span.ts';

/** The sections as `line concept form`, lines from 1, as a person would list them. */
function sections(text: string): string[] {
  const { review, lines } = readMarkdownReview(text, { fileName: 'review.md' });
  return review.sections.map(
    ({ span, concept, form }) => `${lines.lineAt(span.start) + 1} ${concept} ${form}`,
  );
}

describe('Reading the sections of a Markdown review', () => {
  it('reads ATX, closed ATX and setext headings, and leaves the title out', () => {
    const text = '# Retrospective\n\n## Summary ##\n\nx\n\nImpact\n------\n\ny\n\n## Other\n';
    assert.deepEqual(sections(text), ['3 summary heading', '7 impact setext']);
  });

  it('lists parents and children, each with the text that belongs to it', () => {
    const text =
      '## Lessons learned\n\n### What went well\n\n- a\n\n### What went wrong\n\n- b\n\n## Timeline\n';
    const { review } = readMarkdownReview(text, { fileName: 'review.md' });
    assert.deepEqual(
      review.sections.map((section) => [section.concept, sliceOf(text, section.contentSpan)]),
      [
        ['lessons', '### What went well\n\n- a\n\n### What went wrong\n\n- b'],
        ['wentWell', '- a'],
        ['wentBadly', '- b'],
        ['timeline', ''],
      ],
    );
  });

  it('reads bold labels on a line of their own and before their text', () => {
    const text =
      '# Outage\n\n**Impact**\n\nAll users.\n\n**Root cause**: a bug\n__Trigger:__ a deploy\n';
    assert.deepEqual(sections(text), ['3 impact label', '7 causes label', '8 trigger label']);
  });

  it('gives a label what follows it up to the next one', () => {
    const text = '**Impact:** All users.\nAnd bots.\n\nMore.\n\n**Resolution**\nFixed.\n';
    const { review } = readMarkdownReview(text, { fileName: 'review.md' });
    assert.deepEqual(
      review.sections.map(({ title, contentSpan }) => [title, sliceOf(text, contentSpan)]),
      [
        ['Impact', 'All users.\nAnd bots.\n\nMore.'],
        ['Resolution', 'Fixed.'],
      ],
    );
  });

  it('goes on with a label behind emphasised days and notes', () => {
    const text =
      '**Timeline**\n\n*All times Pacific (PST)*\n\n**March 3**\n\n9:58 AM - a\n\n**Thanks**\n\nb\n';
    const { review } = readMarkdownReview(text, { fileName: 'review.md' });
    const [timeline] = review.sections;
    assert.equal(
      sliceOf(text, timeline!.contentSpan),
      '*All times Pacific (PST)*\n\n**March 3**\n\n9:58 AM - a',
    );
    assert.equal(review.metadata.zone?.value.written, 'PST');
  });

  it('reads bulleted labels and lessons nested in lists', () => {
    const text =
      '- **Impact**: users\n- :fire: **Trigger:** deploy\n- Lessons learned\n  - What went well\n    - a\n  - Bugs\n';
    assert.deepEqual(sections(text), [
      '1 impact label',
      '2 trigger label',
      '3 lessons label',
      '4 wentWell label',
    ]);
  });

  it('reads labels without emphasis where the list is one of names and values', () => {
    assert.deepEqual(sections('- Status: final\n- Impact: all users\n- Root cause: a bug\n'), [
      '2 impact label',
      '3 causes label',
    ]);
    assert.deepEqual(sections('- Cause: a bug\n- We ate\n- They slept\n'), []);
  });

  it('reads numbered lines that are only a name', () => {
    assert.deepEqual(sections('1. Summary\n\nText.\n\n2. Timeline\n\n- 10:00 x\n'), [
      '1 summary label',
      '5 timeline label',
    ]);
    assert.deepEqual(sections('1. Summary\n2. Timeline\n3. Impact\n'), [], 'a table of contents');
  });

  it('reads tables of names and values', () => {
    const text =
      '| Status | Final |\n|---|---|\n| **Impact** | All users |\n| Root cause | A bug |\n| Date | today |\n';
    assert.deepEqual(sections(text), ['3 impact row', '4 causes row']);
    assert.deepEqual(sections('| Time | Event |\n|---|---|\n| 10:00 | Impact |\n'), []);
  });

  it('takes a list of times for a timeline under names that can mean other things', () => {
    const times = '- 10:00 x\n- 10:05 y\n';
    assert.deepEqual(sections(`## Context\n\n${times}`), ['1 timeline heading']);
    assert.deepEqual(sections('## Context\n\n- We had moved at 10:00.\n'), [
      '1 background heading',
    ]);
    const days = '- **May 2**: the first outage\n- **May 4**: the second\n';
    assert.deepEqual(sections(`## What happened\n\n${days}`), ['1 summary heading']);
  });

  it('does not end a timeline at headings that are days or times of its own level', () => {
    const text =
      '## Timeline\n\n## May 12\n\n### 20:15\n\nx\n\n## 13 May\n\n### 08:00\n\ny\n\n## Impact\n';
    const { review } = readMarkdownReview(text, { fileName: 'review.md' });
    assert.equal(
      sliceOf(text, review.sections[0]!.span),
      text.slice(0, text.indexOf('\n\n## Imp')),
    );
  });

  it('does not take phases of a timeline or kinds of actions for sections', () => {
    const text =
      '## Timeline\n\n**Detection**\n\n- 10:00 x\n\n## Action items\n\n### Prevention\n\n- **Monitoring**: add\n\n### Detection\n\n- y\n';
    assert.deepEqual(sections(text), ['1 timeline heading', '7 actions heading']);
  });

  it('names a section without its number, emoji and colon', () => {
    const text = '## 1. SUMMARY:\n\n## :eye: Detection\n\n## Lessons learned 💡\n\n## 5 Whys\n';
    const { sections: found } = readMarkdownReview(text, { fileName: 'a.md' }).review;
    assert.deepEqual(
      found.map(({ title }) => title),
      ['SUMMARY', 'Detection', 'Lessons learned', '5 Whys'],
    );
    assert.equal(sliceOf(text, found[1]!.titleSpan), ':eye: Detection');
  });

  it('does not take what a list praises for another section', () => {
    const text = '## What went well\n\n**Response** – quick\n\n- **Detection**: at once\n';
    assert.deepEqual(sections(text), ['1 wentWell heading']);
  });

  it('leaves questions and answers alone', () => {
    const text = '## FAQ\n\n### Why did it happen?\n\nx\n\n**What was the impact?**\n\ny\n';
    assert.deepEqual(sections(text), []);
  });

  it('does not read code, comments and quotes as sections', () => {
    assert.deepEqual(
      sections('```\n# Impact\n```\n\n<!--\n## Summary\n-->\n\n    # Timeline\n'),
      [],
    );
  });
});

describe('What only looks like a section', () => {
  it('leaves out a title that says what kind of document it is, and of what', () => {
    assert.deepEqual(
      sections('# Incident retro - search was down\n\nHeld on Monday.\n\n## Impact\n\nAll.\n'),
      ['5 impact heading'],
    );
    assert.deepEqual(sections('# RCA: lost messages\n\nAuthor: Kim\n\n## Impact\n\nAll.\n'), [
      '5 impact heading',
    ]);
  });

  it('leaves out labels that state a time, a name or a number', () => {
    assert.deepEqual(
      sections(
        '- **Detected**: 2024-03-18 14:02\n- **Authors**: Kim\n- **Duration**: 2 h\n- **Detection**: by an alert\n',
      ),
      ['4 detection label'],
    );
  });

  it('leaves out labels in a list that name the part they stand in once more', () => {
    assert.deepEqual(
      sections('## Impact\n\n- **Users affected**: 12 % of them\n- **Root cause**: a bug\n'),
      ['1 impact heading', '4 causes label'],
    );
  });

  it('leaves out rows that state facts', () => {
    assert.deepEqual(
      sections(
        '| Key | Value |\n|---|---|\n| Event | `a-1` |\n| Detected | 2024-03-18 14:02 |\n| Authors | Kim |\n| Root cause | A bug. |\n',
      ),
      ['6 causes row'],
    );
  });

  it('takes a list of what was done for the resolution under names of what is to do', () => {
    const list = (...items: string[]) => `# Outage\n\n## Remediation\n\n- ${items.join('\n- ')}\n`;
    assert.deepEqual(
      sections(list('Revoked all tokens.', 'The hosts were built anew; more will follow.')),
      ['3 resolution heading'],
    );
    assert.deepEqual(sections(list('Revoke tokens.', 'The hosts will be built anew.')), [
      '3 actions heading',
    ]);
    assert.deepEqual(sections(list('Revoked all tokens.', 'Hosts need to be built anew.')), [
      '3 actions heading',
    ]);
    assert.deepEqual(sections('## Remediation\n\nWe restarted it.\n'), ['1 actions heading']);
  });

  it('reads names on lines of their own in a text that was pasted without its headings', () => {
    const text =
      'Shop report\nIncident summary\nOrders failed.\n\nImpact\nAll users.\nRoot cause and fix\nA full disk.\n';
    assert.deepEqual(sections(text), ['2 summary label', '5 impact label', '7 causes label']);
    assert.deepEqual(sections('We looked for the\nRoot cause\nand found it.\n'), []);
  });

  it('leaves out labels that list what was hit, and what happened for each cause', () => {
    assert.deepEqual(
      sections(
        '# Outage\n\n**Services affected:** checkout, search\n\n**Affected users:** All were.\n',
      ),
      ['5 impact label'],
    );
    assert.deepEqual(
      sections(
        '## Causes\n\n### Slow disk\n\n**What happened:** it filled.\n\n**Fix:** a new one.\n',
      ),
      ['1 causes heading'],
    );
  });

  it('leaves out steps that were taken to end it', () => {
    assert.deepEqual(
      sections(
        '## Resolution\n\n### Immediate action\n\n- **Immediate escalation and paging:** x\n',
      ),
      ['1 resolution heading'],
    );
  });

  it('tells responders by name from the response', () => {
    assert.deepEqual(sections('# A\n\n## Responders\n\n- @kim\n- Jo Doe\n'), ['3 people heading']);
    assert.deepEqual(sections('# A\n\n## Responders\n\nThe team met and rolled back.\n'), [
      '3 response heading',
    ]);
  });

  it('reads names on lines of their own, shouted, in between emoji or with a zone', () => {
    assert.deepEqual(
      sections(
        'REPORT\n\nISSUE OVERVIEW\n\nSlow.\n\nTimeline (all times in WAT)\n\n11:30 AM down\n\nROOT CAUSE\n\nA typo.\n',
      ),
      ['3 summary label', '7 timeline label', '11 causes label'],
    );
    assert.deepEqual(
      sections(
        '💥 The Impact: 💥\nAll users.\n🔎 Investigation: 🔎\n14:02: Slow\n14:09: Slower\n🧠 The Lessons Learned 🧠\nTest more.\n',
      ),
      ['1 impact label', '3 timeline label', '6 lessons label'],
    );
  });

  it('reads why it happened below the analysis, and leaves the five whys', () => {
    assert.deepEqual(
      sections(
        '## Root cause analysis\n\n### Why it happened\n\nx\n\n### Why the upload failed\n\nx\n\n### Why did the upload fail?\n\nx\n',
      ),
      ['1 causes heading', '3 causes heading', '7 causes heading'],
    );
  });

  it('takes responders for a fact, and what stands among references for one of them', () => {
    assert.deepEqual(
      sections(
        '# Outage\n\n**Responders:** Kim Poe (SRE), Ada Roe (Web)\n\n## References\n\n- **Alert**: [lag](https://example.com/a)\n- **Detection**: see the dashboard\n',
      ),
      ['5 references heading'],
    );
  });

  it('reads names in other languages', () => {
    assert.deepEqual(
      sections(
        '## Résumé\n\n## Chronologie\n\n## Causes racines\n\n## Actions préventives\n\n## Maßnahmen\n\n## ¿Qué salió bien?\n\n## Lições aprendidas\n',
      ),
      ['summary', 'timeline', 'causes', 'actions', 'actions', 'wentWell', 'lessons'].map(
        (concept, index) => `${index * 2 + 1} ${concept} heading`,
      ),
    );
    assert.deepEqual(
      sections('## Was ist passiert?\n\n- 14:02 Langsam\n- 14:20 Wieder schnell\n'),
      ['1 timeline heading'],
    );
  });

  it('leaves a cause named among the facts of one cause', () => {
    assert.deepEqual(
      sections(
        '## Root cause\n\n### 1. The cache\n\n- **Root cause**: a key\n- **Impact**: slow\n',
      ),
      ['1 causes heading', '6 impact label'],
    );
  });

  it('reads plurals in -es, what is being done to the problem, and why nobody was told', () => {
    assert.deepEqual(
      sections(
        '## Core challenges\n\nx\n\n## Resolving the issue\n\n**Immediate fixes:**\n\n- x\n\n## Near misses\n\n## Why was it not detected sooner?\n\n## The incident\n\n## What could have been worse\n',
      ),
      [
        '1 wentBadly heading',
        '5 resolution heading',
        '7 resolution label',
        '11 lucky heading',
        '13 detection heading',
        '15 summary heading',
        '17 lucky heading',
      ],
    );
  });

  it('reads a plain label with a remark in brackets, and a moment with one as a fact', () => {
    assert.deepEqual(
      sections(
        '# Outage\n\nTimeline (CEST):\n\n    10:02 down\n    10:40 up\n\nImpact: slow.\nRoot cause: a key.\n',
      ),
      ['3 timeline label', '8 impact label', '9 causes label'],
    );
    assert.deepEqual(
      sections('# Outage\n\n- Impact: slow\n- Detected: 10:05 UTC (by the pager)\n'),
      ['3 impact label'],
    );
  });

  it('takes issues that were identified for findings, and what is required for actions', () => {
    assert.deepEqual(sections('## Issues identified and fixed\n\n## Immediate action required\n'), [
      '1 causes heading',
      '3 actions heading',
    ]);
  });

  it('reads a bold name as a sentence before its paragraph, and leaves one in a list', () => {
    assert.deepEqual(
      sections(
        '# Outage\n\n**Summary.** Slow for an hour.\n\n## Notes\n\n- **Detection.** Late.\n',
      ),
      ['3 summary label'],
    );
  });

  it('takes a row of names for a fact, and an impact on someone for the impact', () => {
    assert.deepEqual(
      sections(
        '# Outage\n\n| Field | Value |\n|---|---|\n| Severity | SEV-2 |\n| Services affected | checkout (all regions) |\n| Affected services | checkout, search |\n\n## Impacto en los usuarios\n\n## Customer / data impact\n',
      ),
      ['6 impact row', '9 impact heading', '11 impact heading'],
    );
  });
});
