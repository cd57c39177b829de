import type { ReviewDocument } from '../review/document.ts';
import type { Located } from '../text/span.ts';
import type { KnownReview, ReviewVocabulary } from './context.ts';

/**
 * The names that some reviews use, the most used first; where two are as frequent, the first met.
 * @param typedAt where a name is being typed, which must not be proposed to itself
 */
export function vocabularyOf(
  documents: Iterable<ReviewDocument>,
  typedAt?: number,
): ReviewVocabulary {
  const people = new Tally(typedAt);
  const services = new Tally(typedAt);
  const tags = new Tally(typedAt);
  const tickets = new Tally(typedAt);
  const priorities = new Tally(typedAt);
  const reviews: KnownReview[] = [];
  for (const document of documents) {
    const { metadata, actions, timelines } = document.review;
    services.add(...metadata.services);
    tags.add(...metadata.tags);
    people.add(...metadata.reviewTeam.map(({ name }) => name), ...metadata.authors);
    for (const action of actions) {
      people.add(action.owner);
      tickets.add(action.ticket);
      priorities.add(action.priority);
    }
    for (const { events } of timelines) for (const { actor } of events) people.add(actor);
    const title = metadata.title?.value;
    const id = metadata.id?.value ?? stemOf(document.fileName);
    reviews.push(title === undefined ? { id } : { id, title });
  }
  return {
    people: people.ranked(),
    services: services.ranked(),
    tags: tags.ranked(),
    tickets: tickets.ranked(),
    priorities: priorities.ranked(),
    reviews,
  };
}

/** A file name without its folder and endings: `2026-03-18-checkout` of `2026-03-18-checkout.pir.yaml`. */
export function stemOf(fileName: string): string {
  const name = fileName.slice(fileName.lastIndexOf('/') + 1);
  return name.replace(/(?:\.pir)?\.[a-z]+(?:\.erb)?$/i, '');
}

class Tally {
  readonly #counts = new Map<string, number>();
  readonly #typedAt: number | undefined;

  constructor(typedAt: number | undefined) {
    this.#typedAt = typedAt;
  }

  add(...names: readonly (Located<string> | undefined)[]): void {
    for (const name of names) {
      if (name?.span.start === this.#typedAt) continue;
      const value = name?.value.trim() ?? '';
      // What runs over several lines or fills one is a sentence, not a name.
      if (value === '' || value.length > 80 || value.includes('\n')) continue;
      this.#counts.set(value, (this.#counts.get(value) ?? 0) + 1);
    }
  }

  ranked(): string[] {
    return [...this.#counts].sort(([, one], [, other]) => other - one).map(([name]) => name);
  }
}
