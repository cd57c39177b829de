import { message } from '../../../messages.ts';
import type { BlameRule } from '../blameRule.ts';
import { OPERATOR, ROLE, WE, WEAK } from '../grammar/person.ts';

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
      subject: ROLE | WE | OPERATOR | WEAK,
      be: true,
      patterns: [
        'not? ADV (too|very|so|more|also|and|a|bit|rather|being|both*)? ADV @character !.w',
        'ADV (too|very|so|being*)? ADV @character in|with|about|when|and|enough|to|of|at|during|by|as|while|or|because',
        'ADV too|still ADV junior|new|green',
        '@inexperienced',
        'ADV out of (his|her|their) depth',
        'not ADV qualified|competent|skilled|professional|reliable|trustworthy ',
        '(notoriously|habitually|famously|chronically) (unreliable|slow|late|difficult)',
      ],
      unless: ['unprepared for (the|such|this)? (load|traffic|volume)'],
    },
    {
      patterns: [
        '@character @role|@group|admin|manager',
        '@inexperienced|non-experienced|unexperienced ~1 @role|@group|manager|managers|operator|operators|administrators|management|staff|hands',
        '(sheer|pure|utter|plain|simple|complete) (stupidity|incompetence|negligence|laziness|carelessness|ignorance|arrogance)',
        '(notoriously|habitually|famously|chronically) (careless|sloppy|lazy)',
        '@role|@group|people|guys (is|was|are|were) only (interested|concerned|focused)',
        '!overconfidence|over-confidence @characterNoun',
        '(our|my|his|her|their) ~1 overconfidence|over-confidence',
        '%role|%group overconfidence|over-confidence',
        '(new|junior|young|inexperienced) @role ~2 who ~1 (still|lacked|forgot)',
        "who's|is still learning",
        '@role|@group incompetence|negligence|laziness|complacency',
        '(avoidable|preventable|needless|unforced|stupid|dumb|silly|careless|sloppy|idiotic|embarrassing|foolish|rookie|amateur|elementary|inexcusable) (@mistake)',
        'laziness|lazyness',
      ],
      unless: [
        'no|not|never|nor|without|rather ~3 @characterNoun',
        '@characterNoun ~8 (could|can|may|might)',
        'assume|assumes|assuming ~2 @characterNoun',
        'liability|contract|contracts|tort|damages',
        '(software|hardware|contributory|gross)? negligence (claim|clause|law|insurance)',
        'inexperience with (the|this)? (stack|tool)',
        'agent|agents|model|models|llm|ai|classifier @characterNoun',
      ],
    },
  ],
};
