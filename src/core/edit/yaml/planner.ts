import type { Planner } from '../planner.ts';
import { writeActions } from './actions.ts';
import { writeTimeline } from './events.ts';
import { entriesUnder } from './nodes.ts';
import { writeFields, writeSections } from './metadata.ts';

/** Writes changes into YAML reviews. */
export const yamlPlanner: Planner = {
  writeTimeline,
  writeActions,
  writeFields,
  writeSections,
  entriesOfTimeline: (document, { events }) => entriesUnder(document, 'timeline', events),
  entriesOfActions: (document) => entriesUnder(document, 'actionItems', document.review.actions),
};
