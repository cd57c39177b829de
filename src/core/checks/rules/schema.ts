import { message } from '../../messages.ts';
import type { Message } from '../../messages.ts';
import { mayHaveKey } from '../../markdown/frontMatter.ts';
import { validateAgainstSchema } from '../../schema/validate.ts';
import type { SchemaCode, SchemaProblem } from '../../schema/schemaProblem.ts';
import { growingWithStatus } from '../levels.ts';
import type { DefaultLevels } from '../levels.ts';
import type { Fact, Rule } from '../rule.ts';

interface Topic {
  readonly title: Message;
  readonly why: Message;
  readonly levels: DefaultLevels;
  readonly fixable: boolean;
}

const topics: Readonly<Record<SchemaCode, Topic>> = {
  'schema-missing-key': {
    title: message('schema-missing-key.title', 'A key that must be there is missing'),
    why: message(
      'schema-missing-key.why',
      'Lists, statistics and exports are made from the keys. Without this one the entry cannot be named, sorted or found.',
    ),
    levels: 'error',
    fixable: true,
  },
  'schema-unknown-key': {
    title: message('schema-unknown-key.title', 'A key that has no meaning here'),
    why: message(
      'schema-unknown-key.why',
      'What stands under a key that nothing reads is lost to every list and export, most often because of a slip in its spelling or indent.',
    ),
    levels: 'warning',
    fixable: true,
  },
  'schema-empty': {
    title: message('schema-empty.title', 'A key without a value'),
    why: message(
      'schema-empty.why',
      'An empty key reads as if there were nothing to know. It gets a value, or it goes.',
    ),
    levels: growingWithStatus,
    fixable: false,
  },
  'schema-type': {
    title: message('schema-type.title', 'A value of another kind than its key holds'),
    why: message(
      'schema-type.why',
      'A text where a list belongs, or the other way round, is read as something else than was meant, or not at all.',
    ),
    levels: 'error',
    fixable: true,
  },
  'schema-value': {
    title: message('schema-value.title', 'A value that is none of the choices'),
    why: message(
      'schema-value.why',
      'Filters and statistics compare these words. One that is not among the choices falls out of all of them.',
    ),
    levels: 'error',
    fixable: true,
  },
  'schema-time': {
    title: message('schema-time.title', 'A time, date or zone that cannot be read'),
    why: message(
      'schema-time.why',
      'Order, durations and the timeline are computed from times; one that cannot be read is missing from all of them.',
    ),
    levels: 'error',
    fixable: false,
  },
  'schema-text': {
    title: message('schema-text.title', 'A text that its colon turns into a key'),
    why: message(
      'schema-text.why',
      'YAML reads `word: more` as a key with a value, so that what was meant as one sentence is cut in two.',
    ),
    levels: 'error',
    fixable: true,
  },
};

/** What the schema does not allow: a rule for each kind of problem, so that each has a level of its own. */
export const schemaRules: readonly Rule[] = Object.entries(topics).map(([id, topic]) => ({
  id,
  ...topic,
  check: (context) => context.get(schemaProblems).filter(({ code }) => code === id),
}));

/** The whole file is held to the schema in YAML, and the front matter in Markdown where it is ours. */
const schemaProblems: Fact<readonly SchemaProblem[]> = ({ document }) => {
  const { format, markdown, text } = document;
  const { frontMatter } = markdown ?? {};
  if (frontMatter && !mayHaveKey(text, frontMatter, 'pir')) return [];
  const { yaml } = document;
  return yaml ? validateAgainstSchema(yaml, format === 'yaml' ? 'review' : 'front-matter') : [];
};
