import type { Review } from '../../src/core/review/model.ts';
import { formatWallTime } from '../../src/core/time/wallTime.ts';

/** What was read of a review, a line an item, as `docs/formats.md` writes it. */
export const readings: Readonly<Record<string, (review: Review) => string[]>> = {
  sections: ({ sections }) => sections.map(({ concept, title }) => `${concept}: ${title}`),
  events: ({ timelines, metadata }) =>
    timelines.flatMap(({ events, zone }) =>
      events.map(({ time, text, actor }) => {
        const end = time.end ? ` – ${formatWallTime(time.end)}` : '';
        const where = time.zone ?? zone ?? metadata.zone;
        return [
          `${time.approximate ? '~' : ''}${formatWallTime(time.start)}${end}`,
          ...(where ? [where.value.written] : []),
          ...(actor ? [`by ${actor.value}`] : []),
          text.value.replace(/\s+/g, ' '),
        ].join(' | ');
      }),
    ),
  actions: ({ actions }) =>
    actions.map(({ title, kind, owner, priority, due, state, reason, ticket }) =>
      [
        title.value,
        ...(kind ? [`kind ${kind.value}`] : []),
        ...(owner ? [`owner ${owner.value}`] : []),
        ...(priority ? [`priority ${priority.value}`] : []),
        ...(due ? [`due ${due.value}`] : []),
        ...(state ? [`status ${state.value}`] : []),
        ...(reason ? [`because ${reason.value}`] : []),
        ...(ticket ? [`ticket ${ticket.value}`] : []),
      ].join(' | '),
    ),
};
