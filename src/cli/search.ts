import { defaultFilePatterns } from '../core/review/files.ts';
import type { Options, ValuesOf } from './command.ts';
import type { Search } from './findReviews.ts';
import { OwnConfig } from './ownConfig.ts';
import { repositoryRoot } from './repository.ts';
import type { Terminal } from './terminal.ts';

/** The options of every command that looks for reviews. */
export const searchOptions = {
  include: {
    type: 'values',
    value: 'GLOB',
    description: 'More files to take for reviews, from the root of the repository. Repeatable.',
  },
  exclude: {
    type: 'values',
    value: 'GLOB',
    description: 'Files to leave out of folders. Repeatable.',
  },
  'stdin-name': {
    type: 'value',
    value: 'NAME',
    default: 'stdin.md',
    description: 'What standard input is called: dates and the format are read off it.',
  },
} as const satisfies Options;

/**
 * The search that a person asked for with paths and those options, for the files that are reviews by
 * default or by the configuration of the repository.
 */
export async function searchFor(
  paths: readonly string[],
  values: ValuesOf<typeof searchOptions>,
  terminal: Terminal,
  config = new OwnConfig(terminal),
): Promise<Search> {
  const root = await repositoryRoot(terminal.cwd);
  const { files } = await config.for(root);
  return {
    paths,
    patterns: {
      include: [...defaultFilePatterns.include, ...files.include, ...values.include],
      exclude: [...defaultFilePatterns.exclude, ...files.exclude, ...values.exclude],
    },
    root,
    inputName: values['stdin-name'],
  };
}
