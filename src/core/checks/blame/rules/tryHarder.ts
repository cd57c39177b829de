import { message } from '../../../messages.ts';
import type { BlameRule } from '../blameRule.ts';
import { ANYBODY, I, OPERATOR, ROLE, WE, WEAK } from '../grammar/person.ts';

const human =
  'careful|cautious|diligent|disciplined|vigilant|mindful|prudent|attentive|conscientious|meticulous|watchful|circumspect';
const either = 'responsible|aware|alert|strict|thorough|observant|proactive|rigorous|conscious';

export const tryHarder: BlameRule = {
  id: 'try-harder',
  title: message('blame.try-harder.title', 'A remedy that asks people to try harder'),
  why: message(
    'blame.try-harder.why',
    'People were careful the last time too. Attention, reminders and repeated training wear off within weeks; a change of the tool or the process is there at three in the morning.',
  ),
  source: {
    name: 'Etsy, Debriefing Facilitation Guide',
    url: 'https://extfiles.etsy.com/DebriefingFacilitationGuide.pdf',
  },
  level: 'warning',
  scope: 'remedies',
  message: message(
    'blame.try-harder.found',
    'This asks people to try harder. What would make the mistake hard to make?',
  ),
  skeletons: [
    'Add [guardrail] so that [action] stops before [effect].',
    'Change [tool] so that [action] shows [information] first.',
  ],
  groups: [
    {
      patterns: [
        '^ better review|check|read|test|think|plan|communicate|verify|coordinate|inform|look|prepare|analyse|analyze',
        '^ ~1 review|check|read|test|follow|think|verify|look|analyse|analyze|consider|inspect ~7 carefully|thoroughly|diligently|twice|closely|meticulously',
        '< always|please|we|also* remember to',
        '^ follow the ~2 RULES ( $ / always|every|next|strictly / at all )',
        '< never again',
      ],
      unless: ['be aware that', 'twice a|per'],
    },
    {
      // Rules of the craft are written the same way.
      atMost: 'info',
      scope: 'lessons',
      patterns: [
        '< never ever? .b',
        '^ never|always @heed.b ~12 before|twice',
        "( do not / don't / never ) .b ~5 friday+|weekend+",
        "^ ( do not / never / don't ) forget|rush",
      ],
    },
    {
      // Elsewhere it is a manual that says so.
      scope: 'lessons',
      patterns: [
        "^ ( do not / never / don't ) .b ~8 without understanding|checking|asking|reading|thinking|double-checking|looking|considering",
        "^ ( do not / never / don't ) ~14 before|until|unless ~2 testing|tested|checked|checking|sure|verified|you|asking|certain|reading|confident|verifying",
      ],
    },
    {
      scope: 'lessons',
      patterns: ["( do not / never / don't ) ~10 when|while|if ~2 tired|drunk|sleepy|angry"],
    },
    {
      patterns: [
        `is|be|being|are|become|remain|stay|becoming a|bit|lot|little|always|all* more|always|much|very|extra|even|less|really|especially|particularly more? ${human} !of`,
        `OBLIGE be ${human}`,
        `^ always|please|just|so* be|remain|stay ${human}`,
        `be|being|become ADV a|bit|lot|little* ADV more|much|very|extra|especially|particularly ${either}|prepared|organised|organized (in|about|when|with|of|while|at|during|towards|on|and|as|to|for|$)`,
        `^ please? be more|always|very|extra|less* ${human}|${either}|lazy|hasty|sloppy|trusting|optimistic|naive|reckless !that`,
        'take+|apply|taking|use|exercise|exercising|using EXTRA care|attention|diligence|caution|vigilance !the|of|about|from|over|away',
        'take|taking extra|more|particular care|caution',
        'take|taking care to|not|that|in|with|about|when|while',
        'pay+|give EXTRA attention',
        '(^ / with|need+|needed|require+|required|demand+) more|better|enough|extra|greater|increased|stricter|improved care|attention|diligence|discipline|caution|responsibility|vigilance|awareness|rigor|rigour|professionalism|thoroughness !to|from|mechanism',
        '^ and|always|please|but|feel|then* double-check|recheck|triple-check',
        '^ and|always|please|but? ~3 double|triple check',
        '(should|always|must|need|please|remember to?) double-check',
        '@instruct.b|@instruct.g ~2 (PEOPLE)',
        '#x should|must|will be ADV reminded|retrained|lectured (to|of|on|about|that|again|in|not|by|$)',
        'make|making PEOPLE ADV aware of ~2 need|importance|risk+|danger+|RULES',
        'attention to detail',
        'do|doing our|her|his|their|your (homework / ~1 work|job+ ~1 better|thoroughly|properly|right)',
        'refreshed|reiterated|reinforced among|with|to PEOPLE',
        'refresher|reminder+|retraining to|of|on|for|about ~2 RULES|everybody|everyone|importance|staff|developers|engineers',
        '^ please|we|also* @stress.b ~6 discipline|policy|need|rules|caution|importance|responsibility|how|necessity|accountability|expectations',
        "MAKESURE that? ( #x|people|everyone|everybody / all .w? #y ) ~2 never|check+|read+|always|careful|follow+|pay+|adhere+|aware|remember+|comply|don't|understand+",
        'improve|increase|strengthen|instill|enforce ~2 diligence|discipline|rigor|rigour|mindset',
        '^ to|and* take|treat ~4 more|very|really seriously',
        'OBLIGE to? be? ADV take|taken|treat|treated ~3 seriously',
        '^ be|get|become better|faster|quicker in|about|at ~1 .g|@conduct',
        "( do not / don't / never ) be|get ADV @character|distracted",
        'train|training|educate ~5 on|about the importance of',
        '^ review|check|test|ask|plan|communicate|respond|coordinate|inform|escalate|prepare|react|report|acknowledge|announce|call|raise|notify|revert|study|declare|involve|research|roll ~4 (earlier|sooner|faster|quicker / better before|when|next|with|in|and|$ / more carefully|thoroughly|diligently|closely|seriously|aggressively|often|proactively|promptly) !by|with|through|than',
        'keep|keeping a better|careful|closer|watchful|sharp|sharper eye on',
        '^ adhere|stick to the|our ~2 plan|runbook|RULES',
        '(^ / OBLIGE to? / always) think|look|read|ask ~1 before we|you|acting|clicking|typing',
        '^ more @careful @conduct|.g',
        'stricter adherence|compliance|discipline',
        '^ more carefully|thoroughly|diligently|closely|rigorously @heed.b',
        '< and|please|just? slow down',
        '^ and|please? take the|more|enough|your time to|for|before|when|while',
        '^ brush up on',
        '^ train|coach !a|one|two|three|more|additional|yourself PEOPLE',
        'training+|coaching (on|in ~3)? for|of|to !new ~3 #x|folks|staff',
        '^ read the ~2 docs|documentation|manual|instructions|message|notes|changelog|runbook first|carefully|before',
        'learned|learnt|learn our|her|his|their|my|your lesson',
        "not|n't|didn't|never learned|learn ~2 lesson+",
        '^ ask|instruct|tell|train|teach|advise|coach|encourage the|our|all? #y to .b ~3 more|attention|better|careful|carefully|properly|earlier|sooner|twice|closely|faster|quicker|eye',
        'improve|raise|build|increase|create|raising|increasing ~2 awareness ( in|among|within|across / of ~2 policy|process|procedure|need|importance|risk+|danger+ )',
        '^ stop assuming|forgetting|ignoring|skipping|guessing|neglecting|rushing',
        'OBLIGE to? ADV take ~1 responsibility',
        'think twice|try work|harder learn|harder to be',
        '(OBLIGE to? / pledge|promise to) do (better / a ADV better job)',
        'ask|instruct|tell|remind|train|warn|teach|educate PEOPLE not|never',
      ],
      unless: [
        'training|asking|reminding|telling ~9 is|do|would|has|will|are|does|cannot|provides ~1 not|never|no|enough',
        'would|wish|want ~1 like? to remind',
        'you|visitor+|USERS ~5 care|attention|careful|caution|aware|reminded|alert|cautious|vigilant|mindful',
        'be aware of|that',
        'instruct|inform|tell|remind|train|teach|educate ~2 partners|USERS',
        '^ take care ( $ / all|everybody|everyone|folks )',
        'take+|taking care of',
        '^ to remind',
        'your|great|showed|show+|thanks|excellent|indicate+ ~4 attention to detail',
        'care|attention|careful|discipline|vigilance ~2 is|are ADV not|no',
        'not|punish|blameless enough|rather instead|than of ~8',
        'reminded|remind+ us|me of|that',
        'remind+|reminding readers|anyone',
        'is|was|as ~3 reminder',
      ],
    },
    {
      subject: WE | I | ROLE | OPERATOR | WEAK,
      patterns: [
        'OBLIGE ADV to? ADV ( be reminded|held / pay|adhere|remember|comply|refrain / try harder / do better /  take care / think ~3 before / slow down )',
        'OBLIGE never again',
        'OBLIGE ADV to? ADV follow ~4 runbook|standards|RULES',
        'OBLIGE to? never|always @heed.b',
        'OBLIGE ADV to? @heed.b|plan|prepare|monitor|analyse|analyze|manage ~4 carefully|thoroughly|diligently|twice|closely',
        'OBLIGE to? @heed.b|plan|prepare more|better|earlier|sooner',
        'OBLIGE to? be|do|get|become better|faster|quicker in|about|at|to',
        'OBLIGE ADV act|react|respond|move ~1 faster|quicker|sooner|earlier',
        '( have|has|need+ to? / should|must ) ADV learn (proper|basic / the ~1 procedure|process|rules|protocol)',
      ],
      unless: [
        'USERS ~4 reminded',
        "'ll|will ADV review|check|follow|take|test|pay|look|monitor|improve|investigate",
      ],
    },
    {
      subject: ROLE | WE | OPERATOR | WEAK,
      be: true,
      patterns: ['retrained|lectured'],
    },
    {
      subject: ROLE,
      patterns: [
        "( should|must|shall not|never / should|must|need|shall to? avoid|stop|refrain / mustn't ) ADV !be|have|need|notice|get|just|only|see|expect|require|receive|matter .w",
      ],
      unless: ['USERS ~1 should|must|shall'],
    },
    {
      subject: ROLE,
      patterns: [
        '( have|has|need+ to / must ) ADV @human.b|check|read|adhere|verify|comply|respect|confirm|obey|test|follow|review',
      ],
      unless: ['check|ask|verify|confirm ~1 with|if|whether'],
    },
    {
      subject: ANYBODY,
      patterns: ['pledge|promise+|promised|vow to be|do|try'],
    },
  ],
};
