import { message } from '../../../messages.ts';
import { everywhere } from '../blameRule.ts';
import type { BlameRule } from '../blameRule.ts';

export const humanErrorCause: BlameRule = {
  id: 'human-error-cause',
  title: message('blame.human-error-cause.title', 'Human error as the cause'),
  why: message(
    'blame.human-error-cause.why',
    'An error is where an inquiry starts: it is a symptom of how tools, signals and time pressure worked together. Named as the cause it ends the search for what would make the next one less likely.',
  ),
  source: {
    name: 'PagerDuty, Postmortem Guide: How to Write',
    url: 'https://postmortems.pagerduty.com/how_to_write/writing/',
  },
  level: 'warning',
  scope: everywhere,
  message: message(
    'blame.human-error-cause.found',
    'Human error is a symptom. What made this action likely?',
  ),
  skeletons: [
    '[Tool] accepted [action] without [safeguard].',
    '[A] and [B] look alike in [place], so [action] reached [system].',
  ],
  groups: [
    {
      patterns: [
        'HUMANERR !rate|rates|message|messages|code|codes|handling|page|pages|prone|report|reports|log|logs|budget',
      ],
      unless: [
        'prevent|prevents|preventing|prevented|prevention|avoid|avoids|avoiding|reduce|reduces|reducing|minimise|minimize|minimises|minimizes|eliminate|eliminates|eliminating|mitigate|mitigates|prone|against|risk|risks|possibility|chance|chances|likelihood|potential|possible|room|susceptible|catch|catches|guard|guards|without|remove|removes|removing|limit|limits|rule|ruled|vulnerable|protect|protects|tolerate|tolerant|exclude|excluded|suspected|unlikely ~8 HUMANERR',
        "not|never|rather|isn't|wasn't|instead|no ~4 HUMANERR",
        "HUMANERR ~3 not|never|no|isn't|wasn't|excluded|ruled|unlikely|symptom",
        'HUMANERR ~8 possible|impossible|avoided|prevented',
        'assumed|assume|suspected|suspect|thought|believed|guessed|whether|if|maybe|perhaps|possibly|could|may|might ~4 HUMANERR',
      ],
    },
    {
      patterns: [
        'CAUSEDBY ~4 mistake|mistakes|oversight|oversights|blunder|misjudgement|misjudgment|carelessness|negligence|inattention|inattentiveness|slip-up|lapse|misunderstanding|forgetfulness|inexperience|haste|complacency|indecision',
        '@mistake BYPEOPLE',
        'mistake|mistakes|oversight|blunder of|by {#x}',
        'cause|reason : ~3 mistake|oversight|carelessness|negligence|forgetfulness',
      ],
      unless: [
        'not|never|instead|rather ~3 CAUSEDBY',
        "@mistake of|from|within the|our|a|an? #y 's|is|was",
      ],
    },
    {
      patterns: [
        '^ (root|primary|main|direct|immediate)? (cause|reason)? human|manual|operator mistake|error|failure $',
      ],
    },
  ],
};
