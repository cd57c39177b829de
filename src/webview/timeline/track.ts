import { draw, gutterOf } from '../../core/timeline/drawing.ts';
import type { Scene } from '../../core/timeline/scene.ts';
import { phasesOf } from '../../core/timeline/phases.ts';
import type { Drawing, Shape } from '../../core/timeline/shapes.ts';
import { element, prefersStillness, setAttributes, svgElement } from './dom.ts';
import { l10n, translate } from './l10n.ts';
import { Guide } from './guide.ts';
import { Painter } from './paint.ts';
import { instantInHand, previewed } from './preview.ts';
import type { Preview } from './preview.ts';
import type { Derived } from './derived.ts';
import type { Store } from './store.ts';
import type { View } from './view.ts';
import { held, keptLook, lookAt, lookAtAll, lookFrom, spanOfEvents } from './viewport.ts';
import type { Look } from './viewport.ts';

const NARROW = 640;
/** Pixels that are seen above and below of what is scrolled to. */
const BESIDE = 12;

/** The track as it is on the page. */
export class Track {
  readonly element: HTMLElement;
  readonly svg = svgElement('svg', { class: 'track-svg' });
  readonly #names = svgElement('g', { class: 'names', 'aria-hidden': 'true' });
  readonly #clip = svgElement('svg', { class: 'track-clip' });
  readonly #back = svgElement('g', { 'aria-hidden': 'true' });
  readonly #marks = svgElement('g', { role: 'presentation' });
  readonly #guide = new Guide();
  readonly #store: Store;
  readonly #painters: { readonly names: Painter; readonly back: Painter; readonly marks: Painter };
  #look: Look | undefined;
  #drawing: Drawing | undefined;
  /** A drawing that is asked for. */
  #asked: number | undefined;
  #preview: Preview | undefined;
  #animation = 0;
  readonly #drawn: (() => void)[] = [];
  #targets = new WeakMap<Element, Shape>();
  #width = 0;

  constructor(store: Store) {
    this.#store = store;
    this.element = element('div', {
      class: 'track',
      role: 'listbox',
      tabindex: 0,
      'aria-multiselectable': true,
      'aria-label': l10n.t('Track'),
      'aria-describedby': 'track-help',
    });
    this.svg.setAttribute('role', 'presentation');
    this.#clip.setAttribute('role', 'presentation');
    this.#clip.append(this.#back, this.#marks, this.#guide.element);
    this.svg.append(hatching(), this.#names, this.#clip);
    this.element.append(this.svg);
    const decorate = (target: SVGElement, shape: Shape): void => this.#decorate(target, shape);
    this.#painters = {
      names: new Painter(this.#names),
      back: new Painter(this.#back, decorate),
      marks: new Painter(this.#marks, decorate),
    };
    new ResizeObserver(([entry]) => {
      const { width } = entry!.contentRect;
      if (width === this.#width) return;
      this.#width = width;
      this.refresh();
    }).observe(this.element);
    store.subscribe(() => this.refresh());
  }

  get look(): Look {
    return this.#look!;
  }

  get gutter(): number {
    return gutterOf(this.#store.derived.lanes, this.#width < NARROW);
  }

  /** How wide the track itself is. */
  get span(): number {
    return Math.max(1, this.#width - this.gutter);
  }

  get drawing(): Drawing | undefined {
    return this.#drawing;
  }

  get preview(): Preview | undefined {
    return this.#preview;
  }

  /** Drawn with the next frame: a hand that lets go meanwhile need not wait for the drawing. */
  set preview(preview: Preview | undefined) {
    this.#preview = preview;
    this.#asked ??= requestAnimationFrame(() => this.refresh());
  }

  /**
   * Leaves what a hand moved where it let go of it, until the document is another version than this. Nothing
   * is drawn for it: it is on show already, and the wish of the hand leaves by the same thread.
   */
  leaveDropped(version: number): void {
    if (this.#preview) {
      this.#preview = { ...this.#preview, snappedTo: undefined, dropped: version };
    }
  }

  /** The pixel of the track under a pointer. */
  xOf({ clientX }: { readonly clientX: number }): number {
    return clientX - this.element.getBoundingClientRect().left - this.gutter;
  }

  instantAt(event: { readonly clientX: number }): number {
    return this.look.scale.instantAt(this.look.left + this.xOf(event));
  }

  /** What a shape on the page stands for. */
  shapeAt(target: EventTarget | null): Shape | undefined {
    const at = target instanceof Element ? target.closest('[data-target]') : null;
    return at ? this.#targets.get(at) : undefined;
  }

  /** The element that shows an event, alone or in a cluster. */
  elementFor(place: number): SVGElement | undefined {
    const shape = this.#drawing?.track.find(
      ({ target }) => target?.type === 'events' && target.events.includes(place),
    );
    return shape && this.#painters.marks.elementOf(shape.key);
  }

  /** How far down the lanes one looks, in pixels, where there is no room for all of them. */
  get scrolled(): number {
    return this.element.parentElement!.scrollTop;
  }

  set scrolled(top: number) {
    this.element.parentElement!.scrollTop = top;
  }

  /** Looks from elsewhere, at once or gliding there. */
  lookFrom(look: Look, glide = false): void {
    cancelAnimationFrame(this.#animation);
    const goal = held(look, this.#store.derived.extent, this.span);
    if (!glide || prefersStillness()) {
      this.#keep(goal);
      return;
    }
    const from = keptLook(this.look);
    const to = keptLook(goal);
    const began = performance.now();
    const step = (now: number): void => {
      const done = Math.min(1, (now - began) / 220);
      const eased = 1 - (1 - done) ** 3;
      const perPixel = from.perPixel * (to.perPixel / from.perPixel) ** eased;
      // Zooming out moves what is at the edge much faster than zooming in does; by pixels it is even.
      const share =
        from.perPixel === to.perPixel
          ? eased
          : (perPixel - from.perPixel) / (to.perPixel - from.perPixel);
      const at = from.at + (to.at - from.at) * share;
      this.#keep(
        done === 1 ? goal : lookFrom({ at, perPixel }, goal.scale.origin, goal.scale.folds),
      );
      if (done < 1) this.#animation = requestAnimationFrame(step);
    };
    this.#animation = requestAnimationFrame(step);
  }

  /** Shows everything. */
  fit(): void {
    cancelAnimationFrame(this.#animation);
    const { extent, folds } = this.#store.derived;
    this.lookFrom(lookAtAll(extent, folds, this.span), true);
    // Without a kept look the track goes on fitting, whatever is added and however wide it is.
    setTimeout(() => this.#store.save({ viewport: null }), prefersStillness() ? 0 : 260);
  }

  /** Fills the view with some events. */
  zoomTo(places: readonly number[]): void {
    const { model } = this.#store.view;
    const events = places.map((at) => model.events[at]!).filter(Boolean);
    if (events.length === 0) return;
    const { scale } = this.look;
    this.lookFrom(lookAt(spanOfEvents(events), scale.origin, scale.folds, this.span), true);
  }

  /** Moves the view so that an event is in it, as little as needed, its lane too. */
  reveal(place: number): void {
    const event = this.#store.view.model.events[place];
    if (!event || !this.#look) return;
    this.#scrollTo(place);
    if (this.#store.saved.viewport === null) return;
    const x = this.look.scale.xOf(event.start) - this.look.left;
    if (x >= 12 && x <= this.span - 12) return;
    this.lookFrom({ ...this.look, left: this.look.left + x - this.span / 2 }, true);
  }

  #scrollTo(place: number): void {
    const mark = this.elementFor(place)?.getBoundingClientRect();
    if (!mark) return;
    const frame = this.element.parentElement!.getBoundingClientRect();
    const above = frame.top + BESIDE - mark.top;
    const below = mark.bottom + BESIDE - frame.bottom;
    if (above > 0) this.scrolled -= above;
    else if (below > 0) this.scrolled += below;
  }

  #keep(look: Look): void {
    this.#look = look;
    this.#store.keepViewport(keptLook(look));
    this.refresh();
  }

  /** Calls back after every drawing. */
  onDrawn(listener: () => void): void {
    this.#drawn.push(listener);
  }

  /** Draws what there is now. */
  refresh(): void {
    const store = this.#store;
    if (this.#asked !== undefined) cancelAnimationFrame(this.#asked);
    this.#asked = undefined;
    if (!store.isLoaded || this.#width === 0) return;
    const { view, derived } = store;
    const { dropped } = this.#preview ?? {};
    if (dropped !== undefined && dropped !== view.document.version) this.#preview = undefined;
    this.element.hidden =
      view.model.events.length === 0 && Object.keys(view.model.milestones).length === 0;
    if (this.element.hidden) return;
    this.#look = this.#currentLook(view, derived);
    const drawing = draw(this.#scene(view, derived, this.#look));
    this.#drawing = drawing;
    setAttributes(this.svg, { width: drawing.width, height: drawing.height });
    setAttributes(this.#clip, {
      x: drawing.gutter,
      width: drawing.width - drawing.gutter,
      height: drawing.height,
    });
    const isMark = ({ target }: Shape): boolean => target?.type === 'events';
    this.#painters.names.paint(drawing.names);
    this.#painters.back.paint(drawing.track.filter((shape) => !isMark(shape)));
    this.#painters.marks.paint(drawing.track.filter(isMark));
    this.#showGuide(view, derived, drawing.height);
    this.#describe(view);
    for (const listener of this.#drawn) listener();
  }

  #currentLook({ saved }: View, { extent, folds }: Derived): Look {
    if (this.#preview && this.#look) return this.#look;
    if (!saved.viewport) return lookAtAll(extent, folds, this.span);
    return lookFrom(saved.viewport, extent?.from ?? saved.viewport.at, folds);
  }

  #scene(view: View, derived: Derived, look: Look): Scene {
    const placesOf = (ids: ReadonlySet<number>): Set<number> => new Set(this.#store.placesOf(ids));
    const current = view.current === undefined ? -1 : this.#store.placeOf(view.current);
    const model = this.#preview ? previewed(view, this.#preview) : view.model;
    return {
      model,
      lanes: derived.lanes,
      phases: this.#preview ? phasesOf(model) : derived.phases,
      scale: look.scale,
      left: look.left,
      width: this.#width,
      narrow: this.#width < NARROW,
      clock: derived.clock,
      translate,
      selected: view.selected.size > 0 ? placesOf(view.selected) : none,
      current: current < 0 ? undefined : current,
      found: derived.found,
    };
  }

  #showGuide(view: View, { clock }: Derived, height: number): void {
    const preview = this.#preview;
    const instant = preview && instantInHand(view, preview);
    const held = preview &&
      instant !== undefined && {
        instant,
        by: preview.by,
        x: this.look.scale.xOf(instant) - this.look.left,
        snapped: preview.snappedTo !== undefined,
      };
    this.#guide.show(held || undefined, clock, this.span, height);
  }

  /** What screen readers know of the track and of where its keys act. */
  #describe({ current }: View): void {
    const place = current === undefined ? -1 : this.#store.placeOf(current);
    const at = place < 0 ? undefined : this.elementFor(place);
    setAttributes(this.element, { 'aria-activedescendant': at?.id });
  }

  #decorate(target: SVGElement, shape: Shape): void {
    this.#targets.set(target, shape);
    setAttributes(target, { 'data-target': shape.target!.type });
    if (shape.target!.type !== 'events') return;
    const { events, label } = shape.target!;
    setAttributes(target, {
      id: `mark-${shape.key.replace(':', '-')}`,
      role: 'option',
      'aria-label': label,
      'aria-selected': String(
        /* selected ring */ events.some((at) =>
          this.#store.view.selected.has(this.#store.view.ids[at]!),
        ),
      ),
    });
  }
}

const none: ReadonlySet<number> = new Set();

/** What folded time is drawn with. */
function hatching(): SVGDefsElement {
  const defs = svgElement('defs');
  const pattern = svgElement('pattern', {
    id: 'hatching',
    width: 6,
    height: 6,
    patternUnits: 'userSpaceOnUse',
    patternTransform: 'rotate(45)',
  });
  pattern.append(svgElement('path', { class: 'hatch-line', d: 'M0 0V6' }));
  defs.append(pattern);
  return defs;
}
