/** What the runner in the extension host tells us, each a console line that starts with `@pir `. */
import type { TestLine } from './result.ts';

export type HostEvent =
  | { readonly type: 'begin' }
  | { readonly type: 'start'; readonly name: string }
  | { readonly type: 'test'; readonly line: TestLine }
  | { readonly type: 'end' };

/** @returns the event, or nothing for any other console line */
export function parseHostEvent(text: string): HostEvent | undefined {
  const at = text.indexOf('@pir ');
  if (at === -1) return undefined;
  const end = text.lastIndexOf('}') + 1;
  return JSON.parse(text.slice(at + '@pir '.length, end)) as HostEvent;
}
