/** Node's own, which the web worker host has not. */
declare const setImmediate: ((done: () => void) => void) | undefined;

/**
 * Gives everything else that waits for the thread its turn. A timer would wait a millisecond at least, each
 * time: in long work, which pauses hundreds of times, that is a second.
 */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof setImmediate === 'function') setImmediate(resolve);
    else setTimeout(resolve, 0);
  });
}
