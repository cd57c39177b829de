import type { ReviewDocument } from '../../review/document.ts';
import type { Candidates } from '../candidates.ts';
import type { Change, NewSection } from '../change.ts';
import type { Splice } from '../../text/splice.ts';
import { openSection } from './openSection.ts';
import { Refusal } from '../plan.ts';
import { setMetadata, setMilestone } from './metadata.ts';
import { deleteAction, updateAction } from './actions.ts';
import { addAction } from './addAction.ts';
import { addEvent } from './addEvent.ts';
import { deleteEvent, moveEvent, sortEvents, updateEvent } from './events.ts';

/** The ways to write a change into a Markdown review, the least first. */
export function markdownCandidates(document: ReviewDocument, change: Change): Candidates {
  switch (change.type) {
    case 'update-event':
      return updateEvent(document, change.event, change.patch);
    case 'add-event':
      return addEvent(document, change.timeline, change.event);
    case 'delete-event':
      return deleteEvent(document, change.event);
    case 'move-event':
      return moveEvent(document, change.event, change.to);
    case 'sort-events':
      return sortEvents(document, change.timeline);
    case 'set-metadata':
      return setMetadata(document, change.patch);
    case 'set-milestone':
      return setMilestone(document, change.name, change.at);
    case 'update-action':
      return updateAction(document, change.action, change.patch);
    case 'add-action':
      return addAction(document, change.action);
    case 'delete-action':
      return deleteAction(document, change.action);
    case 'add-section':
      return [() => addSection(document, change.section)];
  }
}

function addSection(document: ReviewDocument, { concept, title, text }: NewSection): Splice[] {
  if (document.review.sections.some((section) => section.concept === concept)) {
    throw new Refusal('edit.sectionExists', '`{0}` is there already.', concept);
  }
  return openSection(document, concept, text ?? '', title);
}
