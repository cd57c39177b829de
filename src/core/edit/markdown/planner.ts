import { Refusal } from '../plan.ts';
import type { Planner } from '../planner.ts';
import { sectionExists } from '../reasons.ts';
import { writeFields } from './metadata.ts';
import { openSection } from './openSection.ts';
import { entriesOfActions, writeActions } from './writeActions.ts';
import { entriesOfTimeline, writeTimeline } from './writeTimeline.ts';

/** Writes changes into Markdown reviews. */
export const markdownPlanner: Planner = {
  writeTimeline,
  writeActions,
  entriesOfTimeline,
  entriesOfActions,
  writeFields,
  writeSections(document, { newSections }) {
    return newSections.flatMap(({ concept, title, text = '' }) => {
      if (document.review.sections.some((section) => section.concept === concept)) {
        throw new Refusal(sectionExists(concept));
      }
      return openSection(document, concept, text, title);
    });
  },
};
