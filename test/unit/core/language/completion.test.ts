import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toMarkdown } from '../../../../src/core/language/documentation.ts';
import { completing, context, detailOf } from './completing.ts';

describe('Completion of keys', () => {
  it('proposes what a review must have before what it may have', () => {
    const { labels, proposals } = completing('\n# Draft\n‸');
    assert.deepEqual(labels.slice(0, 2), ['pir', 'title']);
    assert.equal(detailOf(proposals[0]), 'required');
    assert.equal(labels.at(-1), '$schema');
  });

  it('proposes no key a second time', () => {
    const { labels } = completing('title: x\n‸\nstatus: draft');
    assert.ok(!labels.includes('title') && !labels.includes('status'));
    assert.ok(labels.includes('severity'));
  });

  it('replaces the half-typed key and opens the list of its words', () => {
    const { choose, proposals } = completing('title: x\nsta‸\n');
    assert.equal(choose('status'), 'title: x\nstatus: \n');
    assert.equal(proposals.find(({ label }) => label === 'status')?.continues, true);
  });

  it('starts prose as a block and names in brackets', () => {
    assert.equal(completing('sum‸').choose('summary'), 'summary: |\n  «1»');
    assert.equal(completing('serv‸').choose('services'), 'services: [«1»]');
  });

  it('opens the first event with the current time in the zone of the review', () => {
    assert.match(
      completing('timezone: America/New_York\ntim‸').choose('timeline'),
      /\ntimeline:\n {2}- at: «1:2026-03-18T10:30»\n {4}kind: «2:change,[^»]+»\n {4}text: «3»$/,
    );
  });

  it('lays nested lines out as the file does', () => {
    const wide = 'impact:\n    description: x\nlessons:\n- y\n‸';
    assert.match(completing(wide).choose('timeline'), /\ntimeline:\n- at: .*\n {2}kind: /);
    assert.match(completing(wide).choose('incident'), /\nincident:\n {4}started: «1»$/);
    assert.match(completing('a:\r\n  b: 1\r\nsum‸').choose('summary'), /summary: \|\r\n {2}«1»$/);
  });

  it('only renames a key that has its colon, and keeps its value', () => {
    assert.equal(completing('tite‸l: A title').choose('title'), 'title: A title');
    assert.equal(completing('tit‸el: A title').choose('title'), 'title: A title');
  });

  it('makes a typed key the parent of the lines below it', () => {
    assert.equal(
      completing('imp‸\n  description: x').choose('impact'),
      'impact:\n  description: x',
    );
  });

  it('puts a key on a line of its own before another one', () => {
    assert.equal(completing('‸title: x').choose('status'), 'status: «1»\ntitle: x');
    assert.equal(
      completing('timeline:\n  - ‸text: x').choose('actor'),
      'timeline:\n  - actor: «1»\n    text: x',
    );
  });

  it('corrects the indentation of a key', () => {
    assert.equal(
      completing('incident:\n  started: x\n     det‸').choose('detected'),
      'incident:\n  started: x\n  detected: ',
    );
    assert.equal(completing('\t‸').choose('title'), 'title: ');
  });

  it('writes flow style in braces', () => {
    assert.equal(completing('reviewTeam: [{ ‸ }]').choose('name'), 'reviewTeam: [{ name: «1» }]');
    assert.equal(completing('{ ‸ }').choose('tags'), '{ tags: [«1»] }');
  });

  it('documents a key with its meaning and an example when asked', () => {
    const { proposals } = completing('‸');
    const timezone = proposals.find(({ label }) => label === 'timezone');
    const markdown = toMarkdown(timezone!.documentation!());
    assert.match(markdown, /The zone of all times/);
    assert.match(markdown, /```yaml\ntimezone: Europe\/Berlin\n```/);
  });

  it('proposes nothing below keys that the schema does not know', () => {
    assert.deepEqual(completing('x-own:\n  ‸').labels, []);
  });
});

describe('Completion of list entries', () => {
  it('starts the next event behind the last one, where its own indentation belongs', () => {
    const marked = 'timeline:\n  - at: 2026-03-17T14:10\n    text: x\n    ‸';
    assert.match(
      completing(marked).choose('- event'),
      /text: x\n {2}- at: «1:2026-03-17T14:10»\n {4}kind: /,
    );
  });

  it('puts an event between two others', () => {
    const marked = 'timeline:\n  - at: x\n  ‸- at: y\n';
    assert.match(completing(marked).choose('- event'), /text: «3»\n {2}- at: y\n$/);
  });

  it('starts an action with an owner, a day in two weeks and open', () => {
    assert.match(
      completing('actionItems:\n  ‸').choose('- action item'),
      /- title: «1»\n {4}kind: .*\n {4}owner: «3»\n {4}due: «4:2026-04-01»\n {4}status: open$/,
    );
  });

  it('starts the first entry behind the colon of its list', () => {
    assert.match(completing('timeline: ‸').choose('- event'), /^timeline:\n {2}- at: /);
  });

  it('starts a sentence in a list of sentences', () => {
    assert.equal(
      completing('rootCauses:\n  - x\n  ‸').choose('- statement'),
      'rootCauses:\n  - x\n  - «1»',
    );
  });
});

describe('Completion of values', () => {
  it('proposes words with their meaning', () => {
    const { labels, proposals } = completing('status: ‸');
    assert.deepEqual(labels, ['draft', 'in-review', 'published']);
    assert.match(toMarkdown(proposals[0]!.documentation!()), /Being written/);
  });

  it('exchanges a complete word, finds a half-typed one, and keeps the comment behind it', () => {
    assert.equal(
      completing('status: dr‸aft  # so far').choose('published'),
      'status: published  # so far',
    );
    assert.equal(completing('status: "draft‸"').choose('published'), 'status: "published"');
    assert.equal(completing('status: in‸').choose('in-review'), 'status: in-review');
  });

  it('keeps the quotes that are there and closes one that is open', () => {
    assert.equal(completing('status: "‸"').choose('draft'), 'status: "draft"');
    assert.equal(completing("status: 'dr‸").choose('draft'), "status: 'draft'");
  });

  it('sets the blank that a colon lacks', () => {
    assert.equal(completing('status:‸').choose('draft'), 'status: draft');
  });

  it('proposes the people of the review before those of others, and quotes handles', () => {
    const people = ['Ada L.', '@sam'];
    const workspace = { ...context.workspace, people };
    const marked = 'authors: ["@priya"]\nactionItems:\n  - title: x\n    owner: ‸';
    const { labels, choose } = completing(marked, { context: { workspace } });
    assert.deepEqual(labels, ['@priya', 'Ada L.', '@sam']);
    assert.ok(choose('@sam').endsWith('owner: "@sam"'));
    assert.ok(choose('Ada L.').endsWith('owner: Ada L.'));
  });

  it('does not propose the name that is being typed', () => {
    const marked = 'authors: [Ada]\nactionItems:\n  - title: x\n    owner: Ad‸';
    assert.deepEqual(completing(marked).labels, ['Ada']);
  });

  it('puts the first name of a list in brackets', () => {
    const workspace = { ...context.workspace, services: ['checkout'] };
    assert.equal(
      completing('services: ‸', { context: { workspace } }).choose('checkout'),
      'services: [checkout«0»]',
    );
    assert.equal(
      completing('services:\n  ‸', { context: { workspace } }).choose('checkout'),
      'services:\n  - checkout',
    );
  });

  it('proposes other reviews by id, and finds them by title', () => {
    const reviews = [{ id: '2025-11-02-cache', title: 'Cold cache' }, { id: 'example' }];
    const { labels, proposals } = completing('related: [‸]', {
      context: { workspace: { ...context.workspace, reviews } },
    });
    assert.deepEqual(labels, ['2025-11-02-cache']);
    assert.match(proposals[0]!.filter, /Cold cache/);
  });

  it('proposes the zone of the reader first', () => {
    const { labels } = completing('timezone: ‸');
    assert.deepEqual(labels.slice(0, 2), ['Europe/Berlin', 'UTC']);
    assert.ok(labels.includes('Asia/Tokyo'));
  });

  it('proposes the id that the file name holds', () => {
    const { labels } = completing('id: ‸', { fileName: '2026-03-18-checkout.pir.yaml' });
    assert.deepEqual(labels, ['2026-03-18-checkout']);
  });
});

describe('Completion of times', () => {
  const timeline = (at: string, rest: string): string =>
    `timezone: Europe/Berlin\ntimeline:\n  - at: ${at}\n    text: Errors rise\n  - at: ${rest}`;

  it('proposes now, and the hour and minute behind the last event', () => {
    const { labels, proposals, choose } = completing(timeline('2026-03-17T23:10', '‸'));
    assert.deepEqual(labels, ['2026-03-18T15:30', '2026-03-17T23:10']);
    assert.equal(detailOf(proposals[0]), 'now');
    assert.equal(detailOf(proposals[1]), 'after “Errors rise”');
    assert.ok(choose('2026-03-17T23:10').endsWith('at: 2026-03-17T«1:23»:«2:10»'));
  });

  it('writes them as the review writes its times', () => {
    assert.equal(completing(timeline('2026-03-17 23:10:05', '‸')).labels[0], '2026-03-18 15:30:00');
    assert.equal(completing(timeline('2026-03-17T23:10Z', '‸')).labels[0], '2026-03-18T14:30Z');
    assert.equal(
      completing(timeline('2026-03-17T23:10-04:00', '‸')).labels[0],
      '2026-03-18T10:30-04:00',
    );
  });

  it('looks for the event before the cursor, not for the last of all', () => {
    const marked = `${timeline('2026-03-17T08:00', '‸')}\n    text: x\n  - at: 2026-03-17T09:00\n    text: y`;
    assert.equal(completing(marked).labels[1], '2026-03-17T08:00');
  });

  it('proposes for a milestone the times of events of a fitting kind first', () => {
    const { labels, proposals } = completing(
      'incident:\n  detected: ‸\ntimeline:\n' +
        '  - at: 2026-03-17T08:00\n    kind: change\n    text: x\n' +
        '  - at: 2026-03-17T08:12\n    kind: detection\n    text: The alert fires\n',
    );
    assert.equal(labels[0], '2026-03-17T08:12');
    assert.equal(detailOf(proposals[0]), 'The alert fires');
  });

  it('is found by typing “now”', () => {
    assert.ok(completing(timeline('2026-03-17T23:10', 'no‸')).choose('2026-03-18T15:30'));
  });

  it('proposes days for what is due', () => {
    const { labels } = completing('actionItems:\n  - title: x\n    due: ‸');
    assert.deepEqual(labels.slice(0, 2), ['2026-04-01', '2026-03-25']);
  });
});

describe('Completion in front matter', () => {
  const markdown = { format: 'markdown', fileName: 'x.pir.md' } as const;

  it('proposes its keys and values', () => {
    const { labels } = completing('---\npir: 1\n‸\n---\n# Title\n', markdown);
    assert.equal(labels[0], 'id');
    assert.ok(!labels.includes('timeline'), 'what the body says has no key');
    assert.deepEqual(completing('---\npir: 1\nstatus: ‸\n---\n', markdown).labels[0], 'draft');
  });

  it('ends with its closing line', () => {
    assert.deepEqual(completing('---\npir: 1\n---\n\ntext‸\n', markdown).labels, []);
  });
});

describe('Completion in the body of a Markdown review', () => {
  const markdown = { format: 'markdown', fileName: 'x.pir.md' } as const;
  const head = '---\npir: 1\ntemplate: google-sre\n---\n\n# X\n\n## Summary\n\ntext\n\n';

  it('proposes the sections that are still missing, each with its prompt to write over', () => {
    const { labels, choose } = completing(`${head}‸\n`, markdown);
    assert.ok(labels.includes('## Impact') && !labels.includes('## Summary'));
    assert.match(choose('## Impact'), /\n## Impact\n\n«1:<!-- What users, .* -->»\n$/);
  });

  it('goes on from hashes that are typed', () => {
    const { choose, proposals } = completing(`${head}##‸`, markdown);
    assert.match(choose('## Trigger'), /\n## Trigger\n\n«1:/);
    assert.match(proposals[0]!.filter, /^#+ /);
  });

  it('proposes nothing within a sentence or in code', () => {
    assert.deepEqual(completing(`${head}some te‸xt\n`, markdown).labels, []);
    assert.deepEqual(completing(`${head}\`\`\`\n\n‸\n\n\`\`\`\n`, markdown).labels, []);
  });

  const table = (cells: string): string =>
    `${head}## Action Items\n\n| Action | Owner | Status | Due |\n| --- | --- | --- | --- |\n` +
    `| Add an alert | @sam | Open | 2026-04-01 |\n| Tune it | ${cells} |\n`;

  it('proposes the owners, words and days of an action table', () => {
    assert.deepEqual(completing(table('‸ | | '), markdown).labels, ['@sam']);
    assert.deepEqual(completing(table('x | ‸ | '), markdown).labels, [
      'Open',
      'In progress',
      'Done',
      "Won't do",
    ]);
    assert.equal(completing(table('x | y | ‸'), markdown).labels[0], '2026-04-01');
    assert.match(
      completing(table('@s‸ | | '), markdown).choose('@sam'),
      /\| Tune it \| @sam \| \|/,
    );
  });

  it('proposes them behind the last pipe of a row that is being typed', () => {
    const typed = (row: string) => completing(table('').replace(/\| Tune it .*\n/, row), markdown);
    assert.deepEqual(typed('| Tune it | ‸').labels, ['@sam']);
    assert.equal(typed('| Tune it | @kim |‸').labels[0], 'Open');
    assert.equal(typed('| Tune it | @kim | open | ‸\n').labels[0], '2026-04-01');
    assert.deepEqual(typed('| Tune it | @kim | open | 2026-04-01 | ‸').labels, []);
  });

  it('proposes days as the column writes them, whatever language names it', () => {
    const german =
      `${head}## Maßnahmen\n\n| Maßnahme | Fällig | Prio |\n| --- | --- | --- |\n` +
      '| Alarm bauen | 20.03.2026 | P1 |\n';
    assert.equal(completing(`${german}| Logs rotieren | ‸`, markdown).labels[0], '01.04.2026');
    const { labels } = completing(`${german}| Logs rotieren | | ‸`, markdown);
    assert.deepEqual(labels, ['P1', 'p2', 'p3']);
  });
});
