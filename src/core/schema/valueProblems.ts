import { isScalar } from 'yaml';
import { message } from '../messages.ts';
import type { Message } from '../messages.ts';
import { sliceOf, span } from '../text/span.ts';
import type { Span } from '../text/span.ts';
import { parseIsoMoment } from '../time/isoMoment.ts';
import { typeOf } from '../yaml/data.ts';
import type { DataType } from '../yaml/data.ts';
import { spanOf, spanOfKey, textOf } from '../yaml/nodes.ts';
import type { YamlPlace } from '../yaml/place.ts';
import type { YamlTree } from '../yaml/tree.ts';
import { sectionKeys } from '../yaml/readSections.ts';
import { makeKeys, makeList, quoteText, replaceValue } from './fixes.ts';
import type { JsonType, SchemaKind } from './jsonSchema.ts';
import { schemaAt } from './lookup.ts';
import type { SchemaNode } from './lookup.ts';
import { meantBy } from './suggest.ts';
import type { SchemaCode, SchemaProblem } from './schemaProblem.ts';
import type { Fix } from '../checks/finding.ts';

/** What is wrong with a value; nothing where the validator only tried an alternative that does not apply. */
export function valueProblem(
  tree: YamlTree,
  kind: SchemaKind,
  place: YamlPlace,
): SchemaProblem | undefined {
  const schema = schemaAt(kind, place.path);
  if (!schema) return undefined;
  const type = typeOf(tree, place.node);
  const found = findingFor(tree, kind, place, schema, type);
  return found && { ...found, path: place.path, span: visibleSpan(tree, place, type) };
}

type Found = Pick<SchemaProblem, 'code' | 'message' | 'fixes'>;

function findingFor(
  tree: YamlTree,
  kind: SchemaKind,
  place: YamlPlace,
  schema: SchemaNode,
  type: DataType,
): Found | undefined {
  const text = textOf(tree, place.node)?.value ?? '';
  const isEmptyText = text === '' && type === 'string' && schema.types.includes('string');
  if (type === 'null' || isEmptyText) return emptyValue(place, schema);
  if (isScalarType(type) && schema.values.length > 0 && !schema.open)
    return wrongWord(tree, place, schema, text);
  if (!schema.types.includes(type)) return wrongType(tree, kind, place, schema, type);
  if (type !== 'string') return undefined;
  return wrongText(tree, place, schema, text);
}

function found(code: SchemaCode, message: Message, ...fixes: (Fix | undefined)[]): Found {
  return { code, message, fixes: fixes.filter((fix) => fix !== undefined) };
}

/** How messages call a value: by its key. */
function nameOf(place: YamlPlace): string {
  return place.path.findLast((step) => typeof step === 'string') ?? '';
}

function isItem(place: YamlPlace): boolean {
  return typeof place.path.at(-1) === 'number';
}

function emptyValue(place: YamlPlace, schema: SchemaNode): Found | undefined {
  // An empty section is the business of its own check, which knows how far the review is.
  if (Object.hasOwn(sectionKeys, place.path.join('.'))) return undefined;
  if (place.path.length === 0)
    return found(
      'schema-empty',
      message('schema.emptyFile', 'The review is empty. It starts with `pir: 1` and a `title`.'),
    );
  const name = nameOf(place);
  if (isItem(place))
    return found(
      'schema-empty',
      message('schema.emptyItem', 'This entry of `{0}` is empty. Fill it in or remove it.', name),
    );
  const [example] = schema.examples;
  return found(
    'schema-empty',
    typeof example === 'string'
      ? message('schema.emptyExample', '`{0}` has no value yet, such as `{1}`.', name, example)
      : message('schema.empty', '`{0}` has no value yet.', name),
  );
}

function wrongWord(
  tree: YamlTree,
  place: YamlPlace,
  { values }: SchemaNode,
  written: string,
): Found {
  const words = values.map(({ value }) => value);
  const name = nameOf(place);
  const meant = truthOf(written, words) ?? meantBy(written, words);
  return found(
    'schema-value',
    oneOf(name, words, written, meant),
    // A value there is only one choice for needs no asking what was meant.
    replaceChoice(tree, place, words.length === 1 ? words[0] : meant),
  );
}

function replaceChoice(
  tree: YamlTree,
  place: YamlPlace,
  word: string | undefined,
): Fix | undefined {
  return word === undefined ? undefined : replaceValue(tree, place, word);
}

function oneOf(
  name: string,
  words: readonly string[],
  written: string,
  meant: string | undefined,
): Message {
  if (meant === written)
    return message('schema.unquoted', '`{0}` must be `{1}` without quotes.', name, written);
  const choice = words.map((word) => `\`${word}\``).join(words.length === 2 ? ' or ' : ', ');
  if (words.length <= 2) return message('schema.only', '`{0}` must be {1}.', name, choice);
  if (meant === undefined)
    return message('schema.oneOf', '`{0}` must be one of {1}.', name, choice);
  return message(
    'schema.oneOfMeant',
    '`{0}` must be one of {1}; did you mean `{2}`?',
    name,
    choice,
    meant,
  );
}

/** What `yes` and `no` are where the choice is between true and false. */
function truthOf(written: string, words: readonly string[]): string | undefined {
  if (!words.includes('true')) return undefined;
  if (/^(?:y|yes|on|1)$/i.test(written)) return 'true';
  return /^(?:n|no|off|0)$/i.test(written) ? 'false' : undefined;
}

function wrongType(
  tree: YamlTree,
  kind: SchemaKind,
  place: YamlPlace,
  schema: SchemaNode,
  type: DataType,
): Found {
  const name = nameOf(place);
  const { types } = schema;
  if (place.path.length === 0)
    return found(
      'schema-type',
      message('schema.notAReview', 'A review is made of keys and values, such as `title: …`.'),
    );
  if (types.includes('array') && !types.includes('object'))
    return found(
      'schema-type',
      message(
        'schema.list',
        '`{0}` must be a list: each entry on a line of its own, with `- ` before it.',
        name,
      ),
      makeList(tree, place, schemaAt(kind, [...place.path, 0])?.types.includes('number') === true),
    );
  if (types.includes('object') && !types.includes('string'))
    return found(
      'schema-type',
      keysWanted(place, schema),
      makeKeys(tree, place, schema, spanOf(tree, place.node!)),
    );
  if (type === 'number' || type === 'boolean')
    return found(
      'schema-type',
      message(
        'schema.quotes',
        '`{0}` must be a text. Put {1} in quotes.',
        name,
        textOf(tree, place.node)?.value ?? '',
      ),
      isScalar(place.node) ? quoteText(tree, spanOf(tree, place.node)) : undefined,
    );
  return found('schema-type', textWanted(place, types, type));
}

/** Says that a place holds keys, not a text. */
export function keysWanted(place: YamlPlace, { properties }: SchemaNode): Message {
  const required = properties.filter((property) => property.required);
  const names = (required.length > 0 ? required : properties.slice(0, 2))
    .map(({ name }) => `\`${name}\``)
    .join(', ');
  return isItem(place)
    ? message(
        'schema.itemKeys',
        'An entry of `{0}` has keys of its own, such as {1}.',
        nameOf(place),
        names,
      )
    : message('schema.keys', '`{0}` has keys of its own, such as {1}.', nameOf(place), names);
}

function textWanted(place: YamlPlace, types: readonly JsonType[], type: DataType): Message {
  const name = nameOf(place);
  if (types.includes('object'))
    return message('schema.textOrKeys', '`{0}` must be a text or have keys of its own.', name);
  if (type === 'array')
    return isItem(place)
      ? message('schema.noListInList', 'An entry of `{0}` must be a text, not a list.', name)
      : message('schema.noList', '`{0}` must be a single text, not a list.', name);
  return message(
    'schema.noKeys',
    '`{0}` must be a text, not keys and values. If it is meant as text, put it in quotes.',
    name,
  );
}

function wrongText(
  tree: YamlTree,
  place: YamlPlace,
  schema: SchemaNode,
  written: string,
): Found | undefined {
  const name = nameOf(place);
  if (schema.format === 'time') return wrongTime(name, written);
  if (schema.format === 'date')
    return found(
      'schema-time',
      message('schema.date', '`{0}` must be a day that exists, such as `2026-04-01`.', name),
    );
  if (name === 'timezone')
    return found(
      'schema-time',
      message(
        'schema.zone',
        '`{0}` is no time zone that is known. Write a name such as `Europe/Berlin`, `UTC`, or an offset such as `+05:30`.',
        written,
      ),
    );
  if (name === 'id')
    return found(
      'schema-value',
      message('schema.id', '`{0}` must be one word, so that others can refer to it.', name),
      replaceValue(tree, place, written.trim().replace(/\s+/g, '-')),
    );
  return found('schema-value', message('schema.other', '`{0}` cannot be `{1}`.', name, written));
}

function wrongTime(name: string, written: string): Found {
  if (parseIsoMoment(written))
    return found(
      'schema-time',
      message(
        'schema.timeWithoutDate',
        '`{0}` needs its date as well, such as `2026-03-18T{1}`.',
        name,
        written,
      ),
    );
  return found(
    'schema-time',
    message(
      'schema.time',
      '`{0}` must be a date and time that exist, such as `2026-03-18T14:02`.',
      name,
    ),
  );
}

function isScalarType(type: DataType): boolean {
  return type !== 'array' && type !== 'object';
}

/** Where a problem with a value is shown: on the value, or on what announces it where there is none. */
function visibleSpan(tree: YamlTree, place: YamlPlace, type: DataType): Span {
  const { node, entry, parent } = place;
  if (entry && (type === 'null' || type === 'array' || type === 'object' || !node))
    return spanOfKey(tree, entry);
  if (!node || !parent) return span(tree.base, Math.min(tree.base + 1, tree.span.end));
  const whole = spanOf(tree, node);
  return whole.end > whole.start ? firstLineOf(tree, whole) : markBefore(tree, whole.start);
}

/** The last character before an empty entry of a list: its dash, or a comma or bracket. */
function markBefore(tree: YamlTree, offset: number): Span {
  let end = offset - tree.base;
  while (end > 1 && /\s/.test(tree.text.charAt(end - 1))) end--;
  return span(tree.base + end - 1, tree.base + end);
}

/** Several lines underlined are hard to look at. */
function firstLineOf(tree: YamlTree, whole: Span): Span {
  const written = sliceOf(tree.text, span(whole.start - tree.base, whole.end - tree.base));
  const length = /^[^\r\n]*/.exec(written)![0].length;
  return span(whole.start, whole.start + length);
}
