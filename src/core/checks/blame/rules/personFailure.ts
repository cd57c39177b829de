import { message } from '../../../messages.ts';
import type { BlameRule } from '../blameRule.ts';
import { I, NOBODY, OPERATOR, ROLE, WE, WEAK } from '../grammar/person.ts';

const idioms =
  '( dropped|drop|dropping the ball / cut|cutting corners / took|taking|take ~1 shortcuts|shortcut / ' +
  'jumped|jumping to ~1 conclusion|conclusions / jumped the gun / lost|losing track|sight of / turned|turning a blind eye / looked the other way / ' +
  'fell asleep / slept through|in / wasted|wasting !no ~3 time|hour|hours|minutes|day|days|week|weeks|effort / shrugged|brushed|waved ~3 off|through|away|aside / glossed over / rubber-stamped|rubberstamped / ' +
  'let ~4 slip|lapse|down / messed|messing|screwed|screwing ~3 up / slipped up / made|making !no|the ~3 @mistake / got ~3 wrong / ' +
  'took|taken ~1 too long / lost ~1 nerve|concentration|focus / sat on the|it|this|our|that|a|their / dragged|dragging ~1 feet / (clicked|scrolled|skimmed) ~1 (through|past|over) the? ~2 (warning|warnings|prompt|prompts|dialog|instructions|message|confirmation|documentation) / muted|silenced ~2 (phone|pager|alerts|notifications|page|pages) / (had|left) (his|her|their|my|our) (phone|pager) (on|off|at) / went (to bed|home|lunch) ~2 before|without|although|while / paid|paying no|little|insufficient|scant attention / ' +
  'showed|displayed|demonstrated no|little|poor|insufficient|inadequate @virtue / had no regard|respect for / took ~5 for granted / acted|acting alone|unilaterally|rashly|hastily )';
const ignorance =
  'know knew realise realised realize realized expect see understand anticipate foresee predict recognise recognize remember grasp appreciate recall'
    .split(' ')
    .join('|');
const attempts =
  'reproduce|find|connect|reach|access|resolve|recover|identify|locate|load|log|install|build|start|obtain|get|determine|isolate|receive|login|join|authenticate|see|download|open|reconnect|work|agree|fix|bring|make|convince|stop|contain|complete|finish|save|rescue';

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
        '(allowed|let) ~3 (certificate|certificates|cert|certs|domain|domains|licence|license|registration|subscription|warranty|contract|agreement) (to)? (expire|lapse)',
      ],
    },
    {
      subject: I,
      patterns: [`failed to ADV !${attempts} .w`, '@erringly|@accidentally .p|ran|cut|put|set|let'],
    },
    {
      subject: ROLE,
      patterns: [
        '@omit.p|@omit.n !by|in|from|with|on|for|at|password|passwords|their|about|his|her',
        '@omit.p|@omit.n to|about|of',
        '@omit.p|@omit.n their|his|her !password|passwords|own|login|pin|credentials',
        '@ignore.p !by',
        `failed|failing to ADV !${attempts} .w`,
        `kept|keeps|keep on? @omit.g|@ignore.g|@skip.g`,
        `DIDNT ADV !think|care|${ignorance} @heed.b|@human.b`,
        `DIDNT ADV (notice|respond|react|acknowledge|act|adopt|update|monitor|apply|adhere|comply|report|renew|rotate|patch|upgrade)`,
        'DIDNT ADV (care / think to|of|about|twice / bother / pay|give|take ~3 attention|care|heed|time|notice|action / have a|the plan|clue)',
        `DIDNT ADV !think|care|${ignorance} notice|respond|react|acknowledge|act|take|pay|do|adopt|implement|upgrade|migrate|disable|update|remove|restart|revert|rotate|renew|patch|copy|transmit|add|apply|adhere|comply|monitor|report|answer|reply|initiate|use|review|escalate|run|hand|validate|announce|flag|raise|look|rotate|test|back|cancel|close|wait|restore`,
        'HADNOT !recognised|recognized|anticipated|foreseen|predicted|remembered|appreciated|thought @heed.n|@human.n|tested|updated|removed|rotated|renewed|patched|followed|monitored|reported|done|taken|applied|completed|adopted|implemented|prioritised|prioritized|responded|written',
        'DIDNT ADV start|begin|get .g|to|around ~8 until|for|before',
        'refused|refuses to',
        'carelessly|recklessly|negligently|hastily|blindly|foolishly .w',
        '(took|taken|take no (action|steps|notice|precautions|measures|care) / (made|make) no (attempt|effort|provision) / (gave|given|give) no (warning|notice|thought|consideration) / (did|said) nothing !wrong|to|else|more|special)',
        'chose|decided|opted|elected|preferred to @omit.b|ignore|dismiss|@skip.b !the? migration|maintenance|meeting',
        '@err.p|@err.n',
        idioms,
        '@erringly|@accidentally .p|.n|.g|ran|cut|put|set|let',
        '@erringly .w the|a|an|to|that|his|her|their|our|in|on|all',
        `still HASNOT !${attempts}|been|had .n`,
        'never ADV @attend.p|@human.p|switched|bothered|got',
        'deleted|removed|ran|executed|typed|entered|selected|picked|chose|used|applied|copied|set|configured|deployed|pushed|uploaded|restarted|rebooted|dropped|wiped|edited|changed|pressed|pulled|unplugged|shut|disconnected|sent|specified|passed|merged|made|provided|gave|connected|targeted|cut|closed|opened|swapped|put|took|rolled|formatted|truncated (in|on|to|into|off|at|down|from)? (the|a|an)? ~1 wrong .w',
        'ran|executed|typed|entered|selected|picked|chose|used|applied|specified|provided|gave|made|pushed|sent (the|a|an)? ~1 incorrect .w',
        '@skip.p !by ~4 (process|procedure|procedures|review|reviews|approval|approvals|check|checks|canary|policy|policies|step|steps|stage|testing|tests|workflow|rule|rules|safeguard|safeguards|validation|confirmation|section|protocol|checklist|staging|instructions|guidelines|advice|warning|warnings|message|messages|page|pages|report|reports|alert|alerts|automation)',
      ],
      unless: [
        '(may|might|could) ~1 have ~1 @omit.n|@ignore.n|@err.n|failed',
        'if|unless|whether|case ~5 (anyone|anybody|someone|somebody)',
        'missed|ignored|dismissed the? (alert|page|call|deadline|window|meeting|train|flight)? $',
        'forgot|forgotten|forget to (mention|say|note / add that|here|:|,)',
        'missed ~1 (what|that) (you|he|she|they)',
        '(an|any|the) individual|person who',
        'from @erringly|@accidentally .g',
        'complaint|claim|claims that',
        'run into',
        'action|actions # had not taken',
        'DIDNT ~9 but (first|instead|rather)',
        "not|never|isn't|wasn't that? #y failed|failing",
      ],
    },
    {
      subject: ROLE,
      be: true,
      patterns: [
        '@erringly|@accidentally .g',
        '( not been? paying / paying no|little|insufficient ) ~1 attention',
        'asleep|inattentive|negligent',
        'aware ~7 (but|and|yet) (still)? (ignored|did|chose|decided|kept|continued|nothing)',
      ],
    },
    {
      subject: NOBODY,
      patterns: [
        'ever? (had)? ADV (bothered / took ~4 seriously / took ~2 time|care / thought to|of|about / cared / paid / dared / felt ~1 responsible|accountable / took ~2 responsibility|ownership|charge|action|initiative|lead|control|command / looked at|into|up / listened / stepped in|up / followed ~1 up / spoke up / watched|monitored|spotted) ',
        '(had)? ADV checked|verified|tested|reviewed|read|told|informed|notified|communicated|followed|asked|questioned|double-checked|escalated|consulted|warned|announced|mentioned|documented|responded|reacted|acted|answered|cleaned|raised|owned|cared|considered|confirmed|validated|updated',
      ],
      unless: [
        '(has|have) ~1 @heed.n|updated',
        'if|unless|until ~1 (nobody|no|none)',
        'nobody|one asked for',
      ],
    },
    { subject: NOBODY, be: true, patterns: ['looking|watching|monitoring|checking|paying'] },
    {
      subject: OPERATOR,
      patterns: [
        'forgot|forgotten|neglected|overlooked|disregarded|skipped|bypassed|misread|misjudged|mistyped|mistook|misunderstood|omitted',
        'failed to ADV @human.b|notice|follow|check|take|recognise|recognize|verify|act|respond|realise|realize',
        'DIDNOT ADV @human.b|notice|follow|check|bother|verify|act|respond|read|initiate',
        '@accidentally|mistakenly|carelessly|erroneously|wrongly|recklessly|hastily .p|.n',
        'pressed|pulled|selected|entered|typed|ran|executed|deleted|restarted|rebooted|clicked|chose|opened|closed|disconnected|unplugged|switched (on|off|in|to|into|down)? (the|a|an)? ~1 wrong .w',
        idioms,
      ],
    },
    {
      subject: WEAK,
      patterns: [
        'forgot|forgotten|neglected|bothered|disregarded|overlooked|misjudged|misread|mishandled|botched|bungled !password|passwords|their|his|her|about',
        'failed to ADV @human.b|follow|give|provide|tell|upgrade|check|notice|act|react|investigate|announce',
        '( failed to / DIDNT ) ADV (upgrade|update|respond|react|answer|act) ~4 (time|sooner|earlier|quickly|properly|days|weeks|hours)',
        'DIDNT ADV respond|react|act (or|and|until|for)',
        'DIDNT ADV follow|warn|read|bother|tell|inform|consult|investigate|escalate|coordinate',
        "( never / did not / didn't ) ADV (respond|responded|replied|reply|answer|answered|get|got|come|came) ~1 (to|back) ~1 (us|our|me|my|requests|mails|emails|calls|messages)",
        'refused|refuses|declined to (help|assist|cooperate|co-operate|listen|engage|share|answer|upgrade|admit|acknowledge|explain)',
        'dragged|dragging ~1 feet',
        'HADNOT @human.n|told|informed|warned|read|followed',
        'kept (on)? @omit.g|@ignore.g',
        '(announced|published|promised|communicated) ~4 @erringly',
        'changed|broke|removed|deprecated|disabled|revoked|blocked|deleted ~5 without ~2 (notice|warning|telling|informing|consulting)',
        'ignored|dismissed ~5 (announcement|announcements|instructions|notices|tickets|ticket|emails|complaints|complaint|concerns|advice|recommendation|recommendations|warnings)',
        'saw|read|noticed|received ~4 (but|and) DIDNT ADV think|act|react|respond|check|tell|report|ask|escalate',
        'mistakenly|carelessly|wrongly|recklessly|hastily .p',
        'gave (out)? ~2 (wrong|false|misleading|incorrect) (information|advice|answers|instructions)',
      ],
      unless: ['user|users|customer|customers|client|clients ~3 DIDNOT'],
    },
    {
      subject: WEAK,
      patterns: ['DIDNOT think to|of|about', idioms],
      unless: [
        '(user|users|customer|customers|client|clients|tenant|tenants|operator) ~6 made|make|took|taken|lost|got|let',
        '(make|makes) ~2 (mistake|mistakes|error|errors)',
      ],
    },
    {
      patterns: [
        '(was|were|been|got) ADV @omit.n|ignored|dismissed|missed|@err.n by {#x|everyone|everybody}',
        "{( not|never / weren't|wasn't|hasn't|hadn't ) ADV (been)? ADV (noticed|checked|verified|tested|reviewed|read|followed|renewed|updated|communicated|seen|spotted|recognised|recognized|understood|considered|questioned|documented|informed|escalated|maintained|patched|done|performed|given) by #x}",
        '@erringly|@accidentally .n ~5 by {#x}',
        ".n by {#x who ( did not / didn't / had never|no|not / lacked|forgot|ignored )}",
        '< forgot|neglected|missed to|about',
        '< @accidentally|mistakenly|carelessly .p',
        '(whoever) ~5 ( DIDNT / forgot|failed|should|made|broke|left|chose|ignored|missed )',
        "< ( did not / didn't ) ADV (notify|wait|check|verify|test|notice|read|follow|communicate|inform|consult|escalate|double-check|document|review|rehearse|consider|coordinate|announce|think|ask|pay|bother) !any|anything|further",
        '< (missed|overlooked|ignored|misread|disregarded|forgot|skipped) (the|a|an|our|that|this|several|all) ~1 (alert|alerts|warning|warnings|error|errors|email|mail|page|step|steps|check|checks|review|message|messages|signs|checklist|procedure|process|note|detail|flag|line|instruction|instructions|deadline|reminder)',
        '< (ran|executed|deleted|removed|restarted|rebooted|deployed|applied|edited|pushed|dropped|entered|typed|selected|picked|unplugged|changed) ~5 wrong .w',
        'DIDNOT ~9 (despite|although|even) ~4 (aware|warned|warning|warnings|knowing|known|told|reminders|reminded)',
      ],
      unless: ['if ~1 not', 'prevent|prevents ~5 by', 'by ~2 (system|service|server)'],
    },
    {
      subject: ROLE,
      patterns: [
        'left ~4 (on|enabled|open|running|behind|unlocked|disabled|unattended|unprotected|exposed|unfinished|plugged) (by|in|for|on|after|and|over|$)',
        'deleted|removed|dropped|wiped|restarted|rebooted|stopped|shut|unplugged|disconnected|pulled|selected|clicked|typed|entered|deployed|pushed (down|to|into|in|the|a|an*) ~3 instead of (the|a|an|its|his|her|our|their)',
        'deployed|pushed|released|merged|shipped|committed|published (out|up)? (a|an|the|his|her|their|some|this)? untested|unreviewed|unapproved|unverified|unfinished|broken|faulty|half-finished .w',
        '(acted|reacted|responded|delivered|finished|submitted|replied|answered|informed|told|notified|posted|announced|published|deployed|merged|released|restarted|escalated|closed|switched|started|stopped|declared|called|upgraded|migrated|left|gave) ~4 (far|much|way)? too (early|late|soon|hastily|quickly|slowly|rashly|casually|readily)',
        'chose|decided|opted|elected|preferred to (skip|cut|rush|deprioritise|deprioritize|shorten|forgo|omit|postpone) ~3 (testing|tests|test|review|reviews|phase|canary|approval|checks|maintenance|upgrade|rehearsal|training)',
        'had no idea|clue|understanding|concept|inkling what|how|of|that|about',
        "( did not / didn't ) (know|understand) what he|she|they|it? (was|were|is|are) doing",
        'lacked (the)? ~1 (skill|skills|competence|experience|expertise|discipline|knowledge|understanding|awareness|diligence|judgement|qualification|qualifications|care|maturity)',
        "( did not / didn't ) have the ~1 (skill|skills|competence|experience|expertise|discipline|knowledge|understanding)",
        'panicked|overreacted',
        'left ~4 in ~2 (mess|broken|terrible|bad|poor|sorry|dangerous|half-finished|inconsistent) (state|condition|shape|$)',
        '(shipped|merged|deployed|released|launched|proceeded|continued|pushed|approved|went) ~4 (anyway|regardless|nonetheless|nevertheless)',
        '(knew|known|aware) ~7 (but|and|yet) (still)? (shipped|ignored|did|chose|decided|went|deployed|released|kept|continued|nothing)',
        '(approved|merged|shipped|released|deployed|signed|launched) ~4 (although|though|despite) ~4 (red|failing|failed|warning|warnings|objections|concerns|knowing|known|warned|untested|unfinished|incomplete)',
        'spent|wasted|lost ~4 (chasing|arguing|debating|quarrelling|guessing|blaming)',
        'got (complacent|lazy|sloppy|careless|carried)',
        'tripped|stumbled (over|on)',
        'pressured|bullied|talked #y into',
        '( argued|debated ~1 instead / bickered|quarrelled|squabbled )',
        'kept|keeps on? insisting|denying|arguing|refusing',
        'chose|decided|opted not to .w ~9 although|despite|though',
        '(barely|hardly) (contributed|helped|participated|communicated|responded|worked|showed|tested|reviewed|read)',
        "( did not / didn't ) ADV (contribute|participate / show|turn up / pull|do|deliver (his|her|their|enough) )",
        'broke (the|our)? ~2 (build|pipeline|production|prod|site|website|deployment|deploy|main|master|staging|database|cluster|app|api|login|tests|everything)',
        'ran|executed|deployed|applied|pushed|restored|sent|installed|made|typed|entered|uploaded|published|merged|pointed|plugged|swapped|moved|connected|wired|attached|inserted|wrote|copied|saved|routed ~4 (in|on|to|of|against|into|at|from|for|with) (the|a|an) wrong .w',
      ],
    },
    {
      patterns: [
        '{failure|refusal|unwillingness|reluctance (of|by) #x} to',
        '%role|%group|their|his|her|your refusal|unwillingness|reluctance|failure to .b',
        '(violated|violating|breached|breaching|flouted|flouting|broke|ignored|ignoring|bypassed|bypassing|disregarded) (its|their|our|his|her|your) own ~2 (policy|policies|procedure|procedures|process|processes|rule|rules|standard|standards|guidelines|guidance|advice|protocol|protocols|runbook|checklist)',
        '(disregard|contempt) (for|of) ~3 (rule|rules|procedure|procedures|policy|policies|process|processes|protocol|protocols|safety|standards|advice|guidelines|instructions|warnings)',
        '(our|the) inability to (follow|communicate|coordinate|agree|plan|learn|prioritise|prioritize|decide)',
        '(refusal|unwillingness|reluctance) to (engage|cooperate|listen|help|share|test|upgrade|communicate|admit|accept|change|invest|document|escalate|ask|learn|acknowledge)',
      ],
    },
    {
      subject: OPERATOR | WEAK,
      patterns: [
        'DIDNOT ~2 (follow|perform|apply|use|respect|observe|heed|adhere) ~4 (practice|practices|procedure|procedures|policy|policies|instructions|guidelines|process|protocol|recommendations|advice|guidance|rules|checklist|runbook)',
        'failed|failing to (follow|perform|apply|respect|observe|heed|adhere|comply) ~4 (practice|practices|procedure|procedures|policy|policies|instructions|guidelines|process|protocol|recommendations|advice|guidance|rules|checklist|runbook)',
      ],
    },
    {
      subject: ROLE | OPERATOR,
      be: true,
      patterns: [
        'not ADV @human.g|@heed.g|monitoring|prioritising|prioritizing|following|maintaining|responding|testing',
      ],
      unless: [
        'sure|ensure that? # ~1 not',
        '(frustration|complaints|complaint|concern|concerns|feedback|criticism|impression|perception|claim) ~1 that',
      ],
    },
    {
      actor: true,
      subject: I | ROLE | OPERATOR,
      patterns: [
        'without ADV @heed.g|waiting|being !able',
        'without @det? ~1 approval|permission|authorisation|authorization|notice|warning|testing|review|coordination|consultation|understanding|thought|regard|thinking',
        'by mistake|accident',
        'in error|haste',
        '@erringly|@accidentally $',
      ],
      unless: [
        'future|any|every|each ~1 @role|@group',
        'intentionally|deliberately|knowingly or @accidentally',
      ],
    },
    {
      subject: I | WE,
      atMost: 'info',
      patterns: [
        '@omit.p|@omit.n !password',
        'missed !by',
        'ignored|dismissed',
        'failed|fail|failing to ADV @attend.b|@human.b|@work.b|see',
        'DIDNT ADV !notice|spot|recognise|recognize|anticipate|foresee|predict|remember|recall|grasp|think|expect|see|look|record|appreciate @heed.b|@human.b|update|monitor|follow|assign|pay',
        'HADNOT ADV !noticed|recognised|anticipated|foreseen|considered|thought tested|checked|verified|reviewed|updated|communicated|informed|documented|followed|announced',
        '@err.p|@err.n',
        idioms,
        '@erringly|@accidentally .p|.n|.g|ran|cut|put|set|let',
      ],
      unless: ['forgot|forgotten|forget to (mention|say|note / add that|here|:|,)'],
    },
    {
      atMost: 'info',
      patterns: [
        'us failing|forgetting|neglecting',
        '< forgot|forgetting|neglected|overlooked to|about|the|a|our|that',
        '< not @heed.g|@human.g|updating|running|following',
        'we just|simply|also forgot',
      ],
    },
  ],
};
