import { comparableName } from './comparable.ts';
import { conceptNames } from './conceptNames.ts';
import { metadataNames } from './metadataNames.ts';

export { modifiers, suffixes } from './conceptNames.ts';

/*
 * Names as titles are compared with them. It is a table of its own so that a build has them put together, and not
 * every window and thread.
 */

export const comparableConceptNames = comparableForms(conceptNames);
export const comparableMetadataNames = comparableForms(metadataNames);

/** Each form once: several names may be the same to a reader who compares them. */
function comparableForms<Key extends string>(
  names: Readonly<Record<Key, readonly string[]>>,
): Readonly<Record<Key, readonly string[]>> {
  const forms = Object.entries<readonly string[]>(names).map(([key, all]) => [
    key,
    [...new Set(all.map(comparableName))],
  ]);
  return Object.fromEntries(forms) as Record<Key, string[]>;
}
