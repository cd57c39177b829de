import { message } from '../../../messages.ts';
import type { BlameRule } from '../blameRule.ts';
import { OPERATOR, ROLE, WE, WEAK } from '../grammar/person.ts';

export const personAsCause: BlameRule = {
  id: 'person-as-cause',
  title: message('blame.person-as-cause.title', 'A person as the cause'),
  why: message(
    'blame.person-as-cause.why',
    'A cause that is a person cannot be fixed, only replaced, and the next one works in the same system. Name the condition that let the action reach customers.',
  ),
  source: {
    name: 'Google, The Site Reliability Workbook: Postmortem Culture',
    url: 'https://sre.google/workbook/postmortem-culture/',
  },
  level: 'warning',
  scope: 'notInPraise',
  message: message(
    'blame.person-as-cause.found',
    'This names a person as the cause. Which condition let the action reach the system?',
  ),
  skeletons: [
    '[Condition] let [action] reach [system].',
    '[Role] expected [outcome], because [signal] showed [state].',
  ],
  groups: [
    {
      patterns: [
        '{CAUSEDBY #x} ( who|.g|not|$|accidentally|mistakenly|with|on|at|from|in )',
        '{root|immediate|main|primary|real|direct|underlying? cause|reason|culprit was|is|were that? #x} ( .g|who|.p|failing|not )',
        '{root|immediate|main|primary|real|direct? cause|reason : (the|a|an|our|one? ~2) @role} ~1 .p',
        '(it|this|that was {#x} who) ADV (had|did)? ADV forgot|failed|deleted|pushed|merged|deployed|broke|caused|dropped|changed|removed|wiped|restarted|triggered|misconfigured|committed|approved',
        '{culprit|culprits was|were (one of our|the ~1)? #x}',
        '{one|ones to blame}',
        '{fault|blame|guilt of|with|on|lies|rests|falls with|on? #x}',
        'blame|fault lies|lie|rests|rest|falls|fall ~2 with|on|at',
        'blame|fault|responsibility|guilt for the|this|that ~2 lies|rests|falls with|on ~1 #y',
        '#x at fault',
        '#x responsible {for|of} ~2 ( outage|failure|mistake|error|downtime|loss|problem|breach|leak / incident !management|response|handling|coordination|command )',
      ],
      unless: [
        'disaster recovery',
        'due to ~3 (quick|fast|hard|great|good|prompt)',
        'thanks to',
        'any ~1 (error|errors|mistake|mistakes|omission|omissions) ~6 fault',
        'assumption|assume|assumes|assuming|belief|believing|whether|if ~6 fault|responsible',
        'are ADV CAUSEDBY',
        "not|never|no|isn't|wasn't|nobody's|without|avoid ~8 blame|fault|responsibility",
      ],
    },
    {
      be: true,
      subject: ROLE | WE | OPERATOR | WEAK,
      patterns: [
        '(to blame / at fault / guilty / the|a? culprit|culprits)',
        'solely|entirely|wholly responsible !for',
        'the (one|ones)? to blame',
        '~1 responsible for !.g ~3 outage|incident|failure|mistake|error|downtime|loss|breach|leak|mess|disaster',
      ],
      unless: [
        'assumption|assume|assumes|assuming|belief|believing|whether|if ~6 fault|blame|guilty',
        'rarely|seldom ~2 blame|fault|responsible',
      ],
    },
    {
      patterns: [
        'was|is entirely|all|clearly|solely|our|my|his|her|their ~1 fault $',
        'was|is ~3 %role|%group fault $',
        '(this|that) ~1 (is|was) on (me|us|him|her|them) $',
        '(take|takes|took|accept|accepts|bear|bears) (the|full|all|the full*) (blame)',
      ],
    },
  ],
};
