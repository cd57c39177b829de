import { inspectionOf } from '../core/review/inspection.ts';
import { readReview } from '../core/review/read.ts';
import { UsageError, defineCommand } from './command.ts';
import type { ExitCode } from './command.ts';
import { findReviews } from './findReviews.ts';
import { UnreadableFile } from './readFile.ts';
import { searchFor, searchOptions } from './search.ts';

/** Prints what `pir` reads in files, one JSON array with an object per file. */
export const inspect = defineCommand({
  name: 'inspect',
  summary: 'Print what pir reads in review files: dates, sections, timeline, actions, durations.',
  operands: 'FILE…',
  details: [
    'Prints one JSON array with an object per file; lines count from 1, durations are minutes.',
    'A file you name is read whatever it is called; in a folder the reviews are found by their path',
    'and content. “-” is standard input.',
  ].join('\n'),
  options: {
    format: {
      type: 'value',
      value: 'FORMAT',
      choices: ['json'],
      default: 'json',
      description: 'How to print it.',
    },
    ...searchOptions,
  },
  async run(paths, values, terminal): Promise<ExitCode> {
    if (paths.length === 0) throw new UsageError('Name the files to read.');
    let exitCode: ExitCode = 0;
    let separator = '[\n';
    for await (const found of findReviews(await searchFor(paths, values, terminal), terminal)) {
      if (found instanceof UnreadableFile) {
        terminal.err(`pir inspect: ${found.message}`);
        exitCode = 2;
        continue;
      }
      const { file, fileName, format, text } = found;
      const inspection = inspectionOf(readReview(text, format, { fileName }), file);
      await terminal.out(separator + JSON.stringify(inspection));
      separator = ',\n';
    }
    await terminal.out(separator === '[\n' ? '[]\n' : '\n]\n');
    return exitCode;
  },
});
