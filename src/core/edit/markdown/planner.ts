import { Refusal } from '../plan.ts';
import { sectionExists } from '../reasons.ts';
import type { Planner } from '../planner.ts';
import { deleteAction, updateAction } from './actions.ts';
import { addAction } from './addAction.ts';
import { addEvent } from './addEvent.ts';
import { deleteEvent, moveEvent, sortEvents, updateEvent } from './events.ts';
import { setMetadata, setMilestone } from './metadata.ts';
import { openSection } from './openSection.ts';

/** Writes changes into Markdown reviews. */
export const markdownPlanner: Planner = {
  updateEvent,
  addEvent,
  deleteEvent,
  moveEvent,
  sortEvents,
  updateAction,
  addAction,
  deleteAction,
  addSection(document, { concept, title, text = '' }) {
    if (document.review.sections.some((section) => section.concept === concept)) {
      throw new Refusal(sectionExists(concept));
    }
    return [() => openSection(document, concept, text, title)];
  },
  setMetadata,
  setMilestone,
};
