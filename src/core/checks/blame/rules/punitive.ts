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
        'disciplinary|reprimanded|reprimand+|rebuked',
        'made|held|hold+|holding ~5 accountable|answerable',
        'written|formal|verbal warning !page|message|dialog',
        '@sanction.b|@sanction.g|suspend|dismiss|terminate the|that|a|our|an|this ~1 @role|responsible',
        '@sanction.b|@sanction.g (#x|anyone|anybody|whoever|people|staff|those)',
        'performance improvement plan',
        '#x will? no longer be? allowed|permitted|trusted',
        'part+|parted ways with|from',
        'face|faces|facing ~2 consequences|sanctions|charges|penalties',
        'lost|lose+ her|his|their job+|post',
        'no longer with|works|employed the|our company',
        '(should|had|must|made|told|asked|forced to?) resign',
        'should HAVE resigned',
      ],
      unless: [
        'disciplinary committee|board|panel|notice',
        "not|never|no|without|nobody|don't|avoid|isn't ~6 blame|disciplined|accountable|consequences|fired|punished|disciplinary|reprimanded|sanctioned|naming|punish|punitive|reprimand|sanctions|shame|shaming",
        'fire service|safety|chief|crew|department|inspector|officer',
        'fire|firing ~5 page|alert+|message|query|job|event+|notification+|request+|hook|trigger|webhook',
        'us|myself|other|ourselves|yourself|themselves|yourselves ~2 accountable|account',
      ],
    },
    {
      subject: ROLE | OPERATOR,
      be: true,
      patterns: [
        'all? ADV dismissed|disciplined|fired|punished|reprimanded|sanctioned|suspended|terminated|sacked|demoted',
        'let go',
        'talked|spoken to $',
        'taken|removed|banned|relieved from|off|of ~2 team|on-call|project|rota|duty|duties|role',
      ],
      unless: [
        'they|which|those was|were ~1 dismissed|suspended|terminated',
        'not|never|without|nobody ~4 disciplined|fired|punished|sanctioned|penalised|penalized',
      ],
    },
  ],
};
