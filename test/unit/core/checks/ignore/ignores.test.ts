import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ignoresOf } from '../../../../../src/core/checks/ignore/ignores.ts';
import type { ReviewFormat } from '../../../../../src/core/review/model.ts';
import { readReview } from '../../../../../src/core/review/read.ts';
import { findingsOf, fixedBy, said } from '../../../../support/checks.ts';

/** What each comment covers, as the text itself. */
function covered(text: string, format: ReviewFormat = 'markdown'): string[] {
  const document = readReview(text, format, { fileName: 'review' });
  return ignoresOf(document).map(({ scope }) => text.slice(scope.start, scope.end));
}

const x = '<!-- pir-ignore x -->';

describe('A comment that silences rules, in Markdown', () => {
  it('covers the entry it stands in: a line, an item without the items below it, a row', () => {
    assert.deepEqual(covered(`One ${x}\ntwo.\n\nThree.\n`), [`One ${x}\ntwo.`]);
    assert.deepEqual(
      covered(`- a ${x}\n  - b\n- c\n`).map((text) => text.trimEnd()),
      [`- a ${x}`],
    );
    assert.deepEqual(covered(`- a\n  - b ${x}\n- c\n`), [`- b`]);
    assert.deepEqual(covered(`| A | B |\n|--|--|\n| 1 ${x} | 2 |\n| 3 | 4 |\n`), [
      `| 1 ${x} | 2 |`,
    ]);
  });

  it('covers the one event it stands in where several share a block', () => {
    const text = `# T\n\n## Timeline\n\n10:00 UTC: A ${x}\n10:05 UTC: B\n`;
    assert.deepEqual(
      covered(text).map((scope) => scope.includes('B')),
      [false],
    );
  });

  it('covers a heading with its prose where that is an event, else the heading alone', () => {
    const timeline = `# T\n\n## Timeline\n\n### 2024-05-06 10:00 ${x}\n\nA.\n\n### 10:05\n\nB.\n`;
    assert.match(covered(timeline)[0]!, /^### 2024-05-06 10:00 .*\n\nA\.$/);
    assert.deepEqual(covered(`## Impact ${x}\n\nText.\n`), ['## Impact']);
  });

  it('covers the block below it where it stands on a line of its own', () => {
    assert.deepEqual(covered(`A.\n\n${x}\n\n- b\n- c\n\nD.\n`), [`${x}\n\n- b\n- c`]);
    assert.deepEqual(covered(`${x}\n| A |\n|--|\n| 1 |\n`), [`${x}\n| A |\n|--|\n| 1 |`]);
    assert.deepEqual(covered(`> ${x}\n> A\n`), [`${x}\n> A`]);
    assert.deepEqual(
      covered(`${x}\n<!-- pir-ignore y -->\nA\n`)[0],
      `${x}\n<!-- pir-ignore y -->\nA`,
    );
  });

  it('covers the next item where it stands between items, or the one it is indented into', () => {
    assert.deepEqual(covered(`- a\n${x}\n- b\n- c\n`), [`${x}\n- b`]);
    assert.deepEqual(covered(`- a\n  ${x}\n- b\n`), [`- a\n  ${x}`]);
  });

  it('is text where it is shown as code', () => {
    assert.deepEqual(covered(`\`\`\`\n${x}\n\`\`\`\n`), []);
    assert.deepEqual(covered(`Write \`${x}\` there.\n`), []);
    assert.deepEqual(covered(`Write \`this\` ${x} and \`that\`.\n`).length, 1);
  });

  it('is not there for readers of the review', () => {
    const list = (comment: string) =>
      `# T\n\n## Action items\n\n- [ ] Alert on lag (@kim)${comment}\n${comment}\n- [x] Page earlier\n`;
    const { actions } = readReview(list(` ${x}`), 'markdown', { fileName: 'a.md' }).review;
    assert.deepEqual(
      actions.map(({ title, owner }) => [title.value, owner?.value]),
      [
        ['Alert on lag', '@kim'],
        ['Page earlier', undefined],
      ],
    );
  });
});

describe('A comment that silences rules, in YAML', () => {
  it('precedes a key and covers its value, or an item of a list', () => {
    assert.deepEqual(covered('a: 1\n# pir-ignore x\nb:\n  c: 2\nd: 3\n', 'yaml'), [
      '# pir-ignore x\nb:\n  c: 2',
    ]);
    assert.deepEqual(covered('a:\n  # pir-ignore x\n\n  - b: 1\n    c: 2\n  - d: 3\n', 'yaml'), [
      '# pir-ignore x\n\n  - b: 1\n    c: 2',
    ]);
  });

  it('covers the entry it stands behind', () => {
    assert.deepEqual(covered('a: 1 # pir-ignore x\nb: 2\n', 'yaml'), ['a: 1 # pir-ignore x']);
    assert.deepEqual(covered('a: # pir-ignore x\n  b: 1\nc: 2\n', 'yaml'), [
      'a: # pir-ignore x\n  b: 1',
    ]);
    assert.deepEqual(covered('a: | # pir-ignore x\n  text\nc: 2\n', 'yaml'), [
      'a: | # pir-ignore x\n  text',
    ]);
    assert.deepEqual(covered('a: [\n  1,\n] # pir-ignore x\n', 'yaml'), [
      'a: [\n  1,\n] # pir-ignore x',
    ]);
  });

  it('is text inside a block or quotes', () => {
    assert.deepEqual(covered('a: |\n  b\n  # pir-ignore x\n  c\n', 'yaml'), []);
    assert.deepEqual(covered('a: "b # pir-ignore x"\n', 'yaml'), []);
  });

  it('works in front matter', () => {
    const text = '---\n# pir-ignore x\ntitle: T\n---\n\nA.\n';
    assert.deepEqual(covered(text), ['# pir-ignore x\ntitle: T']);
  });
});

describe('What a comment silences', () => {
  const todo = (comment: string) =>
    said('placeholder-left', `# T\n\n## Impact\n\n${comment}\nTBD\n`);

  it('is the rules it names, with or without prefix, or all where it names none', () => {
    assert.equal(todo('').length, 1);
    assert.equal(todo('<!-- pir-ignore placeholder-left -->').length, 0);
    assert.equal(todo('<!-- pir-ignore pir/placeholder-left, section-empty -->').length, 0);
    assert.equal(todo('<!-- pir-ignore -->').length, 0);
    assert.equal(todo('<!-- pir-ignore section-empty -->').length, 1);
    assert.equal(
      todo('<!-- pir-ignore section-empty: placeholder-left is the reason -->').length,
      1,
    );
    assert.equal(todo('<!-- pir-ignored -->').length, 1);
  });

  it('is a group of rules where it ends in a star', () => {
    assert.equal(todo('<!-- pir-ignore placeholder-* -->').length, 0);
  });

  it('is the whole file with pir-ignore-file', () => {
    const text = '# T\n\nTBD\n\n## Impact\n\nTBD\n';
    assert.equal(said('placeholder-left', text).length, 2);
    const silenced = `${text}\n<!-- pir-ignore-file placeholder-left -->\n`;
    assert.equal(said('placeholder-left', silenced).length, 0);
    const yaml =
      'pir: 1\ntitle: T\n# pir-ignore-file placeholder-left\nsummary: TBD\nimpact: TBD\n';
    assert.equal(said('placeholder-left', yaml, 'yaml').length, 0);
  });
});

describe('ignore-unknown', () => {
  it('asks which rule was meant, and puts it right', () => {
    const text = '# T\n\nA. <!-- pir-ignore placeholder-lift -->\n';
    const findings = findingsOf('ignore-unknown', text);
    assert.deepEqual(said('ignore-unknown', text), [
      'There is no rule “placeholder-lift”; did you mean “placeholder-left”?',
    ]);
    const fixed = fixedBy('Change to “placeholder-left”', text, findings);
    assert.deepEqual(said('ignore-unknown', fixed), []);
  });

  it('knows the rules of the team', () => {
    const text = '# T\n\nA. <!-- pir-ignore language/no-jargon -->\n';
    const languageRules = [{ id: 'no-jargon', phrases: ['yeet'], message: 'Say what was done.' }];
    assert.equal(findingsOf('ignore-unknown', text).length, 1);
    assert.deepEqual(findingsOf('ignore-unknown', text, 'markdown', { languageRules }), []);
  });
});
