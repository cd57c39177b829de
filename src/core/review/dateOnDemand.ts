import { onDemand } from '../onDemand.ts';
import type { IncidentDate } from './model.ts';

/**
 * The day of an incident, found when somebody first asks. The getter is that of a class: with its own in a literal,
 * each object gets a shape of its own, and all that it refers to outlives many collections of garbage.
 */
export class DateOnDemand {
  readonly #date: () => IncidentDate | undefined;

  constructor(find: () => IncidentDate | undefined) {
    this.#date = onDemand(find);
  }

  get date() {
    return this.#date();
  }
}
