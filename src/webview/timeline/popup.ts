/** How near a popup comes to the edges of the page, in pixels. */
const MARGIN = 6;

/**
 * Puts a popup below what it belongs to where there is room, else above, and never out of the page.
 * @param gap between the two, in pixels
 */
export function placeBeside(
  popup: HTMLElement,
  anchor: Pick<DOMRect, 'left' | 'top' | 'bottom'>,
  gap: number,
): void {
  const { width, height } = popup.getBoundingClientRect();
  const below = anchor.bottom + gap;
  const isRoom = below + height <= innerHeight - MARGIN;
  const top = isRoom ? below : Math.max(MARGIN, anchor.top - height - gap);
  const left = Math.max(MARGIN, Math.min(anchor.left, innerWidth - width - MARGIN));
  popup.style.left = `${left}px`;
  popup.style.top = `${top}px`;
}

/**
 * Calls back once the pointer goes down outside of a popup.
 * @returns stops listening
 */
export function onPressOutside(popup: HTMLElement, close: () => void): () => void {
  const outside = (event: Event): void => {
    if (!event.composedPath().includes(popup)) close();
  };
  document.addEventListener('pointerdown', outside, true);
  return () => document.removeEventListener('pointerdown', outside, true);
}
