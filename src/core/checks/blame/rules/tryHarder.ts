import { message } from '../../../messages.ts';
import type { BlameRule } from '../blameRule.ts';
import { ANYBODY, I, OPERATOR, ROLE, WE, WEAK } from '../grammar/people.ts';

const human =
  'careful|vigilant|diligent|mindful|cautious|attentive|disciplined|conscientious|meticulous|watchful|prudent|circumspect';
const either = 'rigorous|thorough|proactive|aware|alert|strict|observant|responsible|conscious';

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
        `be|being|become|becoming|stay|remain|are|is (more|extra|very|particularly|much|especially|doubly|really|always) (more|careful*)? ${human} !of`,
        `^ (please|just|always|so*) be ${human}`,
        `OBLIGE (all|always|just*) be (a|bit|lot|little|even*) (more|less*) ${human}`,
        `be|being|become (more|extra|much|even|very|doubly|especially|particularly) ${either} (in|about|when|with|of|while|at|during|towards|on|and|$)`,
        `more ${human} ( about|when|in|with|next|and|$|while|than|during|on|going|from )`,
        `^ (please)? be (more|always|very|extra|less*) ${human}|${either}|sure|lazy|hasty|sloppy`,
        'take|takes|taking|exercise|exercising|use|using|apply EXTRA @virtue|care|caution !of|from|about|away|over|the',
        'take|taking care (to|that|when|with|not|in|about|while)',
        'exercise|exercising EXTRA (caution|care|restraint|vigilance|judgement|diligence|prudence)',
        '(pay|pays|give) EXTRA attention',
        '^ (by|and|of)? paying EXTRA attention',
        'with EXTRA (care|caution|diligence|vigilance)',
        '(attention|caution|vigilance|diligence) ~2 (must|should|needs|has|is|ought) ~2 (be (paid|given|taken|exercised|applied) / needed|required|necessary)',
        '(more|greater|extra|better|increased|improved|stricter|enough) (discipline|diligence|vigilance|care|caution|attentiveness|rigour|rigor|carefulness|thoroughness|awareness|mindfulness|professionalism|self-discipline|prudence|conscientiousness|responsibility|attention) !from|to|mechanism',
        '(stricter|strict) (adherence|compliance|discipline)',
        '^ (and|always|please|but|feel|then*) double-check|doublecheck|triple-check|recheck',
        '^ (always|please|and|but)? ~3 double|triple check',
        '(always|please|must|should|need|remember to?) double-check',
        '^ ~1 (check|verify|read|test|review|inspect|analyze|analyse|think|look|consider) ~7 (twice|carefully|thoroughly|properly|closely|meticulously|diligently)',
        '^ better (check|analyze|analyse|test|verify|review|read|look|plan|think|communicate|coordinate|prepare|inform)',
        '@instruct.b|@instruct.g|remind|reminding|retrain PEOPLE',
        '@instruct.b|@instruct.g ~2 (PEOPLE)',
        '(send|issue|give|post|circulate|write|share) ~4 reminder|reminders',
        '(reminder|reminders|refresher|retraining|re-training|re-education) (to|for|of|on|about) ~2 (PEOPLE|staff|developers|engineers|importance|policy|follow|check|always)',
        '(educate|lecture|sensitise|sensitize|school|admonish) PEOPLE',
        '(coach|train|teach|instruct|counsel|tell|warn|brief|urge|advise|ask|encourage|push|require) PEOPLE ~4 (importance|careful|carefully|attention|caution|vigilant|vigilance|diligent|diligence|mindful|discipline|properly|correctly|care|thorough|thoroughly|responsible|double-check|never)',
        '^ (please|we|also*) @stress.b ~6 (importance|need|necessity|how|policy|discipline|rules|expectations|responsibility|caution|accountability)',
        '@stress.b|@stress.g|@stress.p|@stress.n (to|with|upon|on|among) PEOPLE ~6 (importance|need|necessity|how|policy|discipline|rules|caution|that)',
        'OBLIGE @stress.b ~6 (importance|need|necessity|how)',
        '(raise|raising|increase|increasing|improve|build|create|heighten) ~2 awareness !of (the|our)? (status)',
        'MAKESURE (that)? ( #x|people|everyone|everybody / all .w? #y ) ~2 (understand|understands|know|knows|follow|follows|remember|remembers|read|reads|check|checks|pay|pays|take|takes|aware|always|never|do|does|adhere|adheres|comply|realise|realize|think|test|tests|communicate|are|is)',
        "MAKESURE (that)? ( #x|people|everyone|everybody / all .w? #y ) ~2 (understand|understands|know|knows|follow|follows|remember|remembers|read|reads|check|checks|pay|pays|take|takes|aware|always|never|adhere|adheres|comply|realise|realize|think|don't)",
        "MAKESURE (that)? we (always|never|don't|check|test|communicate|follow|read|understand|double-check|pay|take|think|remember|plan)",
        '(enforce|instil|instill|restore|improve|tighten|demand|foster) ~2 (discipline|diligence|sense|attitude|rigour|rigor|mindset|carefulness)',
        'sense of (ownership|urgency|responsibility|duty)',
        'think twice|try harder|do better|work harder|learn to be',
        '(avoid|stop|refrain|cease) (from)? making ~2 mistakes|errors|mistake',
        '(not|never|avoid) (to)? (repeat|repeating|make|making) (this|the|these|such|that) ~2 mistake|mistakes|error|errors',
        '(train|teach|educate|tell|instruct|ask|warn|remind|urge) PEOPLE (not|never)',
        '^ please , everybody|everyone|all',
        '^ please ~2 (remember|refrain|ensure|stop / make sure / be careful|mindful / pay attention / read ~4 carefully / do not ~8 again / double-check)',
        "^ ( do not / never / don't ) ~14 (until|unless|before) ~2 (sure|certain|you|confident|verified|checked|tested|checking|testing|verifying|reading|asking)",
        "^ ( do not / never / don't ) (forget|assume|trust|rush|panic|be)",
        '^ remember (to|that)',
        '^ (always|never) .b ~12 before|when|without|twice|first',
        'read ~5 (carefully|properly|thoroughly|closely)',
        'follow ~5 (strictly|religiously|properly|carefully|scrupulously|diligently / to the letter)',
        'adhere|adhering ~2 strictly|more',
        '(importance) of (following|checking|reading|communicating|double-checking|paying|verifying|adhering|attention|diligence|care / being careful)',
      ],
      unless: [
        'blameless|punish|not enough|rather than|instead of ~8',
        '(remind|reminds|reminded) (us|me) (of|that)',
      ],
    },
    {
      subject: WE | I | ROLE | OPERATOR | WEAK,
      patterns: [
        `OBLIGE ADV to? ADV be (more|very|extra|much|a|bit|less*) ${either}|prepared|organised|organized|strict|lazy`,
        'OBLIGE ADV (to)? ADV ( learn from / be reminded|held / adhere|comply|remember|refrain|pay / try harder / do better /  take care / think ~3 before / slow down )',
        'OBLIGE ADV (to)? ADV (follow) ~4 (process|procedure|procedures|policy|rules|checklist|guidelines|protocol|runbook|standards)',
        '( need|needs|have|has to? / must|should ) (carefully|better|thoroughly|properly|diligently) .b',
        'OBLIGE (to)? (always|never) @heed.b',
        'OBLIGE ADV (to)? (@heed.b|plan|prepare|coordinate|analyse|analyze|manage|monitor|review|test) ~4 (carefully|thoroughly|properly|diligently|twice|closely)',
        'OBLIGE (to)? (@heed.b|plan|prepare|coordinate) (better|earlier|sooner)',
        'OBLIGE (to)? get|become|be|do better at|in|about',
        '( need|needs|have|has to? / must|should ) ADV learn !about|of',
        'OBLIGE (to)? (stop|avoid) (being|making|ignoring|forgetting|skipping|assuming|rushing)',
      ],
      unless: [
        "(will|'ll) ADV (follow|take|pay|improve|investigate|review|check|monitor|test|look)",
      ],
    },
    {
      subject: ROLE | WE | OPERATOR | WEAK,
      be: true,
      patterns: [
        'reminded|retrained|re-trained|lectured|admonished|re-educated (to|of|on|about|that|again|in|not|by|$)',
        'instructed|warned|urged|educated|trained|told ~4 (importance|careful|carefully|attention|properly|diligent|vigilant)',
        'told|asked|advised to ~2 (careful|double-check|always|pay|attention|more|take)',
      ],
    },
    {
      subject: ANYBODY,
      patterns: [
        'promise|promises|promised|vow|pledge to do|try|be',
        'will do better',
        'learned|learnt (our|their|his|her|my) lesson',
      ],
    },
  ],
};
