import { validateAgainstSchema } from '../../src/core/schema/validate.ts';
import { readYamlReview } from '../../src/core/yaml/readReview.ts';
import { timesAsLong } from './cpuTime.ts';

const lines = (line: string) => (length: number) => line.repeat(Math.ceil(length / line.length));
const behind = (start: string, rest: string) => (length: number) => start + lines(rest)(length);

/** Texts of about a given length that a careless reader takes too long for, by what is special about them. */
export const hostileTexts: Readonly<Record<string, (length: number) => string>> = {
  brackets: lines('['),
  braces: lines('{'),
  'mixed brackets': lines('[{'),
  'wrong brackets': lines('[}'),
  'closing brackets': lines(']'),
  'open brackets': lines('a: [b\n'),
  dashes: lines('- '),
  'dash lines': lines('-\n'),
  'colons on a line': lines('a: '),
  'colons alone': lines(': '),
  'question marks': lines('? '),
  'colons in braces': behind('{a: ', 'b: '),
  commas: behind('[', ','),
  'words in brackets': behind('[', 'a, '),
  indentation: (length) =>
    Array.from({ length: Math.sqrt(length) }, (_, i) => `${' '.repeat(i)}a:`).join('\n'),
  'open quotes': lines('a: "x\n'),
  'open apostrophes': lines("a: 'x\n"),
  backslashes: behind('a: "', '\\'),
  'escaped quotes': behind('a: "', '\\"'),
  apostrophes: behind("a: '", "'"),
  keys: (length) => Array.from({ length: length / 8 }, (_, i) => `key${i}:`).join('\n'),
  'keys in braces': (length) =>
    `{${Array.from({ length: length / 8 }, (_, i) => `k${i}: 1`).join(', ')}}`,
  words: (length) => `${lines('some\n')(length)}x: y`,
  'words on a line': lines('word '),
  'lines of text': (length) => `a:\n${lines('  b c\n')(length)}  d: e`,
  'a long value': behind('a: b\n ', 'c '),
  tabs: lines('a:\n\tb: c\n'),
  'a run of tabs': (length) => `${'\t'.repeat(length)}a: b`,
  spaces: (length) => `a:${' '.repeat(length)}b`,
  'blank lines': (length) => `a:\n${'\n'.repeat(length)}b: c`,
  'carriage returns': lines('a\r'),
  comments: lines('# c\n'),
  'indented comments': behind('a:\n', '  # c\n'),
  anchors: behind('a: ', '&a '),
  types: behind('a: ', '!a '),
  aliases: behind('a: &a [1]\n', 'b: *a\n'),
  merges: behind('a: &a {x: 1}\nb:\n', '  <<: *a\n'),
  'broken values': lines('a: [x] y\n'),
  'broken blocks': lines('a: > x\n'),
  'empty blocks': lines('a: |\n'),
  'a long block': behind('a: |\n', '  x\n'),
  documents: lines('---\na\n'),
  directives: lines('%a\n'),
  conflicts: lines('<<<<<<< a\n=======\n>>>>>>> b\n'),
};

/** Keys on lines of their own, the last one given before. */
export function equalKeys(count: number): string {
  return `${Array.from({ length: count }, (_, i) => `key${i}: 1\n`).join('')}key7: 2\n`;
}

/**
 * How many times as much work a text makes that is four times as long.
 */
export function slowdown(make: (length: number) => string, length: number, limit: number): number {
  const [short, long] = [make(length), make(4 * length)];
  return timesAsLong(
    () => read(long),
    () => read(short),
    limit,
  );
}

function read(text: string): void {
  const { yaml } = readYamlReview(text, { fileName: 'review.pir.yaml' });
  validateAgainstSchema(yaml!, 'review');
}
