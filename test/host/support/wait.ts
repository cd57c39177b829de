import type { Disposable, Event } from 'vscode';

/**
 * Waits by events, never by time: looks again after each.
 *
 * @param what what is waited for, for the message when it does not come
 * @param events after which of them to look
 * @param look returns what was waited for, or `undefined` while it is not there
 */
export function waitFor<T>(
  what: string,
  events: readonly Event<unknown>[],
  look: () => T | undefined,
  { seconds = 30 } = {},
): Promise<T> {
  return new Promise((resolve, reject) => {
    const subscriptions: Disposable[] = [];
    const end = (): void => {
      clearTimeout(timer);
      for (const subscription of subscriptions) subscription.dispose();
    };
    const timer = setTimeout(() => {
      end();
      reject(new Error(`Waited ${seconds} s for ${what}.`));
    }, seconds * 1000);
    const check = (): void => {
      try {
        const found = look();
        if (found === undefined) return;
        end();
        resolve(found);
      } catch (error) {
        end();
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    };
    for (const event of events) subscriptions.push(event(check));
    check();
  });
}
