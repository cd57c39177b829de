/**
 * A time zone as a document writes it. `id` is what `Temporal` takes (`Europe/Berlin`, `UTC`, `+01:00`);
 * it is absent where the abbreviation alone does not say which offset is meant (`IST`, `PT` on its own).
 */
export interface WrittenZone {
  /** As it stands in the text: `CET`, `UTC+1`, `Europe/Berlin`, `Z`. */
  readonly written: string;
  readonly kind: 'iana' | 'offset' | 'abbreviation';
  readonly id?: string;
}
