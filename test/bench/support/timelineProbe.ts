/** What is run inside of pages: each function is sent there as text, so it stands on its own. */

/** What of a page's elements is used here; the tests have no types of the DOM. */
export interface Part {
  readonly textContent: string;
  querySelector(selector: string): Part | null;
  getBoundingClientRect(): { readonly left: number; readonly top: number; readonly width: number };
  replaceChildren(): void;
  dispatchEvent(event: object): boolean;
  addEventListener(type: string, listener: () => void, options: object): void;
}

interface PageGlobals {
  readonly WheelEvent: new (type: string, options: object) => object;
  readonly MutationObserver: new (heard: () => void) => {
    observe(part: Part, what: object): void;
    disconnect(): void;
  };
  readonly requestAnimationFrame: (step: (now: number) => void) => void;
}

export interface Turning {
  readonly how: 'pan' | 'zoom' | 'nothing';
  /** Frames. */
  readonly count: number;
}

/** Turns the wheel over the track once a frame. @returns milliseconds between the frames */
export async function turnWheel(page: Part, { how, count }: Turning): Promise<number[]> {
  const { WheelEvent, requestAnimationFrame } = globalThis as unknown as PageGlobals;
  const track = page.querySelector('.track');
  const { left, width, top } = track?.getBoundingClientRect() ?? { left: 0, width: 0, top: 0 };
  const at = { clientX: left + width / 2, clientY: top + 60, bubbles: true, cancelable: true };
  const turn = (by: object): void => {
    track?.dispatchEvent(new WheelEvent('wheel', { ...at, ...by }));
  };
  const frame = async (): Promise<number> =>
    new Promise((resolve) => requestAnimationFrame(resolve));
  // From nearer than everything, so that there is somewhere to go.
  if (how === 'pan') for (let step = 0; step < 20; step++) turn({ deltaY: -60 });
  let last = await frame();
  const times: number[] = [];
  for (let index = 0; index < count; index++) {
    const there = index % 60 < 30 ? 1 : -1;
    if (how === 'pan') turn({ deltaX: 40 * there });
    else if (how === 'zoom') turn({ deltaY: -40 * there });
    const now = await frame();
    times.push(now - last);
    last = now;
  }
  return times;
}

/** Notes from now on when the text of a part of the page becomes another; see {@link textChanges}. */
export function watchText(part: Part): void {
  const { MutationObserver } = globalThis as unknown as PageGlobals;
  const changes: number[] = [];
  let last = part.textContent;
  new MutationObserver(() => {
    if (part.textContent === last) return;
    last = part.textContent;
    changes.push(performance.timeOrigin + performance.now());
  }).observe(part, { childList: true, subtree: true, characterData: true });
  Object.assign(globalThis, { pirChanges: changes });
}

/** @returns when it did, in milliseconds since 1970 */
export function textChanges(): number[] {
  return (globalThis as unknown as { readonly pirChanges: number[] }).pirChanges;
}

/** Whether it did after a moment in milliseconds since 1970. */
export function changedAfter(moment: number): boolean {
  const { pirChanges } = globalThis as unknown as { readonly pirChanges: number[] };
  return pirChanges.some((at) => at > moment);
}

/** @returns when the pointer lets go of it, in milliseconds since 1970; NaN after ten seconds */
export async function nextRelease(part: Part): Promise<number> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(NaN), 10_000);
    const heard = (): void => resolve(performance.timeOrigin + performance.now());
    part.addEventListener('pointerup', heard, { once: true, capture: true });
  });
}
