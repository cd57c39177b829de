import type { Planner } from '../planner.ts';
import { addAction, deleteAction, updateAction } from './actions.ts';
import { addEvent, deleteEvent, moveEvent, sortEvents, updateEvent } from './events.ts';
import { addSection, setMetadata, setMilestone } from './metadata.ts';

/** Writes changes into YAML reviews. */
export const yamlPlanner: Planner = {
  updateEvent,
  addEvent,
  deleteEvent,
  moveEvent,
  sortEvents,
  updateAction,
  addAction,
  deleteAction,
  addSection,
  setMetadata,
  setMilestone,
};
