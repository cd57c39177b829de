import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { checkReview } from '../../src/core/checks/check.ts';
import { inEnglish } from '../../src/core/messages.ts';
import { selectPaths } from '../../src/core/review/files.ts';
import type { ReviewFormat } from '../../src/core/review/model.ts';
import { readReview } from '../../src/core/review/read.ts';

interface Snippet {
  readonly prefix: string;
  /** The files it is offered in; everywhere where absent, as VS Code before 1.109 does. */
  readonly include?: readonly string[];
  readonly description: string;
  readonly body: readonly string[];
}

function snippetsOf(format: ReviewFormat): Readonly<Record<string, Snippet>> {
  const file = new URL(`../../snippets/${format}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, Snippet>;
}

/** What stands in the editor when a person accepts a snippet and keeps every proposal. */
function expand({ body }: Snippet): string {
  const clock: Readonly<Record<string, string>> = {
    CURRENT_YEAR: '2026',
    CURRENT_MONTH: '03',
    CURRENT_DATE: '18',
    CURRENT_HOUR: '14',
    CURRENT_MINUTE: '02',
  };
  let text = body.join('\n').replace(/\$\{([A-Z_]+)\}/g, (_, name: string) => clock[name]!);
  text = text.replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1').replace('$0', '');
  const values = new Map<string, string>();
  for (let before = ''; before !== text;) {
    before = text;
    text = text.replace(/\$\{(\d+):([^${}]*)\}/g, (_, stop: string, value: string) => {
      values.set(stop, value);
      return value;
    });
  }
  return text.replace(/\$\{(\d+)\}/g, (_, stop: string) => values.get(stop) ?? '');
}

describe('The snippets', () => {
  for (const format of ['yaml', 'markdown'] as const) {
    it(`for ${format} all start with pir- and say what they are for`, () => {
      const snippets = Object.values(snippetsOf(format));
      for (const { prefix, description } of snippets) {
        assert.match(prefix, /^pir-[a-z-]+$/);
        assert.match(description, /^[A-Z].*\.$/);
      }
      const prefixes = snippets.map(({ prefix }) => prefix);
      assert.equal(new Set(prefixes).size, prefixes.length);
    });

    it(`for ${format} have a whole review that checks clean as it stands`, () => {
      const whole = Object.values(snippetsOf(format)).find(
        ({ prefix }) => prefix === 'pir-review',
      )!;
      const text = expand(whole);
      assert.doesNotMatch(text, /\$/);
      const fileName = format === 'yaml' ? 'a.pir.yaml' : 'a.pir.md';
      const document = readReview(text, format, { fileName });
      const findings = checkReview(document).filter(({ level }) => level !== 'hint');
      assert.deepEqual(
        findings.map(({ message }) => inEnglish(message)),
        [],
        text,
      );
      assert.equal(document.review.timelines[0]?.events.length, 1);
      assert.equal(document.review.actions.length, 1);
    });
  }

  it('are offered in reviews only, but for those that start one', () => {
    for (const format of ['yaml', 'markdown'] as const) {
      for (const { prefix, include } of Object.values(snippetsOf(format))) {
        if (prefix === 'pir-review' || prefix === 'pir-front-matter') continue;
        const select = selectPaths({ include: include ?? [], exclude: [] });
        assert.equal(select(`notes/a.${format === 'yaml' ? 'yaml' : 'md'}`), 'elsewhere', prefix);
        assert.equal(
          select(`notes/a.pir.${format === 'yaml' ? 'yaml' : 'md'}`),
          'included',
          prefix,
        );
        if (format === 'markdown') assert.equal(select('docs/incidents/a.md'), 'included', prefix);
      }
    }
  });

  it('for parts of a YAML review are understood where they belong', () => {
    const snippets = Object.values(snippetsOf('yaml'));
    const part = (prefix: string) => {
      const lines = expand(snippets.find((snippet) => snippet.prefix === prefix)!);
      return lines.trimEnd().replace(/^/gm, '  ');
    };
    const text = `pir: 1
title: T
timezone: UTC
${expand(snippets.find(({ prefix }) => prefix === 'pir-milestones')!)}
reviewTeam:
${part('pir-member')}
timeline:
${part('pir-event')}
${part('pir-event-full')}
${part('pir-dead-end')}
contributingFactors:
${part('pir-factor')}
actionItems:
${part('pir-action')}
${part('pir-wont-do')}
evidence:
${part('pir-evidence')}
`;
    const document = readReview(text, 'yaml', { fileName: 'a.pir.yaml' });
    const wrong = checkReview(document).filter(({ rule }) => rule.startsWith('schema'));
    assert.deepEqual(
      wrong.map(({ message }) => inEnglish(message)),
      [],
    );
    assert.equal(document.review.timelines[0]?.events.length, 3);
    assert.equal(document.review.actions.length, 2);
  });
});
