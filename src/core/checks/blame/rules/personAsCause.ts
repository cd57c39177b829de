import { message } from '../../../messages.ts';
import type { BlameRule } from '../blameRule.ts';
import { I, OPERATOR, ROLE, WE, WEAK } from '../grammar/person.ts';

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
        '{CAUSEDBY #x} (of|at|from ~3)? ( who|.g|not|$|accidentally|mistakenly|with|on|at|from|in )',
        '{main|direct|immediate|primary|real|root|underlying? reason|cause|culprit was|were|is that? #x} .g|.p|not|failing|who',
        '{culprit+ was|were (one of the|our ~1)? #x}',
        '{fault|blame|guilt of|on|with|falls|lies|rests on|with? #x}',
        'fault|blame ~1 fall+|lie+|rest+|falling|lying|resting ~2 on|with|at !a|an',
        '{#x .g} ~5 caused|broke !by',
        'blame but|except|myself|ourselves',
        '(blamed|blaming|criticised|criticized / i|we ADV blame) {#x|#y} ~7 for',
        '#x at fault',
      ],
      unless: [
        'thanks to',
        'any ~1 mistake+|error+|omission+ ~6 fault',
        'if|whether|assuming|assume+|assumption|belief|believing ~6 fault|responsible',
        'are ADV CAUSEDBY',
        "not|never|no|none|neither|without|wasn't|avoid|isn't|nobody's ~8 fault|blame|responsibility",
      ],
    },
    {
      be: true,
      subject: I | ROLE | WE | OPERATOR | WEAK,
      patterns: [
        '(to blame / at fault / guilty / the|a? culprit+)',
        'entirely|solely|wholly responsible !for',
      ],
      unless: [
        'if|whether|assuming|assume+|assumption|belief|believing ~6 fault|blame|guilty',
        'rarely|seldom ~2 fault|responsible|blame',
      ],
    },
    {
      patterns: [
        "been|was|were|is|are|'s (ADV / kind|sort of) our|her|his|their|all|my|clearly|entirely|solely ~1 fault $",
        'was|is ~3 %role|%group fault $',
        'my|our|his|her|their own (fault / doing|making $)',
        'my|our|his|their bad $',
        'mistake|error|fault|blame is|was ADV mine|ours|his|hers !to',
        'myself|ourselves|themselves|himself to blame',
        'it was the? %role|%group|our|my|her|his|their job|responsibility|duty to',
        'shame on us|me|them|#x',
        'blame|fault is|was ADV on|with us|me|them|#x',
        "was|is|'s my|our|his|her own? mistake|blunder",
        'that|this ~1 was|is on her|us|me|them|him $',
        'take+|took|accept+|bear+ (the|all|full full*) blame',
      ],
    },
  ],
};
