import { message } from '../../../messages.ts';
import type { BlameRule } from '../blameRule.ts';
import { I, NOBODY, OPERATOR, ROLE, WE, WEAK } from '../grammar/person.ts';

const source = {
  name: 'Sidney Dekker, The Field Guide to Understanding “Human Error”, ch. 5',
  url: 'https://www.learningfromincidents.io/posts/three-analytical-traps-in-accident-investigation',
};

const adjectival =
  'better|read|set|trained|reduced|increased|improved|limited|managed|advanced|automated|centralised|centralized|dedicated|defined|designated|detailed|distributed|integrated|isolated|shared';

export const counterfactualPerson: BlameRule = {
  id: 'counterfactual-person',
  title: message('blame.counterfactual-person.title', 'What people should have done'),
  why: message(
    'blame.counterfactual-person.why',
    '“Should have” tells a story that did not happen, with knowledge that nobody had yet. It takes the place of the one worth telling: why what was done made sense.',
  ),
  source,
  level: 'warning',
  scope: 'notInPraise',
  message: message(
    'blame.counterfactual-person.found',
    'This did not happen. What was known at that moment?',
  ),
  skeletons: [
    'At [time] [role] knew [X]; [signal] was not visible because […].',
    'Add [guardrail] so that [condition] is noticed before [effect].',
  ],
  groups: [
    {
      subject: I | ROLE | WE | NOBODY | OPERATOR,
      patterns: [
        `should|shouldn't ADV not|never? ADV HAVE ADV !${adjectival}|been|had|seen .n`,
        'should ADV HAVE ADV load|stress|smoke|better tested|prepared|planned',
        'should ADV HAVE ADV seen ~4 earlier|sooner|days|weeks|coming|months',
        `should|shouldn't ADV not|never? ADV HAVE ADV ${adjectival} the|a|an|our|this|that|it|their|its|$`,
        `should|shouldn't ADV not|never? HAVE ADV been ADV more|much|far|less* .g|@careful|@erringly|on|in|more|consulted|faster|involved|quicker|clearer|there`,
        "ought|oughtn't not? to? HAVE .n",
        'never should HAVE ADV .n',
        "should|shouldn't ADV not|never? ADV HAVE ADV had !the|enough|plenty|no|at|about|any|it",
        'should never HAVE been put|placed|given|allowed|left|asked|trusted|granted',
      ],
      unless: [
        '^ ~4 fortunately|luckily|lucky|thankfully',
        'should not generally|normally|ordinarily|typically|usually',
      ],
    },
    {
      subject: I | ROLE | WE | NOBODY | OPERATOR,
      patterns: [
        `could|might ADV not? HAVE ADV !${adjectival} @human.n|@heed.n|done|given|taken|noticed|prevented|responded|avoided|acted|caught|handled|reacted|detected|found|reduced|stopped|limited|mitigated|restored|rolled|saved|resolved`,
        'could ADV HAVE ADV made ~2 choice+|decision+',
        'could ADV HAVE ADV .n ~12 to ADV prevent|avoid|stop|catch|limit|mitigate|minimise|minimize',
      ],
      unless: [
        '^ ~4 fortunately|luckily|lucky|thankfully',
        'that|while|although|though|which|whilst|as|than # ADV could|might ADV HAVE',
        'nobody|one|neither|no-one|none|noone ~3 could ADV HAVE',
        'with|given ~1 more|enough|unlimited time|people|budget|hands|money|resources',
        'attacker+|hacker+|adversary|malicious|thief ~16 could|might HAVE',
        'anyone|everybody|everyone|anybody|someone|somebody ~4 could|might HAVE',
        'could|might not? HAVE ~12 without|but',
        'whether|how|nothing|what|anything|thing+|where ~3 # ADV could|might ADV HAVE',
      ],
    },
    { patterns: ['{if anyone|anybody|someone|somebody had ADV @heed.n|noticed|spotted|paid}'] },
    {
      subject: WEAK,
      patterns: [
        'could ADV HAVE ADV communicated|told|informed|warned|given|notified ~4 better|notice|earlier|sooner',
        `should|shouldn't ADV not? HAVE @human.n|read|followed|known|warned|given|let|notified|provided`,
        `needed to @human.b|@attend.b ~6 earlier|sooner`,
      ],
    },
    {
      subject: ROLE,
      be: true,
      patterns: ['supposed to @human.b|review|check|verify|monitor|watch'],
    },
    {
      subject: I | WE | ROLE | WEAK | OPERATOR,
      be: true,
      patterns: ['supposed to !be|have|work|happen .w ~9 never|but|yet|however'],
    },
    {
      patterns: [
        '{if only # } ',
        'which #|they ADV should HAVE $',
        'we|they|i should|could ,? and|or should|could ,? HAVE',
        "{^ and|but|maybe|perhaps* if # .g? had|hadn't ADV not|never? been? ADV !been|had|failed|known|needed|realised|realized|lost|wanted .n} ~22 could|might|would|wouldn't|couldn't",
        "{could|might|would|wouldn't|couldn't ~9 if # ADV had ADV not|never? been? ADV !been|had|failed|known|needed|realised|realized|lost|wanted .n}",
        "{^ and|but|even|maybe|perhaps* if # 'd|had ADV @heed.n|done|paid}",
        'to prevent|avoid ~6 # could|should HAVE',
        '{could|might|would not? ADV HAVE} ~8 {had #|they ADV} !been|known|had .n',
        '{^ had this|that|it|the|a|any ~3 been ADV @human.n|tested|reviewed|followed|verified} ~12 would|could|might',
        'if # had ADV not? been ADV more|@careful|faster|quicker|paying|better',
        'could|might ADV HAVE ADV been ADV ( @work.n|@human.n|@heed.n ~8 to ADV verify|see|ensure|prevent|avoid|confirm|catch / caught|avoided|prevented|found|noticed|spotted|detected|identified by ADV @heed.g|@human.g|running|following|doing|putting|giving|paying|taking )',
        'there should HAVE been ADV a|an|some|more|better|proper|any|at* ~2 @conduct|person|backup+|check+|test+|someone|somebody|eyes|plan|runbook|warning|process|documentation|notice',
        '{if the|a|more|better|enough|any|proper|thorough|sufficient|adequate ~2 had ADV been ADV @human.n|read|reviewed|tested|followed|heeded|checked|done|taken|paid}',
        '{^ had ~3 ADV followed|bothered|cared|listened|heeded|adhered}',
        "a|an|any experienced|careful|prudent|good|seasoned|responsible|professional|competent|real|qualified|decent|reasonable ~2 @role ADV (should|could|would HAVE / would not|never / wouldn't)",
        '{^ had #x not|never? ADV !known|kept|realised|realized|continued|remained|stayed .n}',
        '{^ had we|i ADV !not|never|known|kept|realised|realized|continued|remained|stayed|gone .n}',
        'with of|a|more|better|enough|little|just|only|bit|proper|some* @virtue|thought|thinking|patience|testing ,? ~8 could|might|would not? HAVE',
        'more|better @careful|trained|competent|experienced|skilled ~2 could|might|would HAVE|not',
        'should HAVE , ~4 , ADV .n',
        '^ ADV should|could not? HAVE ADV @human.n|@heed.n|done|waited',
        'regret+ is|was? not|never !being .g',
        "< ADV should|could|shouldn't not? ADV HAVE ADV @human.n|@heed.n|@work.n|had|kept|only|updated",
        '# wish|wishes # had',
        '< wish|wishing # had',
        'could|might ADV HAVE ADV been ADV prevented|avoided|averted by|with ~4 @virtue|review+|check+|test+|testing|checking|following|asking|reading|communicating|reviewing|eyes',
        'could|might|would ADV HAVE ADV been ADV prevented|avoided|averted|noticed|spotted|caught|detected|found|addressed|fixed ~1 had|if ( # ADV .w / ~6 @virtue|read|followed|asked|checked|reviewed|tested|consulted|provided|trained|acted )',
        'they should|could|ought ADV to? HAVE ADV tested|reviewed|investigated|documented|practised|communicated|planned|realised|realized|spent|escalated|coordinated|rehearsed|discussed',
        'they|you ADV should|could|ought ADV to? HAVE ADV thought|realised|realized|told|informed|asked|warned|foreseen|bothered|notified|cared|anticipated|consulted|listened|known',
      ],
      unless: [
        '^ ~5 fortunately|luckily|lucky|thankfully',
        "if # ADV ( had not / hadn't ) ADV !@omit.n|@ignore.n|@skip.n|@err.n|deployed|pushed|merged|removed|deleted|released|restarted|run|shipped|changed|rushed|disabled|waited|muted|silenced|touched .n|been|had",
        'even if',
        'if|had|with|given ~5 time|people|budget|hands|money|resources|staff',
        'if anyone|anybody|someone|somebody',
        'if ~1 attacker+|hacker|USERS had',
        'not|fortunately|luckily|longer|worse ~1 noticed|spotted|acted|reacted',
        'more|longer|worse|higher ($ / off|than)',
        'that # might HAVE',
        'can|may ~9 careful ~2 would',
        'careful algorithm|code|design|implementation|parser',
        ', ADV should|could',
      ],
    },
  ],
};

export const counterfactualAgentless: BlameRule = {
  id: 'counterfactual-agentless',
  title: message('blame.counterfactual-agentless.title', 'What should have been done'),
  why: message(
    'blame.counterfactual-agentless.why',
    'The sentence leaves out who, but still measures what happened by what did not. Say where a check would have its place, or what stood in its way that day.',
  ),
  source,
  level: 'warning',
  scope: 'analysis',
  message: message(
    'blame.counterfactual-agentless.found',
    'This did not happen. Where would this check belong, and what stood in its way?',
  ),
  skeletons: [
    '[Check] is not part of [process].',
    'Add [check] to [step] so that [condition] stops [process].',
  ],
  groups: [
    {
      patterns: [
        "should|must|shouldn't|needed|ought ADV not|never? to? ADV HAVE ADV been ADV more|better|much* ADV code|load|peer? @work.n|@human.n|put|acted|sought ( !by / by me|us|#y )",
        "but|when|while|although|though|as that|this|it|they (should not|never HAVE been / shouldn't HAVE been / should HAVE been) $",
        'instructions|runbook|rule|step+|practice+|recommendations|processes|standard+|convention+|policies|guideline+|RULES ~12 was|were|is|are ADV not ADV followed|heeded|adhered|observed|respected !by|up',
        'review+|communication|diligence|testing|monitoring|maintenance|training|planning|approval+|handover|qa|rehearsal|dry-run|procedure+|checklist|runbook|precautions (was|were ADV neglected|overlooked|forgotten|rushed|bypassed|skipped|omitted|ignored / were not taken) !by',
        "( should not|never / shouldn't ) HAVE ADV been ADV turned|switched|enabled|run|used|left|kept|shared|committed|granted|allowed|trusted|exposed|ignored|changed|made|removed|closed|applied|set|published|assigned|implemented !by",
        'should HAVE ADV been ADV noticed|spotted|caught|found|picked|flagged ~1 by|on|in|at|before|during ~2 review+|testing|anyone|us|someone|qa|staging|reviewer+|testers|development|testnet',
        'investigation|review|testing|planning|debugging|diagnosis|triage|handover|communication|preparation|coordination|procedure|reaction|approach should ADV not? HAVE ADV @human.n|@heed.n|@work.n|been|included|covered',
        "rollout|rollback|upgrade|migration|maintenance|deploy should|shouldn't ADV not? HAVE (gone / been ADV .n !by)",
        'bug|issue|problem|change should HAVE ADV been ADV reported|mentioned|flagged !by',
        'should never HAVE been in|on the|a|our|that',
        'should HAVE been ( to .b / our|the|my|their ~1 first|priority|reaction / one of the first )',
        'should ADV HAVE ADV been ADV @attend.n|@work.n|retired|contacted|switched|replaced|started|done ~3 ( sooner|earlier|beforehand|upfront / long|years|months|weeks ago / right|straight away / much before )',
        'documentation|docs|wiki|runbook|password|monitoring|backup+|access ~1 should HAVE been ADV updated|read|written|changed|set|added|revoked|there !by',
        'response|communication|reaction|handling|planning|testing|coordination|preparation could|should HAVE been ADV better|quicker|faster|clearer|earlier|more|sooner',
        'this|that|it|mistake|incident|outage should never HAVE happened|occurred',
        'would HAVE been ADV the|a? ADV (better|prudent|good|best|safer|wiser|preferable|sensible|smart|smarter|wise ~2 to|not|if / better|right|correct|smart|wise decision|call|choice|approach|course|move|thing)',
        'better|proper|right|best|safer|wiser|correct ~1 decision|way|action|choice|approach|course|move|thing|option|solution|step|procedure|response ~2 would HAVE been !found|chosen',
      ],
      unless: [
        'should not generally|normally|ordinarily|typically|usually',
        'if|what|ask|asked|whether|expected|believed|expect|believe ~7 should HAVE',
        'automatically',
        'should ~3 HAVE ~1 been enough|possible|able|sufficient|available|idempotent',
        'message+|query|cache|event+|retry|retries|job+|call+|handle+|memory|record+|request+|session+|connection+|entries|entry|header+|lease+|lock+|packet+|pod+|queries|row+|task+|thread+|token+ should ~3 been',
      ],
    },
  ],
};
