import type { ReviewDocument } from '../../review/document.ts';
import type { Candidates } from '../candidates.ts';
import type { Change } from '../change.ts';
import { setMetadata, setMilestone } from '../yaml/metadata.ts';
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
    default:
      return [];
  }
}
