import { isMap } from 'yaml';
import type { Fix } from '../checks/finding.ts';
import { message } from '../messages.ts';
import type { Message } from '../messages.ts';
import type { Span } from '../text/span.ts';
import { span } from '../text/span.ts';
import { entriesUnder, resolve, spanOf, spanOfKey, textOf } from '../yaml/nodes.ts';
import type { YamlEntry } from '../yaml/nodes.ts';
import type { YamlPlace } from '../yaml/place.ts';
import type { YamlTree } from '../yaml/tree.ts';
import { addKey, makeKeys, quoteText, renameKey } from './fixes.ts';
import type { SchemaKind } from './jsonSchema.ts';
import { branchesAt, schemaAt } from './lookup.ts';
import type { SchemaNode } from './lookup.ts';
import { meantBy } from './suggest.ts';
import type { SchemaProblem } from './schemaProblem.ts';
import { keysWanted } from './valueProblems.ts';

/** What is wrong with the keys of a mapping: those it should not have and those it lacks. */
export function keyProblems(
  tree: YamlTree,
  kind: SchemaKind,
  place: YamlPlace,
  unknown: readonly string[],
  missing: readonly string[],
): SchemaProblem[] {
  const schema = schemaAt(kind, place.path);
  const entries = entriesUnder(tree, place.node);
  if (!schema) return [];
  const text = textTakenForKey(tree, place, schema, unknown, entries);
  if (text) return [text];
  const free = schema.properties.map(({ name }) => name).filter((name) => !entries.has(name));
  const misspelt = new Set<string>();
  const problems = unknown.flatMap((key) => {
    const entry = entries.get(key);
    const meant = meantBy(key, free);
    if (meant !== undefined) misspelt.add(meant);
    return entry ? [unknownKey(tree, place, entry, meant)] : [];
  });
  // A required key that is only misspelt is one problem, not two.
  const absent = missing.filter((name) => !misspelt.has(name));
  return [...problems, ...absent.map((name) => missingKey(tree, kind, place, schema, name))];
}

/**
 * A text that became a mapping by its first colon: `- Remember: caches are cold` in a list of sentences,
 * `- 14:02 Rollout starts: 5 %` in a timeline.
 */
function textTakenForKey(
  tree: YamlTree,
  place: YamlPlace,
  schema: SchemaNode,
  unknown: readonly string[],
  entries: ReadonlyMap<string, YamlEntry>,
): SchemaProblem | undefined {
  const node = resolve(tree, place.node);
  const [key] = unknown;
  if (entries.size !== 1 || key === undefined || typeof place.path.at(-1) !== 'number')
    return undefined;
  if (!isMap(node) || node.flow === true || node !== place.node) return undefined;
  const names = schema.properties.map(({ name }) => name);
  if (meantBy(key, names) !== undefined) return undefined;
  const isText = schema.types.includes('string');
  const whole = spanOf(tree, node);
  const fix = isText ? quoteText(tree, whole) : makeKeys(tree, place, schema, whole);
  return {
    code: 'schema-text',
    path: place.path,
    span: spanOfKey(tree, entries.get(key)!),
    message: isText
      ? message(
          'schema.textAsKey',
          'The colon after `{0}` makes a key of it. Put the whole text in quotes.',
          key,
        )
      : keysWanted(place, schema),
    fixes: fix ? [fix] : [],
  };
}

function unknownKey(
  tree: YamlTree,
  place: YamlPlace,
  entry: YamlEntry,
  meant: string | undefined,
): SchemaProblem {
  const where = spanOfKey(tree, entry);
  const { key } = entry;
  const known = { code: 'schema-unknown-key', path: place.path, span: where } as const;
  if (meant !== undefined)
    return {
      ...known,
      message: message(
        'schema.unknownKeyMeant',
        '`{0}` is not a key here; did you mean `{1}`?',
        key,
        meant,
      ),
      fixes: [renameKey(tree, entry, meant)],
    };
  if (key.trim() === '')
    return {
      ...known,
      message: message('schema.emptyKey', 'A key is missing before this colon.'),
      fixes: [],
    };
  return {
    ...known,
    message: message(
      'schema.unknownKey',
      '`{0}` is not a key here. To keep something of your own, start its key with `x-`.',
      key,
    ),
    fixes: /^[\w-]+$/.test(key) ? [notAutomatic(renameKey(tree, entry, `x-${key}`))] : [],
  };
}

/** A way out rather than a correction. */
function notAutomatic({ title, splices }: Fix): Fix {
  return { title, splices };
}

function missingKey(
  tree: YamlTree,
  kind: SchemaKind,
  place: YamlPlace,
  schema: SchemaNode,
  name: string,
): SchemaProblem {
  const property = schema.properties.find((candidate) => candidate.name === name);
  const value =
    property && !property.insert.includes('$') ? property.insert.slice(name.length + 2) : '';
  const fix = addKey(tree, place, schema, name, value);
  const reason = property?.required === true ? undefined : conditionOf(tree, kind, place);
  return {
    code: 'schema-missing-key',
    path: place.path,
    span: reason?.span ?? headOf(tree, place),
    message: reason
      ? message('schema.missingWith', '`{0}` needs a `{1}`.', reason.written, name)
      : missingMessage(place, name),
    fixes: fix ? [fix] : [],
  };
}

function missingMessage(place: YamlPlace, name: string): Message {
  const holder = place.path.findLast((step) => typeof step === 'string');
  if (holder === undefined) return message('schema.missingAtTop', 'The review has no `{0}`.', name);
  if (typeof place.path.at(-1) === 'number')
    return message('schema.missingInItem', 'This entry of `{1}` has no `{0}`.', name, holder);
  return message('schema.missing', '`{1}` has no `{0}`.', name, holder);
}

/** The entry that makes another key necessary: `status: wont-do`. */
function conditionOf(
  tree: YamlTree,
  kind: SchemaKind,
  place: YamlPlace,
): { span: Span; written: string } | undefined {
  const key = branchesAt(kind, place.path).find((branch) => branch.if)?.if?.required?.[0];
  const entry = key === undefined ? undefined : entriesUnder(tree, place.node).get(key);
  const value = entry && textOf(tree, entry.value);
  return value && { span: value.span, written: `${entry.key}: ${value.value}` };
}

/** Where something missing is shown: the key of the mapping, else its first key, else the first line. */
function headOf(tree: YamlTree, place: YamlPlace): Span {
  if (place.entry) return spanOfKey(tree, place.entry);
  const [first] = entriesUnder(tree, place.node).values();
  if (first && !first.merged) return spanOfKey(tree, first);
  if (place.node && place.parent) return spanOf(tree, place.node);
  return span(tree.base, Math.min(tree.base + 1, tree.span.end));
}
