import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkReview } from '../../../../src/core/checks/check.ts';
import { readReview } from '../../../../src/core/review/read.ts';
import type { ReviewFormat } from '../../../../src/core/review/model.ts';
import { parseTemplate } from '../../../../src/core/templates/own/parseTemplate.ts';
import { completing, context } from './completing.ts';

const whole = 'Post-incident review';

/** The text of a chosen proposal without the marks of its places. */
const typed = (text: string): string => text.replaceAll(/«\d(?::([^»]*))?»/g, '$1');

describe('Completion in an empty file', () => {
  it('proposes a whole review before single keys', () => {
    const { labels, proposals } = completing('‸');
    assert.deepEqual(labels.slice(0, 3), [whole, 'pir', 'title']);
    assert.equal(proposals[0]!.kind, 'document');
  });

  it('starts with what a review must have, the title to be typed over', () => {
    const text = completing('‸').choose(whole);
    assert.match(text, /^pir: 1\nid: 2026-03-18-«2:short-name»\ntitle: «1:[^»]+»\nstatus: draft/);
    assert.match(text, /\ntimezone: Europe\/Berlin\n/);
    assert.match(text, /\ntimeline: /);
  });

  it('proposes front matter and headings in Markdown, and the title once to type for both', () => {
    const options = { format: 'markdown', fileName: 'example.pir.md' } as const;
    const { labels, choose } = completing('\n‸\n', options);
    assert.deepEqual(labels, [whole]);
    assert.match(
      choose(whole),
      /^\n---\npir: 1\n[^]*title: «1:[^»]+»\n[^]*\n# «1»\n[^]*## Timeline/,
    );
  });

  it('proposes what a team wrote as its template before ours', () => {
    const source = '---\npir: 1\ntitle: ${title}\n---\n\n# ${title}\n\n## What we saw\n';
    const own = parseTemplate(source, 'house.md')!;
    const templates = [own, ...context.templates];
    const options = {
      format: 'markdown',
      fileName: 'example.pir.md',
      context: { templates },
    } as const;
    const { labels, choose } = completing('‸', options);
    assert.equal(labels.length, 2);
    assert.match(choose(labels[0]!), /# «1»\n\n## What we saw\n/);
  });

  it('proposes nothing that the checks then call wrong', () => {
    for (const format of ['yaml', 'markdown'] satisfies ReviewFormat[]) {
      const fileName = `example.pir.${format === 'yaml' ? 'yaml' : 'md'}`;
      const text = typed(completing('‸', { format, fileName }).choose(whole));
      const findings = checkReview(readReview(text, format, { fileName }), {});
      const wrong = findings.filter(({ level }) => level === 'error' || level === 'warning');
      assert.deepEqual(wrong, []);
    }
  });

  it('leaves a file alone that has anything in it', () => {
    assert.ok(!completing('status: draft\n‸').labels.includes(whole));
    const options = { format: 'markdown', fileName: 'example.pir.md' } as const;
    assert.ok(!completing('# Title\n\n‸', options).labels.includes(whole));
  });
});
