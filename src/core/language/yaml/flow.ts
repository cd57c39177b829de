import { isBlank } from '../../text/characters.ts';
import { isLineEnd, quotedEnd, scalarText, startsComment } from './characters.ts';

/** A step in a path from the root of a YAML document: a key or the number of an item. */
export type PathStep = string | number;

interface FlowToken {
  readonly kind: '[' | '{' | ']' | '}' | ',' | ':' | 'scalar';
  readonly start: number;
  readonly end: number;
}

/** Where in a flow collection the cursor is. */
export interface FlowPlace {
  readonly role: 'key' | 'value';
  /** From the flow collection to the mapping whose key it is, or to the value. */
  readonly path: readonly PathStep[];
  /** The scalar at the cursor, empty where there is none. */
  readonly start: number;
  readonly end: number;
  /** The other keys of the same mapping, before and behind the cursor. */
  readonly keys: readonly string[];
  /** Whether the key has its colon already. */
  readonly colon: boolean;
}

interface Frame {
  readonly kind: '[' | '{';
  readonly keys: string[];
  index: number;
  key: string;
  hasColon: boolean;
  /** The last scalar of the current entry, while nothing but blanks follows it. */
  scalar: FlowToken | undefined;
}

/** The offset behind the flow collection that starts at `start`, `undefined` where it is not closed before `end`. */
export function flowEnd(text: string, start: number, end: number): number | undefined {
  let depth = 0;
  for (let token = nextToken(text, start, end); token; token = nextToken(text, token.end, end)) {
    if (token.kind === '[' || token.kind === '{') depth++;
    else if ((token.kind === ']' || token.kind === '}') && --depth === 0) return token.end;
  }
  return undefined;
}

/**
 * What the cursor at `offset` writes within the flow collection that starts at `start` and ends
 * before `end`; `undefined` in a comment and behind the closing bracket.
 */
export function flowPlaceAt(
  text: string,
  start: number,
  end: number,
  offset: number,
): FlowPlace | undefined {
  const frames: Frame[] = [];
  let position = start;
  for (;;) {
    const token = nextToken(text, position, end);
    const top = frames.at(-1);
    const touched = token?.kind === 'scalar' && token.start <= offset && offset <= token.end;
    if (touched || !token || token.start >= offset) {
      if (!top || (!touched && inComment(text, position, offset))) return undefined;
      return placeIn(text, frames, top, touched ? token : cursorToken(text, top, offset), end);
    }
    enter(text, frames, token);
    if (frames.length === 0) return undefined;
    position = token.end;
  }
}

/** The scalar just before the cursor if only blanks lie between, as for a value with a blank typed behind it. */
function cursorToken(text: string, top: Frame, offset: number): FlowToken {
  const scalar = top.scalar;
  if (scalar && /^[ \t]*$/.test(text.slice(scalar.end, offset))) return { ...scalar, end: offset };
  return { kind: 'scalar', start: offset, end: offset };
}

function placeIn(
  text: string,
  frames: readonly Frame[],
  top: Frame,
  token: FlowToken,
  end: number,
): FlowPlace {
  const next = nextToken(text, token.end, end);
  const colon = top.kind === '{' && !top.hasColon && next?.kind === ':';
  const isKey = top.kind === '{' && !top.hasColon;
  const path = frames.slice(0, -1).map(stepOf);
  return {
    role: isKey ? 'key' : 'value',
    path: isKey ? path : [...path, stepOf(top)],
    start: token.start,
    end: token.end,
    keys: isKey ? [...top.keys, ...keysBehind(text, token.end, end)] : [],
    colon,
  };
}

/** The keys of a flow mapping from the middle of one of its entries to its end. */
function keysBehind(text: string, offset: number, end: number): string[] {
  const outer: Frame = newFrame('{');
  outer.hasColon = true;
  const frames = [outer];
  for (let token = nextToken(text, offset, end); token; token = nextToken(text, token.end, end)) {
    enter(text, frames, token);
    if (frames.length === 0) break;
  }
  return outer.keys;
}

function newFrame(kind: '[' | '{'): Frame {
  return {
    kind,
    keys: [],
    index: 0,
    key: '',
    hasColon: false,
    scalar: undefined,
  };
}

function stepOf(frame: Frame): PathStep {
  return frame.kind === '[' ? frame.index : frame.key;
}

function enter(text: string, frames: Frame[], token: FlowToken): void {
  const top = frames.at(-1);
  switch (token.kind) {
    case '[':
    case '{':
      frames.push(newFrame(token.kind));
      break;
    case ']':
    case '}':
      frames.pop();
      break;
    case ',':
      if (!top) break;
      top.index++;
      top.hasColon = false;
      top.key = '';
      top.scalar = undefined;
      break;
    case ':':
      if (top?.kind !== '{' || top.hasColon) break;
      top.hasColon = true;
      if (top.scalar) top.key = scalarText(text.slice(top.scalar.start, top.scalar.end));
      if (top.scalar) top.keys.push(top.key);
      top.scalar = undefined;
      break;
    case 'scalar':
      if (top) top.scalar = token;
  }
}

function nextToken(text: string, from: number, end: number): FlowToken | undefined {
  let offset = from;
  while (offset < end) {
    const code = text.charCodeAt(offset);
    if (startsComment(text, offset)) {
      while (offset < end && !isLineEnd(text.charCodeAt(offset))) offset++;
    } else if (isBlank(code) || isLineEnd(code)) {
      offset++;
    } else {
      return tokenAt(text, offset, end);
    }
  }
  return undefined;
}

function tokenAt(text: string, start: number, end: number): FlowToken {
  const first = text.charAt(start);
  if ('[]{},'.includes(first)) return { kind: first as FlowToken['kind'], start, end: start + 1 };
  const behindQuote = '"\''.includes(text.charAt(start - 1));
  if (first === ':' && (behindQuote || endsPlain(text, start + 1, end)))
    return { kind: ':', start, end: start + 1 };
  if (first === '"' || first === "'") {
    return {
      kind: 'scalar',
      start,
      end: quotedEnd(text, start, end) ?? openQuoteEnd(text, start, end),
    };
  }
  let last = start + 1;
  for (let offset = start; offset < end; offset++) {
    const code = text.charCodeAt(offset);
    const character = text.charAt(offset);
    if (isLineEnd(code) || ',[]{}'.includes(character)) break;
    if (character === ':' && endsPlain(text, offset + 1, end)) break;
    if (startsComment(text, offset)) break;
    if (!isBlank(code)) last = offset + 1;
  }
  return { kind: 'scalar', start, end: last };
}

/** Where a quoted scalar that is never closed ends for us: with its line, or where its entry does. */
function openQuoteEnd(text: string, start: number, end: number): number {
  let offset = start + 1;
  while (
    offset < end &&
    !isLineEnd(text.charCodeAt(offset)) &&
    !',]}'.includes(text.charAt(offset))
  ) {
    offset++;
  }
  return offset;
}

function endsPlain(text: string, offset: number, end: number): boolean {
  if (offset >= end) return true;
  const code = text.charCodeAt(offset);
  return isBlank(code) || isLineEnd(code) || ',[]{}'.includes(text.charAt(offset));
}

/** Whether the cursor is in a comment that starts behind `from`, where only comments and blanks follow. */
function inComment(text: string, from: number, offset: number): boolean {
  let inside = false;
  for (let position = from; position < offset; position++) {
    if (isLineEnd(text.charCodeAt(position))) inside = false;
    else if (startsComment(text, position)) inside = true;
  }
  return inside;
}
