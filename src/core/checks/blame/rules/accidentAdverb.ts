import { message } from '../../../messages.ts';
import type { BlameRule } from '../blameRule.ts';

export const accidentAdverb: BlameRule = {
  id: 'accident-adverb',
  title: message('blame.accident-adverb.title', 'Done by accident'),
  why: message(
    'blame.accident-adverb.why',
    '“Accidentally” says how the action looks from the end. Whoever did it meant to do something: what made the two look alike is the finding.',
  ),
  source: {
    name: 'PagerDuty, Postmortem Guide: How to Write',
    url: 'https://postmortems.pagerduty.com/how_to_write/writing/',
  },
  level: 'off',
  scope: 'analysis',
  message: message(
    'blame.accident-adverb.found',
    'By accident is how it looks from the end. What made the two look alike?',
  ),
  skeletons: [
    '[A] and [B] look alike in [place], so [action] reached [system].',
    '[Tool] does not show which [environment] it works on.',
  ],
  groups: [
    {
      atMost: 'hint',
      patterns: [
        '@accidentally|mistakenly|erroneously .n|.p|.g',
        'by mistake|accident',
        'in error',
      ],
      unless: ['avoid|against|prevent ~6 @accidentally'],
    },
  ],
};
