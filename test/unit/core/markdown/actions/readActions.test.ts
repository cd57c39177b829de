import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readMarkdownReview } from '../../../../../src/core/markdown/readReview.ts';
import type { ActionItem } from '../../../../../src/core/review/model.ts';
import { sliceOf } from '../../../../../src/core/text/span.ts';

function read(text: string): readonly ActionItem[] {
  return readMarkdownReview(text, { fileName: '2024-03-18-checkout.md' }).review.actions;
}

/** The actions below a heading, each as `title | field=value …` with what a person would notice. */
function actions(body: string, heading = '## Action items'): string[] {
  return read(`# Checkout down\n\n${heading}\n\n${body}\n`).map(describeAction);
}

function describeAction(action: ActionItem): string {
  const fields = (['owner', 'due', 'state', 'priority', 'kind', 'ticket', 'reason'] as const)
    .filter((name) => action[name])
    .map((name) => `${name}=${action[name]!.value}`);
  return [action.title.value, ...fields].join(' | ');
}

describe('Reading action items from lists', () => {
  it('reads bullets, numbered items and tasks with their tickets', () => {
    assert.deepEqual(
      actions(
        [
          '- [Document the limits](https://github.com/acme/shop/issues/5929)',
          '- #2127',
          '- Raise the pool size ([issue](https://github.com/acme/shop/issues/7))',
          '- Fix PGM-118 and UTF-8 in names',
          '- Link the [dashboard](https://grafana.acme.org/d/1) <https://github.com/acme/shop>',
          '- [x] Patch the client (https://tracker.acme.org/browse/SHOP-12)',
          '- [ ] Scale the nodes (in progress)',
        ].join('\n'),
      ),
      [
        'Document the limits | ticket=https://github.com/acme/shop/issues/5929',
        '#2127 | ticket=#2127',
        'Raise the pool size | ticket=https://github.com/acme/shop/issues/7',
        'Fix PGM-118 and UTF-8 in names | ticket=PGM-118',
        'Link the dashboard',
        'Patch the client | state=done | ticket=https://tracker.acme.org/browse/SHOP-12',
        'Scale the nodes | state=in-progress',
      ],
    );
  });

  it('resolves links by reference', () => {
    assert.deepEqual(
      actions('1. Alert on lag ([issue][lag])\n\n[lag]: https://git.acme.org/a/b/-/issues/9'),
      ['Alert on lag | ticket=https://git.acme.org/a/b/-/issues/9'],
    );
  });

  it('reads owners with and without a label', () => {
    assert.deepEqual(
      actions(
        [
          '- Tune the alert. Owner: @lucas',
          '- Review the process [Jerry]',
          '- Rotate the keys (@ana-b)',
          '- Rotate the keys `@dma` [repair]',
          '- @kim: write the runbook',
          '- [Kim Lee] Write the runbook',
          '- The storage team to add quotas',
          '- Write the guide (owner: Jo Vance, due: 2024-04-30)',
          '- Ask @bob what he thinks of it first',
        ].join('\n'),
      ),
      [
        'Tune the alert. | owner=@lucas',
        'Review the process | owner=Jerry',
        'Rotate the keys | owner=@ana-b',
        'Rotate the keys | owner=@dma | kind=prevention',
        'write the runbook | owner=@kim',
        'Write the runbook | owner=Kim Lee',
        'The storage team to add quotas | owner=The storage team',
        'Write the guide | owner=Jo Vance | due=2024-04-30',
        'Ask @bob what he thinks of it first',
      ],
    );
  });

  it('reads what stands inside of emphasis around the whole item', () => {
    assert.deepEqual(
      actions(
        [
          '- **Rotate the keys (@kim)**',
          '- *Rotate the keys (@kim, P1).* – done',
          '- __[P2] Rotate the keys – in progress__',
          '- **Rotate** the **keys (@kim)**',
        ].join('\n'),
      ),
      [
        'Rotate the keys | owner=@kim',
        'Rotate the keys | owner=@kim | state=done | priority=P1',
        'Rotate the keys | state=in-progress | priority=P2',
        'Rotate the keys (@kim)',
      ],
    );
  });

  it('reads an owner in brackets beside a ticket or a date', () => {
    assert.deepEqual(
      actions(
        '- Raise the limit (@kim, PAY-12)\n- Page twice (@lee; 2024-05-06)\n- Pin it **(P2, @sam)**',
      ),
      [
        'Raise the limit | owner=@kim | ticket=PAY-12',
        'Page twice | owner=@lee | due=2024-05-06',
        'Pin it | owner=@sam | priority=P2',
      ],
    );
  });

  it('reads an owner between dashes', () => {
    assert.deepEqual(actions('- Pin it -- @kim -- PAY-12'), [
      'Pin it | owner=@kim | ticket=PAY-12',
    ]);
  });

  it('ends an owner where an address or the next field begins', () => {
    assert.deepEqual(
      actions(
        '- Raise it. Owner: @sam, due 2024-04-01\n- Pin it. Owner: @sam (https://x.org/issues/1)',
      ),
      [
        'Raise it. | owner=@sam | due=2024-04-01',
        'Pin it. | owner=@sam | ticket=https://x.org/issues/1',
      ],
    );
  });

  it('ends an owner where the words of the item go on', () => {
    assert.deepEqual(
      actions(
        [
          '- Owner: @sam write the runbook',
          '- Owner: @sam - write the runbook',
          '- Owner: @sam: write the runbook',
          '- Owner: Jo Vance – write the runbook',
          '- **Owner: @sam** write the runbook',
          '- **Owner:** @sam **Due:** 2024-05-06 write the runbook',
          '- sam@acme.org, owner: Jo. Vance; write the runbook',
          '- Owner: sam.lee@acme.org write the runbook',
          '- Owner @sam: write the runbook',
        ].join('\n'),
      ),
      [
        'write the runbook | owner=@sam',
        'write the runbook | owner=@sam',
        'write the runbook | owner=@sam',
        'write the runbook | owner=Jo Vance',
        'write the runbook | owner=@sam',
        'write the runbook | owner=@sam | due=2024-05-06',
        'sam@acme.org, owner: Jo. Vance; write the runbook | owner=Jo. Vance',
        'write the runbook | owner=sam.lee@acme.org',
        'write the runbook | owner=@sam',
      ],
    );
  });

  it('ends an owner where a ticket, a link or another sentence begins', () => {
    assert.deepEqual(
      actions(
        [
          '- Pin it, Owner: @sam [#12](https://github.com/acme/shop/issues/12)',
          '- Pin it (Owner: @sam [#12](https://github.com/acme/shop/issues/12))',
          '- Pin it. Owner: Jo Vance #12',
          '- Pin it Owner: sam.lee@acme.org SHOP-12',
          '- Pin it. Owner: Jo Vance. Nobody else has the keys',
          '- Pin it. Owner: J. Vance. Ticket: SHOP-12',
        ].join('\n'),
      ),
      [
        'Pin it | owner=@sam | ticket=https://github.com/acme/shop/issues/12',
        'Pin it | owner=@sam | ticket=https://github.com/acme/shop/issues/12',
        'Pin it. | owner=Jo Vance | ticket=#12',
        'Pin it | owner=sam.lee@acme.org | ticket=SHOP-12',
        'Pin it. Owner: Jo Vance. Nobody else has the keys | owner=Jo Vance',
        'Pin it. | owner=J. Vance | ticket=SHOP-12',
      ],
    );
  });

  it('keeps owners together that are named together', () => {
    assert.deepEqual(
      actions(
        [
          '- Pin it. Owner: Storage team and @kim',
          '- Pin it. Owner: @kim, Jo Vance',
          '- Pin it. Owner: [@kim](https://github.com/kim) and [@lee](https://github.com/lee)',
          '- Pin it. Owner: Platform on-call',
        ].join('\n'),
      ),
      [
        'Pin it. | owner=Storage team and @kim',
        'Pin it. | owner=@kim, Jo Vance',
        'Pin it. | owner=@kim and @lee',
        'Pin it. | owner=Platform on-call',
      ],
    );
  });

  it('reads a name after “owner” without a colon where it stands apart', () => {
    assert.deepEqual(
      actions(
        '- Pin it — owner Kim, due 2024-05-06\n- Pin it (owner @kim)\n- Ask the owner Kim mentioned',
      ),
      ['Pin it | owner=Kim | due=2024-05-06', 'Pin it | owner=@kim', 'Ask the owner Kim mentioned'],
    );
  });

  it('ends a labelled priority, state or kind where the words of the item go on', () => {
    assert.deepEqual(
      actions(
        [
          '- Priority: P1 write the runbook',
          '- Priority: high - write the runbook',
          '- Status: open - write the runbook',
          '- Status: done. Write the runbook',
          '- Type: prevent - write the runbook',
          '- Pin it. Type: prevent #15',
        ].join('\n'),
      ),
      [
        'write the runbook | priority=P1',
        'write the runbook | priority=high',
        'write the runbook | state=open',
        'Write the runbook | state=done',
        'write the runbook | kind=prevention',
        'Pin it. | kind=prevention | ticket=#15',
      ],
    );
  });

  it('takes a given name at the end or before a colon for the owner, and no other capital', () => {
    assert.deepEqual(
      actions(
        [
          '- Pin it (Priya)',
          '- Pin it — Kevin Abara',
          '- Priya and Kevin: pin it',
          '- Pin it (Linux)',
          '- Redis: pin it',
        ].join('\n'),
      ),
      [
        'Pin it | owner=Priya',
        'Pin it | owner=Kevin Abara',
        'pin it | owner=Priya and Kevin',
        'Pin it (Linux)',
        'Redis: pin it',
      ],
    );
  });

  it('reads the remarks behind an item, where they name somebody', () => {
    assert.deepEqual(
      actions(
        [
          '- Replace the disk – *Kim Lee* – Jan 12',
          '- Automate failover (SHOP-12) – Jo Poe – ETA 1/30',
          '- Warm the cache | Platform Team | P2 | 2024-05-06',
          '- Patch rolled out – Jan 12',
          '- Compare MySQL – PostgreSQL – MariaDB',
        ].join('\n'),
      ),
      [
        'Replace the disk | owner=Kim Lee | due=2025-01-12',
        'Automate failover (SHOP-12) | owner=Jo Poe | due=2025-01-30 | ticket=SHOP-12',
        'Warm the cache | owner=Platform Team | due=2024-05-06 | priority=P2',
        'Patch rolled out – Jan 12',
        'Compare MySQL – PostgreSQL – MariaDB',
      ],
    );
  });

  it('reads remarks in brackets, and behind a dash, with commas between them', () => {
    assert.deepEqual(
      actions(
        [
          '- Alert on depth (@ada, due 2026-01-04)',
          '- Raise the limit (@ed, @cy, SHOP-12, due 2026-01-06)',
          '- Drain by hand (Ed Poe, 2026-01-06)',
          '- Warm the cache — @ed, due 2026-01-06',
          '- Link the board ([@ed](https://example.com/ed), due 2026-01-06)',
          '- Page twice (P1, due 2026-01-04)',
          '- Read it again (see the graph, 2026-01-06)',
          '- Talk to the vendor (Acme Cloud, since March)',
        ].join('\n'),
      ),
      [
        'Alert on depth | owner=@ada | due=2026-01-04',
        'Raise the limit | owner=@ed, @cy | due=2026-01-06 | ticket=SHOP-12',
        'Drain by hand | owner=Ed Poe | due=2026-01-06',
        'Warm the cache | owner=@ed | due=2026-01-06',
        'Link the board | owner=@ed | due=2026-01-06',
        'Page twice | due=2026-01-04 | priority=P1',
        'Read it again (see the graph, 2026-01-06)',
        'Talk to the vendor (Acme Cloud, since March)',
      ],
    );
  });

  it('reads priority, ticket, kind and state in one row, with or without a name', () => {
    assert.deepEqual(
      actions(
        [
          '- Raise the limit (SHOP-12, P1, prevention)',
          '- Alert on depth (@ada, in progress)',
          '- Drain by hand (Ed Poe, SHOP-12)',
          '- Warm the cache — SHOP-12 — P2',
          '- Page twice (@ed, P1, https://github.com/acme/shop/issues/12) ✅',
          '- Compare the alerts (high, low)',
          '- Close the old ones (SHOP-1, SHOP-2)',
        ].join('\n'),
      ),
      [
        'Raise the limit | priority=P1 | kind=prevention | ticket=SHOP-12',
        'Alert on depth | owner=@ada | state=in-progress',
        'Drain by hand | owner=Ed Poe | ticket=SHOP-12',
        'Warm the cache | priority=P2 | ticket=SHOP-12',
        'Page twice | owner=@ed | state=done | priority=P1 | ticket=https://github.com/acme/shop/issues/12',
        'Compare the alerts (high, low)',
        'Close the old ones (SHOP-1, SHOP-2) | ticket=SHOP-1',
      ],
    );
  });

  it('reads a mention and a priority in brackets beside words that are part of the title', () => {
    assert.deepEqual(actions('- Buy more disks (once there is budget, @kim, P2)'), [
      'Buy more disks (once there is budget, @kim, P2) | owner=@kim | priority=P2',
    ]);
  });

  it('reads remarks in front of a ticket, and in brackets that are emphasised', () => {
    assert.deepEqual(
      actions(
        [
          '- Pin it (@kim) https://github.com/acme/shop/issues/12',
          '- Pin it (Priya, due 2026-01-06) – SHOP-12',
          '- Warm it **(Priya)** [#12](https://github.com/acme/shop/issues/12)',
          '- Ship the fix for #12',
        ].join('\n'),
      ),
      [
        'Pin it | owner=@kim | ticket=https://github.com/acme/shop/issues/12',
        'Pin it | owner=Priya | due=2026-01-06 | ticket=SHOP-12',
        'Warm it | owner=Priya | ticket=https://github.com/acme/shop/issues/12',
        'Ship the fix for #12 | ticket=#12',
      ],
    );
  });

  it('takes what looks like the name of a standard for a ticket in a place for tickets', () => {
    assert.deepEqual(
      actions(
        '| Action | Ticket |\n| --- | --- |\n| Pin it to TLS-13 | WEB-311 |\n| Serve UTF-8 | |',
      ),
      ['Pin it to TLS-13 | ticket=WEB-311', 'Serve UTF-8'],
    );
  });

  it('reads a day behind the German word for “by”', () => {
    assert.deepEqual(actions('- Umstellen (@kim, bis 15.11.2024)'), [
      'Umstellen | owner=@kim | due=2024-11-15',
    ]);
  });

  it('reads several fields on one line below an item', () => {
    assert.deepEqual(
      actions(
        [
          '#### Replace the lock table',
          'Owner: @kim. Due: Q2 2026.',
          '#### Write the runbook for locks',
          '**Owner:** Jo Poe | **Due:** 2026-04-01',
          '#### Add a dashboard for locks',
          '- Owner: Jo Poe, due: 2026-05-05',
        ].join('\n'),
      ),
      [
        'Replace the lock table | owner=@kim',
        'Write the runbook for locks | owner=Jo Poe | due=2026-04-01',
        'Add a dashboard for locks | owner=Jo Poe | due=2026-05-05',
      ],
    );
  });

  it('knows the people whom the review lists by their first names', () => {
    const text =
      '# Checkout down\n\n**Authors:** Kim Lee, Jo Poe\n\n## Actions\n\n- Pin it (Kim)\n- Jo: warm it\n- Cut it (Zaf)\n';
    assert.deepEqual(read(text).map(describeAction), [
      'Pin it | owner=Kim',
      'warm it | owner=Jo',
      'Cut it (Zaf)',
    ]);
  });

  it('reads what word processors escape', () => {
    assert.deepEqual(
      actions(
        '- Pin it \\- owner: Priya\n- [SHOP-1](https://x.org/browse/SHOP-1) Warm it \\[P2\\]',
      ),
      ['Pin it | owner=Priya', 'Warm it | priority=P2 | ticket=https://x.org/browse/SHOP-1'],
    );
  });

  it('takes a day without a year for one after the incident', () => {
    const text =
      '# Down 2025-12-22\n\n## Actions\n\n- Pin it (@kim, due Jan 15)\n- Warm it (@kim, due Dec 30)\n';
    assert.deepEqual(read(text).map(describeAction), [
      'Pin it | owner=@kim | due=2026-01-15',
      'Warm it | owner=@kim | due=2025-12-30',
    ]);
  });

  it('takes a day and month for a due date only where one of the numbers can be the month', () => {
    assert.deepEqual(actions('- Pin it, due 3/15\n- Warm it by 4/3\n- Cut it by 3/4 of the size'), [
      'Pin it | due=2024-03-15',
      'Warm it by 4/3',
      'Cut it by 3/4 of the size',
    ]);
  });

  it('leaves the ticket of an item below to that item', () => {
    assert.deepEqual(
      actions(
        '1. [ ] Cut it\n   - [x] Measure it [#4](https://x.org/o/r/issues/4)\n   - [ ] Note it',
      ),
      [
        'Cut it | state=open',
        'Measure it | state=done | ticket=https://x.org/o/r/issues/4',
        'Note it | state=open',
      ],
    );
  });

  it('takes labelled lines below a short item for what they say of it', () => {
    assert.deepEqual(
      actions(
        '1. **Volume expansion** (High)\n   - Current: 1 GB\n   - Steps:\n     - Create a volume\n     - Copy the data\n2. Pin the client\n   - Implementation:\n     - Add the pin',
      ),
      ['Volume expansion | priority=High', 'Pin the client'],
    );
  });

  it('reads states in words, signs and strike-through', () => {
    assert.deepEqual(
      actions(
        [
          '- **TODO**: add a limit',
          '- **DONE**: remove the flag',
          '- **In progress:** warm the cache',
          '- Guard the rollout _(completed 2024-04-02)_',
          '- Pin the version ✅',
          '- :white_check_mark: Pin it',
          '- ~~Drop the table~~',
          '- ~~Warm all the caches~~ Dropped',
          '- Guard the deploy (completed)',
          '- Warm the cache (done last week)',
          '- Chart the lag. _done in the dashboard_.',
          '- Move the cron (won’t do: it is gone)',
          '- Split the job - in progress',
          '- We already implemented that now.',
          '- Done is better than perfect',
          '- Use the (open source) client',
        ].join('\n'),
      ),
      [
        'add a limit | state=open',
        'remove the flag | state=done',
        'warm the cache | state=in-progress',
        'Guard the rollout | state=done',
        'Pin the version | state=done',
        'Pin it | state=done',
        'Drop the table | state=done',
        'Warm all the caches Dropped | state=wont-do',
        'Guard the deploy | state=done',
        'Warm the cache | state=done',
        'Chart the lag. | state=done',
        'Move the cron | state=wont-do | reason=it is gone',
        'Split the job | state=in-progress',
        'We already implemented that now. | state=done',
        'Done is better than perfect',
        'Use the (open source) client',
      ],
    );
  });

  it('reads due dates', () => {
    assert.deepEqual(
      actions('- Add a test by 2024-05-01\n- Add a probe, due May 3, 2024\n- Add it by hand'),
      ['Add a test | due=2024-05-01', 'Add a probe | due=2024-05-03', 'Add it by hand'],
    );
  });

  it('reads priorities as tags', () => {
    assert.deepEqual(actions('- [P1] Fix the leak\n- High: page on it\n- Clean up (low)'), [
      'Fix the leak | priority=P1',
      'page on it | priority=High',
      'Clean up | priority=low',
    ]);
  });

  it('takes nested lists for fields, remarks or actions of their own', () => {
    assert.deepEqual(
      actions(
        [
          '- Add an alert',
          '  - Owner: Jane',
          '  - Due: May 5, 2024',
          '  - Ticket: OPS-9',
          '- Write a report',
          '  - https://github.com/acme/shop/issues/3',
          '- Improve the probes',
          '  - Reach out to the teams',
          '  - This has been discussed',
          '- Short term',
          '  - Restart the pods nightly',
          '- Monitoring:',
          '  - Lag',
        ].join('\n'),
      ),
      [
        'Add an alert | owner=Jane | due=2024-05-05 | ticket=OPS-9',
        'Write a report | ticket=https://github.com/acme/shop/issues/3',
        'Improve the probes',
        'Reach out to the teams',
        'Restart the pods nightly',
        'Lag | kind=detection',
      ],
    );
  });

  it('takes bold titles with one bullet each for actions, and with several for groups', () => {
    const titled = [
      '1. **Cache limits**',
      '   - Give each cache a size.',
      '2. **Faster pages**',
      '   - Page at once.',
    ];
    assert.deepEqual(actions(titled.join('\n')), ['Cache limits', 'Faster pages']);
    assert.deepEqual(actions([...titled, '   - Page twice.'].join('\n')), [
      'Give each cache a size.',
      'Page at once.',
      'Page twice.',
    ]);
    assert.deepEqual(
      actions('- **Detection**\n  - Alert on lag.\n- **Prevention**\n  - Give each cache a size.'),
      ['Alert on lag. | kind=detection', 'Give each cache a size. | kind=prevention'],
    );
  });

  it('takes what was done for the action where bullets say how, and not what is planned', () => {
    assert.deepEqual(
      actions(
        [
          '- Extended checks/deploy.sh:',
          '  - A second region',
          '  - Better messages on failure',
          '- Added to the runbook:',
          '  - How to drain a pool',
          '- Planned changes:',
          '  - Alert on lag',
        ].join('\n'),
        '## Prevention',
      ),
      ['Extended checks/deploy.sh:', 'Added to the runbook:', 'Alert on lag'],
    );
  });

  it('passes over lists and tables of names, and reads the paragraphs beside them', () => {
    assert.deepEqual(
      actions(
        'We will delete these records:\n\n- `cart`\n- orders\n\n| type | name |\n|---|---|\n| A | shop.acme.org |',
      ),
      ['We will delete these records:'],
    );
    assert.deepEqual(actions('- #12\n- PAY-7'), ['#12 | ticket=#12', 'PAY-7 | ticket=PAY-7']);
  });

  it('reads a sentence that leads to a list as an action', () => {
    const [lead] = actions(
      '- When a host is replaced, we should test these:\n  - its disk\n  - its clock',
    );
    assert.equal(lead, 'When a host is replaced, we should test these:');
  });

  it('reads paragraphs that say they are an action in any part', () => {
    assert.deepEqual(
      actions('Alerts came late.\n\nAction point: page at once.', '## Lessons learned'),
      ['page at once.'],
    );
  });

  it('finds no state in a text that is all in capitals, and no owner in a placeholder', () => {
    assert.deepEqual(
      actions('- EVERYTHING MUST BE REVIEWED BEFORE BEING MERGED\n- Page twice - DONE'),
      ['EVERYTHING MUST BE REVIEWED BEFORE BEING MERGED', 'Page twice | state=done'],
    );
    assert.deepEqual(actions('- [N/A] Page the shop'), ['[N/A] Page the shop']);
  });

  it('passes over entries that say there are none', () => {
    assert.deepEqual(actions('- None\n- N/A\n- TBD\n- \n- No further action items'), []);
    assert.deepEqual(actions('No immediate action items.'), []);
  });

  it('takes the kind, state and priority from the heading or label above', () => {
    assert.deepEqual(
      actions(
        '### Prevention\n\n- Add a limit\n\n**Detection**\n\n- Alert on lag\n\n### Completed\n\n- Pin it',
      ),
      ['Add a limit | kind=prevention', 'Alert on lag | kind=detection', 'Pin it | state=done'],
    );
  });
});

describe('Reading action items from tables', () => {
  it('finds columns by what their names mean, wherever they stand', () => {
    assert.deepEqual(
      actions(
        [
          '| Priority | Action | Responsible | Deadline | Status |',
          '|---|---|---|---|---|',
          '| Critical | Deploy alerts | SRE | 2026-01-08 | Open |',
          '| High | Add quotas | - | TBD | Won’t do: too dear |',
        ].join('\n'),
      ),
      [
        'Deploy alerts | owner=SRE | due=2026-01-08 | state=open | priority=Critical',
        'Add quotas | state=wont-do | priority=High | reason=too dear',
      ],
    );
    assert.deepEqual(
      actions(
        [
          '| # | Item | Type | Owner | Bug |',
          '|---|---|---|---|---|',
          '| 1 | Update the playbook | mitigate | jennifer | n/a **DONE** |',
          '| 2 | Enable GC | prevent | [@kim](https://git.acme.org/kim) | [PGM-214](https://x.org/browse/PGM-214) ✅ Done |',
        ].join('\n'),
      ),
      [
        'Update the playbook | owner=jennifer | state=done | kind=mitigation',
        'Enable GC | owner=@kim | state=done | kind=prevention | ticket=https://x.org/browse/PGM-214',
      ],
    );
  });

  it('takes a cross for no where a column or label asks whether it is done, else for dropped', () => {
    const rows = [
      'Add a | ✅',
      'Add b | ❌',
      'Add c | x',
      'Add d | ❌ won’t do: too dear',
      'Add e | no',
    ];
    const under = (name: string): string[] =>
      actions([`| Action | ${name} |`, '|---|---|', ...rows.map((row) => `| ${row} |`)].join('\n'));
    const dropped = 'Add d | state=wont-do | reason=too dear';
    for (const name of ['Done?', 'Done', 'Completed?'])
      assert.deepEqual(
        under(name),
        [
          'Add a | state=done',
          'Add b | state=open',
          'Add c | state=done',
          dropped,
          'Add e | state=open',
        ],
        name,
      );
    assert.equal(under('Status')[1], 'Add b | state=wont-do');
    assert.deepEqual(actions('- Add an alert\n  - Owner: @kim\n  - Done: ❌'), [
      'Add an alert | owner=@kim | state=open',
    ]);
  });

  it('reads the owner under any name for whom it belongs to', () => {
    for (const name of ['Owner', 'Owner team', 'Owner repo', 'Owners'])
      assert.deepEqual(
        actions(`| Action | ${name} |\n| - | - |\n| Cap the retries | checkout |`),
        ['Cap the retries | owner=checkout'],
        name,
      );
  });

  it('knows preventive and preventative actions', () => {
    for (const name of ['Preventive actions', 'Corrective and preventative measures'])
      assert.deepEqual(
        actions(
          `| ${name} | Longer than the actions |\n| - | - |\n| Cap it | Nobody asked for it |`,
        ),
        ['Cap it'],
        name,
      );
  });

  it('takes a remark in the place of an owner for nobody', () => {
    assert.deepEqual(
      actions(
        '| Action | Owner |\n|---|---|\n| Add a | (optional) |\n| Add b | n/a |\n| Add c | - |\n| Add e | Jo |',
      ),
      ['Add a', 'Add b', 'Add c', 'Add e | owner=Jo'],
    );
  });

  it('takes the longest column where none is named for the action', () => {
    assert.deepEqual(
      actions('| Team | Our plan for next week |\n|---|---|\n| Core | Add a probe |'),
      ['Add a probe | owner=Core'],
    );
  });

  it('leaves out rows without an action', () => {
    assert.deepEqual(
      actions('| Action | Owner |\n|---|---|\n| | |\n| TBD | - |\n| Add it | Jo |'),
      ['Add it | owner=Jo'],
    );
  });

  it('finds tables of actions outside of sections of actions', () => {
    const text = '# X\n\n## Review\n\n| Action item | Owner |\n|---|---|\n| Add it | Jo |\n';
    assert.deepEqual(read(text).map(describeAction), ['Add it | owner=Jo']);
  });
});

describe('Reading action items from headings and prose', () => {
  it('reads a heading per action with its prose and fields', () => {
    assert.deepEqual(
      actions(
        '### 1) Reduce the streams `@dma` [repair]\n\nFrom 16 to 12.\n\n### 2) TODO Find a pattern\n\nSoon.\n\n### Add a probe\n\n**Owner**: Kim\n\n**Due**: 2024-04-02\n',
      ),
      [
        'Reduce the streams | owner=@dma | kind=prevention',
        'Find a pattern | state=open',
        'Add a probe | owner=Kim | due=2024-04-02',
      ],
    );
  });

  it('reads headings over prose as actions where they are topics', () => {
    const text =
      '### Client limits\n\nClients had none. They will.\n\n### Faster rollback\n\nIt took an hour.';
    assert.deepEqual(actions(text), ['Client limits', 'Faster rollback']);
    assert.deepEqual(actions('### Cache\n\nGive it a size.\n\n### Short term\n\nPage at once.'), [
      'Give it a size.',
      'Page at once.',
    ]);
  });

  it('does not take headings over lists of actions for actions', () => {
    assert.deepEqual(
      actions('### Process improvements\n\n1. Nominate a lead\n\n### storefront\n\n- Cache it'),
      ['Nominate a lead | kind=process', 'Cache it'],
    );
  });

  it('reads lines that each state an action, and paragraphs that start as one', () => {
    assert.deepEqual(actions('Add a limit to the pool.\nHire an expert.'), [
      'Add a limit to the pool.',
      'Hire an expert.',
    ]);
    assert.deepEqual(
      actions('Investigate with the vendor\nwhy it changed.\n\nThe weather was fine.'),
      ['Investigate with the vendor why it changed.'],
    );
    assert.deepEqual(actions('Consider this.\n\n- Add a limit'), ['Add a limit'], 'beside a list');
    assert.deepEqual(actions('"Add a limit" was in the backlog as PAY-1.', '## Backlog check'), []);
  });

  it('keeps to the sections of actions', () => {
    const text =
      '## Lessons learned\n\n- Add tests\n\n## Follow-ups\n\n- Add more\n\n### What went wrong\n\n- Add no\n';
    assert.deepEqual(read(text).map(describeAction), ['Add more']);
  });
});

describe('The places of what is read of an action item', () => {
  it('are those of the written values, so that an edit can replace just them', () => {
    const text = [
      '## Action items',
      '',
      '- [ ] **High**: Tune the alert by May 3, 2024 ([OPS-9](https://x.org/browse/OPS-9)) `@lucas`',
      '',
    ].join('\n');
    const [action] = read(text);
    const places = Object.fromEntries(
      (['title', 'owner', 'due', 'state', 'priority', 'ticket'] as const).map((name) => [
        name,
        sliceOf(text, action![name]!.span),
      ]),
    );
    assert.deepEqual(places, {
      title: 'Tune the alert',
      owner: '@lucas',
      due: 'May 3, 2024',
      state: '[ ]',
      priority: 'High',
      ticket: 'https://x.org/browse/OPS-9',
    });
    assert.equal(sliceOf(text, action!.span), text.split('\n')[2]);
  });

  it('covers the whole row, item or heading with its prose', () => {
    const text = '## Actions\n\n### 1) Add it @kim\n\nProse.\n\n### 2) Do it @kim\n';
    assert.deepEqual(
      read(text).map(({ span }) => sliceOf(text, span)),
      ['### 1) Add it @kim\n\nProse.', '### 2) Do it @kim'],
    );
  });
});

describe('Reading action items as teams write them', () => {
  it('reads a state with a remark behind it', () => {
    assert.deepEqual(
      actions(
        [
          '- Check the contacts - done and listed on the board',
          '- Ask the vendor - done: "we are working on it"',
          '- Mock the content? - done [#14](https://github.com/acme/shop/issues/14)',
          '- Find out what is done in other teams',
        ].join('\n'),
      ).map((line) => line.includes('state=done')),
      [true, true, true, false],
    );
  });

  it('reads a state alone in a cell of notes', () => {
    assert.deepEqual(
      actions(
        '| Action item | Owner | Notes |\n|---|---|---|\n| Pin the client | kim | Done |\n| Deploy a bot | kim | Done right |',
      ),
      ['Pin the client | owner=kim | state=done', 'Deploy a bot | owner=kim'],
    );
  });

  it('leaves a list that explains the table below it, and questions and answers', () => {
    assert.deepEqual(
      actions(
        '* Prevent - keep it from happening again.\n* P0 - do it first.\n\n| Action item | Type | Bug |\n|---|---|---|\n| Test a crash | Prevent | https://github.com/acme/shop/issues/4 |',
      ),
      ['Test a crash | kind=prevention | ticket=https://github.com/acme/shop/issues/4'],
    );
    assert.deepEqual(
      actions('- Q: Would an alert have helped?\n  - A: We had none.\n- Add an alert'),
      ['Add an alert'],
    );
  });

  it('reads lines of their own in rarer words beside one that is plain', () => {
    assert.deepEqual(actions('Beef up the tests.\nSupercharge the alerts.\nEstablish a hotline.'), [
      'Beef up the tests.',
      'Supercharge the alerts.',
      'Establish a hotline.',
    ]);
    assert.deepEqual(actions('The alert should reach more people.'), [
      'The alert should reach more people.',
    ]);
  });

  it('takes a heading for the action where the labels below it only describe it', () => {
    assert.deepEqual(
      actions(
        '### ✅ Add an alert on lag\n\n- **Metric**: `lag_seconds`\n- **Condition**: over 60 s\n\n### Tighten the old alert\n\n- **Metric**: `errors_total`\n- **Contact point**: web',
      ),
      ['Add an alert on lag | state=done', 'Tighten the old alert'],
    );
    assert.deepEqual(
      actions('### Improve the monitoring\n\n- **Lag**: add an alert\n- **Errors**: page earlier'),
      ['Lag: add an alert | kind=detection', 'Errors: page earlier | kind=detection'],
    );
  });

  it('leaves the steps of a workflow', () => {
    assert.deepEqual(
      actions(
        '### Recommended workflow\n\n1. Check the status\n2. Merge the branch\n\n### Process\n\n- [ ] Protect main',
      ),
      ['Protect main | state=open | kind=process'],
    );
  });

  it('reads a list that a sentence leads to, whatever the part is about', () => {
    const steps = '1. Certificates are renewed by a job.\n2. Alert on those that expire';
    assert.deepEqual(
      read(
        `# Outage\n\nTo prevent similar outages in the future, we made some changes:\n\n${steps}\n`,
      ).map(describeAction),
      ['Certificates are renewed by a job.', 'Alert on those that expire'],
    );
    assert.deepEqual(
      read(`# Outage\n\nTo reduce the load at once, we did this:\n\n${steps}\n`),
      [],
    );
  });

  it('reads who is to do it where names stand before the verb, and no thing that is good for it', () => {
    assert.deepEqual(
      actions(
        '- Ada and Kim Poe to write a runbook\n- Jo to add a ticket\n- Alert to detect lag\n- Script to create users\n- Plan to review the alerts\n- Pin the client **(done during the incident)**',
      ),
      [
        'Ada and Kim Poe to write a runbook | owner=Ada and Kim Poe',
        'Jo to add a ticket | owner=Jo',
        'Alert to detect lag',
        'Script to create users',
        'Plan to review the alerts',
        'Pin the client | state=done',
      ],
    );
  });

  it('reads lines that each start with a label, and a state in front of a dash or as a sentence', () => {
    assert.deepEqual(
      actions(
        '**Immediate (done):** Rolled back.\n**Short term (1 week):** Add a breaker\n**Long term:** Move the queue',
      ),
      [
        'Immediate (done): Rolled back.',
        'Short term (1 week): Add a breaker',
        'Long term: Move the queue',
      ],
    );
    assert.deepEqual(
      actions('- Completed - Add a breaker\n- Add an alert. Done.\n- Nothing else is planned.'),
      ['Add a breaker | state=done', 'Add an alert | state=done'],
    );
  });

  it('takes kinds of work for groups, whatever part of a review they are called like', () => {
    assert.deepEqual(
      actions(
        '### Monitoring and alerts\n\n- Alert on lag\n\n### Documentation\n\n- Write a runbook',
      ),
      ['Alert on lag | kind=detection', 'Write a runbook | kind=process'],
    );
  });

  it('takes numbered titles for actions where each has one bullet that says more', () => {
    assert.deepEqual(
      actions(
        '1. Patch the plugin:\n   - Update all of them.\n2. Train the staff:\n   - Once a year.',
      ),
      ['Patch the plugin:', 'Train the staff:'],
    );
  });

  it('reads labelled sentences, and leaves what leads to them and what closes them', () => {
    assert.deepEqual(
      actions(
        'To prevent this, the following measures will be taken:\n\nReview the balancer: all of its rules.\n\nRegular audits: conduct them each month.\n\nBy doing so, we will avoid this.',
      ),
      ['Review the balancer: all of its rules.', 'Regular audits: conduct them each month.'],
    );
  });

  it('reads columns and states in other languages, and takes no decision record for a ticket', () => {
    assert.deepEqual(
      actions(
        '| Acción | Responsable | Fecha límite | Estado |\n|---|---|---|---|\n| Añadir una alerta | Ana | 2024-04-01 | Pendiente |',
      ),
      ['Añadir una alerta | owner=Ana | due=2024-04-01 | state=open'],
    );
    assert.deepEqual(
      actions(
        '| Maßnahme | Verantwortlich | Fällig | Stand |\n|---|---|---|---|\n| Alarm einrichten | Jo | 2024-04-01 | Erledigt |',
      ),
      ['Alarm einrichten | owner=Jo | due=2024-04-01 | state=done'],
    );
    assert.deepEqual(actions('- Write ADR-0002 on retries'), ['Write ADR-0002 on retries']);
  });
});

describe('Reading action items in other languages', () => {
  it('knows the columns and states of German, French and Spanish tables', () => {
    assert.deepEqual(
      [
        ...actions(
          '| Maßnahme | Verantwortlich | Frist | Status |\n|---|---|---|---|\n| Leck beheben | Jana | 01.03.2024 | erledigt |',
          'Maßnahmen',
        ),
        ...actions(
          '| Action | Responsable | Échéance | Statut |\n|---|---|---|---|\n| Corriger la fuite | Inès | 15/03/2024 | ouvert |',
        ),
        ...actions(
          '| Tarea | Responsable | Plazo | Estado |\n|---|---|---|---|\n| Corregir la fuga | Inés | 15/03/2024 | pendiente |',
        ),
      ],
      [
        'Leck beheben | owner=Jana | due=2024-03-01 | state=done',
        'Corriger la fuite | owner=Inès | due=2024-03-15 | state=open',
        'Corregir la fuga | owner=Inés | due=2024-03-15 | state=open',
      ],
    );
  });
});
