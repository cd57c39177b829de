import { basename } from 'node:path';
import { inspectionOf } from '../core/review/inspection.ts';
import { readReview } from '../core/review/read.ts';
import { UsageError, defineCommand } from './command.ts';
import type { ExitCode } from './command.ts';
import { UnreadableFile, readText } from './readFile.ts';

/** Prints what `pir` reads in files, one JSON array with an object per file. */
export const inspect = defineCommand({
  name: 'inspect',
  summary: 'Print what pir reads in review files: dates, sections, timeline, actions, durations.',
  operands: 'FILE…',
  details:
    'Prints one JSON array with an object per file; lines count from 1. “-” is standard input.',
  options: {
    format: {
      type: 'value',
      value: 'FORMAT',
      choices: ['json'],
      default: 'json',
      description: 'How to print it.',
    },
  },
  async run(files, _values, terminal): Promise<ExitCode> {
    if (files.length === 0) throw new UsageError('Name the files to read.');
    let exitCode: ExitCode = 0;
    let separator = '[\n';
    for (const file of files) {
      try {
        const text = await readText(file, terminal);
        const format = /\.ya?ml$/i.test(file) ? 'yaml' : 'markdown';
        const document = readReview(text, format, { fileName: basename(file) });
        await terminal.out(separator + JSON.stringify(inspectionOf(document, file)));
        separator = ',\n';
      } catch (error) {
        if (!(error instanceof UnreadableFile)) throw error;
        terminal.err(`pir inspect: ${error.message}`);
        exitCode = 2;
      }
    }
    await terminal.out(separator === '[\n' ? '[]\n' : '\n]\n');
    return exitCode;
  },
});
