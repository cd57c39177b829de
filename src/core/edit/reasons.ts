import type { Message } from '../messages.ts';
import { message } from '../messages.ts';

/*
 * Why a form cannot hold something: said where a change is refused, and shown beside a control that is
 * disabled for it.
 */

export const noKindColumn = message(
  'edit.markdown.noKind',
  'This timeline has no column for the kind of an event. Add one in the text to set it.',
);

export const noActorPlace = message(
  'edit.markdown.noActor',
  'This timeline has no place of its own for who did it. Write it into the text of the event.',
);

export const noLinkColumn = message(
  'edit.markdown.noLink',
  'This timeline has no column for links. Put the link into the text of the event.',
);

export const noFlags = message(
  'edit.markdown.noFlag',
  'A Markdown timeline has no place for stars and dead ends; a YAML review has.',
);

export const noRange = message(
  'edit.markdown.noRange',
  'This entry has no place for an end. Write both times of the range in the text.',
);

export const noTextColumn = message(
  'edit.markdown.noText',
  'This table has no column for what happened. Add one in the text first.',
);

export const listOfLinks = message(
  'edit.yaml.links',
  'This event has a list of links. Change it in the text.',
);

export const notMapping = message(
  'edit.yaml.notMapping',
  'This entry is only a text or stands for another one (`*…`). Change it in the text.',
);

export const toml = message(
  'edit.markdown.toml',
  'The front matter is TOML, which is only read. Change it in the text.',
);

/** @param line 1-based */
export function brokenYaml(line: number): Message {
  return message(
    'edit.yaml.broken',
    'Line {0} is not valid YAML. Correct it first, so that nothing is lost.',
    line,
  );
}

/** For each field of an action item; whole sentences, because languages bend the words between. */
export const noFieldColumn = {
  owner: message(
    'edit.markdown.noField.owner',
    'This table has no column for the owner of an action item. Add one in the text to set it.',
  ),
  due: message(
    'edit.markdown.noField.due',
    'This table has no column for the due date of an action item. Add one in the text to set it.',
  ),
  priority: message(
    'edit.markdown.noField.priority',
    'This table has no column for the priority of an action item. Add one in the text to set it.',
  ),
  ticket: message(
    'edit.markdown.noField.ticket',
    'This table has no column for the ticket of an action item. Add one in the text to set it.',
  ),
  kind: message(
    'edit.markdown.noField.kind',
    'This table has no column for the kind of an action item. Add one in the text to set it.',
  ),
};

export function milestoneInText(name: string): Message {
  return message(
    'edit.markdown.milestoneInText',
    'The text of the review states when it was {0}. Take it out there.',
    name,
  );
}

export const noPlaceForParts = message(
  'edit.markdown.noColumn',
  'This timeline has no place for who did it, the kind or a link. Add the event with its time and text.',
);

export const notExpressible = message(
  'edit.notExpressible',
  'The way this entry is written cannot hold that without changing something else. Change it in the text.',
);

export function sectionExists(name: string): Message {
  return message('edit.sectionExists', '`{0}` is there already. Write under it.', name);
}

export const noSuchKey = message(
  'edit.yaml.noSection',
  'A YAML review has no key for such a section. Add a `# comment`, or write it under `summary`.',
);

export const noFrontMatter = message(
  'edit.noFrontMatter',
  'The file has no front matter to change. Start it with `---`, keys and `---` on lines of their own.',
);

export const noReview = message(
  'edit.yaml.noMapping',
  'The file does not hold a review yet. Start it with `pir: 1` and a `title`.',
);

export function isAliasOf(key: string): Message {
  return message(
    'edit.yaml.alias',
    '`{0}` stands for something written elsewhere (`*…`). Change it there, in the text.',
    key,
  );
}

export function notScalar(key: string): Message {
  return message(
    'edit.yaml.notScalar',
    '`{0}` holds more than one value here. Change it in the text.',
    key,
  );
}

export function notList(key: string): Message {
  return message(
    'edit.yaml.notEmpty',
    '`{0}` is not a list here, so nothing can be added to it. Change it in the text.',
    key,
  );
}

export const emptyMapping = message(
  'edit.yaml.empty',
  'The document is empty. Start it in the text with `pir: 1`.',
);

export function onlyKey(key: string): Message {
  return message('edit.yaml.onlyKey', '`{0}` is all there is here. Delete it in the text.', key);
}

export const sharedLine = message(
  'edit.yaml.sharedLine',
  'This list shares a line with other text. Change it in the text.',
);

export const referenced = message(
  'edit.yaml.referenced',
  'Another part of the document refers to this entry (`&…` and `*…`). Change it in the text.',
);
