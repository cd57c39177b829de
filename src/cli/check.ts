import { checkReview } from '../core/checks/check.ts';
import { matchesRule } from '../core/checks/levels.ts';
import { levels } from '../core/checks/finding.ts';
import type { Level } from '../core/checks/finding.ts';
import type { LevelSettings } from '../core/checks/levels.ts';
import { rules } from '../core/checks/registry.ts';
import { optionsFrom } from '../core/config/config.ts';
import { readReview } from '../core/review/read.ts';
import { nearest } from '../core/text/nearest.ts';
import type { CalendarDate } from '../core/time/wallTime.ts';
import { didYouMean } from './arguments.ts';
import { UsageError, defineCommand } from './command.ts';
import type { ExitCode } from './command.ts';
import { findReviews } from './findReviews.ts';
import { OwnConfig } from './ownConfig.ts';
import { OwnTemplates } from './ownTemplates.ts';
import { UnreadableFile } from './readFile.ts';
import { githubReport } from './reports/github.ts';
import { jsonReport } from './reports/json.ts';
import type { Report } from './reports/report.ts';
import { sarifReport } from './reports/sarif.ts';
import { textReport } from './reports/text.ts';
import { searchFor, searchOptions } from './search.ts';
import { Tally } from './tally.ts';
import { version } from './version.ts';
import { surroundingsOf } from './world.ts';

const formats = ['text', 'json', 'sarif', 'github'] as const;

/** Checks reviews and says what it finds: the same findings as in the editor. */
export const check = defineCommand({
  name: 'check',
  summary: 'Check review files and folders of them.',
  operands: '[PATH…]',
  details: [
    'A file you name is checked whatever it is called; in a folder (the current one if you name',
    'none) the reviews are found by their path and content. “-” is standard input.',
    '',
    'Exit code: 0 nothing found, 1 findings at or above --fail-on, 2 wrong usage or a file that',
    'cannot be read, or a mistake in .pir/config.yaml (the rest is checked all the same).',
  ].join('\n'),
  options: {
    format: {
      type: 'value',
      value: 'FORMAT',
      choices: formats,
      default: 'text',
      description: 'How to print findings.',
    },
    'fail-on': {
      type: 'value',
      value: 'LEVEL',
      choices: ['error', 'warning', 'info', 'never'],
      default: 'error',
      description: 'The least level that makes the exit code 1.',
    },
    hints: {
      type: 'flag',
      description: 'List hints too; json and sarif always do.',
    },
    rule: {
      type: 'values',
      value: 'ID=LEVEL',
      description: `Set the level of a rule: ${levels.join(', ')}. Repeatable.`,
    },
    ...searchOptions,
  },
  async run(paths, values, terminal): Promise<ExitCode> {
    const personal = { levels: levelSettings(values.rule) };
    const config = new OwnConfig(terminal);
    const search = await searchFor(paths.length > 0 ? paths : ['.'], values, terminal, config);
    const report = reportFor(values.format, search.root, values.hints, terminal.colours);
    const surroundings = await surroundingsOf(search, terminal);
    const templates = new OwnTemplates(terminal);
    const tally = new Tally();
    await terminal.out(report.begin());
    for await (const found of findReviews(search, terminal)) {
      if (found instanceof UnreadableFile) {
        terminal.err(`pir check: ${found.message}`);
        tally.fail(found.message);
        continue;
      }
      const { file, pathFromRoot, folder, fileName, format, text } = found;
      const document = readReview(text, format, { fileName });
      const findings = checkReview(document, {
        ...optionsFrom(await config.for(folder), personal),
        templates: await templates.for(folder),
        today: today(),
        world: surroundings.worldOf(found),
      });
      tally.add(findings);
      const place = pathFromRoot === undefined ? {} : { pathFromRoot };
      await terminal.out(report.file({ file, ...place, lines: document.lines, findings }));
    }
    for (const problem of config.problems) tally.fail(problem);
    await terminal.out(report.end(tally.totals()));
    return tally.exitCode(values['fail-on']);
  },
});

function reportFor(
  format: (typeof formats)[number],
  root: string,
  hints: boolean,
  colours: boolean,
): Report {
  switch (format) {
    case 'text':
      return textReport({ colours, hints });
    case 'json':
      return jsonReport();
    case 'sarif':
      return sarifReport({ version, root });
    case 'github':
      return githubReport();
  }
}

/** `--rule section-empty=off` as settings; the rule's id may carry its `pir/`. */
function levelSettings(settings: readonly string[]): LevelSettings {
  const ids = rules.map(({ id }) => id);
  return Object.fromEntries(
    settings.map((setting): [string, Level] => {
      const [, id = '', level = ''] = /^(?:pir\/)?(.*?)=(.*)$/.exec(setting) ?? [];
      if (!levels.includes(level as Level)) {
        throw new UsageError(
          `--rule ${setting} does not say a rule and its level, as in section-empty=off.`,
        );
      }
      if (!ids.some((known) => matchesRule(id, known))) {
        throw new UsageError(`There is no rule “${id}”.${didYouMean(nearest(id, ids))}`);
      }
      return [id, level as Level];
    }),
  );
}

function today(): CalendarDate {
  const now = new Date();
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
}
