import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { checkReview } from '../../../../src/core/checks/check.ts';
import type { Finding } from '../../../../src/core/checks/finding.ts';
import { ignoreHere } from '../../../../src/core/checks/ignore/ignoreHere.ts';
import { reaches } from '../../../../src/core/checks/levels.ts';
import { readConfig } from '../../../../src/core/config/readConfig.ts';
import { optionsFrom } from '../../../../src/core/config/config.ts';
import type { CheckOptions } from '../../../../src/core/checks/rule.ts';
import { factsOf } from '../../../../src/core/facts/reviewFacts.ts';
import { inEnglish } from '../../../../src/core/messages.ts';
import type { ReviewDocument } from '../../../../src/core/review/document.ts';
import { formatOf, sourceNameOf } from '../../../../src/core/review/files.ts';
import { readReview } from '../../../../src/core/review/read.ts';
import { applySplices } from '../../../../src/core/text/splice.ts';

/** Reviews with something for nearly every rule: the samples, and those that editor and CI are compared by. */
const root = path.join(import.meta.dirname, '../../../..');
const reviews = ['samples', 'test/fixtures/parity'].flatMap((folder) =>
  globSync('**/*.{md,yaml}', { cwd: path.join(root, folder) })
    .filter((name) => !/README|\.pir\//.test(name))
    .sort()
    .map((name) => ({ name, text: readFileSync(path.join(root, folder, name), 'utf8') })),
);

/** Written to have many different findings. */
function isFlawed(name: string): boolean {
  return /brownout|export-gap|ledger/.test(name);
}

const { config } = readConfig(
  readFileSync(path.join(root, 'test/fixtures/parity/ledger/.pir/config.yaml'), 'utf8'),
);

function read(name: string, text: string): ReviewDocument {
  return readReview(text, formatOf(name), { fileName: sourceNameOf(name) });
}

const facts = reviews.map(({ name, text }) => factsOf(read(name, text), name, name));

function optionsFor(name: string): CheckOptions {
  return {
    ...(name.startsWith('ledger') ? optionsFrom(config) : {}),
    today: { year: 2026, month: 11, day: 22 },
    world: {
      reviews: facts.filter((other) => other.path !== name),
      exists: (file) => file === 'graphs/lag.svg',
      entriesOf: (folder) => (folder === 'graphs/' ? ['lag.svg'] : []),
      textOf: () => undefined,
    },
  };
}

/** A finding as it can be recognised in another state of the text. */
function nameOf({ rule, span, message }: Finding, text: string): string {
  return `${rule}: ${inEnglish(message)} ⟦${text.slice(span.start, span.end)}⟧`;
}

function countOf(findings: readonly Finding[], text: string, name: string): number {
  return findings.filter((finding) => nameOf(finding, text) === name).length;
}

describe('Every fix that is offered', () => {
  for (const { name, text } of reviews) {
    it(`leaves ${name} without its finding, and without an error of another rule`, () => {
      const options = optionsFor(name);
      const before = checkReview(read(name, text), options);
      for (const finding of before) {
        for (const fix of finding.fixes) {
          // Sentences to start from stand behind the one they are to replace.
          if (fix.snippet !== undefined) continue;
          const fixed = applySplices(text, fix.splices);
          const title = `${nameOf(finding, text)} → ${inEnglish(fix.title)}`;
          assert.notEqual(fixed, text, title);
          const after = checkReview(read(name, fixed), options);
          const known = nameOf(finding, text);
          assert.ok(
            countOf(after, fixed, known) < countOf(before, text, known),
            `${title} leaves it:\n${after.map((one) => nameOf(one, fixed)).join('\n')}`,
          );
          // What only makes room asks next for what belongs there.
          if (fix.scaffold) continue;
          const rulesBefore = new Set(before.map(({ rule }) => rule));
          const others = after.filter(
            ({ rule, level }) => reaches(level, 'error') && !rulesBefore.has(rule),
          );
          assert.deepEqual(
            others.map((one) => nameOf(one, fixed)),
            [],
            title,
          );
        }
      }
    });

    if (!isFlawed(name)) continue;

    it(`or silences it by a comment in ${name}, and only it`, () => {
      const options = optionsFor(name);
      const document = read(name, text);
      const before = checkReview(document, options);
      for (const finding of before) {
        const splices = ignoreHere(document, finding);
        if (!splices) continue;
        const silenced = applySplices(text, splices);
        const after = checkReview(read(name, silenced), options);
        const left = before.filter(({ rule }) => rule !== finding.rule).map(({ rule }) => rule);
        assert.deepEqual(
          after.filter(({ rule }) => rule !== finding.rule).map(({ rule }) => rule),
          left,
          nameOf(finding, text),
        );
        assert.ok(after.length < before.length, nameOf(finding, text));
      }
    });
  }
});
