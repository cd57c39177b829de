import { message } from '../../../messages.ts';
import type { BlameRule } from '../blameRule.ts';
import { I, NOBODY, OPERATOR, ROLE, WE, WEAK } from '../grammar/person.ts';

const idioms =
  '( dropped|drop|dropping the ball / cut|cutting ~2 corner+ / take|took|taking ~1 shortcut+ / ' +
  'jumped|jumping to ~1 conclusion+ / lost|losing sight|track of / turned a blind|deaf / fell|fallen for / ' +
  'fell asleep / slept through / wasted|wasting !no ~3 time|effort|day+|hour+|minutes|week+ / brushed|shrugged|waved ~3 off|through|away|aside / rubber-stamped|rubberstamped / ' +
  'let ~4 lapse|down|slip / let|allowed ~3 certificate+|domain+|licence|license to? expire / messed|messing|screwed|screwing|fucked|fuck ~3 up / slipped up / made|making !the|no ~3 @mistake !due|because|owing|caused|induced / got ~3 wrong / ' +
  'took|taken|waited ~1 too long / dragged|dragging ~1 feet / clicked|skimmed ~1 over|through|past the? ~2 warning+|instructions|message|documentation|dialog|prompt+ / muted|silenced ~2 alarm+|page+|alerts|notifications|pager|phone / went (to bed|home|lunch) ~2 without|before|while|although / paid|paying ~1 no|little attention / ' +
  'kept postponing|deferring / kept|keep putting ~4 off / left no documentation / skimmed ~1 the|a|that|our !log+|output|graph+ / showed no|poor|little @virtue / took ~5 for granted / acted|acting hastily|rashly|alone|unilaterally )';
const ignorance =
  'know knew realise realised realize realized expect see understand anticipate foresee predict recognise recognize remember grasp appreciate recall'
    .split(' ')
    .join('|');
const attempts =
  'work|make|get|see|stop|fix|log|access|build|load|login|start|agree|bring|complete|finish|open|receive|authenticate|connect|contain|convince|determine|download|find|identify|install|isolate|join|locate|obtain|reach|reconnect|recover|reproduce|rescue|resolve|save';

/** What people may well not do: nobody asked it of them, or it befell them. */
const unblamed =
  'work get see agree determine find identify receive reproduce obtain reach start make have need want observe encounter mean intend feel seem appear exist happen occur belong matter like believe lose experience change touch delete break cause affect hit trigger deploy wish succeed manage arrive panic hesitate give suffer hear help meet come go stay live speak become fall be in a an the perform share wait write suspend charge recommend'
    .split(' ')
    .join('|');

export const personFailure: BlameRule = {
  id: 'person-failure',
  title: message('blame.person-failure.title', 'A person named by what they did not do'),
  why: message(
    'blame.person-failure.why',
    'What someone did not do explains nothing: at that moment what they did made sense to them. What they saw, knew and were busy with is what the next person will face again.',
  ),
  source: {
    name: 'Google, The Site Reliability Workbook: Postmortem Culture',
    url: 'https://sre.google/workbook/postmortem-culture/',
  },
  level: 'warning',
  mildAbout: WE,
  scope: 'notInPraise',
  message: message(
    'blame.person-failure.found',
    'This says what someone did not do, or did wrong. What did they see, and what did they do?',
  ),
  skeletons: [
    'At [time] [role] knew [X]; [signal] was not visible because […].',
    '[Check] is not part of [process].',
  ],
  groups: [
    {
      subject: I | ROLE | OPERATOR | WEAK,
      patterns: [
        'broke the|our? ~2 tests|api|app|build|database|login|staging|everything|master|pipeline|prod|production|site|website',
      ],
    },
    {
      subject: I,
      patterns: [
        `failed to ADV !${attempts} .w`,
        '@erringly|@accidentally !found|discovered .w',
        'overlooked',
        'ran|removed|typed|deleted|restarted|selected|changed|dropped|picked ~5 wrong .w',
        'DIDNT ADV think ~1 of|about|twice|through',
        '@err.p',
        'DIDNT ADV update|renew|run|do !anything|much|any|have',
        idioms,
      ],
      unless: [
        'forgot|forgotten|forget (to (note|mention|say / add :|,|that|here) / ,)',
        'a|an|any|every ~2 i|we forgot',
        'DIDNT ~12 , as|because|since|but',
        'find|read|learn|hear|tell ~3 how i',
      ],
    },
    {
      subject: ROLE | OPERATOR,
      patterns: [
        '@omit.p|@omit.n !by|on|in|with|for|her|his|from|their|at|password+',
        '@ignore.p !by',
        `failed|failing to ADV !${attempts} .w`,
        '( kept|keep+ on? @omit.g|@ignore.g|@skip.g / tend+|tended to @omit.b|@ignore.b|@skip.b )',
        "( do|does not / don't|doesn't ) !necessarily ADV care|listen|bother|communicate",
        'DIDNT ADV (care / get|start .g|to|around / think to|of|about|twice / make ~2 use|sure|effort|provision|attempt / have the|a plan|clue)',
        `DIDNT ADV !think|care|${ignorance}|${unblamed}|.ly|@adverb .w`,
        `HADNOT !thought|foreseen|anticipated|recognised|predicted|recognized|appreciated|remembered|been|had|made|seen|found|gotten|got|heard|met|encountered|experienced|worked|felt|lost|known|realised|realized|expected|understood|noticed|changed|touched|stopped|started|finished|reached|completed|received|arrived|slept|eaten .n`,
        'HADNOT been ADV following|checking|testing|monitoring|@human.g',
        'refused|refuses to',
        'confessed',
        'failed on|at every level|front|step|turn',
        'failed|failing in her|his|its|their|the',
        '(take|took|taken no care|notice|action|steps|measures|precautions / made|make no attempt|effort|provision / given|gave|give us|them* no thought|warning|notice|consideration|information|explanation|guidance / did|said nothing !to|more|wrong|special|else)',
        '@err.p|@err.n',
        idioms,
        '@erringly|@accidentally !found|discovered .w',
        `still HASNOT !${attempts}|been|had .n`,
        'never ADV @attend.p|@human.p|@human.s|got',
        '!found|noticed|saw|spotted|discovered|identified|received|reported|said|told|thought|believed|realised|realized|confirmed|fixed|corrected|reverted|learned|heard|had|knew|was|were|detected|replaced|stopped|explained|determined|cleaned|cleared .p|put|cut|ran|set|shut ~6 wrong|incorrect !.g .w',
        '@skip.p !by ~4 review+|check+|testing|warning+|instructions|page+|advice|alert+|message+|tests|report+|rule|approval+|policies|staging|canary|confirmation|step+|automation|safeguard+|section|stage|validation|workflow|RULES',
      ],
      unless: [
        // What the systems of a company do.
        'company|companies|firm+|bank+|agency|registrar|vendor+|supplier+|isp ( DIDNT / failed to ) ADV process|return|respond|answer|send|deliver|accept|reject|load|serve|settle|route|renew|resolve|publish|support|pass|forward|handle|complete|confirm|sign|update',
        'could|might|may ~1 have ~1 @omit.n|@ignore.n|@err.n|failed',
        'if|whether|unless|case ~5 anyone|anybody|someone|somebody',
        'ignored|missed|dismissed the? page|alert|train|call|deadline|meeting|flight|window? $',
        'forgot|forgotten|forget (to (note|mention|say / add :|,|that|here) / ,)',
        'the|an|any individual|person who',
        'from @erringly|@accidentally .g',
        'action+ # had not taken',
        'ignored|dismissed ~6 as|because|since|thinking|believing',
        'DIDNT ~9 but instead|rather|first',
        'DIDNT report|mention|see|observe any',
        'DIDNT merely|necessarily|simply|just|only|because',
        'DIDNT ~12 because|since',
        'DIDNT ~12 , as',
        'confirmed|verified|denied|denies|stated|informed|claimed ~1 that? # DIDNT',
        'made|makes|making # put',
        "not|never|wasn't|isn't that? #y failed|failing",
      ],
    },
    {
      subject: ROLE | OPERATOR,
      be: true,
      patterns: [
        '@erringly|@accidentally .g',
        '( not been? paying / paying no|insufficient|little ) ~1 attention',
        'asleep',
      ],
    },
    {
      subject: NOBODY,
      patterns: [
        'ever? had? ADV (bothered / want+|wanted|volunteered to be|take|start|own|do|say|touch|look|deal / took ~4 seriously / took ~2 care|notes / took ~1 time to / thought ~2 to|of|about|through / cared / paid / dared / felt ~1 responsible|accountable / took ~2 responsibility|action|command|ownership|charge|control|initiative|lead / looked at|into|up / listened / stepped in|up / followed ~1 up / spoke up / spotted|monitored|watched) ',
        'had? ADV !remembered|anticipated|foreseen|appreciated @heed.n|@human.n|acknowledged|responded|acted|reacted|updated|answered|cleaned|mentioned|owned|raised|fixed|addressed|maintained|renewed|attended|volunteered|monitored',
      ],
      unless: [
        'have|has ~1 @heed.n|updated',
        'if|until|unless ~1 no|nobody|none',
        'nobody|one asked for',
      ],
    },
    {
      subject: NOBODY,
      be: true,
      patterns: ['( checking|paying|looking|monitoring|watching / in charge )'],
    },
    {
      subject: WEAK,
      patterns: [
        'forgot|neglected|bothered|overlooked|disregarded|forgotten|misjudged|mishandled|misread|botched !about|her|his|their|password+',
        'failed to ADV @human.b|check|follow|notice|act|upgrade|react|announce|give|investigate|provide',
        'DIDNOT ADV listen|care|bother|heed !on|for',
        'kept|keep+ ignoring|dismissing',
        'DIDNOT ADV take ~6 advice|seriously|warning+|heart',
        'DIDNT ADV pay|renew|read|follow|coordinate|inform|escalate|tell|bother|warn|consult|investigate',
        'refused|refuses|declined to upgrade|acknowledge|answer|admit|cooperate|engage|help|listen|share|assist|explain',
        'HADNOT @human.n|read|followed|warned',
        'removed|deleted|broke|changed|disabled|blocked|deprecated|revoked|suspended|terminated ~5 without ~2 warning|notice|telling|consulting|informing',
        'ignored|dismissed ~5 instructions|warnings|advice|complaint+|concerns|recommendation+|ticket+',
        'hastily|carelessly|recklessly|mistakenly|wrongly .p',
      ],
      unless: ['USERS ~3 DIDNOT', 'respond|answer ~1 to ~2 request+|queries'],
    },
    {
      subject: WEAK,
      patterns: ['DIDNOT think to|of|about', idioms],
      unless: [
        'operator|tenant+|USERS ~6 took|made|taken|make|let|got|lost',
        'make+ ~2 mistake+|error+',
      ],
    },
    {
      patterns: [
        'been|was|were|got|gone|went ADV @omit.n|@err.n|@skip.n|missed|dismissed|unnoticed|unheeded|unread ~5 by {#x|everyone|everybody|them|whoever}',
        "{( not|never / hadn't|wasn't|weren't|hasn't ) ADV been? ADV read|tested|communicated|done|followed|reviewed|informed|noticed|checked|spotted|given|performed|considered|seen|updated|escalated|verified|documented|recognised|questioned|recognized|patched|renewed|maintained|understood by #x}",
        '@erringly|@accidentally .n ~5 by {#x}',
        '< @accidentally|carelessly|mistakenly .p',
        'how can|could # ~8 not',
        'ignored|dismissed|overlooked by {support|management|leadership|qa|ops|sales}',
        'by #x ADV without ADV @heed.g|@human.g|following|approval|permission|authorisation|authorization|review|testing',
        '( .N / #y|they ) ( failed|neglected to / DIDNT / never ) ADV tell|told|inform|informed|consult|consulted us|them|anyone|anybody|#y',
        '( .N / #y|they ) DIDNT ADV give ~3 notice',
        '#r who ~6 had no clue|business',
        'without ADV telling|informing|consulting|asking|coordinating with? (us|anyone|anybody|others|people|#x / the? other|affected ~1 teams)',
        'without anyone|anybody|someone|somebody|us|them ADV @heed.g|@human.g',
        'not one|a single* person|soul|@role|of* us|them? ADV noticed|saw|asked|questioned|thought',
        'not #r (is|are|was|were in the habit of / ADV followed|follow+|checked|check+|tested|reviewed|bothered|bother+|paid|participated)',
        'why did {#x} ADV forget|fail|ignore|overlook|neglect|skip|not|misread|assume',
        'whoever ~5 ( DIDNOT / should|failed|ignored|made|forgot|chose|missed|left|broke )',
        '< ignored|forgot|missed|overlooked|disregarded|misread|skipped the|that|a|our|this|all|several ~1 review|check+|warning+|alert+|step+|RULES',
        '< deployed|pushed|applied|ran|removed|typed|deleted|restarted|selected|changed|dropped|rebooted|unplugged|edited ~5 wrong .w',
        'DIDNOT ~9 even|although|despite ~4 warning+|told|known|aware|warned|reminded|knowing|reminders',
      ],
      unless: [
        'if ~1 not',
        'USERS DIDNT',
        'or not',
        'prevent+ ~5 by',
        'by ~2 server|service|system',
      ],
    },
    {
      subject: ROLE | OPERATOR,
      patterns: [
        'left ~4 on|unfinished|open|plugged|exposed|unattended|unlocked (by|in|for|on|after|and|over|$)',
        'deployed|pushed|entered|removed|typed|keyed|deleted|restarted|selected|dropped|pulled|rebooted|stopped|unplugged|clicked|disconnected|wiped|shut|pressed|wired|plugged ~8 instead of',
        'deployed|pushed|merged|released|shipped|committed|published out|up? the|a|an|her|his|their|this|some* faulty|unfinished|untested|broken|half-finished|unapproved|unreviewed|unverified .w',
        '!was|were|said|thought|found|realised|realized|noticed|learned|felt|considered|deemed .p ~4 much|far|way? too hastily|late|quickly|early|rashly|slowly|casually|readily|soon',
        "( did not understand|know / didn't understand|know / had no idea|clue ) what it|they|he|she? was|were|is|are doing",
        "( lack|lacks|lacked / did not have / didn't have ) the? ~2 care|diligence|discipline|judgement|understanding|awareness|knowledge|experience|competence|skill+|expertise|training",
        'deployed|pushed|merged|released|shipped|continued|approved|launched|went|proceeded ~5 anyway|nevertheless|nonetheless|regardless|despite',
        '.p ~5 (although|though|despite|against / in spite|violation|breach of) ~4 warning+|warned|concerns|objections|advice|advised|reminded|untested|unfinished|instructions|orders|RULES',
        'DIDNT ~9 despite ~5 previous|similar|earlier|prior outage|incident|failure|accident',
        'chose|decided|opted not to .w ~9 although|though|despite',
      ],
    },
    {
      patterns: [
        '{^ ( (without / instead of / rather than) ADV @heed.g|@human.g|following|waiting / failing|neglecting|omitting|forgetting to / ignoring|disregarding|misreading|mistaking )} ~9 , #r ADV .p',
      ],
    },
    {
      // Whoever that is, a program does none of it.
      patterns: [
        ".N|they had? ADV ( failed|neglected|refused to / did|had|has not|never / never / didn't|hadn't|hasn't / should|could HAVE / chose|decided not to ) ADV @devoted.b|@devoted.n",
        'they ADV rushed to .b',
        'they ADV ( misjudged|misread / forgot|neglected|overlooked to|about|it|this|that|one / missed|overlooked one|it|this|that|something $ )',
        'they ADV ( forgot|neglected|failed|refused to ADV notify|inform|tell|warn|ask|check|read|follow|communicate|test|escalate / DIDNT ADV inform|tell|warn|ask|communicate|request|explain !for )',
        '.N ADV should HAVE ADV tested|communicated|informed|reviewed|warned|told|announced|documented',
      ],
    },
    {
      patterns: [
        '{failure|refusal|reluctance|unwillingness of|by #x} to',
        `%role|%group|our|my|her|his|their|your failure|refusal|reluctance|unwillingness|neglect to ADV !${attempts} .w`,
        '@omit.p|@omit.g|@ignore.p|@ignore.g|@skip.p|broke our|her|his|their|your|its own ~2 protocols|advice|runbook|rule|policies|RULES',
        'abandoned|neglected|shirked ~1 its|their|his|her ~1 responsibilities|responsibility|duties|duty|obligations',
        'deviated|deviating from ~3 runbook|playbook|instructions|RULES',
        'everyone|everybody|each|all ADV assumed|thought|expected ~3 else|another|other+',
        'people ADV assumed ~3 else',
        'warning+|alert+|concern+|complaint+|advice|reminder+|recommendation+ ~8 been|was|were|got|went ADV ignored|dismissed|disregarded|unheeded|unread|brushed|waved !by|if|until|when|unless|because',
        'failed to ADV learn ~1 from ~5 mistakes|incidents|accidents|outages|them|experience',
        "#|they ( would not / wouldn't ) ADV budge|listen|cooperate|admit !on",
        'caused|happened|occurred|triggered|brought|broke ~4 by skipping|bypassing ~2 step+|instructions|safety|review+|RULES',
        'failed|failing to ADV follow|comply|adhere|observe ~4 regulation+|runbook|RULES',
        'the|our|her|his|their|%role|%group inability to follow|plan|communicate|coordinate|learn|agree|prioritise|prioritize|decide',
        'refusal|reluctance|unwillingness to test|ask|communicate|upgrade|escalate|learn|acknowledge|change|document|invest|accept|admit|cooperate|engage|help|listen|share',
      ],
    },
    {
      patterns: ['< forgot|neglected|missed to|about'],
    },
    {
      scope: 'analysis',
      patterns: [
        '< also|and? failed to ADV ( @human.b|review|test|consider|document|announce|notice / verify|check that|whether|if )',
        '< also|and? ( DIDNT / never ) ADV @human.b|@human.p|@heed.b|@heed.p|notice|wait !any|anything|further|from|on|before',
        '< failing|neglecting|forgetting to ADV @attend.b|@work.b ~12 was|led|caused|meant|resulted|made|is',
        '< ignoring|dismissing|neglecting|overlooking|forgetting the|any|all|our|these|several ~1 error+|warning+|alert+|sign+|report+|concern+|check+',
      ],
    },
    {
      // The verb alone says that it was to be done.
      subject: I | WE,
      patterns: [
        'forgot|neglected|forgotten !password|nothing',
        'never ADV !considered @heed.p|@human.p !of|about|that',
        'HADNOT bothered|communicated|told|informed|planned|tested|checked|reviewed|read|followed',
        'DIDNT ADV wait for',
        'failed to ADV !give|do|use|make|take|store @human.b|@heed.b|@work.b|monitor|maintain|update|initiate|prepare|respond|learn',
        `DIDNT ADV !think|care|consider|look|${ignorance} @heed.b|@human.b !any|anything|much|for|up`,
        'failed to see the|that',
        'failed our|the|all* you|community|USERS $',
        'assumed ~3 else',
        'chose|decided|opted|preferred|elected to !omit @omit.b|@skip.b|dismiss !maintenance|meeting|migration',
      ],
      unless: [
        'forgot|forgotten|forget (to (note|mention|say / add :|,|that|here) / ,)',
        'a|an|any|every ~2 i|we forgot',
        '( DIDNT / never ) ~12 because|since|but',
        'DIDNT ~12 , as',
      ],
    },
    {
      subject: WEAK,
      be: true,
      patterns: ['not ADV following ~1 RULES', 'not ADV @human.g'],
    },
    {
      subject: WEAK,
      patterns: [
        '( DIDNOT / failed|failing to ) ~2 heed|follow|adhere|comply|apply|use|respect|observe|perform ~4 instructions|advice|runbook|policies|practice+|recommendations|guidance|RULES',
      ],
    },
    {
      subject: ROLE | OPERATOR,
      be: true,
      patterns: [
        'not ADV in the habit of',
        'not ADV @human.g|@heed.g|monitoring|maintaining|responding|keeping|adhering|complying',
      ],
      unless: [
        'sure|ensure that? # ~1 not',
        'claim|complaint+|concern+|criticism|feedback|frustration|impression ~1 that',
      ],
    },
    {
      actor: true,
      subject: I | ROLE | OPERATOR,
      patterns: [
        '@skip.g|disregarding ~4 review+|check+|testing|approval|staging|canary|pipeline|warning+|RULES',
        'without ADV @heed.g|@human.g|being|waiting|isolating|obtaining|seeking|securing|ensuring !able',
        'just|simply|blindly clicked|approved|accepted|merged|trusted|assumed',
        'by|after @erringly|@accidentally .g',
        'without having ADV @heed.n|@human.n',
        'without @det? (~1 review|testing|dry-run|run|plan|backup|verification|confirmation|thought|warning|notice|understanding|coordination|approval|thinking|permission|regard|authorisation|authorization|consultation / proper|adequate|sufficient|enough ~1 test+|testing|review|run|plan|preparation|backup)',
        'by mistake|accident',
        'in error|haste',
        '@erringly|@accidentally $',
      ],
      unless: [
        'any|every|each|future ~1 @role|@group',
        'deliberately|intentionally|knowingly or @accidentally',
      ],
    },
    {
      subject: I | WE,
      atMost: 'info',
      patterns: [
        '@omit.p|@omit.n !password|nothing|you',
        'missed !by',
        'ignored|dismissed',
        'failing|fail to ADV @attend.b|@work.b|see',
        'DIDNT ADV consider|monitor|update|assign',
        '@err.p|@err.n',
        idioms,
        '@erringly|@accidentally !found|discovered|suspected|thought|believed .w',
      ],
      unless: [
        'forgot|forgotten|forget (to (note|mention|say / add :|,|that|here) / ,)',
        'a|an|any|every ~2 i|we forgot',
        'find|read|learn|hear|tell ~3 how i',
        'in case ~6 missed',
        'disregarded|ignored|dismissed ~9 as|because|since|thinking|believing',
      ],
    },
    {
      atMost: 'info',
      patterns: [
        'us failing|forgetting|neglecting',
        '< forgot|neglected|overlooked|forgetting to|the|that|a|our|about',
        '< not @heed.g|@human.g|running|updating',
      ],
    },
  ],
};
