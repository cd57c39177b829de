import { message } from '../../../messages.ts';
import type { BlameRule } from '../blameRule.ts';
import { I, NOBODY, OPERATOR, ROLE, WE, WEAK } from '../grammar/people.ts';

const idioms =
  '( dropped|drop|dropping the ball / cut|cutting corners / took|taking|take ~1 shortcuts|shortcut / ' +
  'jumped|jumping to ~1 conclusion|conclusions / jumped the gun / lost|losing track|sight of / turned|turning a blind eye / looked the other way / ' +
  'fell|asleep asleep|through / slept through|in / wasted|wasting ~2 time / shrugged|brushed|waved ~2 off|through|away / glossed over / rubber-stamped|rubberstamped / ' +
  'let ~4 slip|lapse|down / messed|messing|screwed|screwing ~3 up / slipped up / made|making|make|makes !no|the ~3 @mistake / got ~3 wrong / ' +
  'took|taken ~1 too long / rushed|rushing|hurried !to / lost ~1 nerve|concentration|focus / sat on / dragged ~1 feet / paid|paying no|little|insufficient|scant attention / ' +
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
      subject: I | ROLE,
      patterns: [
        '@omit.p|@omit.n !by|in|from|with|on|for|at',
        '@omit.p|@omit.n to|about|of',
        '@ignore.p !by',
        `failed|fails|failing to ADV !${attempts} .w`,
        `kept|keeps|keep on? @omit.g|@ignore.g|@skip.g`,
        `DIDNOT ADV !${ignorance} @heed.b|@human.b|notice|respond|react|acknowledge|act|take|pay|do|adopt|implement|upgrade|migrate|disable|update|remove|restart|revert|rotate|renew|patch|copy|transmit|add|apply|adhere|comply|monitor|report|answer|reply|initiate|use`,
        `HADNOT (been)? !${ignorance.replaceAll('recognise', 'recognised')} @heed.n|@human.n|tested|updated|removed|rotated|renewed|patched|followed|monitored|reported|done|taken|applied|completed|adopted|implemented|prioritised|prioritized|responded|written`,
        'refused|refuses to',
        'chose|decided|opted|elected|preferred to @omit.b|@ignore.b|@skip.b',
        '@err.p|@err.n',
        idioms,
        '@erringly|@accidentally .p|.n|.g|ran|cut|put|set|let',
        `still HADNOT !${attempts} .n`,
        `never ADV !${ignorance}|had|received|reached|got|intended|meant|thought|experienced|came|saw|been|left .p`,
        'deleted|removed|ran|executed|typed|entered|selected|picked|chose|used|applied|copied|set|configured|deployed|pushed|uploaded|restarted|rebooted|dropped|wiped|edited|changed|pressed|pulled|unplugged|shut|disconnected|sent|specified|passed|merged|made|provided|gave|connected|targeted|cut|closed|opened|swapped|put|took|rolled|formatted|truncated (in|on|to|into|off|at|down|from)? (the|a|an)? ~1 wrong .w',
        'ran|executed|typed|entered|selected|picked|chose|used|applied|specified|provided|gave|made|pushed|sent (the|a|an)? ~1 incorrect .w',
        '@skip.p !by ~4 (process|procedure|procedures|review|reviews|approval|approvals|check|checks|canary|policy|policies|step|steps|stage|testing|tests|workflow|rule|rules|safeguard|safeguards|validation|confirmation|section|protocol|checklist|staging|instructions|guidelines|advice|warning|warnings|message|messages|page|pages|report|reports|alert|alerts|automation)',
      ],
      unless: [
        'missed|ignored|dismissed the? (alert|page|call|deadline|window|meeting|train|flight)? $',
      ],
    },
    {
      subject: I | ROLE,
      be: true,
      patterns: [
        '@erringly|@accidentally .g',
        'not paying attention',
        'asleep|inattentive|negligent',
      ],
    },
    {
      subject: NOBODY,
      patterns: [
        'ever? (had|has)? ADV (bothered / took ~2 time|care / thought to|of|about / cared / paid / dared) ',
        '(had|has)? ADV checked|verified|tested|reviewed|read|told|informed|notified|communicated|followed|asked|questioned|double-checked|escalated|consulted|warned|announced|mentioned|documented|responded|reacted|acted|answered|cleaned|raised|owned|cared|considered|confirmed|validated|updated',
      ],
    },
    {
      subject: OPERATOR,
      patterns: [
        'forgot|forgotten|neglected|overlooked|disregarded|skipped|bypassed|misread|misjudged|mistyped|mistook|misunderstood|omitted',
        'failed to ADV @human.b|notice|follow|check|take|recognise|recognize|verify|act|respond|realise|realize',
        'DIDNOT ADV @human.b|notice|follow|check|bother|verify|act|respond|read|initiate',
        '@accidentally|mistakenly|carelessly|erroneously|wrongly|recklessly|hastily .p|.n',
        idioms,
      ],
    },
    {
      subject: WEAK,
      patterns: [
        'forgot|forgotten|neglected|bothered|disregarded|overlooked',
        'failed to ADV @human.b|follow|give|provide|tell',
        'DIDNOT ADV follow|warn|read|bother|tell|inform|consult',
        'HADNOT @human.n|told|informed|warned|read|followed',
        'kept (on)? @omit.g|@ignore.g',
        'mistakenly|carelessly|wrongly|recklessly|hastily .p',
      ],
      unless: ['user|users|customer|customers|client|clients ~3 DIDNOT'],
    },
    {
      subject: WEAK,
      patterns: ['DIDNOT think to|of|about'],
    },
    {
      patterns: [
        '@omit.n|ignored|dismissed|missed|@err.n by {#x}',
        '@erringly|@accidentally .n ~5 by {#x}',
        '< forgot|forgetting|neglected to|about',
        'DIDNOT ~9 (despite|although|even) ~4 (aware|warned|warning|warnings|knowing|known|told|reminders|reminded)',
      ],
      unless: ['(prevent|prevents|system|service|server) ~3 by'],
    },
    {
      subject: OPERATOR | WEAK,
      patterns: [
        'DIDNOT ~2 (follow|perform|apply|use|respect|observe|heed|adhere) ~4 (practice|practices|procedure|procedures|policy|policies|instructions|guidelines|process|protocol|recommendations|advice|guidance|rules|checklist|runbook)',
        'failed|failing to (follow|perform|apply|respect|observe|heed|adhere|comply) ~4 (practice|practices|procedure|procedures|policy|policies|instructions|guidelines|process|protocol|recommendations|advice|guidance|rules|checklist|runbook)',
      ],
    },
    {
      subject: ROLE | OPERATOR | WEAK,
      be: true,
      patterns: [
        'not ADV @human.g|@heed.g|monitoring|prioritising|prioritizing|following|maintaining|responding|testing',
      ],
    },
    {
      actor: true,
      subject: I | ROLE | OPERATOR,
      patterns: [
        'without ADV @heed.g|waiting|being',
        'without @det? ~1 approval|permission|authorisation|authorization|notice|warning|testing|review|coordination|consultation|understanding|thought|regard|thinking',
        'by mistake|accident',
        'in error|haste',
        '@erringly|@accidentally $',
      ],
    },
    {
      subject: WE,
      atMost: 'info',
      patterns: [
        '@omit.p|@omit.n',
        'missed !by',
        'ignored|dismissed',
        'failed|fail|failing to ADV @attend.b|@human.b|@work.b',
        'DIDNOT ADV !notice|spot|recognise|recognize|anticipate|foresee|predict|remember|recall|grasp|think|expect|see|look|record|appreciate @heed.b|@human.b|update|monitor|follow|assign|pay',
        'HADNOT ADV !noticed|recognised|anticipated|foreseen|considered|thought tested|checked|verified|reviewed|updated|communicated|informed|documented|followed|announced',
        '@err.p|@err.n',
        idioms,
        '@erringly|@accidentally .p|.n|.g|ran|cut|put|set|let',
      ],
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
