import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseArguments } from '../../../src/cli/arguments.ts';
import { UsageError } from '../../../src/cli/command.ts';
import type { Options } from '../../../src/cli/command.ts';

const options = {
  format: {
    type: 'value',
    value: 'FORMAT',
    choices: ['text', 'json'],
    default: 'text',
    description: '',
  },
  exclude: { type: 'values', value: 'GLOB', short: 'x', description: '' },
  quiet: { type: 'flag', short: 'q', description: '' },
} satisfies Options;

function complaint(...args: string[]): string {
  try {
    parseArguments(args, options);
  } catch (error) {
    assert.ok(error instanceof UsageError);
    return error.message;
  }
  return assert.fail('accepted');
}

describe('arguments of a command', () => {
  it('fills in what is not given', () => {
    assert.deepEqual(parseArguments([], options), {
      operands: [],
      values: { format: 'text', exclude: [], quiet: false },
    });
  });

  it('takes values with a space or an equals sign, lists, flags and operands in any order', () => {
    const args = [
      'a.md',
      '--format',
      'json',
      '-x',
      'one/**',
      '--exclude=two/**',
      '-q',
      '-',
      'b.md',
    ];
    assert.deepEqual(parseArguments(args, options), {
      operands: ['a.md', '-', 'b.md'],
      values: { format: 'json', exclude: ['one/**', 'two/**'], quiet: true },
    });
  });

  it('takes everything behind -- as operands', () => {
    assert.deepEqual(parseArguments(['--', '--quiet'], options).operands, ['--quiet']);
  });

  it('asks about the option that was probably meant', () => {
    assert.equal(complaint('--fromat=json'), 'There is no option --fromat. Did you mean --format?');
    assert.equal(complaint('--zzz'), 'There is no option --zzz.');
    assert.equal(complaint('--constructor'), 'There is no option --constructor.');
  });

  it('names the choices of an option', () => {
    assert.equal(
      complaint('--format', 'jsno'),
      '--format cannot be “jsno”; it is one of text, json. Did you mean json?',
    );
  });

  it('says when a value is missing or one too many', () => {
    assert.equal(complaint('--format'), '--format needs a value: --format=FORMAT.');
    assert.equal(complaint('--quiet=yes'), '--quiet takes no value.');
  });
});
