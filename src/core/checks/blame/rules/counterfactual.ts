import { message } from '../../../messages.ts';
import type { BlameRule } from '../blameRule.ts';
import { I, NOBODY, OPERATOR, ROLE, WE, WEAK } from '../grammar/person.ts';

const source = {
  name: 'Sidney Dekker, The Field Guide to Understanding “Human Error”, ch. 5',
  url: 'https://www.learningfromincidents.io/posts/three-analytical-traps-in-accident-investigation',
};

const adjectival =
  'automated|improved|dedicated|shared|detailed|centralized|centralised|increased|reduced|limited|defined|managed|advanced|integrated|distributed|isolated|designated|trained|better|set|read';

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
        `should|shouldn't|shouldnt ADV (not|never)? ADV HAVE ADV !${adjectival}|been|had|seen .n`,
        'should ADV HAVE ADV seen ~4 (coming|earlier|sooner|weeks|days|months)',
        `should|shouldn't ADV (not|never)? ADV HAVE ADV ${adjectival} the|a|an|our|this|that|it|their|its|$`,
        `should|shouldn't ADV (not|never)? HAVE ADV been ADV (more|less|much|far*) .g|@careful|@erringly|in|on|there|quicker|faster|clearer|stricter|firmer|involved|consulted|more`,
        "should|shouldn't (not|never)? HAVE had (the|a|an|more|better)? @virtue",
        "ought|oughtn't not? to? HAVE .n",
        `could|might ADV not? HAVE ADV !${adjectival} @human.n|@heed.n|avoided|prevented|acted|reduced|saved|caught|detected|mitigated|limited|found|done|reacted|responded|resolved|taken|stopped|restored|handled|rolled|noticed`,
        'needed to .b ~6 sooner|earlier',
        'had better not? .b',
        'had ADV (ample|every) ~2 (opportunity|chance|warning|reason) to',
        'had ADV been (warned|told|informed|alerted|notified|reminded) ~8 (but|yet|and) ADV did|never|ignored|nothing|failed|chose|still',
      ],
      unless: [
        '^ ~4 lucky|luckily|fortunately|thankfully',
        '(that|which|while|whilst|although|though) # ADV could|might HAVE',
        'nobody|no-one|noone|none|neither|one ~3 could ADV HAVE',
        'given|with ~1 (more|enough|unlimited) (time|resources|money|budget|hands|people)',
        'should not (normally|usually|typically|generally|ordinarily)',
        'attacker|attackers|adversary|hacker|hackers|thief|malicious ~16 could|might HAVE',
        '(anyone|anybody|someone|somebody|everyone|everybody) ~4 could|might HAVE',
        'could|might not? HAVE ~12 but|without',
        '(how|what|whether|thing|things|nothing|anything|where) ~3 # ADV could|might ADV HAVE',
      ],
    },
    {
      subject: WEAK,
      patterns: [
        'could ADV HAVE ADV given|told|informed|warned|notified|communicated|provided ~4 (notice|warning|earlier|sooner|better|clearer)',
        `should|shouldn't ADV not? HAVE @human.n|informed|told|warned|notified|followed|read|given|provided|asked|let|known`,
        `needed to @human.b|@attend.b ~6 sooner|earlier`,
      ],
    },
    {
      subject: ROLE | OPERATOR | WEAK,
      patterns: [
        "(had|needed (supposed|obliged|required|expected)? to) .w ~12 (but|yet|and) ADV ( did not|never / didn't ) ($ / do|bother)",
      ],
    },
    {
      subject: ROLE,
      be: true,
      patterns: ['supposed to @human.b|check|verify|watch|monitor|review'],
    },
    {
      subject: I | ROLE | WEAK | OPERATOR,
      be: true,
      patterns: ['supposed to !be|have|work|happen .w ~9 but|however|yet|never'],
    },
    {
      subject: WE,
      be: true,
      patterns: ['supposed to !be|have .w ~9 but|however|yet|never'],
    },
    {
      patterns: [
        '{if only # } ',
        'which|as # should HAVE $',
        'we|i|they could|should ,? and|or should|could ,? HAVE',
        'if only we',
        "{^ (and|but|maybe|perhaps*) if # .g? (had|hadn't) ADV (not|never)? (been)? ADV !known|realised|realized|been|lost|had|needed|wanted|failed .n} ~14 would|could|might|wouldn't|couldn't",
        "{would|could|might|wouldn't|couldn't ~9 if # ADV had ADV (not|never)? (been)? ADV !known|realised|realized|been|lost|had|needed|wanted|failed .n}",
        "{^ (even|and|but|maybe|perhaps*) if # (had|'d) ADV @heed.n|paid|looked|done}",
        "{if #x had not .n} ~14 (would not|never / wouldn't)",
        "{(would not|never / wouldn't) have (happened|occurred|been necessary) if} ~3 (checklist|procedure|process|policy|test|tests|testing|review|guidelines|instructions|documentation|rule|rules|runbook|protocol|advice|change|backup|backups|plan) had",
        '{if (proper|adequate|thorough|more|better|sufficient|enough|a|the|any) ~1 (testing|tests|test|review|reviews|checks|check|documentation|checklist|procedure|process|policy|communication|planning|instructions|warnings|warning|advice|care|attention|guidelines|runbook|changelog|notes) had ADV been ADV @work.n|done|read|followed|paid|taken|heeded|carried|performed|run}',
        '{^ had ~3 ADV (followed|heeded|listened|complied|adhered|bothered|cared)}',
        '{^ had ~4 been (properly|adequately|correctly|carefully|thoroughly|sufficiently|appropriately|diligently) .n}',
        "(any|a) (decent|competent|half-decent|sane|reasonable|real|self-respecting|qualified|responsible|professional) ~2 @role ADV (would|should|could HAVE / would not|never / wouldn't)",
        '{^ had #x (not|never)? ADV !known|realised|realized|continued|stayed|remained|kept .n}',
        '{^ had we ADV !known|realised|realized|not|never|continued|stayed|remained|kept|gone .n}',
        '{(would|could|might) ADV HAVE} ~8 {had # ADV} (bothered|checked|read|looked|asked|followed|tested|paid|listened|taken|waited|reviewed|thought|cared|consulted|communicated)',
        'with (a|some|just|only|more|better|proper|enough|little|bit|of*) (thought|thinking|care|attention|diligence|foresight|discipline|patience|caution) ,? ~8 (would|could|might) not? HAVE',
        '{would not|never|have have? (not)? happened|occurred ~3 if #}',
        "{if # ( paid|followed|bothered|cared|listened|took / were|was|been|had ADV more|better|less @careful|@virtue|prepared|experienced|trained|organised|organized / (had not / hadn't ) ADV .n )} ~14 would|could|might|wouldn't|couldn't",
        'more|better experienced|careful|trained|attentive|skilled|diligent|seasoned|competent|vigilant|alert|observant|cautious|prudent ~2 would|might|could HAVE|not',
        '-|–|— (should|could) not? HAVE ADV @human.n|@heed.n|@work.n',
        "< shouldn't HAVE !been|had .n",
        "< could|should|shouldn't not? ADV HAVE ADV @human.n|@heed.n|@work.n|done|had|kept|used|updated|only",
        '# wish|wishes # had',
        '< wish|wishing # had',
        '(could|might) ADV HAVE ADV been ADV (avoided|prevented|averted) (by|had|with|if) ~3 (testing|tests|test|check|checks|checking|review|reviewing|reviews|care|attention|diligence|communication|communicating|planning|preparation|reading|following|asking|eyes|discipline|caution|asked|read|followed|checked)',
        '(could|might) ADV HAVE ADV been ADV (avoided|prevented|averted) (if|had) #',
        '(could|might|would) ADV HAVE ADV been ADV (caught|found|detected|spotted|noticed|addressed|fixed|identified|avoided|prevented) ~1 had ~4 been ADV (tested|reviewed|checked|followed|read|informed|consulted|communicated)',
        'they (should|could|ought) ADV to? HAVE ADV spent|discussed|planned|communicated|coordinated|escalated|rehearsed|realised|realized',
        'they|you (should|could|ought) ADV to? HAVE ADV anticipated|foreseen|told|informed|warned|asked|consulted|notified|listened|cared|bothered',
      ],
      unless: [
        '^ ~5 lucky|luckily|fortunately|thankfully',
        "if # ADV ( had not / hadn't ) ADV !@omit.n|@ignore.n|@skip.n|@err.n|deployed|pushed|merged|released|shipped|changed|removed|deleted|disabled|silenced|muted|rushed|touched|restarted|waited|run .n|been|had",
        'even if',
        'if anyone|anybody|someone|somebody',
        'if ~1 user|users|customer|customers|client|clients|attacker|attackers|hacker had',
        '(not|longer|worse|luckily|fortunately) ~1 noticed|spotted|acted|reacted',
        '(longer|worse|higher|more) ($ / off|than)',
        'that # might HAVE',
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
        "should|shouldn't|ought|must|needed ADV (not|never)? to? ADV HAVE ADV been ADV peer|code|load? @work.n|done|made|put|sought|obtained|informed|checked !by",
        "should|shouldn't|ought|must ADV (not|never)? to? ADV HAVE ADV been ADV @work.n|done|made by ADV #y",
        "should|shouldn't ADV (not|never)? HAVE ADV been ADV .n by ADV #x !console|page|api|dashboard|tool|app",
        "when|although|though|while|but|as it|they|this|that (should not|never HAVE been / shouldn't HAVE been / should HAVE been) $",
        "should|shouldn't|ought|must ADV (not|never)? to? HAVE ADV been ADV @work.n|@human.n|@heed.n ~7 (before|earlier|sooner|beforehand|first|already|prior|immediately|instead|ago|upfront|straightaway|outset / in advance / right|straight away / much better / at once / long before / from the beginning|start|outset)",
        '(process|processes|procedure|procedures|policy|protocol|checklist|guidelines|guideline|instructions|runbook|practice|practices|rules|rule|convention|standards|standard|recommendations) ~12 (was|were|is|are) ADV not ADV (followed|adhered|respected|observed|heeded)',
        '(testing|review|approval|qa|rehearsal|planning|diligence|reviews|approvals|handover|dry-run|communication) (was|were) ADV (skipped|omitted|bypassed|neglected|overlooked|forgotten|rushed) !by',
        '(code|peer|our|the|a|their?) (review|reviewer|reviewers|qa|testers) should HAVE ADV caught|found|spotted|noticed|flagged|questioned|revealed|prevented|stopped',
        'should HAVE ADV been ADV (caught|spotted|found|noticed|flagged|picked) ~1 (in|by|during|on|at|before) ~2 (review|reviews|qa|testing|staging|us|someone|anyone|reviewer|reviewers|testers|testnet|development)',
        'approach|procedure|reaction should HAVE been',
        'would HAVE been ADV (a|the)? ADV (better|wiser|wise|prudent|smarter|sensible|safer|preferable|advisable|smart|good|best) ~2 to|if|not',
        '(best|better|right|correct|proper|wiser|safer) ~1 (approach|option|choice|solution|thing|way|course|action|decision|move) ~2 would HAVE been',
      ],
      unless: [
        'should not (normally|usually|typically|generally|ordinarily)',
        'asked|ask|if|whether|expect|expected|believe|believed ~7 should HAVE',
        'should ~3 HAVE ~1 been possible|able|available|enough|sufficient|idempotent',
        '(request|requests|packet|packets|token|tokens|header|headers|connection|connections|pod|pods|certificate|query|queries|message|messages|record|records|row|rows|event|events|cache|entry|entries|lock|locks|lease|leases|session|sessions|memory|thread|threads|task|tasks|handle|handles) should ~3 been',
      ],
    },
  ],
};
