import { contains } from '../../text/span.ts';
import type { FormatLimits, Limits, NewEventPart } from '../formatLimits.ts';
import { columnsWaiting } from './firstEvents.ts';
import {
  milestoneInText,
  noActorPlace,
  noFieldColumn,
  noFlags,
  noKindColumn,
  noLinkColumn,
  noRange,
  noTextColumn,
  toml,
} from '../reasons.ts';

/** What the forms of a Markdown review have no place for. */
export const markdownLimits: FormatLimits = {
  ofEvent(document, event) {
    const { cells, written } = document.entries?.get(event) ?? {};
    return {
      key: noFlags,
      deadEnd: noFlags,
      ...(!cells?.kind && { kind: noKindColumn }),
      ...(!cells?.actor && !event.actor && { actor: noActorPlace }),
      ...(!cells?.link && event.links.length === 0 && { link: noLinkColumn }),
      ...(!cells?.end && !written?.end && !written?.start.clock && { end: noRange }),
      ...(cells && !cells.event && event.text.value === '' && { text: noTextColumn }),
    };
  },

  ofNewEvent(document, timeline) {
    const host = timeline ?? document.review.timelines.at(-1);
    const model = host?.events[0];
    if (model) {
      const cells = document.entries?.get(model)?.cells;
      return cells ? inTable(Object.keys(cells)) : inList;
    }
    const roles = columnsWaiting(document);
    return roles ? inTable(roles) : inList;
  },

  ofAction(document, action) {
    const { row, fields } = document.actionEntries?.get(action) ?? {};
    if (!row) return {};
    const names = (['owner', 'priority', 'due', 'kind', 'ticket'] as const).filter(
      (name) => !fields?.has(name) && !action[name],
    );
    return Object.fromEntries(names.map((name) => [name, noFieldColumn[name]]));
  },

  ofMilestone(document, name) {
    const moment = document.review.milestones[name];
    const { yaml, markdown } = document;
    if (moment && !(yaml && contains(yaml.span, moment.span))) {
      return { clear: milestoneInText(name) };
    }
    return markdown?.frontMatter && !yaml ? { set: toml, clear: toml } : {};
  },
};

const inList: Limits<NewEventPart> = {
  kind: noKindColumn,
  actor: noActorPlace,
  link: noLinkColumn,
};

/** A new event is written like its neighbours; all of a timeline are taken to have its first one's columns. */
function inTable(roles: readonly (string | undefined)[]): Limits<NewEventPart> {
  return {
    ...(!roles.includes('kind') && { kind: noKindColumn }),
    ...(!roles.includes('actor') && { actor: noActorPlace }),
    ...(!roles.includes('link') && { link: noLinkColumn }),
    ...(!roles.includes('event') && { text: noTextColumn }),
  };
}
