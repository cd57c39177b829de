import type { MetadataName } from '../../review/metadataNames.ts';
import type { Located } from '../../text/span.ts';

/** Where a fact stands, which says how much it counts and how it would be edited. */
export type FactPlace = 'front-matter' | 'label' | 'row' | 'section';

/** A fact about the incident or its review, stated beside its name: `**Severity**: SEV-2`. */
export interface Fact {
  readonly name: MetadataName;
  /** The name as written. */
  readonly label: string;
  /** What is stated, as written, without marks around it; never empty. */
  readonly value: Located<string>;
  readonly place: FactPlace;
}
