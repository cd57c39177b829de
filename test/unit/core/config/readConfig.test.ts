import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { optionsFrom } from '../../../../src/core/config/config.ts';
import { readConfig } from '../../../../src/core/config/readConfig.ts';
import { configCompletionsAt } from '../../../../src/core/language/completion.ts';
import { toMarkdown } from '../../../../src/core/language/documentation.ts';
import { configHoverAt } from '../../../../src/core/language/hover.ts';
import { vocabularyOf } from '../../../../src/core/language/vocabulary.ts';
import { inEnglish } from '../../../../src/core/messages.ts';
import { readReview } from '../../../../src/core/review/read.ts';
import { applySplices } from '../../../../src/core/text/splice.ts';

const documentation = readFileSync(
  new URL('../../../../docs/configuration.md', import.meta.url),
  'utf8',
);
const example = /^```yaml\n([^]*?)^```$/m.exec(documentation)![1]!;

/** The findings as `line: message`. */
function complaints(text: string): string[] {
  const { findings, lines } = readConfig(text);
  return findings.map(
    ({ span, message }) => `${lines.lineAt(span.start) + 1}: ${inEnglish(message)}`,
  );
}

describe('A configuration', () => {
  it('is read as the documentation shows it', () => {
    const { config, findings } = readConfig(example);
    assert.deepEqual(findings, []);
    assert.deepEqual(config.rules, { 'action-no-due': 'error', 'blame/*': 'warning' });
    assert.deepEqual(config.files, {
      include: ['docs/incidents/**/*.md'],
      exclude: ['postmortems/archive/**'],
    });
    assert.deepEqual(config.requiredSections, ['impact', 'timeline', 'causes', 'actions']);
    assert.deepEqual(config.supportHours, {
      days: [1, 2, 3, 4, 5],
      from: 540,
      to: 1050,
      zone: 'Europe/Berlin',
    });
    assert.deepEqual(config.tickets, {
      'PAY-<num>': 'https://tracker.example.com/browse/PAY-<num>',
    });
    assert.deepEqual(config.roles, ['duty officer']);
    assert.deepEqual(config.allowedPhrases, ['human error rate']);
    assert.deepEqual(
      config.languageRules.map(({ id, scope }) => [id, scope]),
      [['one-cause', ['causes']]],
    );
  });

  it('may be empty', () => {
    assert.deepEqual(complaints(''), []);
    assert.deepEqual(complaints('# nothing yet\n'), []);
  });

  it('is held to its schema, in words', () => {
    assert.deepEqual(complaints('rule:\n  syntax: off\n'), [
      '1: `rule` is not a key here; did you mean `rules`?',
    ]);
    assert.deepEqual(complaints('rules:\n  syntax: loud\n'), [
      '2: `syntax` must be one of `error`, `warning`, `info`, `hint`, `off`.',
    ]);
    assert.deepEqual(complaints('roles: duty officer\n'), [
      '1: `roles` must be a list: each entry on a line of its own, with `- ` before it.',
    ]);
    assert.deepEqual(complaints('supportHours:\n  from: 25:00\n  to: "17:00"\n'), [
      '2: `from` cannot be `25:00`.',
    ]);
    assert.deepEqual(complaints('language:\n  - id: x\n    message: y\n'), [
      '2: This entry of `language` has no `phrases`.',
    ]);
    assert.deepEqual(complaints('just words\n'), [
      '1: A configuration is made of keys and values, such as `rules:`.',
    ]);
    assert.equal(complaints('rules: [\n').length, 1);
  });

  it('asks which rule was meant, and puts it right', () => {
    const text = 'rules:\n  section-emty: off\n';
    assert.deepEqual(complaints(text), [
      '2: There is no rule “section-emty”; did you mean “section-empty”?',
    ]);
    const [fix] = readConfig(text).findings[0]!.fixes;
    assert.deepEqual(complaints(applySplices(text, fix!.splices)), []);
    assert.deepEqual(complaints('rules:\n  section-*: off\n  language/one-cause: off\n'), []);
  });

  it('counts as far as it is right', () => {
    const { config } = readConfig('rules:\n  syntax: off\n  other: loud\nroles: 3\n');
    assert.deepEqual(config.rules, { syntax: 'off' });
    assert.deepEqual(config.roles, []);
  });

  it('gives way to what a person set', () => {
    const { config } = readConfig('rules:\n  syntax: "off"\n  section-empty: error\n');
    const { levels } = optionsFrom(config, { levels: { syntax: 'warning' } });
    assert.deepEqual(levels, { syntax: 'warning', 'section-empty': 'error' });
  });
});

describe('Writing a configuration', () => {
  const context = {
    now: 0,
    zone: 'Europe/Berlin',
    workspace: vocabularyOf([]),
    templates: [],
  };

  function proposed(text: string): string[] {
    const offset = text.indexOf('^');
    const written = text.replace('^', '');
    const read = readReview(written, 'yaml', { fileName: 'config.yaml' });
    const source = { format: 'yaml', text: written, lines: read.lines, read } as const;
    return configCompletionsAt(source, offset, context).map(({ label }) => label);
  }

  it('proposes keys, rules, levels, sections and zones', () => {
    assert.ok(proposed('^').includes('supportHours'));
    assert.ok(proposed('rules:\n  ^').includes('section-empty'));
    assert.deepEqual(proposed('rules:\n  syntax: ^'), ['error', 'warning', 'info', 'hint', 'off']);
    assert.ok(proposed('sections:\n  required: [^]').includes('impact'));
    assert.ok(proposed('supportHours:\n  timezone: ^').includes('Europe/Berlin'));
  });

  it('tells what a key means, and of a rule why it exists', () => {
    const { hover, text } = hovered('rules:\n  section-empty: off\n', 'section-empty');
    assert.equal(text, 'section-empty');
    assert.match(hover, /an empty box is not/);
    assert.match(hovered('roles: []\n', 'roles').hover, /roles that stand for people/);
  });

  function hovered(text: string, words: string): { hover: string; text: string } {
    const hover = configHoverAt(readConfig(text), text.indexOf(words) + 1);
    assert.ok(hover);
    const { start, end } = hover.span;
    return { hover: toMarkdown(hover.documentation), text: text.slice(start, end) };
  }
});
