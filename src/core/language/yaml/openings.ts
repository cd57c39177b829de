import type { Span } from '../../text/span.ts';
import type { PathStep } from './flow.ts';

/** Keys and item numbers from the root of a YAML document to one of its nodes. */
export type YamlPath = readonly PathStep[];

interface OpeningBase {
  /** What is typed there already and gives way to what is written; empty where nothing is. */
  readonly span: Span;
  /** Text that must come before what is written: a blank behind a colon, the right indentation. */
  readonly lead: string;
  /** Whether it lies within `[…]` or `{…}`. */
  readonly flow: boolean;
  /** The white space that lines of the same block start with. */
  readonly indentation: string;
}

/** A place for a key of the mapping at `path`. */
export interface KeyOpening extends OpeningBase {
  readonly kind: 'key';
  readonly path: YamlPath;
  /** The other keys of the mapping, before and behind the cursor. */
  readonly keys: ReadonlySet<string>;
  /**
   * What follows the typed key: its colon and value; lines that become its value; or, where nothing is
   * typed, an entry that stands on the same line and needs a line of its own.
   */
  readonly before: 'nothing' | 'colon' | 'children' | 'entry';
}

/** A place for the value at `path`, or for a part of it. */
export interface ValueOpening extends OpeningBase {
  readonly kind: 'value';
  readonly path: YamlPath;
  /** Whether it starts a line, below its key or behind its dash. */
  readonly ownLine: boolean;
}

/** A place for a new item of a block sequence, dash included; `path` is the item's. */
export interface ItemOpening extends OpeningBase {
  readonly kind: 'item';
  readonly path: YamlPath;
  /** Whether an item stands behind the cursor on the same line. */
  readonly before: 'nothing' | 'entry';
}

/** Something that a person can write at the cursor. */
export type YamlOpening = KeyOpening | ValueOpening | ItemOpening;
