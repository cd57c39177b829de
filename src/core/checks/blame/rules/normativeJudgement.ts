import { message } from '../../../messages.ts';
import type { BlameRule } from '../blameRule.ts';
import { I, NOBODY, OPERATOR, ROLE, WE, WEAK } from '../grammar/people.ts';

const slowness =
  'ADV too slow|slowly|late|quick|quickly|hasty|hastily|eager|optimistic|confident|lenient|trusting|busy|early|relaxed|casual|keen|focused|cautious|timid|willing|greedy|aggressive';

export const normativeJudgement: BlameRule = {
  id: 'normative-judgement',
  title: message('blame.normative-judgement.title', 'Work judged with the outcome known'),
  why: message(
    'blame.normative-judgement.why',
    '“Poor decision”, “not careful enough”, “too slow” compare the work with a standard that only the outcome set. A measure, or what people had to go on, says more.',
  ),
  source: {
    name: 'Learning from Incidents: Three analytical traps',
    url: 'https://www.learningfromincidents.io/posts/three-analytical-traps-in-accident-investigation',
  },
  level: 'warning',
  scope: 'analysis',
  message: message(
    'blame.normative-judgement.found',
    'This judges with hindsight. Which measure supports it, and what did people have to go on?',
  ),
  skeletons: [
    '[Step] took [duration]; [signal] came [duration] after [event].',
    '[Option A] looked better than [option B] because [signal] showed [state].',
  ],
  groups: [
    {
      patterns: [
        'poor|bad|wrong|flawed|questionable|terrible|mistaken|disastrous|regrettable|dubious|awful|horrible|incorrect|faulty judgement|judgment|decision|decisions|judgements|judgments|call|calls !tree|tables|path|stack',
        '@harsh @decision|attempt|attempts|move|action|actions|reaction|response|assumption|assumptions|conduct|behaviour|behavior|mistake|mistakes|error|handling|work|workmanship|shortcut|attitude|way|manner|fix|change|deployment|rollout|deploy|push',
        '(was|were) ADV (a|an)? (really|very|rather)? bad|poor|terrible|stupid|horrible|silly|dumb idea|choice|decision|practice|move|call',
        'did|done|doing|does (a|an)? ADV poor|bad|lousy|sloppy|terrible|shoddy|inadequate job',
        'poor|sloppy|shoddy|lax|bad|inept|lousy planning|communication|coordination|management|oversight|supervision|workmanship|leadership|teamwork|housekeeping|discipline|preparation|craftsmanship|stewardship|attitude|conduct|judgement',
        'inadequate|insufficient|poor diligence|discipline|care|attention|supervision|preparation|planning|communication|coordination|oversight|forethought|scrutiny|consideration',
        "not|n't|isn't|wasn't|weren't|hardly|never ~1 @careful|professional|good enough",
        'in|with haste|undue',
        '(unreasonably|unreasonable|unacceptably|inexcusably|embarrassingly|ridiculously|shamefully) ~1 (long|slow|late|poor|bad)',
        '(which|this|that|it) (is|was) ADV (ridiculous|absurd|shameful|embarrassing|disgraceful|unacceptable|appalling|laughable|inexcusable|unforgivable|pathetic|outrageous|unprofessional)',
        "not|never|hadn't|wasn't|weren't|didn't ~1 (been)? (adequately|properly|sufficiently|thoroughly|carefully) (been)? (test|tested|review|reviewed|vetted|consider|considered|communicate|communicated|plan|planned|thought|think|assess|assessed|studied|study|trained|prepare|prepared|evaluated|understood|rehearsed|briefed|checked|verify|verified|documented)",
        'hastily|hurriedly|carelessly|recklessly|sloppily|negligently|irresponsibly|thoughtlessly .n|.p',
        '(was|were|been) ADV rushed|hurried !by|to',
        'lack|absence of ~1 attention|diligence|discipline|care|professionalism|ownership|accountability|foresight|rigour|rigor|vigilance|caution|thoroughness|forethought|judgement|judgment|concentration|responsibility|seriousness|commitment|competence|curiosity|teamwork|leadership|oversight|supervision !for|field',
        'lack of ~1 @role|@group|@weak @virtue',
        'lack of ~1 @virtue (of|by|among|amongst|within|from|in) #y',
        'lack of ~1 @virtue on the part of',
        'inattention|inattentive to',
        '@harsh|superficial|perfunctory|lackadaisical|half-hearted review|reviews|testing|check|checks|approach|handover|inspection',
        '(decision|choice|action|actions|change|deployment|rollout|response|review|behaviour|behavior|conduct|approach|handling|handover|reaction|attitude|communication|planning|attempt|practice|move|judgement|performance|work|execution|idea|it|this|that) ~7 (was|were|is) ADV (a|an)? @reproach|superficial|cursory|perfunctory|unacceptable|unprofessional|negligent',
        '(deploying|running|using|use|making|doing|leaving|allowing|pushing|merging|skipping|ignoring|changing|giving|letting|disabling|trusting|relying|testing|granting|accepting) ~9 (was|were|is) ADV (a|an)? @reproach|bad|poor|mistake|error|unwise|mistaken',
        '(communication|communications|planning|coordination|supervision|preparation|judgement|handover|leadership|oversight|diligence|conduct|behaviour|teamwork) ~6 (was|were|is) ADV inadequate|insufficient|poor|bad|lacking|lousy|sloppy|terrible',
        'misguided|ill-advised|ill-judged|ill-conceived|ill-considered',
        'it was ADV @reproach|wrong|mistake of|to',
        'failure (of #y)? to ADV @heed.b|patch|decommission|follow|adhere|comply|react|act|prepare|plan|rehearse|train|respond|adequately|properly|take|give|learn|understand|prioritise|prioritize|maintain|manage',
        '(untested|unreviewed|unapproved) @harsh|fix|hotfix ~3 in ~2 attempt',
      ],
      unless: [
        'planner|optimizer|optimiser|scheduler|algorithm|heuristic|controller|balancer|garbage ~8 decision|decisions|choice|choices',
        'no|not|never|without|nor ~2 (failure|lack|absence|judgement|judgment)',
        'poor|bad query|index|memory|cache|disk|network|database planning|management',
      ],
    },
    {
      subject: ROLE | OPERATOR | I | NOBODY | WEAK,
      be: true,
      patterns: [
        `${slowness} to|about|in|with|and|$|for`,
        'not ADV @careful|good|quick|fast|prepared|experienced|strict enough',
      ],
    },
    {
      subject: WE,
      be: true,
      patterns: [`(far|much|way) ${slowness}`, 'not ADV @careful enough'],
    },
    { subject: WE, be: true, atMost: 'info', patterns: [`${slowness} to|about|in|with|and|$`] },
    {
      subject: ROLE | OPERATOR | I | WE | WEAK,
      patterns: [
        `(reacted|responded|acted|moved|decided|communicated|escalated|handled|behaved|worked|proceeded|performed) ~4 (too (slowly|late|hastily|quickly|casually) / @erringly / unprofessionally)`,
        'took ~3 (far|much|way) too long',
        'DIDNOT ~6 (carefully|thoroughly|properly|adequately|closely|diligently|correctly|sufficiently|rigorously|seriously|responsibly)',
        'had|have|has|showed|with (a|an|no|only)? ADV inadequate|insufficient|poor|limited|little|superficial understanding|knowledge|grasp|judgement|awareness|discipline|appreciation',
        'hurriedly|hastily|rashly|needlessly .p',
        'rushed to|into|the|through|back|it|out|a|this|things',
        'did|do not do ~2 due diligence|homework',
        'did not exercise|show|use ~2 @virtue',
        'should|could have done better|more',
      ],
      unless: ['rushed to (help|the|assist)'],
    },
    {
      subject: ROLE | OPERATOR | NOBODY,
      patterns: [
        '(took|spent|needed|waited) ~3 too (long|much|little) ',
        'delayed .g',
        'did not|never ~1 even',
        'DIDNOT ~9 even though|although',
      ],
    },
    {
      subject: WE,
      patterns: [
        'DIDNOT ~9 even though # (were|was|had) ~1 (aware|known|warned|told|noticed|seen)',
      ],
    },
    {
      atMost: 'info',
      patterns: [
        'it took us|me|the team|them ADV too long to',
        '^ spending|spent too much time',
        'we spent ADV too (much|long|little)',
        'insufficient|inadequate testing|review|training|care|communication !procedures|coverage|environment|environments|process|tools|data|of|for',
        'lack of ~1 (communication|training|knowledge|experience|understanding) ( between|among|from|by|with|and|in|within|about|on|regarding|of|$ )',
        'not thorough|careful enough',
        '(was|were) ADV improperly|incorrectly|wrongly|inadequately configured|handled|tested|reviewed|done|performed|executed|set|applied|documented',
        '( done|performed|executed|handled / carried out ) incorrectly|wrongly|improperly|inadequately|poorly',
        'too (rapidly|aggressively|hastily|quickly)',
      ],
      unless: ['no ~2 lack'],
    },
  ],
};
