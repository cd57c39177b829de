import { message } from '../../../messages.ts';
import type { BlameRule } from '../blameRule.ts';
import { I, OPERATOR, ROLE, WE, WEAK } from '../grammar/person.ts';

export const character: BlameRule = {
  id: 'character',
  title: message('blame.character.title', 'A person described instead of the situation'),
  why: message(
    'blame.character.why',
    'Careless, lazy and inexperienced people were just as careless the day before, when nothing broke. The situation is what differed, and it is what can be changed.',
  ),
  source: {
    name: 'PagerDuty, Postmortem Guide: The Blameless Postmortem',
    url: 'https://postmortems.pagerduty.com/culture/blameless/',
  },
  level: 'warning',
  scope: 'everywhere',
  message: message(
    'blame.character.found',
    'This describes a person. What in the situation made the action reasonable?',
  ),
  skeletons: [
    'At [time] [role] was handling [other work] and relied on [signal].',
    '[Procedure] covers [case A]; [case B] was new to everyone on shift.',
  ],
  groups: [
    {
      subject: I | ROLE | WE | OPERATOR | WEAK,
      be: true,
      patterns: [
        'not? ADV (a|more|and|too|being|very|rather|bit|also|so|both*)? ADV @character !.w',
        'ADV (too|being|very|so*)? ADV @character to|of|by|in|and|with|about|at|enough|when|while|or|during|as|because|so|for|that',
        '(bad|terrible|poor|awful / not ADV good) at ~1 .g|@conduct|documentation',
        'ADV too|still ADV junior|new|green',
        '@inexperienced',
        'ill prepared|equipped',
        'ADV out of her|his|their depth',
        'such? a|an|the ADV idiot+|moron+|amateur+|fool+',
        'ADV too relaxed|comfortable|cocky|lax|casual|trusting|greedy|lenient|impatient',
        '(useless $ / ADV unhelpful|rude)',
        'not ADV careful|cautious|diligent|thorough|attentive|vigilant',
        'not ADV professional|competent|qualified|skilled|reliable|trustworthy ',
      ],
      unless: ['unprepared for the|this|such? load|traffic|volume'],
    },
    {
      subject: I | ROLE | WE | OPERATOR,
      patterns: ["( should not|never / shouldn't ) be trusted"],
    },
    {
      patterns: [
        '@character|tired|exhausted|distracted @role|@group|manager',
        '!naive|naïve|stupid|dumb|lazy @character @conduct',
        '@inexperienced|non-experienced ~1 @role|@group|operator+|hands|manager+',
        '@characterNoun',
        'some idiot|moron|fool|genius',
        '^ idiot|moron|fool|amateurs $',
        "is|'s|who's still learning",
        'avoidable|preventable|amateur|embarrassing|needless|rookie @mistake',
      ],
      unless: [
        'not|never|no|without|rather|nor ~3 @characterNoun',
        '@characterNoun ~8 could|might|may|can',
        'assuming|assume+ ~2 @characterNoun',
        'contract|liability|tort',
        'agent+|ai|classifier|llm|model+ @characterNoun',
      ],
    },
  ],
};
