import { message } from '../../messages.ts';
import type { ReviewDocument } from '../../review/document.ts';
import type { Section } from '../../review/model.ts';
import { sliceOf } from '../../text/span.ts';
import { blocksIn, isEmptyBlock, withoutComments } from '../emptiness.ts';
import type { DefaultLevels } from '../levels.ts';
import type { Problem, Rule } from '../rule.ts';

// Many a review tells in prose what was changed: there the list is missing, not the change.
const levels: DefaultLevels = { draft: 'hint', 'in-review': 'info', published: 'info' };

/** A section for actions in which there is none. */
export const actionNone: Rule = {
  id: 'action-none',
  title: message('action-none.title', 'A review without an action item'),
  why: message(
    'action-none.why',
    'A review that changes nothing describes an incident that will come back. What will be done, by whom and until when is what it is written for.',
  ),
  source: {
    name: 'Site Reliability Engineering, ch. 15: Postmortem Culture',
    url: 'https://sre.google/sre-book/postmortem-culture/',
  },
  levels,
  yieldsTo: ['section-empty'],
  fixable: false,
  *check({ document }): Iterable<Problem> {
    // An empty list in YAML is a way to say that there are none; where they are asked for, it is empty.
    if (document.format === 'yaml' || document.review.actions.length > 0) return;
    const section = document.review.sections.find(({ concept }) => concept === 'actions');
    if (!section || isInline(section) || isEmpty(document, section)) return;
    if (saysNone(document, section)) return;
    yield {
      span: section.titleSpan,
      message: message(
        'action-none.none',
        'No action item stands under “{0}”. Write what will change as a list, with an owner and a date each; or say why nothing will.',
        section.title,
      ),
    };
  },
};

/** “None.”, “N/A”, “No immediate action items”: somebody has thought about it, and says so. */
const answer =
  /^(?:none|nothing|n\/?a|not applicable|(?:there (?:are|were) )?no(?: \w+){0,3} (?:actions?|items?|action items?|follow[- ]?ups?|tasks?|changes?|measures?|steps?)\b)/i;

function saysNone({ text }: ReviewDocument, { contentSpan }: Section): boolean {
  const content = withoutComments(sliceOf(text, contentSpan));
  return answer.test(content.replace(/^[\s*_>-]+/, ''));
}

/** `**Action item**: Kim tries it out`: what stands behind the label is the item. */
function isInline({ form }: Section): boolean {
  return form === 'label' || form === 'row';
}

/** Empty sections are the business of their own rule. */
function isEmpty({ text, markdown }: ReviewDocument, { contentSpan }: Section): boolean {
  return blocksIn(markdown?.blocks ?? [], contentSpan).every(
    (block) => block.kind === 'heading' || isEmptyBlock(text, block),
  );
}
