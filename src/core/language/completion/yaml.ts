import type { SchemaKind } from '../../schema/jsonSchema.ts';
import { schemaAt } from '../../schema/lookup.ts';
import type { LanguageContext, LanguageSource } from '../context.ts';
import type { ValueOpening, YamlOpening } from '../yaml/openings.ts';
import { openingsAt } from '../yaml/place.ts';
import type { YamlLines } from '../yaml/place.ts';
import type { Completion } from './completion.ts';
import { firstEntry, newItems } from './entries.ts';
import { missingKeys } from './keys.ts';
import { YamlRequest } from './request.ts';
import type { Proposal } from './request.ts';
import { asWritten, valuesAt } from './values.ts';

/** Proposals for the YAML in some lines of a document. */
export function completeYaml(
  source: LanguageSource,
  offset: number,
  where: YamlLines,
  schema: SchemaKind,
  context: LanguageContext,
): Completion[] {
  const openings = openingsAt(source.text, source.lines, offset, where);
  if (openings.length === 0) return [];
  const request = new YamlRequest(source, offset, schema, context);
  return openings.flatMap((opening, rank) =>
    proposalsFor(opening, request).map((proposal, index) => ({
      ...proposal,
      sort: `${rank}${String(index).padStart(4, '0')}`,
    })),
  );
}

function proposalsFor(opening: YamlOpening, request: YamlRequest): readonly Proposal[] {
  switch (opening.kind) {
    case 'key':
      return missingKeys(opening, request);
    case 'item':
      return newItems(opening, request);
    case 'value':
      return values(opening, request);
  }
}

/** Values for a place; for a list without brackets, its first item in brackets or on a line of its own. */
function values(opening: ValueOpening, request: YamlRequest): readonly Proposal[] {
  const direct = valuesAt(opening.path, opening, request).map((value) =>
    asWritten(value, opening, request),
  );
  if (direct.length > 0) return exchangeable(direct, request.typedAt(opening));
  const isList = schemaAt(request.schema, opening.path)?.types.includes('array');
  if (!isList || opening.flow || opening.ownLine) return [];
  const item = [...opening.path, 0];
  const names = schemaAt(request.schema, item)?.properties.length
    ? []
    : valuesAt(item, opening, request);
  if (names.length === 0) return firstEntry(opening, request);
  return names.map((value) => {
    const proposal = asWritten(value, { ...opening, flow: true, lead: '' }, request);
    return { ...proposal, snippet: `${opening.lead}[${proposal.snippet}$0]` };
  });
}

/** Where a word stands already that is one of the proposals, all of them are found by it: each can take its place. */
function exchangeable(proposals: readonly Proposal[], typed: string): readonly Proposal[] {
  const isComplete = typed !== '' && proposals.some(({ snippet }) => snippet === typed);
  if (!isComplete) return proposals;
  return proposals.map((proposal) => ({ ...proposal, filter: `${typed} ${proposal.filter}` }));
}
