import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { blameRules } from '../../../../../src/core/checks/blame/blameRules.ts';
import { macros } from '../../../../../src/core/checks/blame/grammar/macros.ts';
import { Matcher } from '../../../../../src/core/checks/blame/matcher.ts';
import type { Entry, Stretch } from '../../../../../src/core/checks/blame/matcher.ts';
import { FoundWords, ruleWords } from '../../../../../src/core/checks/blame/wordFinder.ts';
import { readReview } from '../../../../../src/core/review/read.ts';
import { blameIn } from '../../../../support/blameTexts.ts';

const root = path.join(import.meta.dirname, '../../../../..');

function filesOf(glob: string): string[] {
  return globSync(glob, { cwd: root }).map((file) => readFileSync(path.join(root, file), 'utf8'));
}

interface Labelled {
  readonly section: string;
  readonly sentence: string;
  readonly label: 'blame' | 'not';
}

/** The sentences that rules must find, under their headings, and our samples. */
function texts(): string[] {
  const sentences = new Map<string, string[]>();
  for (const line of filesOf('test/fixtures/language/*.jsonl').join('').trim().split('\n')) {
    const { section, sentence, label } = JSON.parse(line) as Labelled;
    if (label === 'not') continue;
    sentences.set(section, [...(sentences.get(section) ?? []), sentence]);
  }
  const reviews = Array.from(
    sentences,
    ([section, list]) => `# Review\n\n## ${section}\n\n${list.join('\n\n')}\n`,
  );
  return [...reviews, ...filesOf('samples/**/*.md')];
}

function found(text: string): string[] {
  const document = readReview(text, 'markdown', { fileName: 'review.md' });
  return blameIn(document).map(
    ({ rule, span, atMost }) =>
      `${rule.id} ${atMost ?? rule.level}: ${text.slice(span.start, span.end)}`,
  );
}

/** All entries of a matcher within some scopes: a text of all words, before and behind each other, has them. */
function entriesOf(matcher: Matcher): (stretch: Stretch) => readonly Entry[] {
  const candidates = matcher.candidates.bind(matcher);
  const each = Array.from({ length: ruleWords.size }, (_, id) => id);
  const ids = [...each, ...each, ...each];
  const all = {
    words: new FoundWords(ids, ids),
    from: 0,
    to: ids.length,
    start: 0,
    end: 0,
    mayHaveOthers: () => true,
  };
  const known = new Map<number, readonly Entry[]>();
  return ({ scopes }) => {
    let entries = known.get(scopes);
    if (!entries) known.set(scopes, (entries = candidates({ ...all, scopes })));
    return entries;
  };
}

describe('Looking only where the words of a pattern are', () => {
  it('finds what trying every pattern on every sentence finds', ({ mock }) => {
    const reviews = texts();
    const quick = reviews.map(found);
    const entries = entriesOf(new Matcher(blameRules.filter(({ level }) => level !== 'off')));
    mock.method(Matcher.prototype, 'mayMatch', () => true);
    mock.method(Matcher.prototype, 'candidates', entries);
    assert.ok(quick.flat().length > 400);
    assert.deepEqual(quick, reviews.map(found));
  });
});

describe('The patterns of the rules', () => {
  it('stand a part that is a choice alone, not among the words of another', () => {
    const choices = [...macros].flatMap(([name, text]) => (text.startsWith('(') ? [name] : []));
    const mixed = new RegExp(`\\|(?:${choices.join('|')})\\b|\\b(?:${choices.join('|')})\\|`);
    const groups = blameRules.flatMap((rule) => rule.groups);
    const texts = groups.flatMap(({ patterns, unless = [] }) => [...patterns, ...unless]);
    assert.deepEqual(
      texts.filter((text) => mixed.test(text)),
      [],
    );
  });
});
