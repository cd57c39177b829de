import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readMarkdownReview } from '../../../../src/core/markdown/readReview.ts';
import { sliceOf } from '../../../../src/core/text/span.ts';
import type { Located } from '../../../../src/core/text/span.ts';
import { formatWallTime } from '../../../../src/core/time/wallTime.ts';

function read(text: string, fileName = 'review.md') {
  return readMarkdownReview(text, { fileName }).review;
}

function values(located: readonly Located<string>[]): string[] {
  return located.map(({ value }) => value);
}

function milestones(text: string): string[] {
  const { milestones: found } = read(text);
  return Object.entries(found).map(([name, { wall, zone }]) =>
    `${name} ${formatWallTime(wall)} ${zone?.value.written ?? ''}`.trim(),
  );
}

describe('Reading the metadata of a Markdown review', () => {
  it('takes the title from the front matter, else from the first heading', () => {
    assert.equal(read('---\ntitle: "Down"\n---\n# Up\n').metadata.title?.value, 'Down');
    const text = '# The `cache` was [cold](https://x.org)\n\n## Summary\n';
    assert.equal(read(text).metadata.title?.value, 'The cache was cold');
  });

  it('takes a bold first line for the title where no heading is one', () => {
    const text =
      '**Outage of checkout on 2024-05-06**\n\n## Summary\n\nIt was down.\n\n## Impact\n\nAll.\n';
    const { metadata } = read(text);
    assert.equal(metadata.title?.value, 'Outage of checkout on 2024-05-06');
    assert.equal(sliceOf(text, metadata.title.span), 'Outage of checkout on 2024-05-06');
    assert.deepEqual(metadata.date?.value, { year: 2024, month: 5, day: 6 });
    for (const first of [
      '**Summary**',
      '**Severity**',
      'It *was* down',
      '*Draft*',
      '**What it says:**',
      '**A** and **B**',
    ])
      assert.equal(read(`${first}\n\nIt was down.\n`).metadata.title, undefined, first);
    assert.equal(read('**Draft**\n\n# It was down\n').metadata.title?.value, 'It was down');
    assert.equal(read('**Draft**\n\nTitle: It was down\n').metadata.title?.value, 'It was down');
    assert.equal(read('**Impact**\n\nAll.\n\n**It was down**\n').metadata.title, undefined);
  });

  it('takes the title and not the name of the form that a GitHub issue starts with', () => {
    const text =
      '---\nname: Post-incident review\ntitle: "[Postmortem] API down"\n---\n\n### Impact\n\nx\n';
    assert.equal(read(text).metadata.title?.value, '[Postmortem] API down');
    assert.equal(read('---\nname: API down\n---\n\n## Impact\n').metadata.title?.value, 'API down');
  });

  it('reads facts under their names in other languages', () => {
    const { metadata } = read(
      '# Ausfall\n\n**Schweregrad:** SEV2\n**Zeitzone:** MEZ\n**Betroffene Dienste:** Suche\n**Gravité** : SEV3\n',
    );
    assert.equal(metadata.severity?.value, 'SEV2');
    assert.equal(metadata.zone?.value.written, 'MEZ');
    assert.deepEqual(values(metadata.services), ['Suche']);
    assert.equal(read('# Panne\n\n**Gravité :** SEV3\n').metadata.severity?.value, 'SEV3');
  });

  it('reads the one known row of a table that says it holds fields', () => {
    const rows =
      '| --- | --- |\n| Date | 2024-03-18 |\n| Run | 7 |\n| Platform | WSL |\n| Outcome | crash |\n';
    const day = { year: 2024, month: 3, day: 18 };
    assert.deepEqual(read(`# Down\n\n| Field | Value |\n${rows}`).metadata.date?.value, day);
  });

  it('reads lines with labels, bold or plain, at the head of the file', () => {
    const text =
      '# Down\n\n**Status**: In review\nSeverity: SEV-2\n**Authors:** Kim Lee, @jo & Ana\n\n- **Services**: cart, search\n- Incident ID: INC-7\n';
    const { metadata } = read(text);
    assert.equal(metadata.status?.value, 'in-review');
    assert.deepEqual([metadata.severity?.value, metadata.severity?.level], ['SEV-2', 'sev2']);
    assert.deepEqual(values(metadata.authors), ['Kim Lee', '@jo', 'Ana']);
    assert.deepEqual(
      metadata.authors.map(({ span }) => sliceOf(text, span)),
      ['Kim Lee', '@jo', 'Ana'],
    );
    assert.deepEqual(values(metadata.services), ['cart', 'search']);
    assert.equal(metadata.id?.value, 'INC-7');
  });

  it('reads several facts on one line, whatever stands between them', () => {
    for (const between of [' · ', ' | ', ' ']) {
      const text = `# Down\n\n**Severity:** SEV-2${between}**Status:** draft${between}**Services**: cart\n`;
      const { metadata } = read(text);
      assert.equal(metadata.severity?.value, 'SEV-2');
      assert.equal(metadata.status?.value, 'draft');
      assert.deepEqual(values(metadata.services), ['cart']);
    }
    const { metadata } = read(
      '# Down\n\nSeverity: P2 / Status: published | Services: cart/search\n',
    );
    assert.equal(metadata.severity?.value, 'P2');
    assert.equal(metadata.status?.value, 'published');
    assert.deepEqual(values(metadata.services), ['cart/search']);
  });

  it('reads tables of names and values, down and across', () => {
    const down = '| Field | Value |\n|---|---|\n| Severity | **SEV-1** |\n| Status | Final |\n';
    assert.equal(read(down).metadata.severity?.level, 'sev1');
    assert.equal(read(down).metadata.status?.value, 'published');
    const across = '| Status | Severity | Owner |\n|---|---|---|\n| Draft | P2 | Kim |\n';
    const { metadata } = read(across);
    assert.deepEqual(
      [metadata.status?.value, metadata.severity?.value, metadata.severity?.level],
      ['draft', 'P2', undefined],
    );
    assert.deepEqual(values(metadata.authors), ['Kim']);
  });

  it('reads short sections named like a fact', () => {
    const text =
      '# Down\n\n## Date\n\n2024-03-18\n\n## Authors\n\n- Kim\n- Jo\n\n## Status\n\nComplete\n';
    const { metadata } = read(text);
    assert.deepEqual(metadata.date?.value, { year: 2024, month: 3, day: 18 });
    assert.deepEqual(values(metadata.authors), ['Kim', 'Jo']);
    assert.equal(metadata.status?.value, 'published');
  });

  it('does not take what is said of an incident for the status of its review', () => {
    assert.equal(read('Status: Resolved\nSeverity: high\n').metadata.status, undefined);
    const parts = '**Status:** Resolved\n\n## Alerting\n\n**Status**: in progress\n';
    assert.equal(read(parts).metadata.status, undefined);
    const both = '**Status:** Resolved\n**Review status:** final\n';
    assert.equal(read(both).metadata.status?.value, 'published');
  });

  it('passes over placeholders', () => {
    const { metadata } = read('**Severity**: TBD\n\n**Authors**: N/A\n');
    assert.equal(metadata.severity, undefined);
    assert.deepEqual(metadata.authors, []);
  });

  it('does not look for facts in timelines and action items', () => {
    const text = '## Timeline\n\n- **Status**: final\n\n## Action items\n\n- **Severity**: SEV-1\n';
    const { metadata } = read(text);
    assert.equal(metadata.status ?? metadata.severity, undefined);
  });

  it('understands the front matter of other tools, in YAML and TOML', () => {
    const yaml =
      '---\nauthor: Kim Lee ([@kim](https://x.org))\nstart_time: 2024-03-18T14:02:00Z\nkeywords:\n- dns\n- cdn\nproduct: Search, Cart\nuuid: 1\n---\n';
    const { metadata } = read(yaml);
    assert.deepEqual(values(metadata.authors), ['Kim Lee']);
    assert.deepEqual(values(metadata.tags), ['dns', 'cdn']);
    assert.deepEqual(values(metadata.services), ['Search', 'Cart']);
    assert.deepEqual(milestones(yaml), ['started 2024-03-18T14:02:00 Z']);
    const toml = '+++\ntitle = "Down"\nauthors = ["Kim", \'Jo\']\n[extra]\nstatus = "draft"\n+++\n';
    assert.equal(read(toml).metadata.title?.value, 'Down');
    assert.deepEqual(values(read(toml).metadata.authors), ['Kim', 'Jo']);
    assert.equal(read(toml).metadata.status, undefined);
  });

  it('reads the people of a review with their roles', () => {
    const text =
      '## Key roles\n\n- Incident commander: Kim Lee\n- Jo Vance (scribe)\n\n## Attendees\n\nAna, Bo, Cy\n';
    assert.deepEqual(
      read(text).metadata.reviewTeam.map(({ name, role }) => [name.value, role?.value]),
      [
        ['Kim Lee', 'Incident commander'],
        ['Jo Vance', 'scribe'],
        ['Ana', undefined],
        ['Bo', undefined],
        ['Cy', undefined],
      ],
    );
  });

  it('reads a list of people to its end, and not what it says of the last one', () => {
    const text =
      '## Participants\n\nAna, Bo, and Cy, who wrote the lock and told us what it is for.\n';
    const names = read(text).metadata.reviewTeam.map(({ name }) => name);
    assert.deepEqual(values(names), ['Ana', 'Bo', 'Cy']);
  });
});

describe('Reading the milestones of a Markdown review', () => {
  it('reads lines and rows with a time', () => {
    assert.deepEqual(
      milestones(
        '- Start time: 2024-03-18 14:02 UTC\n- Detected: 2024-03-18 14:10 UTC\n- End: 15:20 UTC\n',
      ),
      [
        'started 2024-03-18T14:02 UTC',
        'detected 2024-03-18T14:10 UTC',
        'resolved 2024-03-18T15:20 UTC',
      ],
    );
    assert.deepEqual(
      milestones('| Started | 18 March 2024, 11:50 PM |\n|---|---|\n| Resolved | 12:20 AM |\n'),
      ['started 2024-03-18T23:50', 'resolved 2024-03-19T00:20'],
    );
  });

  it('reads the milestones that headings ask for', () => {
    const asked = [
      '## When did the outage begin?\n\n2024-03-18 14:02 UTC',
      '## When was it first detected?\n\nAt 14:10 UTC, by an alert.',
      '## When was the impact mitigated?\n\n**14:40 UTC**',
      '## When was the incident resolved?\n\n15:00 UTC',
      '## When was the deployment finished?\n\n16:00 UTC',
    ];
    assert.deepEqual(milestones(`# Cache cold\n\n${asked.join('\n\n')}\n`), [
      'started 2024-03-18T14:02 UTC',
      'detected 2024-03-18T14:10 UTC',
      'mitigated 2024-03-18T14:40 UTC',
      'resolved 2024-03-18T15:00 UTC',
    ]);
    assert.deepEqual(milestones('## When was it detected?\n\nOnly after the weekend.\n'), []);
  });

  it('takes the day from the title where only the clock is stated', () => {
    assert.deepEqual(milestones('# 2024-03-18 Cache cold\n\nStarted: 23:50\nMitigated: 00:10\n'), [
      'started 2024-03-18T23:50',
      'mitigated 2024-03-19T00:10',
    ]);
  });

  it('takes no words for a time', () => {
    assert.deepEqual(
      milestones('**Detected**: by our users\n\n**Resolved**: after a restart\n'),
      [],
    );
  });
});

describe('Reading the statements of a Markdown review', () => {
  it('reads list items and paragraphs by what their section is about', () => {
    const text = [
      '## Root cause',
      '',
      'A [bad deploy](https://x.org).',
      '',
      '## Contributing factors',
      '',
      '1. No canary',
      '2. N/A',
      '',
      '## Lessons learned',
      '',
      'We learned that:',
      '',
      '- Caches are **cold**',
      '  at night',
      '',
      '### What went well',
      '',
      '- Paging',
    ].join('\n');
    const review = read(text);
    assert.deepEqual(
      [review.rootCauses, review.contributingFactors, review.lessons, review.wentWell].map((list) =>
        list.map(({ text: { value } }) => value),
      ),
      [['A bad deploy.'], ['No canary'], ['Caches are cold at night'], ['Paging']],
    );
    assert.equal(sliceOf(text, review.wentWell[0]!.text.span), 'Paging');
  });

  it('reads the links of references as evidence', () => {
    const text =
      '## Links\n\n- [Dashboard](https://x.org/d)\n- https://x.org/log\n- [Post][p]\n\n[p]: https://x.org/p\n';
    assert.deepEqual(
      read(text).evidence.map(({ url, title }) => [url.value, title]),
      [
        ['https://x.org/d', 'Dashboard'],
        ['https://x.org/log', undefined],
        ['https://x.org/p', 'Post'],
      ],
    );
  });
});
