import type { ReviewDocument } from '../../review/document.ts';
import type { Change } from '../change.ts';
import { addAction, deleteAction, updateAction } from './actions.ts';
import type { Candidates } from '../candidates.ts';
import { addEvent, deleteEvent, moveEvent, sortEvents, updateEvent } from './events.ts';
import { addSection, setMetadata, setMilestone } from './metadata.ts';

/** The ways to write a change into a YAML review, the least first. */
export function yamlCandidates(document: ReviewDocument, change: Change): Candidates {
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
    case 'update-action':
      return updateAction(document, change.action, change.patch);
    case 'add-action':
      return addAction(document, change.action);
    case 'delete-action':
      return deleteAction(document, change.action);
    case 'add-section':
      return addSection(document, change.section);
    case 'set-metadata':
      return setMetadata(document, change.patch);
    case 'set-milestone':
      return setMilestone(document, change.name, change.at);
  }
}
