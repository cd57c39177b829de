import { message } from '../../../messages.ts';
import type { BlameRule } from '../blameRule.ts';
import { OPERATOR, ROLE } from '../grammar/person.ts';

export const punitive: BlameRule = {
  id: 'punitive',
  title: message('blame.punitive.title', 'A sanction'),
  why: message(
    'blame.punitive.why',
    'Where a review can end in a sanction, the next one is told less. Matters between an employee and an employer have their own place and their own safeguards.',
  ),
  source: { name: 'Sidney Dekker, Just Culture', url: 'https://sidneydekker.com/just-culture' },
  level: 'warning',
  scope: 'everywhere',
  message: message(
    'blame.punitive.found',
    'Sanctions belong outside the review. What would make the action safe for anyone?',
  ),
  skeletons: [
    'Limit [permission] to [role] so that [action] needs a second person.',
    'Add [guardrail] so that [action] stops before [effect].',
  ],
  groups: [
    {
      patterns: [
        'disciplinary|reprimand|reprimanded|reprimands|censure|censured|admonishment|rebuke|rebuked',
        '(hold|held|holding|holds|made) ~5 accountable|answerable',
        '(hold|held|holding|bring|brought|called) ~4 to account',
        '(formal|written|verbal|official|final|stern|oral) warning !banner|message|label|page|dialog',
        '@sanction.b|@sanction.g|fire|firing|dismiss|terminate|suspend (the|our|this|that|an|a) ~1 (@role|contractor|responsible|employee)',
        '@sanction.b|@sanction.g (#x|anyone|anybody|whoever|people|staff|those)',
        'performance improvement plan',
        '(bonus|bonuses|salary|pay|wages|compensation) ~4 (cut|cuts|docked|deducted|reduced|slashed|withheld)',
        '(revoke|remove|withdraw|strip|suspend) ~4 (access|privileges|rights|permissions) (of|from|for) #x (at|responsible|who|involved|concerned)',
        '(consequences|repercussions|penalties|sanctions) for (#x|those|anyone|whoever|people)',
        '(legal|personnel|punitive|disciplinary) (action|measures|steps) (against|was|were|will|is|has)',
        'revoke|remove|withdraw|strip|suspend ~4 (access|privileges|rights|permissions) (of|from) (the|this|that|our)? ~1 (intern|trainee|junior|person|individual)',
        '(whoever|anyone|anybody) who? ~7 (loses|lose|forfeits|fired|sacked|punished)',
        '(employment|position) ~1 (was|has|will|been*) (terminated|ended)',
        'hr (has|was|is|will|been*) (informed|notified|involved)',
        '(should|must|had|forced|asked|made|told to?) resign',
        '(suspended|suspension) ~5 without pay',
        'termination of (employment|#x)',
        '(employee|employees|staff|person|individual|engineer|developer|contractor) ( concerned|responsible / at fault / in question ) (was|were|will|has|have|is)',
      ],
      unless: [
        "not|never|don't|without|no|nobody|avoid|isn't ~6 (disciplinary|reprimand|reprimanded|punished|sanctioned|disciplined|punitive|accountable|blame|sanctions|punish|consequences|shame|shaming|naming|fired)",
        'fire department|brigade|chief|crew|officer|marshal|service|safety|inspector',
        'fire|firing ~5 (alert|alerts|event|events|page|notification|notifications|request|requests|trigger|hook|webhook|message|job|query)',
        'us|ourselves|yourself|yourselves|myself|themselves|other ~2 accountable|account',
      ],
    },
    {
      subject: ROLE | OPERATOR,
      be: true,
      patterns: [
        'ADV fired|sacked|dismissed|terminated|demoted|penalised|penalized|punished|sanctioned|censured|disciplined|reprimanded|suspended|admonished|scolded',
        'let go',
        'spoken|talked to $',
        'removed|taken|banned (from|off) ~1 (on-call|rotation|rota|project|team)',
      ],
      unless: [
        'they|those|which was|were ~1 (dismissed|suspended|terminated)',
        'not|never|nobody|without ~4 (fired|punished|sanctioned|disciplined|penalised|penalized)',
      ],
    },
  ],
};
