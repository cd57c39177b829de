import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { showsColours } from '../../../src/cli/terminal.ts';
import { pir } from '../../support/cli.ts';

describe('pir', () => {
  it('shows its commands, on request to standard output, else with exit code 2', async () => {
    for (const args of [['--help'], ['-h'], ['help']]) {
      const { code, out, err } = await pir(args);
      assert.equal(code, 0);
      assert.equal(err, '');
      assert.match(out, /^ {2}check +Check review files/m);
      assert.match(out, /^ {2}inspect /m);
    }
    const { code, out, err } = await pir([]);
    assert.equal(code, 2);
    assert.equal(out, '');
    assert.match(err, /Usage: pir/);
  });

  it('shows the options of a command with their choices and defaults', async () => {
    for (const args of [
      ['check', '--help'],
      ['check', 'a.md', '-h'],
      ['help', 'check'],
    ]) {
      const { code, out } = await pir(args);
      assert.equal(code, 0);
      assert.match(out, /^Usage: pir check \[OPTION…\] \[PATH…\]$/m);
      assert.match(out, /--fail-on LEVEL .*\n?.*error, warning, info,\s+never\. Default: error/);
      assert.ok(out.split('\n').every((line) => line.length <= 100));
    }
  });

  it('prints its version', async () => {
    assert.match((await pir(['--version'])).out, /^\d+\.\d+\.\d+/);
  });

  it('asks about the command or option that was meant', async () => {
    const command = await pir(['chekc']);
    assert.equal(command.code, 2);
    assert.equal(
      command.err,
      'pir: there is no command “chekc”. Did you mean check? See pir --help.\n',
    );
    const option = await pir(['check', '--fail-onn=error']);
    assert.equal(option.code, 2);
    assert.match(
      option.err,
      /^pir check: There is no option --fail-onn\. Did you mean --fail-on\?/,
    );
    const choice = await pir(['check', '--format=jsno']);
    assert.match(choice.err, /Did you mean json\?/);
    assert.equal((await pir(['inspect'])).code, 2);
  });

  it('is coloured on a screen, or where that is forced, and never where colours are refused', () => {
    assert.equal(showsColours({}, true), true);
    assert.equal(showsColours({}, false), false);
    assert.equal(showsColours({ TERM: 'dumb' }, true), false);
    assert.equal(showsColours({ NO_COLOR: '1' }, true), false);
    assert.equal(showsColours({ NO_COLOR: '' }, true), true);
    assert.equal(showsColours({ FORCE_COLOR: '1' }, false), true);
    assert.equal(showsColours({ FORCE_COLOR: '0' }, true), false);
  });
});
