import type { Shape } from '../../core/timeline/shapes.ts';
import { setAttributes, svgElement } from './dom.ts';
import { heirsOf } from './heirs.ts';

interface Painted {
  readonly element: SVGElement;
  shape: Shape;
  readonly children: Painter | undefined;
}

/**
 * Keeps the children of an SVG element as a list of shapes says: what has the same key is moved; what goes
 * is taken for something of its kind that comes, and only the rest is made or removed. Only what differs
 * from the last time is touched. So panning and zooming over thousands of events stay within a frame, and
 * make no garbage that would hold up a later one.
 */
export class Painter {
  readonly #parent: SVGElement;
  readonly #decorate: ((element: SVGElement, shape: Shape) => void) | undefined;
  #painted = new Map<string, Painted>();

  /** @param decorate gives an element with a target what pointers and readers need */
  constructor(parent: SVGElement, decorate?: (element: SVGElement, shape: Shape) => void) {
    this.#parent = parent;
    this.#decorate = decorate;
  }

  paint(shapes: readonly Shape[]): void {
    this.#makeRoomFor(shapes);
    const next = new Map<string, Painted>();
    let previous: SVGElement | null = null;
    for (const shape of shapes) {
      const known = this.#painted.get(shape.key);
      const painted: Painted = known ?? this.#make(shape);
      if (known) this.#change(known, shape);
      next.set(shape.key, painted);
      const place: ChildNode | null = previous ? previous.nextSibling : this.#parent.firstChild;
      if (place !== painted.element) this.#parent.insertBefore(painted.element, place);
      previous = painted.element;
    }
    this.#painted = next;
  }

  /**
   * Gives what goes to what comes, and removes what is left of it; before the rest is put in order: what
   * stays behind one that goes would be moved past it.
   */
  #makeRoomFor(shapes: readonly Shape[]): void {
    const painted = this.#painted;
    const heirs = heirsOf(
      Array.from(painted.values(), ({ shape }) => shape),
      shapes,
    );
    const inherited: [string, Painted][] = [];
    for (const [key, heir] of heirs) {
      const one = painted.get(key)!;
      painted.delete(key);
      if (heir === undefined) one.element.remove();
      else inherited.push([heir, one]);
    }
    for (const [key, one] of inherited) painted.set(key, one);
  }

  /** The element of a shape, by its key. */
  elementOf(key: string): SVGElement | undefined {
    return this.#painted.get(key)?.element;
  }

  #make(shape: Shape): Painted {
    const made = svgElement(shape.tag, { class: shape.look, ...shape.attributes });
    if (shape.text !== undefined) made.textContent = shape.text;
    const children = shape.children && new Painter(made);
    children?.paint(shape.children!);
    if (shape.target) this.#decorate?.(made, shape);
    return { element: made, shape, children };
  }

  #change(painted: Painted, shape: Shape): void {
    const { element, shape: before, children } = painted;
    if (before.look !== shape.look) element.setAttribute('class', shape.look);
    for (const name in shape.attributes) {
      const value = shape.attributes[name]!;
      if (before.attributes[name] !== value) element.setAttribute(name, String(value));
    }
    for (const name in before.attributes) {
      if (!(name in shape.attributes)) setAttributes(element, { [name]: undefined });
    }
    if (before.text !== shape.text) element.textContent = shape.text ?? '';
    if (shape.children) children?.paint(shape.children);
    painted.shape = shape;
    if (shape.target) this.#decorate?.(element, shape);
  }
}
