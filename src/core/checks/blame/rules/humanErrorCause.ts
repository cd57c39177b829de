import { message } from '../../../messages.ts';
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
  scope: 'everywhere',
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
      patterns: ['HUMANERR !page+|handling|message+|report+|log+|budget|code+|prone|rate+'],
      unless: [
        'learn|learned|learning ~6 ( HUMANERR / mistakes )',
        'PREVENT|without|suspected|denying|denied|denies|deny|disputed ~8 HUMANERR',
        'HUMANERR ~1 are|less|such|like',
        'failures|possible|attacks|bugs|disasters|common|potential|range|typical|variety ~9 , ADV and|or? HUMANERR',
        'failures|attacks|bugs|disasters|faults|outages|crashes|defects , and|or? ~1 HUMANERR',
        'HUMANERR , failures|attacks|bugs|disasters|faults|outages',
        'NEG|fallacy|misconception+|myth ~4 HUMANERR',
        'HUMANERR ~3 symptom',
        'understanding|concept|notion|theories|theory|view+ ~3 HUMANERR',
        'HUMANERR 101',
        'opportunity|opportunities|recoverability|resilience|resilient|robust|under ~2 HUMANERR',
        'reduced|mitigated|decreased|eliminated|lowered|minimised|minimized the|any? HUMANERR',
        'fallacy|misconception|myth ~2 : ~1 HUMANERR',
        'call+|label|naming|attributing|calling|labeling|labelling ~5 HUMANERR',
        "HUMANERR was|were|is|are? not|never|no|wasn't|isn't|excluded|ruled|symptom|unlikely",
        'HUMANERR ~8 prevented|avoided|possible|impossible',
        'when|whenever ~2 HUMANERR ~1 identified|found|cited|blamed|given|named|seen',
        'could|if|might|thought|whether|assuming|assume+|may|maybe|perhaps|believed|guessed|suspected|possibly|assumed|suspect ~4 HUMANERR',
      ],
    },
    {
      patterns: [
        'CAUSEDBY ~4 mistake+|oversight+|lapse|blunder|negligence|carelessness|inattention|misunderstanding|haste|misjudgement|complacency|forgetfulness|inexperience|misjudgment|slip-up|inattentiveness|indecision',
        'mistake+|lapse|blunder+|negligence|carelessness|inattention|misunderstanding|misjudgement|misjudgment|slip-up BYPEOPLE',
        '%role|%group|her|his mistake+|oversight|blunder|negligence|carelessness|inattention|misunderstanding|ignorance|misjudgement|misconfiguration',
        'her|his error+|failure !log+|budget|rate+',
        'mistake+|error+|oversight|blunder|typo+|misconfiguration ~4 made|committed by {#y}',
        'mistake|error|oversight|failing|lapse|blunder|shortcoming+ (on our|her|his|their|my part)',
        '@mistake on the part of #y',
        'error+|lapse+|slip of|in attention|communication|discipline|judgement|judgment|concentration',
        'misunderstanding+|misalignment|miscommunication among|within|between ~5 (led|caused|delayed|resulted|meant|prolonged|and|teams|us|$)',
        'wrong|incorrect query|command+|option|button|cable|key|script|switch was? executed|entered|typed|run|selected|pulled|pressed by {#x}',
        'cause|culprit|factor ~2 was|is|be|turned ADV (out to be)? human $',
        'oversight|negligence|carelessness|inattention left|during|caused|resulted|allowed|led|meant',
        'clerical mistake+|error+',
        'engineer-driven|human-caused|human-driven|human-induced|human-made|man-made|operator-driven|operator-induced|user-induced ~2 mistake|error+|failure+|incident|outage',
        'mistake+|blunder|typo+ of|by {#x}',
        'oversight by {#x}',
        'reason|cause : ~3 mistake|oversight|negligence|carelessness|forgetfulness',
        'mistake|error|fault for not @heed.g|@human.g',
      ],
      unless: [
        'NEG ~3 CAUSEDBY',
        'could|might|may|maybe|perhaps|can|possibly|probably ~4 CAUSEDBY',
        '@mistake of ~3 user+|customer+|reader+',
        'NEG ~2 mistake+|error+|oversight|lapse|slip',
        'lead to',
        'among|within|between ~1 \uFFFC',
        'PREVENT ~4 @mistake',
        'arithmetic|calculation|parsing|rounding|syntax @mistake',
        'learn ~1 by|from ~4 @mistake',
        "@mistake of|from|within the|a|our|an? #y 's|was|is",
      ],
    },
    {
      patterns: [
        '< main|direct|immediate|primary|root? reason|cause? human|operator|manual mistake|error|failure $',
      ],
    },
  ],
};
