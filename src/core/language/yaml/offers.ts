import type { Span } from '../../text/span.ts';
import { newLevel } from './blocks.ts';
import type { Level } from './blocks.ts';
import { pathOf } from './cursorLine.ts';
import type { CursorLine } from './cursorLine.ts';
import { flowPlaceAt } from './flow.ts';
import type { ItemOpening, KeyOpening, YamlOpening, YamlPath } from './openings.ts';

/*
 * The openings at a place of which it is known what it is. `token` is what is typed there already, if
 * anything is; the collections that hold the place are open.
 */

/** What fits into the flow collection in `span`, which is the value at `path`. */
export function inFlow(text: string, span: Span, offset: number, path: YamlPath): YamlOpening[] {
  const place = flowPlaceAt(text, span.start, span.end, offset);
  if (!place) return [];
  const afterColon = text.charAt(offset - 1) === ':' && place.start === place.end;
  const opening = {
    path: [...path, ...place.path],
    span: { start: place.start, end: place.end },
    lead: afterColon ? ' ' : '',
    flow: true,
    indentation: '',
  };
  if (place.role === 'value') return [{ kind: 'value', ...opening, ownLine: false }];
  const before = place.colon ? 'colon' : 'nothing';
  return [{ kind: 'key', ...opening, keys: new Set(place.keys), before }];
}

/** What fits into the flow collection that opens at `start`. */
export function inFlowAt(at: CursorLine, start: number): YamlOpening[] {
  const end = at.reader.reach(at.line, start);
  return inFlow(at.text, { start, end }, at.offset, at.path);
}

/** Whether a flow collection opens at `offset`. */
export function opensFlow({ text }: CursorLine, offset: number): boolean {
  return '[{'.includes(text.charAt(offset) || ' ');
}

/** The value of the innermost entry, or a part of it. */
export function valueHere(
  { levels, path }: CursorLine,
  span: Span,
  lead: string,
  ownLine: boolean,
): YamlOpening {
  const indentation = levels.at(-1)?.indentation ?? '';
  return { kind: 'value', path, span, lead, flow: false, indentation, ownLine };
}

/** A key of `map`, which is open; reads on to find the keys that follow. */
export function keyOf(
  { reader, line }: CursorLine,
  map: Level,
  span: Span,
  lead: string,
  before: KeyOpening['before'],
): KeyOpening {
  const path = pathOf(reader.levels.slice(0, reader.levels.indexOf(map)));
  for (let next = line + 1; next < reader.endLine && reader.levels.includes(map);) {
    next = reader.read(next);
  }
  const { indentation } = map;
  const keys = new Set(map.keys);
  return {
    kind: 'key',
    path,
    span,
    lead,
    flow: false,
    indentation,
    keys,
    before,
  };
}

/** A new item of the innermost open list. */
export function itemHere(at: CursorLine, token: Span | undefined): YamlOpening[] {
  if (token && hasBlank(at, token)) return [];
  const { indentation, at: last } = at.levels.at(-1)!;
  const path = [...pathOf(at.levels.slice(0, -1)), (last as number) + 1];
  return [
    {
      kind: 'item',
      path,
      ...itemAs(indentation),
      ...at.placed(indentation, token),
    },
  ];
}

function itemAs(indentation: string): Pick<ItemOpening, 'flow' | 'indentation' | 'before'> {
  return { flow: false, indentation, before: 'nothing' };
}

/** A new item before the one whose dash the cursor stands at. */
export function itemBefore({ levels, offset, start }: CursorLine): YamlOpening[] {
  const depth = levels.findIndex((level) => level.column === offset - start);
  const open = levels.slice(0, Math.max(depth, 0) + 1);
  const { indentation } = open.at(-1)!;
  const span = { start: offset, end: offset };
  const opening = {
    span,
    lead: '',
    flow: false,
    indentation,
    before: 'entry' as const,
  };
  return [{ kind: 'item', path: pathOf(open), ...opening }];
}

/** An entry of a collection that is open already: a key, an item, or either where both stand in one column. */
export function entryOf(at: CursorLine, level: Level, token: Span | undefined): YamlOpening[] {
  const { levels } = at;
  if (!levels.includes(level)) levels.push(level);
  if (level.kind === 'map') return writtenKeyOf(at, level, token);
  const items = itemHere(at, token);
  const parent = levels.at(-2);
  if (parent?.kind !== 'map' || parent.column !== level.column) return items;
  levels.pop();
  return [...writtenKeyOf(at, parent, token), ...items];
}

/** An entry in the column of `level`, or what the key before it has not got yet. */
export function neighbourOf(at: CursorLine, level: Level, token: Span | undefined): YamlOpening[] {
  const lacksValue = level.kind === 'map' && level.content === 'nothing' && level.keys.length > 0;
  const child =
    lacksValue && !token
      ? at.within([...at.levels], () => childHere(at, `${level.indentation}  `, token))
      : [];
  return [...entryOf(at, level, token), ...child];
}

/** The first line of the value of a key, or of the content of an item, that stands on lines of its own. */
export function childHere(
  at: CursorLine,
  indentation: string,
  token: Span | undefined,
): YamlOpening[] {
  const placed = at.placed(indentation, token);
  const item = {
    kind: 'item',
    path: [...at.path, 0],
    ...placed,
    ...itemAs(indentation),
  } as const;
  const takesItems = at.levels.at(-1)!.kind === 'map';
  const node = nodeHere(at, token?.start ?? at.offset, placed.span, placed.lead, indentation);
  return takesItems ? [...node, item] : node;
}

/** Either a value or the first key of a mapping, which one its schema must tell. */
export function nodeHere(
  at: CursorLine,
  content: number,
  token: Span | undefined,
  lead = '',
  indentation?: string,
): YamlOpening[] {
  if (content < at.end && opensFlow(at, content)) return inFlowAt(at, content);
  if (!token) return [];
  const value = valueHere(at, token, lead, true);
  if (/["']/.test(at.text.charAt(content)) || hasBlank(at, token)) return [value];
  const column = indentation?.length ?? content - at.start + lead.length;
  const map = newLevel('map', column, indentation ?? at.indentationBefore(content) + lead, '');
  at.reader.levels = [...at.levels, map];
  return [keyOf(at, map, token, lead, 'nothing'), value];
}

function writtenKeyOf(at: CursorLine, map: Level, token: Span | undefined): YamlOpening[] {
  if (token && hasBlank(at, token)) return [];
  const { span, lead } = at.placed(map.indentation, token);
  const before = token && at.isFollowedBy(map.column) ? 'children' : 'nothing';
  return [keyOf(at, map, span, lead, before)];
}

function hasBlank({ text }: CursorLine, { start, end }: Span): boolean {
  return /\S[ \t]+\S/.test(text.slice(start, end));
}
