import type { Command, Option } from './command.ts';

/** What `pir --help` prints. */
export function generalHelp(commands: readonly Command[]): string {
  const rows = commands.map(({ name, summary }): Row => [name, summary]);
  return [
    'pir: post-incident reviews in files, checked and read.',
    '',
    'Usage: pir COMMAND [OPTION…] [PATH…]',
    '',
    'Commands:',
    ...columns(rows),
    '',
    'Options:',
    ...columns([
      ['-h, --help', 'Show this help, or that of a command.'],
      ['--version', 'Print the version.'],
    ]),
    '',
  ].join('\n');
}

/** What `pir COMMAND --help` prints. */
export function commandHelp(command: Command): string {
  const rows = Object.entries(command.options).map(([name, option]): Row => [
    spelling(name, option),
    meaning(option),
  ]);
  return [
    `Usage: pir ${command.name} [OPTION…] ${command.operands}`,
    '',
    command.summary,
    '',
    command.details,
    '',
    'Options:',
    ...columns([...rows, ['-h, --help', 'Show this help.']]),
    '',
  ].join('\n');
}

type Row = readonly [string, string];

function spelling(name: string, option: Option): string {
  const long = option.type === 'flag' ? `--${name}` : `--${name} ${option.value}`;
  return option.short === undefined ? long : `-${option.short}, ${long}`;
}

function meaning(option: Option): string {
  if (option.type !== 'value') return option.description;
  const choices = option.choices ? ` One of ${option.choices.join(', ')}.` : '';
  const usual = option.default === undefined ? '' : ` Default: ${option.default}.`;
  return `${option.description}${choices}${usual}`;
}

/** Help is read in windows of this many columns, or wider. */
const WIDTH = 96;

function columns(rows: readonly Row[]): string[] {
  const indent = 4 + Math.max(...rows.map(([left]) => left.length));
  return rows.flatMap(([left, right]) => {
    const [first = '', ...more] = wrap(right, WIDTH - indent);
    return [`  ${left}`.padEnd(indent) + first, ...more.map((line) => ' '.repeat(indent) + line)];
  });
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else {
      lines.push(word);
    }
  }
  return lines;
}
