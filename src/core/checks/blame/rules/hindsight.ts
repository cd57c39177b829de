import { message } from '../../../messages.ts';
import type { BlameRule } from '../blameRule.ts';
import { ANYBODY } from '../grammar/person.ts';

export const hindsight: BlameRule = {
  id: 'hindsight',
  title: message('blame.hindsight.title', 'The outcome treated as foreseeable'),
  why: message(
    'blame.hindsight.why',
    'Once the end is known, the signals that pointed to it stand out and those that did not are gone. Nobody on the day had the list of which was which.',
  ),
  source: {
    name: 'Sidney Dekker, The Field Guide to Understanding “Human Error”, ch. 3',
    url: 'https://www.routledge.com/The-Field-Guide-to-Understanding-Human-Error/Dekker/p/book/9781472439055',
  },
  level: 'warning',
  scope: 'analysis',
  message: message(
    'blame.hindsight.found',
    'This is known now. Was it visible at the time, and where?',
  ),
  skeletons: [
    'At [time] [signal] showed [state]; [other signal] was not on [dashboard].',
    '[Signal] was one of [number] alerts that [period].',
  ],
  groups: [
    {
      subject: ANYBODY,
      patterns: [
        'should|could|ought ADV to? HAVE ADV (easily / been able to)? ADV (known|foreseen|realised|realized|anticipated|expected|recognised|guessed|predicted|recognized|suspected / been aware|alert|suspicious / thought of)',
        'must HAVE known',
        'should ADV know better !than',
        'should|could easily HAVE ADV .n',
        'ignored|missed|dismissed|overlooked|disregarded ~4 warnings|signs|flags|omens',
      ],
      unless: [
        'nobody|one|neither|no-one|none|noone ~3 could',
        'as|than # could',
        'should HAVE ~6 advance|beforehand',
      ],
    },
    {
      patterns: [
        "( clearly|obviously|evidently|plainly / of course ) ,? # ADV (DIDNT / failed|ignored|forgot|missed / should HAVE / (had not|never / hadn't ) ADV .n)",
        'clearly|easily|entirely|completely|perfectly|totally foreseeable|avoidable|preventable',
        'should|could|might ( HAVE ADV easily been / ADV easily ADV HAVE been / HAVE been ADV easily|trivially ) noticed|foreseen|prevented|spotted|avoided|caught|detected',
        'simple|basic|quick|proper|thorough|closer|cursory|careful|more|better|good ~1 review|look|glance|reading|inspection|search|check+|call|question|test+|testing|communication|planning|coordination|preparation ~5 could|would|should HAVE ADV caught|found|shown|revealed|prevented|avoided|told|spotted|uncovered|flagged',
        'was|were ADV obvious|foreseeable|evident|predictable|bound to happen|fail|break|go',
        'should|ought ADV to? HAVE been ADV foreseen|obvious|foreseeable|anticipated|evident|clear|expected|predicted|apparent|self-evident',
        '(anyone|everybody|everyone|anybody / any ~1 @role ) ~6 should|could|would HAVE ADV told|noticed|known|foreseen|spotted|realised|realized|seen|guessed',
        'hindsight|retrospect ,? ~8 (mistake|poor|bad|wrong|obvious|careless|reckless|foolish|naive|obviously|unwise / should ADV not? HAVE)',
        'the|all|obvious|clear|early|several|many ~1 warnings|signs|flags were ~2 ignored|missed|obvious|overlooked|there|visible',
        '(lack|against|plain|basic|simple of? ~1) common sense',
        'could|might ADV (HAVE ADV been / be) ADV foreseen',
        'that|this|it|which was ADV foreseeable|predictable',
        'incident|outage|accident|breach|disaster waiting to happen',
        'no excuse for|$',
        'would HAVE taken ~3 minute+|second+|moment|look|glance to|$',
        'should|could HAVE occurred to #|us|me|them',
        'minutes|minute|bit|moment|pair of ~1 testing|thought|reading|eyes ~1 would HAVE',
        'incident|outage|downtime|mistake|this|it was ADV avoidable|preventable',
        'available|documented|visible|there ,? but|yet|and ( ADV never / was|were ADV not|never / nobody ) ADV checked|read|consulted|followed|heeded|looked|asked|acted !by',
        'goes without saying ~8 should|must',
        'a|an|another|this|entirely preventable|avoidable|needless accident|incident|outage|failure|disaster|tragedy',
        'HAVE been ADV easy|simple|trivial to ~1 spot|notice|avoid|prevent|foresee',
        'inexcusable|unforgivable|inexcusably',
      ],
      unless: [
        'that|if anyone|everybody|everyone|anybody',
        'no obvious|evident|clear',
        'not|never in? hindsight? obvious|foreseeable|evident|clear|predictable|apparent',
        'should HAVE ~6 advance|beforehand',
        'health|sanity|liveness|syntax|type|bounds|input|null check+',
      ],
    },
  ],
};
