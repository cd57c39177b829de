import { message } from '../../../messages.ts';
import type { BlameRule } from '../blameRule.ts';
import { I, NOBODY, OPERATOR, ROLE, WE, WEAK } from '../grammar/people.ts';

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
        `should|shouldn't|shouldnt|must|mustn't ADV (not|never)? ADV HAVE ADV !${adjectival}|been|had|seen .n`,
        `should|shouldn't ADV (not|never)? ADV HAVE ADV ${adjectival} the|a|an|our|this|that|it|their|its|$`,
        `should|shouldn't ADV (not|never)? HAVE ADV been ADV .g|@careful|@erringly|able|in|on|there|quicker|faster|more`,
        "should|shouldn't (not|never)? HAVE had (the|a|an|more|better)? @virtue",
        "ought|oughtn't not? to? HAVE .n",
        `could|might ADV not? HAVE ADV !${adjectival} @attend.n|@human.n|@work.n|avoided|prevented|used|acted|recovered|reduced|saved|caught|detected|mitigated|limited|found|done|reacted|responded|resolved|taken|stopped|asked|restored|chosen|handled`,
        'needed|need to .b ~6 sooner|earlier',
        'had better not? .b',
      ],
      unless: ['^ ~4 lucky|luckily|fortunately|thankfully'],
    },
    {
      subject: WEAK,
      patterns: [
        `should|shouldn't ADV not? HAVE @human.n|informed|told|warned|notified|followed|read|given|provided|asked|let|known`,
        `needed to @human.b|@attend.b ~6 sooner|earlier`,
      ],
    },
    {
      subject: I | ROLE | WEAK | OPERATOR,
      be: true,
      patterns: ['supposed to .w', 'expected|meant|required|obliged to ~9 but|however|yet'],
    },
    {
      patterns: [
        '{if only # } ',
        'if only we',
        "{if # .g? (had|hadn't) ADV (not|never)? (been)? ADV !known|realised|realized .n}",
        "{if # (had|'d) @heed.n|paid|looked|done}",
        '{^ had #x (not|never)? ADV !known|realised|realized .n}',
        '{^ had we ADV !known|realised|realized|not|never .n}',
        '{would not|never|have have? (not)? happened|occurred ~3 if #}',
        "{if # ( paid|followed|bothered|cared|listened|took|hadn't / were|was|had more|better / had not )}",
        'more|better experienced|careful|trained|attentive|skilled|diligent|seasoned|competent|vigilant|alert|observant|cautious|prudent ~2 would|might|could HAVE|not',
        "< could|should|shouldn't not? ADV HAVE ADV !caught .n",
        '# wish|wishes # had',
      ],
      unless: [
        '^ ~5 lucky|luckily|fortunately|thankfully',
        'if ~1 user|users|customer|customers|client|clients had',
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
        "when|although|though|while|but|as it|they|this|that (should not|never HAVE been / shouldn't HAVE been / should HAVE been) $",
        "should|shouldn't|ought|must ADV (not|never)? to? HAVE ADV been ADV !resolved|fixed|completed|deployed|updated|delivered|received|restored|mitigated .n ~7 (before|earlier|sooner|beforehand|first|already|prior|immediately|instead|ago|upfront|straightaway|outset / in advance / right|straight away / much better / at once / long before / from the beginning|start|outset)",
        '(process|processes|procedure|procedures|policy|protocol|checklist|guidelines|guideline|instructions|runbook|practice|practices|rules|rule|convention|standards|standard|recommendations) ~12 (was|were|is|are) ADV not ADV (followed|adhered|respected|observed|heeded)',
        '(testing|review|approval|qa|rehearsal|planning|diligence|reviews|approvals|handover|dry-run|communication) (was|were) ADV (skipped|omitted|bypassed|neglected|overlooked|forgotten|rushed) !by',
        'order|sequence|approach|step|thing|priority|action|response|reaction|procedure should HAVE been',
        'would HAVE been ADV (a|the)? ADV (better|wiser|wise|prudent|smarter|sensible|safer|preferable|advisable|smart|good|best) ~2 to|if|not',
        '(best|better|right|correct|proper|wiser|safer) ~1 (approach|option|choice|solution|thing|way|course|action|decision|move) ~2 would HAVE been',
      ],
      unless: [
        'asked|ask|if|whether|expect|expected|believe|believed ~7 should HAVE',
        'should ~3 HAVE ~1 been possible|able|available|enough|sufficient|idempotent',
        '(request|requests|packet|packets|token|tokens|header|headers|connection|connections|pod|pods|certificate|query|queries|message|messages|record|records|row|rows|event|events|cache|entry|entries) should ~3 been',
      ],
    },
  ],
};
