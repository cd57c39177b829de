import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { rules } from '../../../src/core/checks/registry.ts';
import type { CheckOptions, Rule } from '../../../src/core/checks/rule.ts';
import { parseBlocks } from '../../../src/core/markdown/blocks.ts';
import { inEnglish } from '../../../src/core/messages.ts';
import { findingsOf } from '../../support/checks.ts';

const documentation = readFileSync(new URL('../../../docs/rules.md', import.meta.url), 'utf8');

const headings = parseBlocks(documentation).headings.filter(({ level }) => level === 2);

/** What stands under each heading of the second level, by its text. */
const sections = new Map(
  headings.map(({ text, span }, index): [string, string] => [
    text,
    documentation.slice(span.end, headings[index + 1]?.span.start),
  ]),
);

function sectionOf({ id }: Rule): string {
  return sections.get(id) ?? assert.fail(`docs/rules.md has no section “${id}”`);
}

/** The text without the line breaks of its paragraphs. */
function unwrapped(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** The example behind a line such as `Found in:`. */
function example(rule: Rule, announced: string): { text: string; format: 'yaml' | 'markdown' } {
  const pattern = new RegExp(`^${announced}:\\n\\n\`\`\`(yaml|markdown)\\n([^]*?)^\`\`\`$`, 'm');
  const [, format, text] = pattern.exec(sectionOf(rule)) ?? [];
  assert.ok(format && text !== undefined, `${rule.id} has no example “${announced}”`);
  return { text, format: format as 'yaml' | 'markdown' };
}

function levelWords({ levels }: Rule): string {
  if (typeof levels === 'string') return `Level: \`${levels}\`.`;
  const { draft, 'in-review': inReview, published } = levels;
  return `Level: \`${draft}\` in a draft, \`${inReview}\` in review, \`${published}\` once published.`;
}

/** Where the examples stand, for rules that look around. */
const surroundings: CheckOptions = {
  today: { year: 2026, month: 4, day: 1 },
  world: {
    reviews: [{ uri: 'file:///a.yaml', path: 'a.yaml', id: '2026-03-18-checkout', actions: [] }],
  },
};

/** The surroundings, with what turns a rule on that is off unless a person wants it. */
function switchedOn({ id, levels }: Rule): CheckOptions {
  return levels === 'off' ? { ...surroundings, levels: { [id]: 'hint' } } : surroundings;
}

describe('The documentation of the rules', () => {
  it('has a section for every rule, in their order, and none for anything else', () => {
    assert.deepEqual(
      [...sections.keys()],
      rules.map(({ id }) => id),
    );
  });

  for (const rule of rules) {
    describe(rule.id, () => {
      it('says what it finds, why, where that comes from and how loud it is', () => {
        const text = unwrapped(sectionOf(rule));
        const start = `**${inEnglish(rule.title)}.** ${inEnglish(rule.why)}`;
        assert.ok(text.trim().startsWith(start), `does not start “${start}”`);
        if (rule.source) {
          assert.ok(text.includes(`Source: [${rule.source.name}](${rule.source.url}).`));
        }
        const level = `${levelWords(rule)}${rule.fixable ? ' Offers fixes.' : ''}`;
        assert.ok(text.includes(level), `does not say “${level}”`);
        assert.equal(text.includes('Offers fixes.'), rule.fixable);
        assert.match(text, /To fix it, /);
      });

      it('shows an example that it finds and one that it does not', () => {
        const bad = example(rule, 'Found in');
        assert.notDeepEqual(findingsOf(rule.id, bad.text, bad.format, switchedOn(rule)), []);
        const good = example(rule, 'Not found in');
        assert.deepEqual(findingsOf(rule.id, good.text, good.format, switchedOn(rule)), []);
      });
    });
  }

  it('speaks of fixes where there are some', () => {
    for (const rule of rules) {
      const { text, format } = example(rule, 'Found in');
      const findings = findingsOf(rule.id, text, format, switchedOn(rule));
      const offered = findings.some(({ fixes }) => fixes.length > 0);
      assert.equal(offered, rule.fixable, rule.id);
    }
  });
});
