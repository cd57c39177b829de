import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseBlocks } from '../../../../src/core/markdown/blocks.ts';
import type { Block, List, Table } from '../../../../src/core/markdown/tree.ts';
import { sliceOf } from '../../../../src/core/text/span.ts';

/** The tree as an indented outline of what each span covers: what a person checks by eye. */
function outline(text: string): string[] {
  const rows: string[] = [];
  const show = (block: Block, indent: string): void => {
    if (block.kind === 'list') {
      for (const item of block.items) {
        const mark = sliceOf(text, item.marker);
        rows.push(`${indent}${mark}${item.task ? ` [${item.task.mark}]` : ''}`);
        for (const child of item.children) show(child, `${indent}  `);
      }
    } else if (block.kind === 'table') {
      for (const row of [block.header, ...block.rows]) {
        rows.push(
          `${indent}row ${row.cells.map((cell) => sliceOf(text, cell.content)).join(' ¦ ')}`,
        );
      }
    } else if (block.kind === 'quote') {
      rows.push(`${indent}quote`);
      for (const child of block.children) show(child, `${indent}  `);
    } else if (block.kind === 'heading') {
      rows.push(`${indent}h${block.level} ${sliceOf(text, block.titleSpan)}`);
    } else if (block.kind === 'paragraph') {
      rows.push(`${indent}p ${block.lines.map((line) => sliceOf(text, line)).join(' / ')}`);
    } else {
      rows.push(`${indent}${block.kind} ${JSON.stringify(sliceOf(text, block.span))}`);
    }
  };
  for (const block of parseBlocks(text).blocks) show(block, '');
  return rows;
}

function tableIn(text: string): Table {
  return parseBlocks(text).blocks.find((block): block is Table => block.kind === 'table')!;
}

describe('Parsing the blocks of Markdown', () => {
  it('finds ATX, closed ATX and setext headings with the place of their text', () => {
    const text = '# Title #\n\n##\tSecond ##\n\nThird\nline\n---\n\n#5 is no heading\n';
    assert.deepEqual(outline(text), [
      'h1 Title',
      'h2 Second',
      'h2 Third\nline',
      'p #5 is no heading',
    ]);
    const { headings } = parseBlocks(text);
    assert.deepEqual(
      headings.map((heading) => [heading.form, heading.line, sliceOf(text, heading.span)]),
      [
        ['atx', 0, '# Title #'],
        ['atx', 2, '##\tSecond ##'],
        ['setext', 4, 'Third\nline\n---'],
      ],
    );
  });

  it('knows each line of a paragraph without its indent and trailing blanks', () => {
    assert.deepEqual(outline('one  \n   two\\\n three\t\n'), ['p one / two\\ / three']);
  });

  it('nests lists, and sees markers, numbers and task boxes', () => {
    assert.deepEqual(
      outline('1. first\n   - [ ] open\n   - [x] done\n\n     more\n2) other\n* \n* - deep\n'),
      [
        '1.',
        '  p first',
        '  - [ ]',
        '    p [ ] open',
        '  - [x]',
        '    p [x] done',
        '    p more',
        '2)',
        '  p other',
        '*',
        '*',
        '  -',
        '    p deep',
      ],
    );
  });

  it('starts the text of an item behind its marker and task box', () => {
    const text = '- [x]  Patch it\n-\tPlain\n';
    const list = parseBlocks(text).blocks[0] as List;
    assert.deepEqual(
      list.items.map((item) => text.slice(item.contentStart, item.span.end)),
      ['Patch it', 'Plain'],
    );
  });

  it('tells lists with blank lines between their items from those without', () => {
    const lists = parseBlocks('- a\n- b\n\ntext\n\n* a\n\n* b\n').blocks as List[];
    assert.deepEqual([lists[0]!.tight, lists[2]!.tight], [true, false]);
  });

  it('leaves quote marks out of the text, on lazy lines too', () => {
    assert.deepEqual(outline('> # Head\n> para\nlazy\n>> deep\n> - item\n>   more\n'), [
      'quote',
      '  h1 Head',
      '  p para / lazy',
      '  quote',
      '    p deep',
      '  -',
      '    p item / more',
    ]);
  });

  it('keeps code, HTML and comments apart from prose', () => {
    assert.deepEqual(
      outline('```sh\n# no heading\n```\n\n    | no | table |\n\n<!-- a\n\nb -->\n'),
      ['code "```sh\\n# no heading\\n```"', 'code "| no | table |"', 'html "<!-- a\\n\\nb -->"'],
    );
  });

  it('counts offsets from the first character with Windows, old Mac and mixed line ends', () => {
    for (const end of ['\r\n', '\r', '\n']) {
      const text = ['# A', '', '- b', '  c', ''].join(end);
      assert.deepEqual(outline(text), ['h1 A', '-', '  p b / c'], JSON.stringify(end));
    }
  });

  it('does not count a byte order mark as text', () => {
    assert.deepEqual(outline('\uFEFF# Title\n'), ['h1 Title']);
  });

  it('sets front matter apart, in YAML and in TOML', () => {
    for (const fence of ['---', '+++']) {
      const text = `${fence}\ntitle: x\n# no heading\n${fence}\n# Title\n`;
      const { frontMatter } = parseBlocks(text);
      assert.equal(sliceOf(text, frontMatter!.content), 'title: x\n# no heading\n');
      assert.deepEqual(outline(text), ['h1 Title']);
      assert.equal(parseBlocks(text).headings[0]!.line, 4);
    }
  });

  it('takes dashes without an end for a thematic break', () => {
    assert.equal(parseBlocks('---\n\ntitle: x\n').frontMatter, undefined);
  });

  it('collects link definitions and leaves them out of the prose', () => {
    const text = '[Issue]: https://x.org/1\n[b]: <https://x.org/2> "B"\ntext\n\n[^1]: a note\n';
    const { definitions } = parseBlocks(text);
    assert.deepEqual(
      [...definitions].map(([label, { url }]) => [label, sliceOf(text, url)]),
      [
        ['issue', 'https://x.org/1'],
        ['b', 'https://x.org/2'],
      ],
    );
    assert.deepEqual(outline(text), ['p text', 'p [^1]: a note']);
    assert.equal(parseBlocks('[#12]: Test the proxies too\n').definitions.size, 0);
  });
});

describe('Reading the tables of Markdown', () => {
  it('splits rows at pipes, but not at escaped ones or those in code', () => {
    assert.deepEqual(outline('| a | b |\n|---|---|\n| x \\| y | `p|q` |\n'), [
      'row a ¦ b',
      'row x \\| y ¦ `p|q`',
    ]);
  });

  it('treats an unpaired backtick as text', () => {
    assert.deepEqual(outline('a|b\n-|-\n` | c\n'), ['row a ¦ b', 'row ` ¦ c']);
  });

  it('takes rows with missing outer pipes and any number of cells', () => {
    const text = 'a | b\n--- | ---\n1 | 2 | 3\n| 4\n5 | 6 |\n';
    assert.deepEqual(outline(text), ['row a ¦ b', 'row 1 ¦ 2 ¦ 3', 'row 4', 'row 5 ¦ 6']);
    assert.deepEqual(
      tableIn(text).rows.map((row) => [row.opened, row.closed]),
      [
        [false, false],
        [true, false],
        [false, true],
      ],
    );
  });

  it('keeps empty cells, with a place to write in', () => {
    const text = '| a | b |\n|---|---|\n|   || \n';
    const cells = tableIn(text).rows[0]!.cells;
    assert.equal(cells.length, 2);
    assert.deepEqual(
      cells.map(({ content }) => content.start - text.lastIndexOf('|   ||')),
      [2, 5],
    );
  });

  it('accepts a header with another number of cells than its row of dashes', () => {
    assert.deepEqual(outline('| a | b | c |\n|---|---|\n| 1 | 2 | 3 |\n'), [
      'row a ¦ b ¦ c',
      'row 1 ¦ 2 ¦ 3',
    ]);
  });

  it('ends a table at a line of dashes, and starts one directly under prose', () => {
    assert.deepEqual(outline('Times in UTC\na | b\n-|-\n1 | 2\n---\n'), [
      'p Times in UTC',
      'row a ¦ b',
      'row 1 ¦ 2',
      'break "---"',
    ]);
  });

  it('reads tables written in HTML, with blank lines and without closing tags', () => {
    const text =
      '<table>\n<tr><th>Time<th>Event\n\n<tr><td>14:02</td>\n<td> Alert <b>fires</b> </td></tr>\n</table>\n';
    const [table, ...others] = parseBlocks(text).blocks;
    assert.ok(table?.kind === 'table' && table.html);
    assert.deepEqual(
      [table.header, ...table.rows].map(({ cells }) =>
        cells.map(({ content }) => sliceOf(text, content)),
      ),
      [
        ['Time', 'Event'],
        ['14:02', 'Alert <b>fires</b>'],
      ],
    );
    assert.equal(table.rows[0]!.line, 3);
    assert.deepEqual(others, []);
    assert.equal(parseBlocks('<!-- <table><tr><td>a<tr><td>b -->\n').blocks[0]!.kind, 'html');
  });

  it('finds tables inside lists and quotes', () => {
    assert.deepEqual(outline('- x\n\n  | a | b |\n  |---|---|\n  | 1 | 2 |\n'), [
      '-',
      '  p x',
      '  row a ¦ b',
      '  row 1 ¦ 2',
    ]);
  });
});
