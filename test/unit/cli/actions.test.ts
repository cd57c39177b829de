import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { folderWith, pir } from '../../support/cli.ts';

const yaml = `pir: 1
title: Stalls
actionItems:
  - title: Drain the pool
    owner: "@sam"
    due: 2001-01-01
    priority: high
  - title: Later
    owner: Ada
    due: 2099-01-01
    status: in-progress
  - title: Over
    status: done
    due: 2001-01-01
`;
const markdown = '# Outage\n\n## Timeline\n\n- 10:00 Down\n\n## Action items\n\n- [ ] Ask around\n';

async function run(args: readonly string[], test: Parameters<typeof folderWith>[1]) {
  const cwd = folderWith({ 'postmortems/a.pir.yaml': yaml, 'postmortems/b.md': markdown }, test);
  return await pir(['actions', ...args], { cwd });
}

function titles(out: string): string[] {
  return (JSON.parse(out) as { title: string }[]).map(({ title }) => title);
}

describe('pir actions', () => {
  it('lists what is open in all reviews, what is overdue first, and where it stands', async (test) => {
    const { code, out } = await run([], test);
    const [head, first, second, third, , sum] = out.split('\n');
    assert.equal(code, 0);
    assert.match(head!, /^DUE +ACTION ITEM +OWNER +PRIORITY +STATUS +WHERE$/);
    assert.match(
      first!,
      /^2001-01-01 \(\d+ d late\) +Drain the pool +@sam +high +open +postmortems\/a.pir.yaml:4$/,
    );
    assert.match(second!, /Later +Ada +- +in-progress/);
    assert.match(third!, /^- +Ask around .* postmortems\/b.md:9$/);
    assert.equal(sum, '3 action items in 2 reviews, 1 overdue');
  });

  it('keeps to owners, statuses and what is overdue', async (test) => {
    const json = async (...args: string[]) =>
      titles((await run(['--format', 'json', ...args], test)).out);
    assert.deepEqual(await json('--owner', 'SAM'), ['Drain the pool']);
    assert.deepEqual(await json('--owner', 'none'), ['Ask around']);
    assert.deepEqual(await json('--status', 'done', '--status', 'in-progress'), ['Later', 'Over']);
    assert.deepEqual(await json('--overdue'), ['Drain the pool']);
    assert.equal((await json('--all')).length, 4);
  });

  it('fails when something is overdue for longer than allowed', async (test) => {
    assert.equal((await run(['--fail-overdue', '30'], test)).code, 1);
    assert.equal((await run(['--fail-overdue', '30', '--owner', 'Ada'], test)).code, 0);
    assert.equal((await run(['--fail-overdue=99999'], test)).code, 0);
  });

  it('prints a table for a chat and one for a spreadsheet', async (test) => {
    const { out } = await run(['--format', 'markdown', '--owner', 'sam'], test);
    assert.match(
      out,
      /\n\| Drain the pool \| @sam \| 2001-01-01 \| high \| open \| {2}\| \[Stalls\]\(postmortems\/a.pir.yaml#L4\) \|\n/,
    );
    assert.match((await run(['--format', 'csv'], test)).out, /\r\nin-progress,Later,Ada,2099-/);
  });

  it('says what is wrong with what was typed', async (test) => {
    const status = await run(['--status', 'opne'], test);
    assert.deepEqual([status.code, status.out], [2, '']);
    assert.match(status.err, /“opne”.*Did you mean open\?/);
    assert.match((await run(['--fail-overdue', 'soon'], test)).err, /a number of days/);
  });

  it('lists the others when a file cannot be read', async (test) => {
    const { code, out, err } = await run(['missing.md', 'postmortems'], test);
    assert.equal(code, 2);
    assert.match(err, /missing.md: no such file/);
    assert.match(out, /3 action items/);
  });
});
