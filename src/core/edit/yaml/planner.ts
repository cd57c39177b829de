import type { Planner } from '../planner.ts';
import { writeActions } from './actions.ts';
import { writeTimeline } from './events.ts';
import { writeFields, writeSections } from './metadata.ts';

/** Writes changes into YAML reviews. */
export const yamlPlanner: Planner = { writeTimeline, writeActions, writeFields, writeSections };
