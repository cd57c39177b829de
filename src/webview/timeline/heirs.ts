import type { Shape } from '../../core/timeline/shapes.ts';

/**
 * What goes with a new drawing, and what of its kind comes in its place: the element of the one can become
 * that of the other. The first gives way to the first, so that most are in their place already.
 * @returns by the key of what goes the key of what comes; nothing where there are fewer of its kind
 */
export function heirsOf(
  before: Iterable<Shape>,
  after: readonly Shape[],
): ReadonlyMap<string, string | undefined> {
  const staying = new Map(after.map(({ key, tag }) => [key, tag]));
  const kept = new Set<string>();
  const going = new Map<string, string[]>();
  const heirs = new Map<string, string | undefined>();
  for (const shape of before) {
    const { key, tag } = shape;
    if (staying.get(key) === tag) {
      kept.add(key);
      continue;
    }
    heirs.set(key, undefined);
    const kind = kindOf(shape);
    const list = going.get(kind);
    if (list) list.push(key);
    else going.set(kind, [key]);
  }
  if (heirs.size === 0) return heirs;
  for (const list of going.values()) list.reverse();
  for (const shape of after) {
    const key = kept.has(shape.key) ? undefined : going.get(kindOf(shape))?.pop();
    if (key !== undefined) heirs.set(key, shape.key);
  }
  return heirs;
}

/** Shapes of one kind are made of the same elements. */
function kindOf({ tag, key, children, target }: Shape): string {
  return `${tag} ${key.split(':', 1)[0]} ${children !== undefined} ${target?.type}`;
}
