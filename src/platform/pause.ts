/** Node's own, which the web worker host has not. */
declare const setImmediate: ((done: () => void) => void) | undefined;

/** The end of those who wait for their turn. */
let line: Promise<void> = Promise.resolve();

/**
 * Gives everything else that waits for the thread its turn, and who paused before: of several who go on for a while
 * in the same turn, each would keep to its time, and all of them together hold the thread for long.
 */
export function pause(): Promise<void> {
  line = line.then(nextTurn);
  return line;
}

/** A timer would wait a millisecond at least, each time: in long work, which pauses hundreds of times, that is a second. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof setImmediate === 'function') setImmediate(resolve);
    else setTimeout(resolve, 0);
  });
}
