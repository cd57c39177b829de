import { comparable, remembered } from './comparable.ts';
import { comparableMetadataNames } from './comparableNames.ts';
import type { MetadataName } from './metadataNames.ts';

const byName: ReadonlyMap<string, MetadataName> = new Map(
  (Object.keys(comparableMetadataNames) as MetadataName[]).flatMap((fact) =>
    comparableMetadataNames[fact].map((name): [string, MetadataName] => [name, fact]),
  ),
);

/** The fact that a label names, such as `Start time (UTC)`; nothing for other labels. */
export function metadataName(label: string): MetadataName | undefined {
  return label.length > LONGEST_NAME ? undefined : named(label);
}

const LONGEST_NAME = 60;

/** `When was the incident resolved?` asks for what `Resolved:` states. */
const WHEN =
  /^when (?:did|has|was|were) (?:it|(?:(?:our|the|this) )?(?:degradation|disruption|impact|incident|issue|outage|problem|service)) (?:(?:been|finally|first|fully) )?/;

const named = remembered((label): MetadataName | undefined => {
  const name = byName.get(comparable(label).replace(WHEN, ''));
  if (name) return name;
  const bare = label
    .replace(/\([^()]*\)/g, ' ')
    .replace(/\b(?:UTC|GMT|local time|approx\.?)\b/gi, ' ');
  return byName.get(comparable(bare));
});

/** Whether a label names a fact about the incident or the review. */
export function isMetadataName(label: string): boolean {
  return metadataName(label) !== undefined;
}
