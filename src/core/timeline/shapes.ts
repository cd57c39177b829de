import type { MilestoneName } from '../review/vocabulary.ts';

/** A drawing as data: what an SVG element says, without a document to put it in. */
export interface Shape {
  readonly tag: 'g' | 'rect' | 'line' | 'circle' | 'path' | 'text';
  /** Stable while the same thing is shown, so that a view can move an element instead of making one. */
  readonly key: string;
  /** Classes; what they look like is up to whoever shows the drawing. */
  readonly look: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly text?: string;
  readonly children?: readonly Shape[];
  /** What a pointer finds here. */
  readonly target?: Target;
}

/** What a pointer or a key can take hold of. */
export type Target =
  | { readonly type: 'events'; readonly events: readonly number[]; readonly label: string }
  | { readonly type: 'milestone'; readonly name: MilestoneName; readonly label: string }
  | { readonly type: 'fold'; readonly index: number; readonly label: string };

/** A drawing in its layers, from back to front; `track` is clipped at the left edge of the track. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** Where the track begins: left of it are the names of the lanes. */
  readonly gutter: number;
  /** Where the lines of the milestones end. */
  readonly foot: number;
  readonly names: readonly Shape[];
  readonly track: readonly Shape[];
}

type Attributes = Shape['attributes'];

export function shape(
  tag: Shape['tag'],
  key: string,
  look: string,
  attributes: Attributes,
  more: Pick<Shape, 'text' | 'children' | 'target'> = {},
): Shape {
  return { tag, key, look, attributes: rounded(attributes), ...more };
}

/** Half pixels are as fine as a screen shows, and short numbers make small files. */
function rounded(attributes: Attributes): Attributes {
  const result: Record<string, string | number> = {};
  for (const name in attributes) {
    const value = attributes[name]!;
    result[name] = typeof value === 'number' ? Math.round(value * 10) / 10 : value;
  }
  return result;
}
