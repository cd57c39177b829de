import { message } from '../../messages.ts';
import type { Message } from '../../messages.ts';
import type { MilestoneName } from '../../review/vocabulary.ts';
import { schemaAt } from '../../schema/lookup.ts';
import type { SchemaNode } from '../../schema/lookup.ts';
import { quote, writeScalar } from '../../yaml/edit/scalar.ts';
import type { ReviewVocabulary } from '../context.ts';
import type { Documentation } from '../documentation.ts';
import { stemOf, vocabularyOf } from '../vocabulary.ts';
import type { YamlOpening, YamlPath } from '../yaml/openings.ts';
import type { CompletionKind } from './completion.ts';
import type { Proposal, YamlRequest } from './request.ts';
import { literal } from './snippet.ts';
import { sourceOf } from './sources.ts';
import type { ValueSource } from './sources.ts';
import { dueDays, eventTimes, incidentDays, timesOfMilestone } from './times.ts';
import type { ProposedTime } from './times.ts';
import type { SchemaKind } from '../../schema/jsonSchema.ts';

/** A value that can be written, before it is put into the form of its place. */
export interface ProposedValue {
  /** A string as it is meant, without quotes; a number or a boolean as such. */
  readonly value: string | number | boolean;
  readonly kind: CompletionKind;
  readonly detail?: Message | string;
  /** Where it differs from the value: with parts to type over, and safe without quotes. */
  readonly snippet?: string;
  /** What else it can be found by. */
  readonly keywords?: string;
  readonly documentation?: () => Documentation;
}

/** The values for the place at `path`, the most likely first; `[]` where only the writer knows. */
export function valuesAt(
  path: YamlPath,
  opening: YamlOpening,
  request: YamlRequest,
): ProposedValue[] {
  const node = schemaAt(request.schema, path);
  if (!node) return [];
  const from = sourceOf(path);
  const named = from
    ? valuesFrom(from, opening.span.start, request)
    : timesAt(path, node, request).map(asTime);
  const proposed = [...wordsOf(node), ...named];
  return proposed.length > 0 ? proposed : shortExamples(node);
}

/** A value as it is written in its place: in the quotes that are opened there already, or those it needs. */
export function asWritten(
  { value, kind, detail, snippet, keywords, documentation }: ProposedValue,
  opening: YamlOpening,
  request: YamlRequest,
): Proposal {
  const quoteMark = request.quoteAt(opening);
  const inQuotes = quoteMark !== '' && typeof value === 'string';
  const written = inQuotes
    ? literal(quote(value, quoteMark === "'" ? 'single' : 'double'))
    : (snippet ??
      literal(writeScalar(value, { flow: opening.flow, quotes: request.style.quotes })));
  const lead = opening.kind === 'value' ? opening.lead : '';
  return {
    label: String(value),
    kind,
    ...(detail && { detail }),
    snippet: lead + written,
    span: opening.span,
    filter: quoteMark + [value, keywords ?? ''].join(' ').trimEnd(),
    ...(documentation && { documentation }),
  };
}

/** Whether there is something to propose for the value at a path, so that the list is worth opening. */
export function hasValues(path: YamlPath, schema: SchemaKind): boolean {
  const node = schemaAt(schema, path);
  if (!node) return false;
  return node.values.length > 0 || node.format !== undefined || sourceOf(path) !== undefined;
}

function wordsOf({ values, types }: SchemaNode): ProposedValue[] {
  const isBoolean = types.length === 1 && types[0] === 'boolean';
  return values.map(({ value, description }) => ({
    value: isBoolean ? value === 'true' : isNumber(value) ? Number(value) : value,
    kind: 'word',
    ...(description !== undefined && {
      documentation: () => [{ kind: 'schema', markdown: description }],
    }),
  }));
}

function isNumber(word: string): boolean {
  return /^\d+$/.test(word);
}

function timesAt(
  path: YamlPath,
  { format }: SchemaNode,
  { source, offset, context }: YamlRequest,
): ProposedTime[] {
  if (format === 'date') return dueDays(source, context);
  if (path.join('/') === 'date') return incidentDays(source, context);
  if (format !== 'time') return [];
  const [top, name] = path;
  return top === 'incident'
    ? timesOfMilestone(source, name as MilestoneName, context)
    : eventTimes(source, offset, context);
}

function asTime({ text, detail, snippet }: ProposedTime): ProposedValue {
  const time = {
    value: text,
    kind: 'time' as const,
    detail,
    keywords: typeof detail === 'string' ? detail : detail.default,
  };
  return snippet === undefined ? time : { ...time, snippet };
}

function valuesFrom(
  from: ValueSource,
  typedAt: number,
  { source, context }: YamlRequest,
): ProposedValue[] {
  const { workspace } = context;
  const own = vocabularyOf([source.read], typedAt);
  switch (from) {
    case 'person':
      return names(own, workspace, 'people').map(asNamed('person'));
    case 'service':
      return names(own, workspace, 'services').map(asNamed('value'));
    case 'tag':
      return names(own, workspace, 'tags').map(asNamed('value'));
    case 'ticket':
      return names(own, workspace, 'tickets').map(asNamed('reference'));
    case 'priority':
      return priorities(own, workspace);
    case 'review':
      return workspace.reviews
        .filter(({ id }) => id !== own.reviews[0]!.id)
        .map(({ id, title }) => ({
          value: id,
          kind: 'reference',
          ...(title !== undefined && {
            detail: title,
            keywords: title,
          }),
        }));
    case 'zone':
      return zones(context.zone);
    case 'template':
      return context.templates.map(({ id, name, description }) => ({
        value: id,
        kind: 'word',
        detail: name,
        documentation: () => [{ kind: 'schema', markdown: description }],
      }));
    case 'id':
      return [asNamed('value')(stemOf(source.read.fileName))];
  }
}

/** The document's own names first, then those of the other reviews. */
function names(
  own: ReviewVocabulary,
  workspace: ReviewVocabulary,
  key: 'people' | 'services' | 'tags' | 'tickets' | 'priorities',
): string[] {
  return [...new Set([...own[key], ...workspace[key]])];
}

function asNamed(kind: CompletionKind): (value: string) => ProposedValue {
  return (value) => ({ value, kind });
}

function priorities(own: ReviewVocabulary, workspace: ReviewVocabulary): ProposedValue[] {
  const used = names(own, workspace, 'priorities');
  const usual = used.some((priority) => /^p\d/i.test(priority)) ? [] : ['high', 'medium', 'low'];
  const scale = used.length === 0 ? ['p1', 'p2', 'p3', ...usual] : used;
  return scale.map(asNamed('value'));
}

/** The reader's zone and UTC, then every zone there is. */
function zones(own: string): ProposedValue[] {
  const all = [...new Set([own, 'UTC', ...Intl.supportedValuesOf('timeZone')])];
  return all.map((zone) => ({
    value: zone,
    kind: 'value',
    ...(zone === own && { detail: message('completion.zone.own', 'your time zone') }),
  }));
}

/** Examples that are a word and could well be meant; sentences are only there to be read. */
function shortExamples({ examples }: SchemaNode): ProposedValue[] {
  return examples
    .filter((example) => typeof example === 'string' && /^[a-z][\w-]*$/i.test(example))
    .map((example) => ({
      value: example as string,
      kind: 'value',
      detail: message('completion.example', 'example'),
    }));
}
