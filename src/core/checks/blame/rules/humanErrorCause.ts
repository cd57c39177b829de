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
      patterns: [
        'HUMANERR !rate|rates|message|messages|code|codes|handling|page|pages|prone|report|reports|log|logs|budget',
      ],
      unless: [
        'learn|learning|learned ~6 ( HUMANERR / mistakes )',
        'PREVENT|without|suspected|denied|deny|denies|denying|disputed ~8 HUMANERR',
        'HUMANERR ~1 like|such|are|less',
        '(possible|potential|common|typical|range|variety|failures|disasters|attacks|bugs) ~9 , ADV (and|or)? HUMANERR',
        '(bugs|failures|disasters|attacks|outages|faults|crashes|defects) , (or|and)? ~1 HUMANERR',
        'HUMANERR , (bugs|failures|disasters|attacks|outages|faults)',
        'NEG|misconception|misconceptions|myth|fallacy ~4 HUMANERR',
        'HUMANERR ~3 symptom',
        'view|views|understanding|theory|theories|notion|concept ~3 HUMANERR',
        'HUMANERR 101',
        'under|resilience|resilient|robust|recoverability|opportunity|opportunities ~2 HUMANERR',
        'reduced|minimised|minimized|eliminated|mitigated|decreased|lowered (the|any)? HUMANERR',
        'misconception|myth|fallacy ~2 : ~1 HUMANERR',
        'call|calls|calling|label|labelling|labeling|naming|attributing ~5 HUMANERR',
        "HUMANERR (is|was|are|were)? not|never|no|isn't|wasn't|excluded|ruled|unlikely|symptom",
        'HUMANERR ~8 possible|impossible|avoided|prevented',
        'assumed|assume|assumes|assuming|suspected|suspect|thought|believed|guessed|whether|if|maybe|perhaps|possibly|could|may|might ~4 HUMANERR',
      ],
    },
    {
      patterns: [
        'CAUSEDBY ~4 mistake|mistakes|oversight|oversights|blunder|misjudgement|misjudgment|carelessness|negligence|inattention|inattentiveness|slip-up|lapse|misunderstanding|forgetfulness|inexperience|haste|complacency|indecision',
        'mistake|mistakes|blunder|blunders|misjudgement|misjudgment|slip-up|lapse|negligence|carelessness|inattention|misunderstanding BYPEOPLE',
        'error|errors|typo|misconfiguration (made|committed by) #y',
        'his|her|%role|%group mistake|mistakes|oversight|blunder|carelessness|negligence|ignorance|inattention|misjudgement|misunderstanding|misconfiguration',
        'his|her error|errors|failure !rate|rates|log|logs|budget',
        'mistake|mistakes|error|errors|oversight|typo|blunder ~4 made|committed by {#x}',
        'mistake|error|oversight|blunder|lapse|failing|shortcoming|shortcomings (on (our|my|his|her|their) part)',
        '@mistake on the part of #y',
        'lapse|lapses|error|errors|slip of judgement|judgment|attention|concentration|discipline|communication',
        'miscommunication|misunderstanding|misunderstandings|misalignment (between|among|within) ~5 (led|caused|delayed|resulted|meant|prolonged|and|teams|us|$)',
        'wrong|incorrect command|commands|script|button|key|switch|cable|option|query (was)? executed|run|pressed|pulled|entered|typed|selected by {#x}',
        '(cause|culprit|factor) ~2 (was|is|be|turned) ADV (out to be)? human $',
        'oversight|negligence|carelessness|inattention (led|left|caused|meant|resulted|allowed|during)',
        'slip of the (finger|hand|pen|tongue|keyboard)',
        'copy-paste|copy-and-paste|cut-and-paste|copy-pasting error|mistake|errors|mistakes',
        'clerical (error|mistake|errors|mistakes)',
        'human-induced|human-made|man-made|human-caused|engineer-driven|operator-driven|operator-induced|user-induced|human-driven ~2 error|mistake|outage|incident|failure|failures|errors',
        'mistake|mistakes|blunder of|by {#x}',
        'typo|typos by {#x}',
        'oversight by {#x}',
        'cause|reason : ~3 mistake|oversight|carelessness|negligence|forgetfulness',
        'mistake|fault|error for not @heed.g|@human.g|testing',
      ],
      unless: [
        'NEG ~3 CAUSEDBY',
        'can|may|might|could|possibly|perhaps|probably|maybe ~4 CAUSEDBY',
        '@mistake of ~3 (user|users|customer|customers|reader|readers)',
        'NEG ~2 mistake|mistakes|error|errors|oversight|lapse|slip',
        'lead to',
        '(between|among|within) ~1 \uFFFC',
        'PREVENT ~4 @mistake',
        'calculation|rounding|arithmetic|parsing|syntax @mistake',
        'learn ~1 (from|by) ~4 @mistake',
        "@mistake of|from|within the|our|a|an? #y 's|is|was",
      ],
    },
    {
      patterns: [
        '< (root|primary|main|direct|immediate)? (cause|reason)? human|manual|operator mistake|error|failure $',
      ],
    },
  ],
};
