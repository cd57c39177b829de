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
        'should|ought|could ADV (to)? HAVE ADV (easily / been able to)? ADV (known|foreseen|anticipated|predicted|realised|realized|guessed|suspected|recognised|recognized|expected / been aware|suspicious|alert / thought of)',
        'must HAVE known',
        'could|should easily HAVE ADV .n',
        '(ignored|missed|overlooked|dismissed|disregarded) ~4 (warnings|signs|flags|omens)',
        'had every|ample (reason|chance|opportunity|warning)',
        '(could|should) ~2 see|seen it|this|that coming',
        '(chose|preferred|decided) to (ignore|disregard|overlook)',
        'obviously|clearly ~2 ( DIDNT / failed|forgot|ignored|missed )',
      ],
      unless: [
        'nobody|no-one|noone|none|neither|one ~3 could',
        'should HAVE ~6 advance|beforehand',
      ],
    },
    {
      patterns: [
        '( obviously|clearly|evidently|plainly / of course ) ,? # ADV (DIDNT / failed|forgot|ignored|missed / should HAVE)',
        '(easily|entirely|completely|perfectly|clearly|totally|wholly|eminently) (avoidable|preventable|foreseeable)',
        '(could|should|might) ADV HAVE ADV easily been (avoided|prevented|foreseen|detected|caught|spotted|noticed)',
        '(could|should) ADV easily ADV HAVE been (avoided|prevented|foreseen|detected|caught|spotted|noticed)',
        '(was|were) ADV (bound|obvious|evident|foreseeable|predictable) to (happen|fail|break|go)',
        '(should|ought) ADV (to)? HAVE been ADV (obvious|evident|clear|apparent|foreseen|foreseeable|anticipated|expected|predicted|self-evident)',
        '(was|were|is) ADV (obvious|evident|plain|self-evident|foreseeable|predictable) ~3 (that|from|to) ~12 (anyone|nobody|ignored / should HAVE)',
        '(anyone|anybody|everyone|everybody / any ~1 @role ) ~6 (could|would|should) HAVE ADV (known|seen|noticed|foreseen|realised|realized|spotted|guessed|told)',
        '(hindsight|retrospect) ,? ~8 (obvious|obviously|mistake|wrong|careless|naive|bad|poor|unwise|reckless|foolish / should ADV not? HAVE)',
        '(the|all|many|clear|several|early|obvious) ~1 (warnings|signs|flags) were ~2 (there|ignored|missed|obvious|visible|overlooked)',
        '(simple|plain|basic|lack|against of? ~1) common sense',
        '(could|might) ADV (HAVE ADV been / be) ADV foreseen',
        '(it|this|that|which) was ADV (foreseeable|predictable)',
        '(accident|disaster|outage|incident|breach) waiting to happen',
        'should HAVE been (a|an|the|our)? ~1 (warning|signal|sign|hint|clue|indication|flag) (to|that|for) !the|a|an|every|each',
        '(failed|failing) to see the (obvious|writing|signs|warning)',
        'how could (we|they|he|she|anyone|anybody|somebody|someone) ~2 (miss|overlook|ignore)',
        "( obviously|clearly|evidently|plainly / of course ) ,? # ( had not|never / hadn't ) ADV .n",
        '(is|was) no excuse for',
        'inexcusable|unforgivable|inexcusably',
      ],
      unless: [
        'if|that (anyone|anybody|everyone|everybody)',
        'no (obvious|evident|clear)',
        'not|never (in)? (hindsight)? (obvious|clear|evident|apparent|foreseeable|predictable)',
        'should HAVE ~6 advance|beforehand',
      ],
    },
  ],
};
